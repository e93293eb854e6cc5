# Draws local-slopes.svg from local-slopes.dat: run `gnuplot local-slopes.gp` in this folder.
# For a paper's column: set terminal pdfcairo size 8.5cm,13.7cm font "Helvetica,7" linewidth 0.7
set encoding utf8
set terminal svg size 480,776 font "Helvetica,14" background rgb "white" enhanced
set output 'local-slopes.svg'
data = 'local-slopes.dat'

set border 3 linewidth 1 linecolor rgb "#444444"
set tics nomirror out scale 0.6 textcolor rgb "#333333"
set errorbars 0
set grid xtics ytics linecolor rgb "#e6e6e6" linewidth 1 linetype 1
set key at graph 0, screen 0.985 left top Left reverse vertical maxrows 20 samplen 3 spacing 1.1 width -40 textcolor rgb "#333333"
set tmargin at screen 0.3892
set lmargin 8.5
set rmargin 10
set logscale x
set xrange [962.0712951951482:4359.660267328962]
set xtics ("1,024" 1024, "2,048" 2048, "4,096" 4096)
set xlabel "sample size n" textcolor rgb "#333333" offset 0,0.4
set yrange [0.6809792662815015:1.9635262738430894]
set ylabel "local exponent b" textcolor rgb "#333333" offset 1,0
set arrow from graph 0, first 1.0 to graph 1, first 1.0 nohead back linewidth 1.5 dashtype (5,4) linecolor rgb "#777777"
set label 'S2: 1' at graph 1.01, graph 0.2487 left noenhanced textcolor rgb "#777777"
plot data index 0 using 1:2 with lines linewidth 2 dashtype solid linecolor rgb "#0072B2" notitle, \
  data index 0 using 1:2:4:5 with yerrorbars pointtype 7 pointsize 0.7 linewidth 1.5 linecolor rgb "#0072B2" notitle, \
  keyentry with linespoints linewidth 2 dashtype solid pointtype 7 pointsize 0.7 linecolor rgb "#0072B2" title 'plug-in, t = 0.001' noenhanced, \
  data index 1 using 1:2 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" notitle, \
  data index 1 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.6 linewidth 1.5 linecolor rgb "#D55E00" notitle, \
  keyentry with linespoints linewidth 2 dashtype (10,4) pointtype 5 pointsize 0.6 linecolor rgb "#D55E00" title 'no floor, t = 0.001' noenhanced, \
  data index 2 using 1:2 with lines linewidth 2 dashtype (3,3) linecolor rgb "#009E73" notitle, \
  data index 2 using 1:2:4:5 with yerrorbars pointtype 9 pointsize 0.8 linewidth 1.5 linecolor rgb "#009E73" notitle, \
  keyentry with linespoints linewidth 2 dashtype (3,3) pointtype 9 pointsize 0.8 linecolor rgb "#009E73" title 'plug-in, t = 0.002' noenhanced, \
  data index 3 using 1:2 with lines linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7" notitle, \
  data index 3 using 1:2:4:5 with yerrorbars pointtype 13 pointsize 0.8 linewidth 1.5 linecolor rgb "#CC79A7" notitle, \
  keyentry with linespoints linewidth 2 dashtype (12,3,2,3) pointtype 13 pointsize 0.8 linecolor rgb "#CC79A7" title 'no floor, t = 0.002' noenhanced, \
  data index 4 using 1:2 with lines linewidth 2 dashtype (6,2,2,2,2,2) linecolor rgb "#E69F00" notitle, \
  data index 4 using 1:2:4:5 with yerrorbars pointtype 11 pointsize 0.8 linewidth 1.5 linecolor rgb "#E69F00" notitle, \
  keyentry with linespoints linewidth 2 dashtype (6,2,2,2,2,2) pointtype 11 pointsize 0.8 linecolor rgb "#E69F00" title 'plug-in, t = 0.004' noenhanced, \
  data index 5 using 1:2 with lines linewidth 2 dashtype (16,3) linecolor rgb "#56B4E9" notitle, \
  data index 5 using 1:2:4:5 with yerrorbars pointtype 4 pointsize 0.7 linewidth 1.5 linecolor rgb "#56B4E9" notitle, \
  keyentry with linespoints linewidth 2 dashtype (16,3) pointtype 4 pointsize 0.7 linecolor rgb "#56B4E9" title 'no floor, t = 0.004' noenhanced, \
  data index 6 using 1:2 with lines linewidth 2 dashtype (2,4) linecolor rgb "#000000" notitle, \
  data index 6 using 1:2:4:5 with yerrorbars pointtype 8 pointsize 0.7 linewidth 1.5 linecolor rgb "#000000" notitle, \
  keyentry with linespoints linewidth 2 dashtype (2,4) pointtype 8 pointsize 0.7 linecolor rgb "#000000" title 'plug-in, t = 0.008' noenhanced, \
  data index 7 using 1:2 with lines linewidth 2 dashtype (8,3,8,6) linecolor rgb "#882255" notitle, \
  data index 7 using 1:2:4:5 with yerrorbars pointtype 10 pointsize 0.8 linewidth 1.5 linecolor rgb "#882255" notitle, \
  keyentry with linespoints linewidth 2 dashtype (8,3,8,6) pointtype 10 pointsize 0.8 linecolor rgb "#882255" title 'no floor, t = 0.008' noenhanced, \
  data index 8 using 1:2 with lines linewidth 2 dashtype (4,2) linecolor rgb "#44AA99" notitle, \
  data index 8 using 1:2:4:5 with yerrorbars pointtype 6 pointsize 0.7 linewidth 1.5 linecolor rgb "#44AA99" notitle, \
  keyentry with linespoints linewidth 2 dashtype (4,2) pointtype 6 pointsize 0.7 linecolor rgb "#44AA99" title 'plug-in, t = 0.016' noenhanced, \
  data index 9 using 1:2 with lines linewidth 2 dashtype (14,3,2,3,2,3) linecolor rgb "#999933" notitle, \
  data index 9 using 1:2:4:5 with yerrorbars pointtype 3 pointsize 0.7 linewidth 1.5 linecolor rgb "#999933" notitle, \
  keyentry with linespoints linewidth 2 dashtype (14,3,2,3,2,3) pointtype 3 pointsize 0.7 linecolor rgb "#999933" title 'no floor, t = 0.016' noenhanced, \
  data index 10 using 1:2 with lines linewidth 2 dashtype (5,5) linecolor rgb "#661100" notitle, \
  data index 10 using 1:2:4:5 with yerrorbars pointtype 12 pointsize 0.8 linewidth 1.5 linecolor rgb "#661100" notitle, \
  keyentry with linespoints linewidth 2 dashtype (5,5) pointtype 12 pointsize 0.8 linecolor rgb "#661100" title 'plug-in, t = 16' noenhanced, \
  data index 11 using 1:2 with lines linewidth 2 dashtype (18,4,2,4) linecolor rgb "#6699CC" notitle, \
  data index 11 using 1:2:4:5 with yerrorbars pointtype 1 pointsize 0.7 linewidth 1.5 linecolor rgb "#6699CC" notitle, \
  keyentry with linespoints linewidth 2 dashtype (18,4,2,4) pointtype 1 pointsize 0.7 linecolor rgb "#6699CC" title 'no floor, t = 16' noenhanced, \
  data index 12 using 1:2 with lines linewidth 2 dashtype (1,3) linecolor rgb "#AA4499" notitle, \
  data index 12 using 1:2:4:5 with yerrorbars pointtype 2 pointsize 0.7 linewidth 1.5 linecolor rgb "#AA4499" notitle, \
  keyentry with linespoints linewidth 2 dashtype (1,3) pointtype 2 pointsize 0.7 linecolor rgb "#AA4499" title 'plug-in, t = 32' noenhanced, \
  data index 13 using 1:2 with lines linewidth 2 dashtype (9,2) linecolor rgb "#117733" notitle, \
  data index 13 using 1:2:4:5 with yerrorbars pointtype 14 pointsize 0.8 linewidth 1.5 linecolor rgb "#117733" notitle, \
  keyentry with linespoints linewidth 2 dashtype (9,2) pointtype 14 pointsize 0.8 linecolor rgb "#117733" title 'no floor, t = 32' noenhanced, \
  data index 14 using 1:2 with lines linewidth 2 dashtype solid linecolor rgb "#0072B2" notitle, \
  data index 14 using 1:2:4:5 with yerrorbars pointtype 7 pointsize 0.7 linewidth 1.5 linecolor rgb "#0072B2" notitle, \
  keyentry with linespoints linewidth 2 dashtype solid pointtype 7 pointsize 0.7 linecolor rgb "#0072B2" title 'plug-in, t = 64' noenhanced, \
  data index 15 using 1:2 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" notitle, \
  data index 15 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.6 linewidth 1.5 linecolor rgb "#D55E00" notitle, \
  keyentry with linespoints linewidth 2 dashtype (10,4) pointtype 5 pointsize 0.6 linecolor rgb "#D55E00" title 'no floor, t = 64' noenhanced, \
  data index 16 using 1:2 with lines linewidth 2 dashtype (3,3) linecolor rgb "#009E73" notitle, \
  data index 16 using 1:2:4:5 with yerrorbars pointtype 9 pointsize 0.8 linewidth 1.5 linecolor rgb "#009E73" notitle, \
  keyentry with linespoints linewidth 2 dashtype (3,3) pointtype 9 pointsize 0.8 linecolor rgb "#009E73" title 'plug-in, t = 128' noenhanced, \
  data index 17 using 1:2 with lines linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7" notitle, \
  data index 17 using 1:2:4:5 with yerrorbars pointtype 13 pointsize 0.8 linewidth 1.5 linecolor rgb "#CC79A7" notitle, \
  keyentry with linespoints linewidth 2 dashtype (12,3,2,3) pointtype 13 pointsize 0.8 linecolor rgb "#CC79A7" title 'no floor, t = 128' noenhanced, \
  data index 18 using 1:2 with lines linewidth 2 dashtype (6,2,2,2,2,2) linecolor rgb "#E69F00" notitle, \
  data index 18 using 1:2:4:5 with yerrorbars pointtype 11 pointsize 0.8 linewidth 1.5 linecolor rgb "#E69F00" notitle, \
  keyentry with linespoints linewidth 2 dashtype (6,2,2,2,2,2) pointtype 11 pointsize 0.8 linecolor rgb "#E69F00" title 'plug-in, t = 256' noenhanced, \
  data index 19 using 1:2 with lines linewidth 2 dashtype (16,3) linecolor rgb "#56B4E9" notitle, \
  data index 19 using 1:2:4:5 with yerrorbars pointtype 4 pointsize 0.7 linewidth 1.5 linecolor rgb "#56B4E9" notitle, \
  keyentry with linespoints linewidth 2 dashtype (16,3) pointtype 4 pointsize 0.7 linecolor rgb "#56B4E9" title 'no floor, t = 256' noenhanced
