# Draws bias-variance-2.svg from bias-variance-2.dat: run `gnuplot bias-variance-2.gp` in this folder.
set encoding utf8
set terminal svg size 480,337 font "Helvetica,14" background rgb "white" enhanced
set output 'bias-variance-2.svg'
data = 'bias-variance-2.dat'

set border 3 linewidth 1 linecolor rgb "#444444"
set tics nomirror out scale 0.6
set errorbars 0
unset key
set grid xtics ytics linecolor rgb "#e6e6e6" linewidth 1 linetype 1
set logscale x
set xrange [29.14143467494331:281.11176032948475]
set xtics ('' 32.0, '' 64.0, '' 128.0, '' 256.0)
set logscale y
set yrange [1.17365446504938:18.128142076381305]
set ytics ('' 2.0, '' 3.0, '' 5.0, '' 7.0, '' 10.0)
set label 'risk' at screen 0.19035,0.95101 left noenhanced font ",14" textcolor rgb "#333333"
set label 'bias²' at screen 0.35835,0.95101 left noenhanced font ",14" textcolor rgb "#333333"
set label 'variance' at screen 0.54492,0.95101 left noenhanced font ",14" textcolor rgb "#333333"
set label '32' at screen 0.14268,0.08729 center noenhanced font ",14" textcolor rgb "#333333"
set label '64' at screen 0.40684,0.08729 center noenhanced font ",14" textcolor rgb "#333333"
set label '128' at screen 0.67101,0.08729 center noenhanced font ",14" textcolor rgb "#333333"
set label '256' at screen 0.93517,0.08729 center noenhanced font ",14" textcolor rgb "#333333"
set label '2' at screen 0.08827,0.28399 right noenhanced font ",14" textcolor rgb "#333333"
set label '3' at screen 0.08827,0.39658 right noenhanced font ",14" textcolor rgb "#333333"
set label '5' at screen 0.08827,0.53843 right noenhanced font ",14" textcolor rgb "#333333"
set label '7' at screen 0.08827,0.63186 right noenhanced font ",14" textcolor rgb "#333333"
set label '10' at screen 0.08827,0.73090 right noenhanced font ",14" textcolor rgb "#333333"
set label 'sample size n' at screen 0.53893,0.03118 center noenhanced font ",14" textcolor rgb "#333333"
set label 'mean square' at screen 0.02625,0.51603 center rotate noenhanced font ",14" textcolor rgb "#333333"
set arrow from screen 0.10702,0.95101 to screen 0.17785,0.95101 nohead linewidth 2 dashtype solid linecolor rgb "#0072B2"
set arrow from screen 0.27502,0.95101 to screen 0.34585,0.95101 nohead linewidth 2 dashtype (10,4) linecolor rgb "#D55E00"
set arrow from screen 0.46158,0.95101 to screen 0.53242,0.95101 nohead linewidth 2 dashtype (3,3) linecolor rgb "#009E73"
set label '' at screen 0.14243,0.95101 point pointtype 7 pointsize 0.7 linecolor rgb "#0072B2"
set label '' at screen 0.31044,0.95101 point pointtype 5 pointsize 0.6 linecolor rgb "#D55E00"
set label '' at screen 0.49700,0.95101 point pointtype 9 pointsize 0.8 linecolor rgb "#009E73"
set lmargin at screen 0.10702
set rmargin at screen 0.97083
set tmargin at screen 0.89608
set bmargin at screen 0.13599
plot data index 0 using 1:2 with lines linewidth 2 dashtype solid linecolor rgb "#0072B2" title 'risk' noenhanced, \
  data index 0 using 1:2:4:5 with yerrorbars pointtype 7 pointsize 0.7 linewidth 1.5 linecolor rgb "#0072B2", \
  data index 1 using 1:2 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'bias²' noenhanced, \
  data index 1 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.6 linewidth 1.5 linecolor rgb "#D55E00", \
  data index 2 using 1:2 with lines linewidth 2 dashtype (3,3) linecolor rgb "#009E73" title 'variance' noenhanced, \
  data index 2 using 1:2:4:5 with yerrorbars pointtype 9 pointsize 0.8 linewidth 1.5 linecolor rgb "#009E73"
