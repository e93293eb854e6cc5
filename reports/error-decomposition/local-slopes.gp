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
set xrange [28.24649588130096:580.0365492714488]
set xtics ('' 32.0, '' 64.0, '' 128.0, '' 256.0, '' 512.0)
set yrange [0.1408840874664151:1.1463077594690299]
set ytics ('' 0.2, '' 0.4, '' 0.6000000000000001, '' 0.8, '' 1.0)
set label 'network (m = 64)' at screen 0.19846,0.95388 left noenhanced font ",14" textcolor rgb "#333333"
set label 'network (m = 512)' at screen 0.54770,0.95388 left noenhanced font ",14" textcolor rgb "#333333"
set label 'network (m = 4096)' at screen 0.19846,0.89519 left noenhanced font ",14" textcolor rgb "#333333"
set label 'kernel' at screen 0.58143,0.89519 left noenhanced font ",14" textcolor rgb "#333333"
set label '32' at screen 0.15045,0.08217 center noenhanced font ",14" textcolor rgb "#333333"
set label '64' at screen 0.34672,0.08217 center noenhanced font ",14" textcolor rgb "#333333"
set label '128' at screen 0.54298,0.08217 center noenhanced font ",14" textcolor rgb "#333333"
set label '256' at screen 0.73924,0.08217 center noenhanced font ",14" textcolor rgb "#333333"
set label '512' at screen 0.93551,0.08217 center noenhanced font ",14" textcolor rgb "#333333"
set label '0.2' at screen 0.09638,0.17007 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.4' at screen 0.09638,0.31240 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.6' at screen 0.09638,0.45472 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.8' at screen 0.09638,0.59705 right noenhanced font ",14" textcolor rgb "#333333"
set label '1.0' at screen 0.09638,0.73937 right noenhanced font ",14" textcolor rgb "#333333"
set label 'sample size n' at screen 0.54298,0.02935 center noenhanced font ",14" textcolor rgb "#333333"
set label 'local exponent b' at screen 0.02625,0.48575 center rotate noenhanced font ",14" textcolor rgb "#333333"
set arrow from screen 0.11513,0.95388 to screen 0.18596,0.95388 nohead linewidth 2 dashtype solid linecolor rgb "#0072B2"
set arrow from screen 0.46437,0.95388 to screen 0.53520,0.95388 nohead linewidth 2 dashtype (3,3) linecolor rgb "#009E73"
set arrow from screen 0.11513,0.89519 to screen 0.18596,0.89519 nohead linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7"
set arrow from screen 0.49810,0.89519 to screen 0.56893,0.89519 nohead linewidth 2 dashtype (10,4) linecolor rgb "#D55E00"
set label '' at screen 0.15054,0.95388 point pointtype 7 pointsize 0.7 linecolor rgb "#0072B2"
set label '' at screen 0.49978,0.95388 point pointtype 9 pointsize 0.8 linecolor rgb "#009E73"
set label '' at screen 0.15054,0.89519 point pointtype 13 pointsize 0.8 linecolor rgb "#CC79A7"
set label '' at screen 0.53352,0.89519 point pointtype 5 pointsize 0.6 linecolor rgb "#D55E00"
set lmargin at screen 0.11513
set rmargin at screen 0.97083
set tmargin at screen 0.84349
set bmargin at screen 0.12800
plot data index 0 using 1:2 with lines linewidth 2 dashtype solid linecolor rgb "#0072B2" title 'network (m = 64)' noenhanced, \
  data index 0 using 1:2:4:5 with yerrorbars pointtype 7 pointsize 0.7 linewidth 1.5 linecolor rgb "#0072B2", \
  data index 1 using 1:2 with lines linewidth 2 dashtype (3,3) linecolor rgb "#009E73" title 'network (m = 512)' noenhanced, \
  data index 1 using 1:2:4:5 with yerrorbars pointtype 9 pointsize 0.8 linewidth 1.5 linecolor rgb "#009E73", \
  data index 2 using 1:2 with lines linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7" title 'network (m = 4096)' noenhanced, \
  data index 2 using 1:2:4:5 with yerrorbars pointtype 13 pointsize 0.8 linewidth 1.5 linecolor rgb "#CC79A7", \
  data index 3 using 1:2 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'kernel' noenhanced, \
  data index 3 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.6 linewidth 1.5 linecolor rgb "#D55E00"
