# Draws reproduction-path-4.svg from reproduction-path-4.dat: run `gnuplot reproduction-path-4.gp` in this folder.
set encoding utf8
set terminal svg size 480,337 font "Helvetica,14" background rgb "white" enhanced
set output 'reproduction-path-4.svg'
data = 'reproduction-path-4.dat'

set border 3 linewidth 1 linecolor rgb "#444444"
set tics nomirror out scale 0.6
set errorbars 0
unset key
set grid xtics ytics linecolor rgb "#e6e6e6" linewidth 1 linetype 1
set logscale x
set xrange [0.9:26.400000000000002]
set xtics ('' 1.0, '' 2.0, '' 3.0, '' 5.0, '' 7.0, '' 10.0, '' 20.0)
set logscale y
set yrange [0.07255423864774815:0.36370154191436926]
set ytics ('' 0.1, '' 0.15000000000000002, '' 0.2, '' 0.30000000000000004)
set label 'flow, 16 copies' at screen 0.25113,0.95101 left noenhanced font ",14" textcolor rgb "#333333"
set label '1' at screen 0.19284,0.08729 center noenhanced font ",14" textcolor rgb "#333333"
set label '2' at screen 0.35758,0.08729 center noenhanced font ",14" textcolor rgb "#333333"
set label '3' at screen 0.45395,0.08729 center noenhanced font ",14" textcolor rgb "#333333"
set label '5' at screen 0.57536,0.08729 center noenhanced font ",14" textcolor rgb "#333333"
set label '7' at screen 0.65533,0.08729 center noenhanced font ",14" textcolor rgb "#333333"
set label '10' at screen 0.74010,0.08729 center noenhanced font ",14" textcolor rgb "#333333"
set label '20' at screen 0.90485,0.08729 center noenhanced font ",14" textcolor rgb "#333333"
set label '0.1' at screen 0.14905,0.28727 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.15' at screen 0.14905,0.47845 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.2' at screen 0.14905,0.61410 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.3' at screen 0.14905,0.80529 right noenhanced font ",14" textcolor rgb "#333333"
set label 'training step k' at screen 0.56932,0.03118 center noenhanced font ",14" textcolor rgb "#333333"
set label 'mean share of generated' at screen 0.02625,0.51603 center rotate noenhanced font ",14" textcolor rgb "#333333"
set label 'samples that are reproduced' at screen 0.06271,0.51603 center rotate noenhanced font ",14" textcolor rgb "#333333"
set arrow from screen 0.16780,0.95101 to screen 0.23863,0.95101 nohead linewidth 2 dashtype solid linecolor rgb "#0072B2"
set label '' at screen 0.20322,0.95101 point pointtype 7 pointsize 0.7 linecolor rgb "#0072B2"
set lmargin at screen 0.16780
set rmargin at screen 0.97083
set tmargin at screen 0.89608
set bmargin at screen 0.13599
plot data index 0 using 1:2 with lines linewidth 2 dashtype solid linecolor rgb "#0072B2" title 'flow, 16 copies' noenhanced, \
  data index 0 using 1:2:4:5 with yerrorbars pointtype 7 pointsize 0.7 linewidth 1.5 linecolor rgb "#0072B2"
