# Draws stopping-cost.svg from stopping-cost.dat: run `gnuplot stopping-cost.gp` in this folder.
set encoding utf8
set terminal svg size 480,337 font "Helvetica,14" background rgb "white" enhanced
set output 'stopping-cost.svg'
data = 'stopping-cost.dat'

set border 3 linewidth 1 linecolor rgb "#444444"
set tics nomirror out scale 0.6
set errorbars 0
unset key
set grid xtics ytics linecolor rgb "#e6e6e6" linewidth 1 linetype 1
set logscale x
set xrange [466.26295479909294:4497.788165271756]
set xtics ('' 512.0, '' 724.0, '' 1024.0, '' 1448.0, '' 2048.0, '' 2896.0, '' 4096.0)
set logscale y
set yrange [0.8412371031170817:1.2112275732303281]
set ytics ('' 0.8500000000000001, '' 0.9, '' 0.9500000000000001, '' 1.0, '' 1.05, '' 1.1, '' 1.1500000000000001, '' 1.2000000000000002)
set label 'oracle-realised: 0.988' at screen 0.21468,0.95101 left noenhanced font ",14" textcolor rgb "#333333"
set label 'gcv: 1.02' at screen 0.62716,0.95101 left noenhanced font ",14" textcolor rgb "#333333"
set label '512' at screen 0.16600,0.08729 center noenhanced font ",14" textcolor rgb "#333333"
set label '724' at screen 0.29432,0.08729 center noenhanced font ",14" textcolor rgb "#333333"
set label '1,024' at screen 0.42272,0.08729 center noenhanced font ",14" textcolor rgb "#333333"
set label '1,448' at screen 0.55105,0.08729 center noenhanced font ",14" textcolor rgb "#333333"
set label '2,048' at screen 0.67945,0.08729 center noenhanced font ",14" textcolor rgb "#333333"
set label '2,896' at screen 0.80777,0.08729 center noenhanced font ",14" textcolor rgb "#333333"
set label '4,096' at screen 0.93618,0.08729 center noenhanced font ",14" textcolor rgb "#333333"
set label '0.85' at screen 0.11259,0.15759 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.90' at screen 0.11259,0.27678 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.95' at screen 0.11259,0.38952 right noenhanced font ",14" textcolor rgb "#333333"
set label '1.00' at screen 0.11259,0.49648 right noenhanced font ",14" textcolor rgb "#333333"
set label '1.05' at screen 0.11259,0.59822 right noenhanced font ",14" textcolor rgb "#333333"
set label '1.10' at screen 0.11259,0.69522 right noenhanced font ",14" textcolor rgb "#333333"
set label '1.15' at screen 0.11259,0.78792 right noenhanced font ",14" textcolor rgb "#333333"
set label '1.20' at screen 0.11259,0.87666 right noenhanced font ",14" textcolor rgb "#333333"
set label 'sample size n' at screen 0.55109,0.03118 center noenhanced font ",14" textcolor rgb "#333333"
set label 'risk / risk under oracle' at screen 0.02625,0.51603 center rotate noenhanced font ",14" textcolor rgb "#333333"
set arrow from screen 0.13134,0.95101 to screen 0.20217,0.95101 nohead linewidth 2 dashtype solid linecolor rgb "#0072B2"
set arrow from screen 0.54383,0.95101 to screen 0.61466,0.95101 nohead linewidth 2 dashtype (10,4) linecolor rgb "#D55E00"
set label '' at screen 0.16676,0.95101 point pointtype 7 pointsize 0.7 linecolor rgb "#0072B2"
set label '' at screen 0.57925,0.95101 point pointtype 5 pointsize 0.6 linecolor rgb "#D55E00"
set lmargin at screen 0.13134
set rmargin at screen 0.97083
set tmargin at screen 0.89608
set bmargin at screen 0.13599
plot data index 0 using 1:2 with lines linewidth 2 dashtype solid linecolor rgb "#0072B2" title 'oracle-realised: 0.988' noenhanced, \
  data index 0 using 1:2 with points pointtype 7 pointsize 0.7 linewidth 1.5 linecolor rgb "#0072B2", \
  data index 1 using 1:2 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'gcv: 1.02' noenhanced, \
  data index 1 using 1:2 with points pointtype 5 pointsize 0.6 linewidth 1.5 linecolor rgb "#D55E00"
