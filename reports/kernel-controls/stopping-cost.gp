# Draws stopping-cost.svg from stopping-cost.dat: run `gnuplot stopping-cost.gp` in this folder.
# For a paper's column: set terminal pdfcairo size 8.5cm,6.4cm font "Helvetica,7" linewidth 0.7
set encoding utf8
set terminal svg size 480,362 font "Helvetica,14" background rgb "white" enhanced
set output 'stopping-cost.svg'
data = 'stopping-cost.dat'

set border 3 linewidth 1 linecolor rgb "#444444"
set tics nomirror out scale 0.6 textcolor rgb "#333333"
set errorbars 0
set grid xtics ytics linecolor rgb "#e6e6e6" linewidth 1 linetype 1
set key at graph 0, screen 0.985 left top Left reverse vertical maxrows 2 samplen 3 spacing 1.1 textcolor rgb "#333333"
set tmargin at screen 0.8343
set lmargin 8.5
set rmargin 2.5
set logscale x
set xrange [466.26295479909294:4497.788165271756]
set xtics ("512" 512, "724" 724, "1,024" 1024, "1,448" 1448, "2,048" 2048, "2,896" 2896, "4,096" 4096)
set xlabel "sample size n" textcolor rgb "#333333" offset 0,0.4
set logscale y
set yrange [0.8154683774800284:1.3361719141000403]
set ytics ("0.9" 0.9, "1" 1, "1.2" 1.2)
set ylabel "risk / risk under oracle" textcolor rgb "#333333" offset 1,0
plot data index 0 using 1:2 with lines linewidth 2 dashtype solid linecolor rgb "#0072B2" notitle, \
  data index 0 using 1:2 with points pointtype 7 pointsize 0.7 linewidth 1.5 linecolor rgb "#0072B2" notitle, \
  keyentry with linespoints linewidth 2 dashtype solid pointtype 7 pointsize 0.7 linecolor rgb "#0072B2" title 'oracle-realised' noenhanced, \
  data index 1 using 1:2 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" notitle, \
  data index 1 using 1:2 with points pointtype 5 pointsize 0.6 linewidth 1.5 linecolor rgb "#D55E00" notitle, \
  keyentry with linespoints linewidth 2 dashtype (10,4) pointtype 5 pointsize 0.6 linecolor rgb "#D55E00" title 'gcv' noenhanced
