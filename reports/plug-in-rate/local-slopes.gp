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
set xrange [46.850742270260014:89524.81426665606]
set xtics ('' 64.0, '' 256.0, '' 1024.0, '' 4096.0, '' 16384.0, '' 65536.0)
set yrange [0.44933280149929566:1.5767290443529287]
set ytics ('' 0.6000000000000001, '' 0.8, '' 1.0, '' 1.2000000000000002, '' 1.4000000000000001)
set label 'plug-in, d = 1' at screen 0.19846,0.95388 left noenhanced font ",14" textcolor rgb "#333333"
set label 'plug-in, d = 2' at screen 0.49550,0.95388 left noenhanced font ",14" textcolor rgb "#333333"
set label 'plug-in, d = 4' at screen 0.79254,0.95388 left noenhanced font ",14" textcolor rgb "#333333"
set label 'claimed: S2, 1' at screen 0.19846,0.89519 left noenhanced font ",14" textcolor rgb "#333333"
set label '64' at screen 0.15045,0.08217 center noenhanced font ",14" textcolor rgb "#333333"
set label '256' at screen 0.30746,0.08217 center noenhanced font ",14" textcolor rgb "#333333"
set label '1,024' at screen 0.46447,0.08217 center noenhanced font ",14" textcolor rgb "#333333"
set label '4,096' at screen 0.62148,0.08217 center noenhanced font ",14" textcolor rgb "#333333"
set label '16,384' at screen 0.77850,0.08217 center noenhanced font ",14" textcolor rgb "#333333"
set label '65,536' at screen 0.93551,0.08217 center noenhanced font ",14" textcolor rgb "#333333"
set label '0.6' at screen 0.09638,0.22362 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.8' at screen 0.09638,0.35055 right noenhanced font ",14" textcolor rgb "#333333"
set label '1.0' at screen 0.09638,0.47748 right noenhanced font ",14" textcolor rgb "#333333"
set label '1.2' at screen 0.09638,0.60440 right noenhanced font ",14" textcolor rgb "#333333"
set label '1.4' at screen 0.09638,0.73133 right noenhanced font ",14" textcolor rgb "#333333"
set label 'sample size n' at screen 0.54298,0.02935 center noenhanced font ",14" textcolor rgb "#333333"
set label 'local exponent b' at screen 0.02625,0.48575 center rotate noenhanced font ",14" textcolor rgb "#333333"
set arrow from screen 0.11513,0.95388 to screen 0.18596,0.95388 nohead linewidth 2 dashtype (16,3) linecolor rgb "#56B4E9"
set arrow from screen 0.41216,0.95388 to screen 0.48300,0.95388 nohead linewidth 2 dashtype solid linecolor rgb "#0072B2"
set arrow from screen 0.70920,0.95388 to screen 0.78004,0.95388 nohead linewidth 2 dashtype (10,4) linecolor rgb "#D55E00"
set arrow from screen 0.11513,0.89519 to screen 0.18596,0.89519 nohead linewidth 1.5 dashtype (5,4) linecolor rgb "#777777"
set label '' at screen 0.15054,0.95388 point pointtype 4 pointsize 0.7 linecolor rgb "#56B4E9"
set label '' at screen 0.44758,0.95388 point pointtype 7 pointsize 0.7 linecolor rgb "#0072B2"
set label '' at screen 0.74462,0.95388 point pointtype 5 pointsize 0.6 linecolor rgb "#D55E00"
set lmargin at screen 0.11513
set rmargin at screen 0.97083
set tmargin at screen 0.84349
set bmargin at screen 0.12800
plot data index 3 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777", \
  data index 4 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777", \
  data index 5 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777", \
  data index 0 using 1:2 with lines linewidth 2 dashtype (16,3) linecolor rgb "#56B4E9" title 'plug-in, d = 1' noenhanced, \
  data index 0 using 1:2:4:5 with yerrorbars pointtype 4 pointsize 0.7 linewidth 1.5 linecolor rgb "#56B4E9", \
  data index 1 using 1:2 with lines linewidth 2 dashtype solid linecolor rgb "#0072B2" title 'plug-in, d = 2' noenhanced, \
  data index 1 using 1:2:4:5 with yerrorbars pointtype 7 pointsize 0.7 linewidth 1.5 linecolor rgb "#0072B2", \
  data index 2 using 1:2 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'plug-in, d = 4' noenhanced, \
  data index 2 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.6 linewidth 1.5 linecolor rgb "#D55E00"
