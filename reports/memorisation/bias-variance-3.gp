# Draws bias-variance-3.svg from bias-variance-3.dat: run `gnuplot bias-variance-3.gp` in this folder.
# For a paper's column: set terminal pdfcairo size 8.5cm,6.8cm font "Helvetica,7" linewidth 0.7
set encoding utf8
set terminal svg size 480,385 font "Helvetica,14" background rgb "white" enhanced
set output 'bias-variance-3.svg'
data = 'bias-variance-3.dat'

set border 3 linewidth 1 linecolor rgb "#444444"
set tics nomirror out scale 0.6 textcolor rgb "#333333"
set errorbars 0
set grid xtics ytics linecolor rgb "#e6e6e6" linewidth 1 linetype 1
set key at graph 0, screen 0.985 left top Left reverse vertical maxrows 3 samplen 3 spacing 1.1 textcolor rgb "#333333"
set tmargin at screen 0.7844
set lmargin 8.5
set rmargin 2.5
set logscale x
set xrange [29.14143467494331:281.11176032948475]
set xtics ("32" 32, "64" 64, "128" 128, "256" 256)
set xlabel "sample size n" textcolor rgb "#333333" offset 0,0.4
set logscale y
set yrange [1.4655534106053774:20.418001301610737]
set ytics ("2" 2, "5" 5, "10" 10, "20" 20)
set ylabel "mean square" textcolor rgb "#333333" offset 1,0
plot data index 0 using 1:2 with lines linewidth 2 dashtype solid linecolor rgb "#0072B2" notitle, \
  data index 0 using 1:2:4:5 with yerrorbars pointtype 7 pointsize 0.7 linewidth 1.5 linecolor rgb "#0072B2" notitle, \
  keyentry with linespoints linewidth 2 dashtype solid pointtype 7 pointsize 0.7 linecolor rgb "#0072B2" title 'risk' noenhanced, \
  data index 1 using 1:2 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" notitle, \
  data index 1 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.6 linewidth 1.5 linecolor rgb "#D55E00" notitle, \
  keyentry with linespoints linewidth 2 dashtype (10,4) pointtype 5 pointsize 0.6 linecolor rgb "#D55E00" title 'bias²' noenhanced, \
  data index 2 using 1:2 with lines linewidth 2 dashtype (3,3) linecolor rgb "#009E73" notitle, \
  data index 2 using 1:2:4:5 with yerrorbars pointtype 9 pointsize 0.8 linewidth 1.5 linecolor rgb "#009E73" notitle, \
  keyentry with linespoints linewidth 2 dashtype (3,3) pointtype 9 pointsize 0.8 linecolor rgb "#009E73" title 'variance' noenhanced
