# Draws risk.svg from risk.dat: run `gnuplot risk.gp` in this folder.
# For a paper's column: set terminal pdfcairo size 8.5cm,21.5cm font "Helvetica,7" linewidth 0.7
set encoding utf8
set terminal svg size 480,1213 font "Helvetica,14" background rgb "white" enhanced
set output 'risk.svg'
data = 'risk.dat'

set border 3 linewidth 1 linecolor rgb "#444444"
set tics nomirror out scale 0.6 textcolor rgb "#333333"
set errorbars 0
set grid xtics ytics linecolor rgb "#e6e6e6" linewidth 1 linetype 1
set key at graph 0, screen 0.985 left top Left reverse vertical maxrows 39 samplen 3 spacing 1.1 width -40 font ",8.5" textcolor rgb "#333333"
set tmargin at screen 0.2490
set lmargin 8.5
set rmargin 2.5
set logscale x
set xrange [58.28286934988662:562.2235206589695]
set xtics ("64" 64, "128" 128, "256" 256, "512" 512)
set xlabel "sample size n" textcolor rgb "#333333" offset 0,0.4
set logscale y
set yrange [0.004239594895285493:1.7377497150740324]
set ytics ("0.01" 0.01, "0.1" 0.1, "1" 1)
set ylabel "mean risk (denoiser units)" textcolor rgb "#333333" offset 1,0
set arrow from 232.32490376119318,0.8795408704645159 to 415.8732269343925,0.6202073478893858 nohead linewidth 1.5 linecolor rgb "#777777"
set arrow from 232.32490376119318,0.8795408704645159 to 415.8732269343925,0.8795408704645159 nohead linewidth 1.5 linecolor rgb "#777777"
set arrow from 415.8732269343925,0.8795408704645159 to 415.8732269343925,0.6202073478893858 nohead linewidth 1.5 linecolor rgb "#777777"
set label 'K8 claims 0.6' at 415.8732269343925,0.8795408704645159 right offset 0,0.6 noenhanced textcolor rgb "#777777"
plot data index 0 using 1:6 with lines linewidth 2 dashtype solid linecolor rgb "#0072B2" notitle, \
  data index 0 using 1:2:4:5 with yerrorbars pointtype 7 pointsize 0.7 linewidth 1.5 linecolor rgb "#0072B2" notitle, \
  keyentry with linespoints linewidth 2 dashtype solid pointtype 7 pointsize 0.7 linecolor rgb "#0072B2" title 'global, uniform: b = 0.833 ± 0.098' noenhanced, \
  data index 1 using 1:6 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" notitle, \
  data index 1 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.6 linewidth 1.5 linecolor rgb "#D55E00" notitle, \
  keyentry with linespoints linewidth 2 dashtype (10,4) pointtype 5 pointsize 0.6 linecolor rgb "#D55E00" title 'by time, uniform: b = 0.959 ± 0.056' noenhanced, \
  data index 2 using 1:6 with lines linewidth 2 dashtype (3,3) linecolor rgb "#009E73" notitle, \
  data index 2 using 1:2:4:5 with yerrorbars pointtype 9 pointsize 0.8 linewidth 1.5 linecolor rgb "#009E73" notitle, \
  keyentry with linespoints linewidth 2 dashtype (3,3) pointtype 9 pointsize 0.8 linecolor rgb "#009E73" title 'by time, best steps, uniform: b = 0.75 ± 0.12' noenhanced, \
  data index 3 using 1:6 with lines linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7" notitle, \
  data index 3 using 1:2:4:5 with yerrorbars pointtype 13 pointsize 0.8 linewidth 1.5 linecolor rgb "#CC79A7" notitle, \
  keyentry with linespoints linewidth 2 dashtype (12,3,2,3) pointtype 13 pointsize 0.8 linecolor rgb "#CC79A7" title 'by time, placebo, uniform: b = 0.681 ± 0.067' noenhanced, \
  data index 4 using 1:6 with lines linewidth 2 dashtype (6,2,2,2,2,2) linecolor rgb "#E69F00" notitle, \
  data index 4 using 1:2:4:5 with yerrorbars pointtype 11 pointsize 0.8 linewidth 1.5 linecolor rgb "#E69F00" notitle, \
  keyentry with linespoints linewidth 2 dashtype (6,2,2,2,2,2) pointtype 11 pointsize 0.8 linecolor rgb "#E69F00" title 'by time, placebo at best steps, uniform: b = 0.58 ± 0.15' noenhanced, \
  data index 5 using 1:6 with lines linewidth 2 dashtype (16,3) linecolor rgb "#56B4E9" notitle, \
  data index 5 using 1:2:4:5 with yerrorbars pointtype 4 pointsize 0.7 linewidth 1.5 linecolor rgb "#56B4E9" notitle, \
  keyentry with linespoints linewidth 2 dashtype (16,3) pointtype 4 pointsize 0.7 linecolor rgb "#56B4E9" title 'by radius, uniform: b = 0.812 ± 0.089' noenhanced, \
  data index 6 using 1:6 with lines linewidth 2 dashtype (2,4) linecolor rgb "#000000" notitle, \
  data index 6 using 1:2:4:5 with yerrorbars pointtype 8 pointsize 0.7 linewidth 1.5 linecolor rgb "#000000" notitle, \
  keyentry with linespoints linewidth 2 dashtype (2,4) pointtype 8 pointsize 0.7 linecolor rgb "#000000" title 'by radius, best steps, uniform: b = 0.662 ± 0.035' noenhanced, \
  data index 7 using 1:6 with lines linewidth 2 dashtype (8,3,8,6) linecolor rgb "#882255" notitle, \
  data index 7 using 1:2:4:5 with yerrorbars pointtype 10 pointsize 0.8 linewidth 1.5 linecolor rgb "#882255" notitle, \
  keyentry with linespoints linewidth 2 dashtype (8,3,8,6) pointtype 10 pointsize 0.8 linecolor rgb "#882255" title 'by radius, placebo, uniform: b = 0.54 ± 0.12' noenhanced, \
  data index 8 using 1:6 with lines linewidth 2 dashtype (4,2) linecolor rgb "#44AA99" notitle, \
  data index 8 using 1:2:4:5 with yerrorbars pointtype 6 pointsize 0.7 linewidth 1.5 linecolor rgb "#44AA99" notitle, \
  keyentry with linespoints linewidth 2 dashtype (4,2) pointtype 6 pointsize 0.7 linecolor rgb "#44AA99" title 'by radius, placebo at best steps, uniform: b = 0.591 ± 0.069' noenhanced, \
  data index 9 using 1:6 with lines linewidth 2 dashtype (14,3,2,3,2,3) linecolor rgb "#999933" notitle, \
  data index 9 using 1:2:4:5 with yerrorbars pointtype 3 pointsize 0.7 linewidth 1.5 linecolor rgb "#999933" notitle, \
  keyentry with linespoints linewidth 2 dashtype (14,3,2,3,2,3) pointtype 3 pointsize 0.7 linecolor rgb "#999933" title 'by both, uniform: b = 0.682 ± 0.091' noenhanced, \
  data index 10 using 1:6 with lines linewidth 2 dashtype (5,5) linecolor rgb "#661100" notitle, \
  data index 10 using 1:2:4:5 with yerrorbars pointtype 12 pointsize 0.8 linewidth 1.5 linecolor rgb "#661100" notitle, \
  keyentry with linespoints linewidth 2 dashtype (5,5) pointtype 12 pointsize 0.8 linecolor rgb "#661100" title 'by both, best steps, uniform: b = 0.54 ± 0.12' noenhanced, \
  data index 11 using 1:6 with lines linewidth 2 dashtype (18,4,2,4) linecolor rgb "#6699CC" notitle, \
  data index 11 using 1:2:4:5 with yerrorbars pointtype 1 pointsize 0.7 linewidth 1.5 linecolor rgb "#6699CC" notitle, \
  keyentry with linespoints linewidth 2 dashtype (18,4,2,4) pointtype 1 pointsize 0.7 linecolor rgb "#6699CC" title 'by both, placebo, uniform: b = 0.42 ± 0.17' noenhanced, \
  data index 12 using 1:6 with lines linewidth 2 dashtype (1,3) linecolor rgb "#AA4499" notitle, \
  data index 12 using 1:2:4:5 with yerrorbars pointtype 2 pointsize 0.7 linewidth 1.5 linecolor rgb "#AA4499" notitle, \
  keyentry with linespoints linewidth 2 dashtype (1,3) pointtype 2 pointsize 0.7 linecolor rgb "#AA4499" title 'by both, placebo at best steps, uniform: b = 0.34 ± 0.12' noenhanced, \
  data index 13 using 1:6 with lines linewidth 2 dashtype (9,2) linecolor rgb "#117733" notitle, \
  data index 13 using 1:2:4:5 with yerrorbars pointtype 14 pointsize 0.8 linewidth 1.5 linecolor rgb "#117733" notitle, \
  keyentry with linespoints linewidth 2 dashtype (9,2) pointtype 14 pointsize 0.8 linecolor rgb "#117733" title 'global, atoms: b = 0.778 ± 0.049' noenhanced, \
  data index 14 using 1:6 with lines linewidth 2 dashtype solid linecolor rgb "#0072B2" notitle, \
  data index 14 using 1:2:4:5 with yerrorbars pointtype 7 pointsize 0.7 linewidth 1.5 linecolor rgb "#0072B2" notitle, \
  keyentry with linespoints linewidth 2 dashtype solid pointtype 7 pointsize 0.7 linecolor rgb "#0072B2" title 'by time, atoms: b = 1.008 ± 0.047' noenhanced, \
  data index 15 using 1:6 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" notitle, \
  data index 15 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.6 linewidth 1.5 linecolor rgb "#D55E00" notitle, \
  keyentry with linespoints linewidth 2 dashtype (10,4) pointtype 5 pointsize 0.6 linecolor rgb "#D55E00" title 'by time, best steps, atoms: b = 0.836 ± 0.058' noenhanced, \
  data index 16 using 1:6 with lines linewidth 2 dashtype (3,3) linecolor rgb "#009E73" notitle, \
  data index 16 using 1:2:4:5 with yerrorbars pointtype 9 pointsize 0.8 linewidth 1.5 linecolor rgb "#009E73" notitle, \
  keyentry with linespoints linewidth 2 dashtype (3,3) pointtype 9 pointsize 0.8 linecolor rgb "#009E73" title 'by time, placebo, atoms: b = 0.785 ± 0.092' noenhanced, \
  data index 17 using 1:6 with lines linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7" notitle, \
  data index 17 using 1:2:4:5 with yerrorbars pointtype 13 pointsize 0.8 linewidth 1.5 linecolor rgb "#CC79A7" notitle, \
  keyentry with linespoints linewidth 2 dashtype (12,3,2,3) pointtype 13 pointsize 0.8 linecolor rgb "#CC79A7" title 'by time, placebo at best steps, atoms: b = 0.74 ± 0.14' noenhanced, \
  data index 18 using 1:6 with lines linewidth 2 dashtype (6,2,2,2,2,2) linecolor rgb "#E69F00" notitle, \
  data index 18 using 1:2:4:5 with yerrorbars pointtype 11 pointsize 0.8 linewidth 1.5 linecolor rgb "#E69F00" notitle, \
  keyentry with linespoints linewidth 2 dashtype (6,2,2,2,2,2) pointtype 11 pointsize 0.8 linecolor rgb "#E69F00" title 'by radius, atoms: b = 0.78 ± 0.18' noenhanced, \
  data index 19 using 1:6 with lines linewidth 2 dashtype (16,3) linecolor rgb "#56B4E9" notitle, \
  data index 19 using 1:2:4:5 with yerrorbars pointtype 4 pointsize 0.7 linewidth 1.5 linecolor rgb "#56B4E9" notitle, \
  keyentry with linespoints linewidth 2 dashtype (16,3) pointtype 4 pointsize 0.7 linecolor rgb "#56B4E9" title 'by radius, best steps, atoms: b = 0.689 ± 0.043' noenhanced, \
  data index 20 using 1:6 with lines linewidth 2 dashtype (2,4) linecolor rgb "#000000" notitle, \
  data index 20 using 1:2:4:5 with yerrorbars pointtype 8 pointsize 0.7 linewidth 1.5 linecolor rgb "#000000" notitle, \
  keyentry with linespoints linewidth 2 dashtype (2,4) pointtype 8 pointsize 0.7 linecolor rgb "#000000" title 'by radius, placebo, atoms: b = 0.745 ± 0.094' noenhanced, \
  data index 21 using 1:6 with lines linewidth 2 dashtype (8,3,8,6) linecolor rgb "#882255" notitle, \
  data index 21 using 1:2:4:5 with yerrorbars pointtype 10 pointsize 0.8 linewidth 1.5 linecolor rgb "#882255" notitle, \
  keyentry with linespoints linewidth 2 dashtype (8,3,8,6) pointtype 10 pointsize 0.8 linecolor rgb "#882255" title 'by radius, placebo at best steps, atoms: b = 0.71 ± 0.11' noenhanced, \
  data index 22 using 1:6 with lines linewidth 2 dashtype (4,2) linecolor rgb "#44AA99" notitle, \
  data index 22 using 1:2:4:5 with yerrorbars pointtype 6 pointsize 0.7 linewidth 1.5 linecolor rgb "#44AA99" notitle, \
  keyentry with linespoints linewidth 2 dashtype (4,2) pointtype 6 pointsize 0.7 linecolor rgb "#44AA99" title 'by both, atoms: b = 0.83 ± 0.11' noenhanced, \
  data index 23 using 1:6 with lines linewidth 2 dashtype (14,3,2,3,2,3) linecolor rgb "#999933" notitle, \
  data index 23 using 1:2:4:5 with yerrorbars pointtype 3 pointsize 0.7 linewidth 1.5 linecolor rgb "#999933" notitle, \
  keyentry with linespoints linewidth 2 dashtype (14,3,2,3,2,3) pointtype 3 pointsize 0.7 linecolor rgb "#999933" title 'by both, best steps, atoms: b = 0.796 ± 0.072' noenhanced, \
  data index 24 using 1:6 with lines linewidth 2 dashtype (5,5) linecolor rgb "#661100" notitle, \
  data index 24 using 1:2:4:5 with yerrorbars pointtype 12 pointsize 0.8 linewidth 1.5 linecolor rgb "#661100" notitle, \
  keyentry with linespoints linewidth 2 dashtype (5,5) pointtype 12 pointsize 0.8 linecolor rgb "#661100" title 'by both, placebo, atoms: b = 0.57 ± 0.27' noenhanced, \
  data index 25 using 1:6 with lines linewidth 2 dashtype (18,4,2,4) linecolor rgb "#6699CC" notitle, \
  data index 25 using 1:2:4:5 with yerrorbars pointtype 1 pointsize 0.7 linewidth 1.5 linecolor rgb "#6699CC" notitle, \
  keyentry with linespoints linewidth 2 dashtype (18,4,2,4) pointtype 1 pointsize 0.7 linecolor rgb "#6699CC" title 'by both, placebo at best steps, atoms: b = 0.56 ± 0.13' noenhanced, \
  data index 26 using 1:6 with lines linewidth 2 dashtype (1,3) linecolor rgb "#AA4499" notitle, \
  data index 26 using 1:2:4:5 with yerrorbars pointtype 2 pointsize 0.7 linewidth 1.5 linecolor rgb "#AA4499" notitle, \
  keyentry with linespoints linewidth 2 dashtype (1,3) pointtype 2 pointsize 0.7 linecolor rgb "#AA4499" title 'global, mixture, unbounded: b = 0.666 ± 0.068' noenhanced, \
  data index 27 using 1:6 with lines linewidth 2 dashtype (9,2) linecolor rgb "#117733" notitle, \
  data index 27 using 1:2:4:5 with yerrorbars pointtype 14 pointsize 0.8 linewidth 1.5 linecolor rgb "#117733" notitle, \
  keyentry with linespoints linewidth 2 dashtype (9,2) pointtype 14 pointsize 0.8 linecolor rgb "#117733" title 'by time, mixture, unbounded: b = 1.165 ± 0.088' noenhanced, \
  data index 28 using 1:6 with lines linewidth 2 dashtype solid linecolor rgb "#0072B2" notitle, \
  data index 28 using 1:2:4:5 with yerrorbars pointtype 7 pointsize 0.7 linewidth 1.5 linecolor rgb "#0072B2" notitle, \
  keyentry with linespoints linewidth 2 dashtype solid pointtype 7 pointsize 0.7 linecolor rgb "#0072B2" title 'by time, best steps, mixture, unbounded: b = 1.03 ± 0.16' noenhanced, \
  data index 29 using 1:6 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" notitle, \
  data index 29 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.6 linewidth 1.5 linecolor rgb "#D55E00" notitle, \
  keyentry with linespoints linewidth 2 dashtype (10,4) pointtype 5 pointsize 0.6 linecolor rgb "#D55E00" title 'by time, placebo, mixture, unbounded: b = 0.869 ± 0.083' noenhanced, \
  data index 30 using 1:6 with lines linewidth 2 dashtype (3,3) linecolor rgb "#009E73" notitle, \
  data index 30 using 1:2:4:5 with yerrorbars pointtype 9 pointsize 0.8 linewidth 1.5 linecolor rgb "#009E73" notitle, \
  keyentry with linespoints linewidth 2 dashtype (3,3) pointtype 9 pointsize 0.8 linecolor rgb "#009E73" title 'by time, placebo at best steps, mixture, unbounded: b = 0.86 ± 0.16' noenhanced, \
  data index 31 using 1:6 with lines linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7" notitle, \
  data index 31 using 1:2:4:5 with yerrorbars pointtype 13 pointsize 0.8 linewidth 1.5 linecolor rgb "#CC79A7" notitle, \
  keyentry with linespoints linewidth 2 dashtype (12,3,2,3) pointtype 13 pointsize 0.8 linecolor rgb "#CC79A7" title 'by radius, mixture, unbounded: b = 0.812 ± 0.089' noenhanced, \
  data index 32 using 1:6 with lines linewidth 2 dashtype (6,2,2,2,2,2) linecolor rgb "#E69F00" notitle, \
  data index 32 using 1:2:4:5 with yerrorbars pointtype 11 pointsize 0.8 linewidth 1.5 linecolor rgb "#E69F00" notitle, \
  keyentry with linespoints linewidth 2 dashtype (6,2,2,2,2,2) pointtype 11 pointsize 0.8 linecolor rgb "#E69F00" title 'by radius, best steps, mixture, unbounded: b = 0.71 ± 0.11' noenhanced, \
  data index 33 using 1:6 with lines linewidth 2 dashtype (16,3) linecolor rgb "#56B4E9" notitle, \
  data index 33 using 1:2:4:5 with yerrorbars pointtype 4 pointsize 0.7 linewidth 1.5 linecolor rgb "#56B4E9" notitle, \
  keyentry with linespoints linewidth 2 dashtype (16,3) pointtype 4 pointsize 0.7 linecolor rgb "#56B4E9" title 'by radius, placebo, mixture, unbounded: b = 0.56 ± 0.39' noenhanced, \
  data index 34 using 1:6 with lines linewidth 2 dashtype (2,4) linecolor rgb "#000000" notitle, \
  data index 34 using 1:2:4:5 with yerrorbars pointtype 8 pointsize 0.7 linewidth 1.5 linecolor rgb "#000000" notitle, \
  keyentry with linespoints linewidth 2 dashtype (2,4) pointtype 8 pointsize 0.7 linecolor rgb "#000000" title 'by radius, placebo at best steps, mixture, unbounded: b = 0.45 ± 0.36' noenhanced, \
  data index 35 using 1:6 with lines linewidth 2 dashtype (8,3,8,6) linecolor rgb "#882255" notitle, \
  data index 35 using 1:2:4:5 with yerrorbars pointtype 10 pointsize 0.8 linewidth 1.5 linecolor rgb "#882255" notitle, \
  keyentry with linespoints linewidth 2 dashtype (8,3,8,6) pointtype 10 pointsize 0.8 linecolor rgb "#882255" title 'by both, mixture, unbounded: b = 0.82 ± 0.10' noenhanced, \
  data index 36 using 1:6 with lines linewidth 2 dashtype (4,2) linecolor rgb "#44AA99" notitle, \
  data index 36 using 1:2:4:5 with yerrorbars pointtype 6 pointsize 0.7 linewidth 1.5 linecolor rgb "#44AA99" notitle, \
  keyentry with linespoints linewidth 2 dashtype (4,2) pointtype 6 pointsize 0.7 linecolor rgb "#44AA99" title 'by both, best steps, mixture, unbounded: b = 0.847 ± 0.043' noenhanced, \
  data index 37 using 1:6 with lines linewidth 2 dashtype (14,3,2,3,2,3) linecolor rgb "#999933" notitle, \
  data index 37 using 1:2:4:5 with yerrorbars pointtype 3 pointsize 0.7 linewidth 1.5 linecolor rgb "#999933" notitle, \
  keyentry with linespoints linewidth 2 dashtype (14,3,2,3,2,3) pointtype 3 pointsize 0.7 linecolor rgb "#999933" title 'by both, placebo, mixture, unbounded: b = 0.64 ± 0.15' noenhanced, \
  data index 38 using 1:6 with lines linewidth 2 dashtype (5,5) linecolor rgb "#661100" notitle, \
  data index 38 using 1:2:4:5 with yerrorbars pointtype 12 pointsize 0.8 linewidth 1.5 linecolor rgb "#661100" notitle, \
  keyentry with linespoints linewidth 2 dashtype (5,5) pointtype 12 pointsize 0.8 linecolor rgb "#661100" title 'by both, placebo at best steps, mixture, unbounded: b = 0.81 ± 0.20' noenhanced
