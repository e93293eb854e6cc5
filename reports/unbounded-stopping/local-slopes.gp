# Draws local-slopes.svg from local-slopes.dat: run `gnuplot local-slopes.gp` in this folder.
# For a paper's column: set terminal pdfcairo size 8.5cm,6.8cm font "Helvetica,7" linewidth 0.7
set encoding utf8
set terminal svg size 480,385 font "Helvetica,14" background rgb "white" enhanced
set output 'local-slopes.svg'
data = 'local-slopes.dat'

set border 3 linewidth 1 linecolor rgb "#444444"
set tics nomirror out scale 0.6 textcolor rgb "#333333"
set errorbars 0
set grid xtics ytics linecolor rgb "#e6e6e6" linewidth 1 linetype 1
set key at graph 0, screen 0.985 left top Left reverse vertical maxrows 3 samplen 3 spacing 1.1 textcolor rgb "#333333"
set tmargin at screen 0.7844
set lmargin 8.5
set rmargin 10
set logscale x
set xrange [58.28286934988662:562.2235206589695]
set xtics ("64" 64, "128" 128, "256" 256, "512" 512)
set xlabel "sample size n" textcolor rgb "#333333" offset 0,0.4
set yrange [0.4755526655245468:0.8579820369008235]
set ylabel "local exponent b" textcolor rgb "#333333" offset 1,0
set arrow from graph 0, first 0.6 to graph 1, first 0.6 nohead back linewidth 1.5 dashtype (5,4) linecolor rgb "#777777"
set label 'K8: 0.6' at graph 1.01, graph 0.3254 left noenhanced textcolor rgb "#777777"
set arrow from graph 0, first 0.5714285714285714 to graph 1, first 0.5714285714285714 nohead back linewidth 1.5 dashtype (5,4) linecolor rgb "#777777"
set label 'K8: 0.571' at graph 1.01, graph 0.2507 left noenhanced textcolor rgb "#777777"
plot data index 0 using 1:2 with lines linewidth 2 dashtype solid linecolor rgb "#0072B2" notitle, \
  data index 0 using 1:2:4:5 with yerrorbars pointtype 7 pointsize 0.7 linewidth 1.5 linecolor rgb "#0072B2" notitle, \
  keyentry with linespoints linewidth 2 dashtype solid pointtype 7 pointsize 0.7 linecolor rgb "#0072B2" title 'kernel, uniform' noenhanced, \
  data index 1 using 1:2 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" notitle, \
  data index 1 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.6 linewidth 1.5 linecolor rgb "#D55E00" notitle, \
  keyentry with linespoints linewidth 2 dashtype (10,4) pointtype 5 pointsize 0.6 linecolor rgb "#D55E00" title 'kernel, mixture' noenhanced, \
  data index 2 using 1:2 with lines linewidth 2 dashtype (3,3) linecolor rgb "#009E73" notitle, \
  data index 2 using 1:2:4:5 with yerrorbars pointtype 9 pointsize 0.8 linewidth 1.5 linecolor rgb "#009E73" notitle, \
  keyentry with linespoints linewidth 2 dashtype (3,3) pointtype 9 pointsize 0.8 linecolor rgb "#009E73" title 'kernel, mixture, d = 2' noenhanced
