# Draws risk.svg from risk.dat: run `gnuplot risk.gp` in this folder.
# For a paper's column: set terminal pdfcairo size 8.5cm,10.5cm font "Helvetica,7" linewidth 0.7
set encoding utf8
set terminal svg size 480,592 font "Helvetica,14" background rgb "white" enhanced
set output 'risk.svg'
data = 'risk.dat'

set border 3 linewidth 1 linecolor rgb "#444444"
set tics nomirror out scale 0.6 textcolor rgb "#333333"
set errorbars 0
set grid xtics ytics linecolor rgb "#e6e6e6" linewidth 1 linetype 1
set key at graph 0, screen 0.985 left top Left reverse vertical maxrows 12 samplen 3 spacing 1.1 width -40 font ",10.7" textcolor rgb "#333333"
set tmargin at screen 0.5101
set lmargin 8.5
set rmargin 10
set logscale x
set xrange [58.28286934988662:562.2235206589695]
set xtics ("64" 64, "128" 128, "256" 256, "512" 512)
set xlabel "sample size n" textcolor rgb "#333333" offset 0,0.4
set logscale y
set yrange [0.0036763504484232956:1.2494255747324088]
set ytics ("0.01" 0.01, "0.1" 0.1, "1" 1)
set ylabel "mean risk (denoiser units)" textcolor rgb "#333333" offset 1,0
set label 'K8: 0.599' at graph 1.01, graph 0.7668 left noenhanced textcolor rgb "#777777"
set arrow from 232.32490376119318,0.6187872686778146 to 415.8732269343925,0.43624123693267736 nohead linewidth 1.5 linecolor rgb "#777777"
set arrow from 232.32490376119318,0.6187872686778146 to 415.8732269343925,0.6187872686778146 nohead linewidth 1.5 linecolor rgb "#777777"
set arrow from 415.8732269343925,0.6187872686778146 to 415.8732269343925,0.43624123693267736 nohead linewidth 1.5 linecolor rgb "#777777"
set label 'K8 claims 0.6' at 415.8732269343925,0.6187872686778146 right offset 0,0.6 noenhanced textcolor rgb "#777777"
plot data index 12 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777" notitle, \
  data index 0 using 1:6 with lines linewidth 2 dashtype solid linecolor rgb "#0072B2" notitle, \
  data index 0 using 1:2:4:5 with yerrorbars pointtype 7 pointsize 0.7 linewidth 1.5 linecolor rgb "#0072B2" notitle, \
  keyentry with linespoints linewidth 2 dashtype solid pointtype 7 pointsize 0.7 linecolor rgb "#0072B2" title 'global, uniform: b = 0.808 ± 0.055' noenhanced, \
  data index 1 using 1:6 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" notitle, \
  data index 1 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.6 linewidth 1.5 linecolor rgb "#D55E00" notitle, \
  keyentry with linespoints linewidth 2 dashtype (10,4) pointtype 5 pointsize 0.6 linecolor rgb "#D55E00" title 'by time, uniform: b = 0.97 ± 0.11' noenhanced, \
  data index 2 using 1:6 with lines linewidth 2 dashtype (3,3) linecolor rgb "#009E73" notitle, \
  data index 2 using 1:2:4:5 with yerrorbars pointtype 9 pointsize 0.8 linewidth 1.5 linecolor rgb "#009E73" notitle, \
  keyentry with linespoints linewidth 2 dashtype (3,3) pointtype 9 pointsize 0.8 linecolor rgb "#009E73" title 'by radius, uniform: b = 0.750 ± 0.057' noenhanced, \
  data index 3 using 1:6 with lines linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7" notitle, \
  data index 3 using 1:2:4:5 with yerrorbars pointtype 13 pointsize 0.8 linewidth 1.5 linecolor rgb "#CC79A7" notitle, \
  keyentry with linespoints linewidth 2 dashtype (12,3,2,3) pointtype 13 pointsize 0.8 linecolor rgb "#CC79A7" title 'by time and radius, uniform: b = 0.65 ± 0.14' noenhanced, \
  data index 4 using 1:6 with lines linewidth 2 dashtype (6,2,2,2,2,2) linecolor rgb "#E69F00" notitle, \
  data index 4 using 1:2:4:5 with yerrorbars pointtype 11 pointsize 0.8 linewidth 1.5 linecolor rgb "#E69F00" notitle, \
  keyentry with linespoints linewidth 2 dashtype (6,2,2,2,2,2) pointtype 11 pointsize 0.8 linecolor rgb "#E69F00" title 'global, atoms: b = 0.858 ± 0.010' noenhanced, \
  data index 5 using 1:6 with lines linewidth 2 dashtype (16,3) linecolor rgb "#56B4E9" notitle, \
  data index 5 using 1:2:4:5 with yerrorbars pointtype 4 pointsize 0.7 linewidth 1.5 linecolor rgb "#56B4E9" notitle, \
  keyentry with linespoints linewidth 2 dashtype (16,3) pointtype 4 pointsize 0.7 linecolor rgb "#56B4E9" title 'by time, atoms: b = 1.059 ± 0.040' noenhanced, \
  data index 6 using 1:6 with lines linewidth 2 dashtype (2,4) linecolor rgb "#000000" notitle, \
  data index 6 using 1:2:4:5 with yerrorbars pointtype 8 pointsize 0.7 linewidth 1.5 linecolor rgb "#000000" notitle, \
  keyentry with linespoints linewidth 2 dashtype (2,4) pointtype 8 pointsize 0.7 linecolor rgb "#000000" title 'by radius, atoms: b = 0.769 ± 0.066' noenhanced, \
  data index 7 using 1:6 with lines linewidth 2 dashtype (8,3,8,6) linecolor rgb "#882255" notitle, \
  data index 7 using 1:2:4:5 with yerrorbars pointtype 10 pointsize 0.8 linewidth 1.5 linecolor rgb "#882255" notitle, \
  keyentry with linespoints linewidth 2 dashtype (8,3,8,6) pointtype 10 pointsize 0.8 linecolor rgb "#882255" title 'by time and radius, atoms: b = 0.85 ± 0.18' noenhanced, \
  data index 8 using 1:6 with lines linewidth 2 dashtype (4,2) linecolor rgb "#44AA99" notitle, \
  data index 8 using 1:2:4:5 with yerrorbars pointtype 6 pointsize 0.7 linewidth 1.5 linecolor rgb "#44AA99" notitle, \
  keyentry with linespoints linewidth 2 dashtype (4,2) pointtype 6 pointsize 0.7 linecolor rgb "#44AA99" title 'global, mixture, unbounded: b = 0.730 ± 0.037' noenhanced, \
  data index 9 using 1:6 with lines linewidth 2 dashtype (14,3,2,3,2,3) linecolor rgb "#999933" notitle, \
  data index 9 using 1:2:4:5 with yerrorbars pointtype 3 pointsize 0.7 linewidth 1.5 linecolor rgb "#999933" notitle, \
  keyentry with linespoints linewidth 2 dashtype (14,3,2,3,2,3) pointtype 3 pointsize 0.7 linecolor rgb "#999933" title 'by time, mixture, unbounded: b = 1.091 ± 0.073' noenhanced, \
  data index 10 using 1:6 with lines linewidth 2 dashtype (5,5) linecolor rgb "#661100" notitle, \
  data index 10 using 1:2:4:5 with yerrorbars pointtype 12 pointsize 0.8 linewidth 1.5 linecolor rgb "#661100" notitle, \
  keyentry with linespoints linewidth 2 dashtype (5,5) pointtype 12 pointsize 0.8 linecolor rgb "#661100" title 'by radius, mixture, unbounded: b = 0.891 ± 0.028' noenhanced, \
  data index 11 using 1:6 with lines linewidth 2 dashtype (18,4,2,4) linecolor rgb "#6699CC" notitle, \
  data index 11 using 1:2:4:5 with yerrorbars pointtype 1 pointsize 0.7 linewidth 1.5 linecolor rgb "#6699CC" notitle, \
  keyentry with linespoints linewidth 2 dashtype (18,4,2,4) pointtype 1 pointsize 0.7 linecolor rgb "#6699CC" title 'by time and radius, mixture, unbounded: b = 0.82 ± 0.10' noenhanced
