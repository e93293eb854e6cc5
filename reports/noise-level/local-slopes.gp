# Draws local-slopes.svg from local-slopes.dat: run `gnuplot local-slopes.gp` in this folder.
# For a paper's column: set terminal pdfcairo size 8.5cm,14.1cm font "Helvetica,7" linewidth 0.7
set encoding utf8
set terminal svg size 480,799 font "Helvetica,14" background rgb "white" enhanced
set output 'local-slopes.svg'
data = 'local-slopes.dat'

set border 3 linewidth 1 linecolor rgb "#444444"
set tics nomirror out scale 0.6 textcolor rgb "#333333"
set errorbars 0
set grid xtics ytics linecolor rgb "#e6e6e6" linewidth 1 linetype 1
set key at graph 0, screen 0.985 left top Left reverse vertical maxrows 21 samplen 3 spacing 1.1 width -40 textcolor rgb "#333333"
set tmargin at screen 0.3780
set lmargin 8.5
set rmargin 10
set logscale x
set xrange [58.28286934988662:562.2235206589695]
set xtics ("64" 64, "128" 128, "256" 256, "512" 512)
set xlabel "sample size n" textcolor rgb "#333333" offset 0,0.4
set yrange [0.4297435472441319:1.143968159011593]
set ylabel "local exponent b" textcolor rgb "#333333" offset 1,0
set arrow from graph 0, first 0.6666666666666666 to graph 1, first 0.6666666666666666 nohead back linewidth 1.5 dashtype (5,4) linecolor rgb "#777777"
set label 'K8: 0.667' at graph 1.01, graph 0.3317 left noenhanced textcolor rgb "#777777"
set arrow from graph 0, first 0.6 to graph 1, first 0.6 nohead back linewidth 1.5 dashtype (5,4) linecolor rgb "#777777"
set label 'K8: 0.6' at graph 1.01, graph 0.2384 left noenhanced textcolor rgb "#777777"
plot data index 0 using 1:2 with lines linewidth 2 dashtype solid linecolor rgb "#0072B2" notitle, \
  data index 0 using 1:2:4:5 with yerrorbars pointtype 7 pointsize 0.7 linewidth 1.5 linecolor rgb "#0072B2" notitle, \
  keyentry with linespoints linewidth 2 dashtype solid pointtype 7 pointsize 0.7 linecolor rgb "#0072B2" title 'flow, control, 0.25 times the noise' noenhanced, \
  data index 1 using 1:2 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" notitle, \
  data index 1 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.6 linewidth 1.5 linecolor rgb "#D55E00" notitle, \
  keyentry with linespoints linewidth 2 dashtype (10,4) pointtype 5 pointsize 0.6 linecolor rgb "#D55E00" title 'flow, control, 0.4 times the noise' noenhanced, \
  data index 2 using 1:2 with lines linewidth 2 dashtype (3,3) linecolor rgb "#009E73" notitle, \
  data index 2 using 1:2:4:5 with yerrorbars pointtype 9 pointsize 0.8 linewidth 1.5 linecolor rgb "#009E73" notitle, \
  keyentry with linespoints linewidth 2 dashtype (3,3) pointtype 9 pointsize 0.8 linecolor rgb "#009E73" title 'flow, control, 0.63 times the noise' noenhanced, \
  data index 3 using 1:2 with lines linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7" notitle, \
  data index 3 using 1:2:4:5 with yerrorbars pointtype 13 pointsize 0.8 linewidth 1.5 linecolor rgb "#CC79A7" notitle, \
  keyentry with linespoints linewidth 2 dashtype (12,3,2,3) pointtype 13 pointsize 0.8 linecolor rgb "#CC79A7" title 'flow, control, 1 times the noise' noenhanced, \
  data index 4 using 1:2 with lines linewidth 2 dashtype (6,2,2,2,2,2) linecolor rgb "#E69F00" notitle, \
  data index 4 using 1:2:4:5 with yerrorbars pointtype 11 pointsize 0.8 linewidth 1.5 linecolor rgb "#E69F00" notitle, \
  keyentry with linespoints linewidth 2 dashtype (6,2,2,2,2,2) pointtype 11 pointsize 0.8 linecolor rgb "#E69F00" title 'flow, control, 1.6 times the noise' noenhanced, \
  data index 5 using 1:2 with lines linewidth 2 dashtype (16,3) linecolor rgb "#56B4E9" notitle, \
  data index 5 using 1:2:4:5 with yerrorbars pointtype 4 pointsize 0.7 linewidth 1.5 linecolor rgb "#56B4E9" notitle, \
  keyentry with linespoints linewidth 2 dashtype (16,3) pointtype 4 pointsize 0.7 linecolor rgb "#56B4E9" title 'flow, control, 2.5 times the noise' noenhanced, \
  data index 6 using 1:2 with lines linewidth 2 dashtype (2,4) linecolor rgb "#000000" notitle, \
  data index 6 using 1:2:4:5 with yerrorbars pointtype 8 pointsize 0.7 linewidth 1.5 linecolor rgb "#000000" notitle, \
  keyentry with linespoints linewidth 2 dashtype (2,4) pointtype 8 pointsize 0.7 linecolor rgb "#000000" title 'flow, control, 4 times the noise' noenhanced, \
  data index 7 using 1:2 with lines linewidth 2 dashtype (8,3,8,6) linecolor rgb "#882255" notitle, \
  data index 7 using 1:2:4:5 with yerrorbars pointtype 10 pointsize 0.8 linewidth 1.5 linecolor rgb "#882255" notitle, \
  keyentry with linespoints linewidth 2 dashtype (8,3,8,6) pointtype 10 pointsize 0.8 linecolor rgb "#882255" title 'flow, uniform, 0.25 times the noise' noenhanced, \
  data index 8 using 1:2 with lines linewidth 2 dashtype (4,2) linecolor rgb "#44AA99" notitle, \
  data index 8 using 1:2:4:5 with yerrorbars pointtype 6 pointsize 0.7 linewidth 1.5 linecolor rgb "#44AA99" notitle, \
  keyentry with linespoints linewidth 2 dashtype (4,2) pointtype 6 pointsize 0.7 linecolor rgb "#44AA99" title 'flow, uniform, 0.4 times the noise' noenhanced, \
  data index 9 using 1:2 with lines linewidth 2 dashtype (14,3,2,3,2,3) linecolor rgb "#999933" notitle, \
  data index 9 using 1:2:4:5 with yerrorbars pointtype 3 pointsize 0.7 linewidth 1.5 linecolor rgb "#999933" notitle, \
  keyentry with linespoints linewidth 2 dashtype (14,3,2,3,2,3) pointtype 3 pointsize 0.7 linecolor rgb "#999933" title 'flow, uniform, 0.63 times the noise' noenhanced, \
  data index 10 using 1:2 with lines linewidth 2 dashtype (5,5) linecolor rgb "#661100" notitle, \
  data index 10 using 1:2:4:5 with yerrorbars pointtype 12 pointsize 0.8 linewidth 1.5 linecolor rgb "#661100" notitle, \
  keyentry with linespoints linewidth 2 dashtype (5,5) pointtype 12 pointsize 0.8 linecolor rgb "#661100" title 'flow, uniform, 1 times the noise' noenhanced, \
  data index 11 using 1:2 with lines linewidth 2 dashtype (18,4,2,4) linecolor rgb "#6699CC" notitle, \
  data index 11 using 1:2:4:5 with yerrorbars pointtype 1 pointsize 0.7 linewidth 1.5 linecolor rgb "#6699CC" notitle, \
  keyentry with linespoints linewidth 2 dashtype (18,4,2,4) pointtype 1 pointsize 0.7 linecolor rgb "#6699CC" title 'flow, uniform, 1.6 times the noise' noenhanced, \
  data index 12 using 1:2 with lines linewidth 2 dashtype (1,3) linecolor rgb "#AA4499" notitle, \
  data index 12 using 1:2:4:5 with yerrorbars pointtype 2 pointsize 0.7 linewidth 1.5 linecolor rgb "#AA4499" notitle, \
  keyentry with linespoints linewidth 2 dashtype (1,3) pointtype 2 pointsize 0.7 linecolor rgb "#AA4499" title 'flow, uniform, 2.5 times the noise' noenhanced, \
  data index 13 using 1:2 with lines linewidth 2 dashtype (9,2) linecolor rgb "#117733" notitle, \
  data index 13 using 1:2:4:5 with yerrorbars pointtype 14 pointsize 0.8 linewidth 1.5 linecolor rgb "#117733" notitle, \
  keyentry with linespoints linewidth 2 dashtype (9,2) pointtype 14 pointsize 0.8 linecolor rgb "#117733" title 'flow, uniform, 4 times the noise' noenhanced, \
  data index 14 using 1:2 with lines linewidth 2 dashtype solid linecolor rgb "#0072B2" notitle, \
  data index 14 using 1:2:4:5 with yerrorbars pointtype 7 pointsize 0.7 linewidth 1.5 linecolor rgb "#0072B2" notitle, \
  keyentry with linespoints linewidth 2 dashtype solid pointtype 7 pointsize 0.7 linecolor rgb "#0072B2" title 'flow, atoms, 0.25 times the noise' noenhanced, \
  data index 15 using 1:2 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" notitle, \
  data index 15 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.6 linewidth 1.5 linecolor rgb "#D55E00" notitle, \
  keyentry with linespoints linewidth 2 dashtype (10,4) pointtype 5 pointsize 0.6 linecolor rgb "#D55E00" title 'flow, atoms, 0.4 times the noise' noenhanced, \
  data index 16 using 1:2 with lines linewidth 2 dashtype (3,3) linecolor rgb "#009E73" notitle, \
  data index 16 using 1:2:4:5 with yerrorbars pointtype 9 pointsize 0.8 linewidth 1.5 linecolor rgb "#009E73" notitle, \
  keyentry with linespoints linewidth 2 dashtype (3,3) pointtype 9 pointsize 0.8 linecolor rgb "#009E73" title 'flow, atoms, 0.63 times the noise' noenhanced, \
  data index 17 using 1:2 with lines linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7" notitle, \
  data index 17 using 1:2:4:5 with yerrorbars pointtype 13 pointsize 0.8 linewidth 1.5 linecolor rgb "#CC79A7" notitle, \
  keyentry with linespoints linewidth 2 dashtype (12,3,2,3) pointtype 13 pointsize 0.8 linecolor rgb "#CC79A7" title 'flow, atoms, 1 times the noise' noenhanced, \
  data index 18 using 1:2 with lines linewidth 2 dashtype (6,2,2,2,2,2) linecolor rgb "#E69F00" notitle, \
  data index 18 using 1:2:4:5 with yerrorbars pointtype 11 pointsize 0.8 linewidth 1.5 linecolor rgb "#E69F00" notitle, \
  keyentry with linespoints linewidth 2 dashtype (6,2,2,2,2,2) pointtype 11 pointsize 0.8 linecolor rgb "#E69F00" title 'flow, atoms, 1.6 times the noise' noenhanced, \
  data index 19 using 1:2 with lines linewidth 2 dashtype (16,3) linecolor rgb "#56B4E9" notitle, \
  data index 19 using 1:2:4:5 with yerrorbars pointtype 4 pointsize 0.7 linewidth 1.5 linecolor rgb "#56B4E9" notitle, \
  keyentry with linespoints linewidth 2 dashtype (16,3) pointtype 4 pointsize 0.7 linecolor rgb "#56B4E9" title 'flow, atoms, 2.5 times the noise' noenhanced, \
  data index 20 using 1:2 with lines linewidth 2 dashtype (2,4) linecolor rgb "#000000" notitle, \
  data index 20 using 1:2:4:5 with yerrorbars pointtype 8 pointsize 0.7 linewidth 1.5 linecolor rgb "#000000" notitle, \
  keyentry with linespoints linewidth 2 dashtype (2,4) pointtype 8 pointsize 0.7 linecolor rgb "#000000" title 'flow, atoms, 4 times the noise' noenhanced
