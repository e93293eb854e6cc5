# Draws width.svg from width.dat: run `gnuplot width.gp` in this folder.
# For a paper's column: set terminal pdfcairo size 8.5cm,7.2cm font "Helvetica,7" linewidth 0.7
set encoding utf8
set terminal svg size 480,408 font "Helvetica,14" background rgb "white" enhanced
set output 'width.svg'
data = 'width.dat'

set border 3 linewidth 1 linecolor rgb "#444444"
set tics nomirror out scale 0.6 textcolor rgb "#333333"
set errorbars 0
set grid xtics ytics linecolor rgb "#e6e6e6" linewidth 1 linetype 1
set key at graph 0, screen 0.985 left top Left reverse vertical maxrows 4 samplen 3 spacing 1.1 textcolor rgb "#333333"
set tmargin at screen 0.7402
set lmargin 8.5
set rmargin 2.5
set logscale x
set xrange [46.850742270260014:89524.81426665606]
set xtics ("100" 100, "1000" 1000, "10^{4}" 10000)
set xlabel "width m" textcolor rgb "#333333" offset 0,0.4
set xtics ("64" 64.0, "256" 256.0, "1,024" 1024.0, "4,096" 4096.0, "16,384" 16384.0, "65,536" 65536.0)
set logscale y
set yrange [0.018173931174961803:0.10143637498991202]
set ytics ("0.02" 0.02, "0.03" 0.03, "0.05" 0.05, "0.07" 0.07, "0.1" 0.1)
set ylabel "mean risk" textcolor rgb "#333333" offset 1,0
plot data index 0 using 1:2 with lines linewidth 2 dashtype solid linecolor rgb "#0072B2" notitle, \
  data index 0 using 1:2:4:5 with yerrorbars pointtype 7 pointsize 0.7 linewidth 1.5 linecolor rgb "#0072B2" notitle, \
  keyentry with linespoints linewidth 2 dashtype solid pointtype 7 pointsize 0.7 linecolor rgb "#0072B2" title 'network, window, n = 32' noenhanced, \
  data index 1 using 1:2 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" notitle, \
  data index 1 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.6 linewidth 1.5 linecolor rgb "#D55E00" notitle, \
  keyentry with linespoints linewidth 2 dashtype (10,4) pointtype 5 pointsize 0.6 linecolor rgb "#D55E00" title 'plain, window, n = 32' noenhanced, \
  data index 2 using 1:2 with lines linewidth 2 dashtype (3,3) linecolor rgb "#009E73" notitle, \
  data index 2 using 1:2:4:5 with yerrorbars pointtype 9 pointsize 0.8 linewidth 1.5 linecolor rgb "#009E73" notitle, \
  keyentry with linespoints linewidth 2 dashtype (3,3) pointtype 9 pointsize 0.8 linecolor rgb "#009E73" title 'network, one time, n = 32' noenhanced, \
  data index 3 using 1:2 with lines linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7" notitle, \
  data index 3 using 1:2:4:5 with yerrorbars pointtype 13 pointsize 0.8 linewidth 1.5 linecolor rgb "#CC79A7" notitle, \
  keyentry with linespoints linewidth 2 dashtype (12,3,2,3) pointtype 13 pointsize 0.8 linecolor rgb "#CC79A7" title 'plain, one time, n = 32' noenhanced
