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
set xrange [56.49299176260192:1160.0730985428977]
set xtics ('' 64.0, '' 128.0, '' 256.0, '' 512.0, '' 1024.0)
set logscale y
set yrange [0.8695652173913044:13.257749323760608]
set ytics ('' 1.0, '' 2.0, '' 3.0, '' 5.0, '' 7.0, '' 10.0)
set label 'rademacher: 8.79' at screen 0.19035,0.95101 left noenhanced font ",14" textcolor rgb "#333333"
set label 'gcv: 1.09' at screen 0.54891,0.95101 left noenhanced font ",14" textcolor rgb "#333333"
set label '64' at screen 0.14268,0.08729 center noenhanced font ",14" textcolor rgb "#333333"
set label '128' at screen 0.34080,0.08729 center noenhanced font ",14" textcolor rgb "#333333"
set label '256' at screen 0.53892,0.08729 center noenhanced font ",14" textcolor rgb "#333333"
set label '512' at screen 0.73705,0.08729 center noenhanced font ",14" textcolor rgb "#333333"
set label '1,024' at screen 0.93517,0.08729 center noenhanced font ",14" textcolor rgb "#333333"
set label '1' at screen 0.08827,0.17498 right noenhanced font ",14" textcolor rgb "#333333"
set label '2' at screen 0.08827,0.36837 right noenhanced font ",14" textcolor rgb "#333333"
set label '3' at screen 0.08827,0.48149 right noenhanced font ",14" textcolor rgb "#333333"
set label '5' at screen 0.08827,0.62401 right noenhanced font ",14" textcolor rgb "#333333"
set label '7' at screen 0.08827,0.71789 right noenhanced font ",14" textcolor rgb "#333333"
set label '10' at screen 0.08827,0.81740 right noenhanced font ",14" textcolor rgb "#333333"
set label 'sample size n' at screen 0.53893,0.03118 center noenhanced font ",14" textcolor rgb "#333333"
set label 'risk / risk under oracle' at screen 0.02625,0.51603 center rotate noenhanced font ",14" textcolor rgb "#333333"
set arrow from screen 0.10702,0.95101 to screen 0.17785,0.95101 nohead linewidth 2 dashtype (16,3) linecolor rgb "#56B4E9"
set arrow from screen 0.46557,0.95101 to screen 0.53641,0.95101 nohead linewidth 2 dashtype (10,4) linecolor rgb "#D55E00"
set label '' at screen 0.14243,0.95101 point pointtype 4 pointsize 0.7 linecolor rgb "#56B4E9"
set label '' at screen 0.50099,0.95101 point pointtype 5 pointsize 0.6 linecolor rgb "#D55E00"
set lmargin at screen 0.10702
set rmargin at screen 0.97083
set tmargin at screen 0.89608
set bmargin at screen 0.13599
plot data index 0 using 1:2 with lines linewidth 2 dashtype (16,3) linecolor rgb "#56B4E9" title 'rademacher: 8.79' noenhanced, \
  data index 0 using 1:2 with points pointtype 4 pointsize 0.7 linewidth 1.5 linecolor rgb "#56B4E9", \
  data index 1 using 1:2 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'gcv: 1.09' noenhanced, \
  data index 1 using 1:2 with points pointtype 5 pointsize 0.6 linewidth 1.5 linecolor rgb "#D55E00"
