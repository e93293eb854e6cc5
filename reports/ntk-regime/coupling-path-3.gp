# Draws coupling-path-3.svg from coupling-path-3.dat: run `gnuplot coupling-path-3.gp` in this folder.
# For a paper's column: set terminal pdfcairo size 8.5cm,8.0cm font "Helvetica,7" linewidth 0.7
set encoding utf8
set terminal svg size 480,454 font "Helvetica,14" background rgb "white" enhanced
set output 'coupling-path-3.svg'
data = 'coupling-path-3.dat'

set border 3 linewidth 1 linecolor rgb "#444444"
set tics nomirror out scale 0.6 textcolor rgb "#333333"
set errorbars 0
set grid xtics ytics linecolor rgb "#e6e6e6" linewidth 1 linetype 1
set key at graph 0, screen 0.985 left top Left reverse vertical maxrows 6 samplen 3 spacing 1.1 textcolor rgb "#333333"
set tmargin at screen 0.6652
set lmargin 8.5
set rmargin 2.5
set logscale x
set xrange [0.7636727611915387:523.7845584224981]
set xtics ("1" 1, "10" 10, "100" 100)
set xlabel "training step k" textcolor rgb "#333333" offset 0,0.4
set logscale y
set yrange [4.705952028770346e-08:0.008038173273087354]
set ytics ("10^{-7}" 1e-07, "10^{-6}" 1e-06, "10^{-5}" 1e-05, "10^{-4}" 0.0001, "0.001" 0.001)
set ylabel "mean squared coupling" textcolor rgb "#333333" offset 1,0
plot data index 0 using 1:2 with lines linewidth 2 dashtype solid linecolor rgb "#0072B2" notitle, \
  data index 0 using 1:2:4:5 with yerrorbars pointtype 7 pointsize 0.7 linewidth 1.5 linecolor rgb "#0072B2" notitle, \
  keyentry with linespoints linewidth 2 dashtype solid pointtype 7 pointsize 0.7 linecolor rgb "#0072B2" title 'm = 64' noenhanced, \
  data index 1 using 1:2 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" notitle, \
  data index 1 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.6 linewidth 1.5 linecolor rgb "#D55E00" notitle, \
  keyentry with linespoints linewidth 2 dashtype (10,4) pointtype 5 pointsize 0.6 linecolor rgb "#D55E00" title 'm = 256' noenhanced, \
  data index 2 using 1:2 with lines linewidth 2 dashtype (3,3) linecolor rgb "#009E73" notitle, \
  data index 2 using 1:2:4:5 with yerrorbars pointtype 9 pointsize 0.8 linewidth 1.5 linecolor rgb "#009E73" notitle, \
  keyentry with linespoints linewidth 2 dashtype (3,3) pointtype 9 pointsize 0.8 linecolor rgb "#009E73" title 'm = 1,024' noenhanced, \
  data index 3 using 1:2 with lines linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7" notitle, \
  data index 3 using 1:2:4:5 with yerrorbars pointtype 13 pointsize 0.8 linewidth 1.5 linecolor rgb "#CC79A7" notitle, \
  keyentry with linespoints linewidth 2 dashtype (12,3,2,3) pointtype 13 pointsize 0.8 linecolor rgb "#CC79A7" title 'm = 4,096' noenhanced, \
  data index 4 using 1:2 with lines linewidth 2 dashtype (6,2,2,2,2,2) linecolor rgb "#E69F00" notitle, \
  data index 4 using 1:2:4:5 with yerrorbars pointtype 11 pointsize 0.8 linewidth 1.5 linecolor rgb "#E69F00" notitle, \
  keyentry with linespoints linewidth 2 dashtype (6,2,2,2,2,2) pointtype 11 pointsize 0.8 linecolor rgb "#E69F00" title 'm = 16,384' noenhanced, \
  data index 5 using 1:2 with lines linewidth 2 dashtype (16,3) linecolor rgb "#56B4E9" notitle, \
  data index 5 using 1:2:4:5 with yerrorbars pointtype 4 pointsize 0.7 linewidth 1.5 linecolor rgb "#56B4E9" notitle, \
  keyentry with linespoints linewidth 2 dashtype (16,3) pointtype 4 pointsize 0.7 linecolor rgb "#56B4E9" title 'm = 65,536' noenhanced
