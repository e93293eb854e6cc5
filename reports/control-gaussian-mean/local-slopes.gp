# Draws local-slopes.svg from local-slopes.dat: run `gnuplot local-slopes.gp` in this folder.
set encoding utf8
set terminal svg size 480,358 font "Helvetica,14" background rgb "white" enhanced
set output 'local-slopes.svg'
data = 'local-slopes.dat'

set border 3 linewidth 1 linecolor rgb "#444444"
set tics nomirror out scale 0.6
set errorbars 0
unset key
set grid xtics ytics linecolor rgb "#e6e6e6" linewidth 1 linetype 1
set logscale x
set xrange [53.07645093212427:4938.988862221355]
set xtics ('' 64.0, '' 128.0, '' 256.0, '' 512.0, '' 1024.0, '' 2048.0, '' 4096.0)
set yrange [0.9334212430373583:1.17]
set ytics ('' 0.9500000000000001, '' 1.0, '' 1.05, '' 1.1, '' 1.1500000000000001)
set label 'plug-in' at screen 0.21468,0.95388 left noenhanced font ",14" textcolor rgb "#333333"
set label 'claimed: G1, 1' at screen 0.42654,0.95388 left noenhanced font ",14" textcolor rgb "#333333"
set label 'claimed: planted-wrong-claim, 1.15' at screen 0.21468,0.89519 left noenhanced font ",14" textcolor rgb "#333333"
set label '64' at screen 0.16600,0.08217 center noenhanced font ",14" textcolor rgb "#333333"
set label '128' at screen 0.29436,0.08217 center noenhanced font ",14" textcolor rgb "#333333"
set label '256' at screen 0.42272,0.08217 center noenhanced font ",14" textcolor rgb "#333333"
set label '512' at screen 0.55109,0.08217 center noenhanced font ",14" textcolor rgb "#333333"
set label '1,024' at screen 0.67945,0.08217 center noenhanced font ",14" textcolor rgb "#333333"
set label '2,048' at screen 0.80781,0.08217 center noenhanced font ",14" textcolor rgb "#333333"
set label '4,096' at screen 0.93618,0.08217 center noenhanced font ",14" textcolor rgb "#333333"
set label '0.95' at screen 0.11259,0.17814 right noenhanced font ",14" textcolor rgb "#333333"
set label '1.00' at screen 0.11259,0.32936 right noenhanced font ",14" textcolor rgb "#333333"
set label '1.05' at screen 0.11259,0.48057 right noenhanced font ",14" textcolor rgb "#333333"
set label '1.10' at screen 0.11259,0.63179 right noenhanced font ",14" textcolor rgb "#333333"
set label '1.15' at screen 0.11259,0.78300 right noenhanced font ",14" textcolor rgb "#333333"
set label 'sample size n' at screen 0.55109,0.02935 center noenhanced font ",14" textcolor rgb "#333333"
set label 'local exponent b' at screen 0.02625,0.48575 center rotate noenhanced font ",14" textcolor rgb "#333333"
set arrow from screen 0.13134,0.95388 to screen 0.20217,0.95388 nohead linewidth 2 dashtype (4,2) linecolor rgb "#44AA99"
set arrow from screen 0.34321,0.95388 to screen 0.41404,0.95388 nohead linewidth 1.5 dashtype (5,4) linecolor rgb "#777777"
set arrow from screen 0.13134,0.89519 to screen 0.20217,0.89519 nohead linewidth 1.5 dashtype (5,4) linecolor rgb "#777777"
set label '' at screen 0.16676,0.95388 point pointtype 6 pointsize 0.7 linecolor rgb "#44AA99"
set lmargin at screen 0.13134
set rmargin at screen 0.97083
set tmargin at screen 0.84349
set bmargin at screen 0.12800
plot data index 1 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777", \
  data index 2 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777", \
  data index 0 using 1:2 with lines linewidth 2 dashtype (4,2) linecolor rgb "#44AA99" title 'plug-in' noenhanced, \
  data index 0 using 1:2:4:5 with yerrorbars pointtype 6 pointsize 0.7 linewidth 1.5 linecolor rgb "#44AA99"
