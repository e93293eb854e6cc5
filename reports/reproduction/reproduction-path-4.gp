# Draws reproduction-path-4.svg from reproduction-path-4.dat: run `gnuplot reproduction-path-4.gp` in this folder.
# For a paper's column: set terminal pdfcairo size 8.5cm,6.0cm font "Helvetica,7" linewidth 0.7
set encoding utf8
set terminal svg size 480,339 font "Helvetica,14" background rgb "white" enhanced
set output 'reproduction-path-4.svg'
data = 'reproduction-path-4.dat'

set border 3 linewidth 1 linecolor rgb "#444444"
set tics nomirror out scale 0.6 textcolor rgb "#333333"
set errorbars 0
set grid xtics ytics linecolor rgb "#e6e6e6" linewidth 1 linetype 1
set key at graph 0, screen 0.985 left top Left reverse vertical maxrows 1 samplen 3 spacing 1.1 textcolor rgb "#333333"
set tmargin at screen 0.8909
set lmargin 8.5
set rmargin 2.5
set logscale x
set xrange [0.8667433018263863:27.689859211403906]
set xtics ("1" 1, "2" 2, "5" 5, "10" 10, "20" 20)
set xlabel "training step k" textcolor rgb "#333333" offset 0,0.4
set logscale y
set yrange [0.07255423864774815:0.36370154191436926]
set ytics ("0.1" 0.1, "0.15" 0.15, "0.2" 0.2, "0.3" 0.3)
set ylabel "mean share of generated samples that are reproduced" textcolor rgb "#333333" offset 1,0
plot data index 0 using 1:2 with lines linewidth 2 dashtype solid linecolor rgb "#0072B2" notitle, \
  data index 0 using 1:2:4:5 with yerrorbars pointtype 7 pointsize 0.7 linewidth 1.5 linecolor rgb "#0072B2" notitle, \
  keyentry with linespoints linewidth 2 dashtype solid pointtype 7 pointsize 0.7 linecolor rgb "#0072B2" title 'flow, 16 copies' noenhanced
