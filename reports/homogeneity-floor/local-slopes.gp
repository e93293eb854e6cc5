# Draws local-slopes.svg from local-slopes.dat: run `gnuplot local-slopes.gp` in this folder.
set encoding utf8
set terminal svg size 480,337 font "Helvetica,14" background rgb "white" enhanced
set output 'local-slopes.svg'
data = 'local-slopes.dat'

set border 3 linewidth 1 linecolor rgb "#444444"
set tics nomirror out scale 0.6
set errorbars 0
unset key
set grid xtics ytics linecolor rgb "#e6e6e6" linewidth 1 linetype 1
set logscale x
set xrange [109.51616328737308:4787.311610106862]
set xtics ('' 128.0, '' 256.0, '' 512.0, '' 1024.0, '' 2048.0, '' 4096.0)
set yrange [-0.01343993253692213:0.551726879416596]
set ytics ('' -0.0, '' 0.1, '' 0.2, '' 0.30000000000000004, '' 0.4, '' 0.5)
set label 'kernel, two atoms' at screen 0.19846,0.95101 left noenhanced font ",14" textcolor rgb "#333333"
set label 'kernel, uniform' at screen 0.55698,0.95101 left noenhanced font ",14" textcolor rgb "#333333"
set label '128' at screen 0.15045,0.08729 center noenhanced font ",14" textcolor rgb "#333333"
set label '256' at screen 0.30746,0.08729 center noenhanced font ",14" textcolor rgb "#333333"
set label '512' at screen 0.46447,0.08729 center noenhanced font ",14" textcolor rgb "#333333"
set label '1,024' at screen 0.62148,0.08729 center noenhanced font ",14" textcolor rgb "#333333"
set label '2,048' at screen 0.77850,0.08729 center noenhanced font ",14" textcolor rgb "#333333"
set label '4,096' at screen 0.93551,0.08729 center noenhanced font ",14" textcolor rgb "#333333"
set label '0.0' at screen 0.09638,0.15406 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.1' at screen 0.09638,0.28855 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.2' at screen 0.09638,0.42304 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.3' at screen 0.09638,0.55753 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.4' at screen 0.09638,0.69202 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.5' at screen 0.09638,0.82651 right noenhanced font ",14" textcolor rgb "#333333"
set label 'sample size n' at screen 0.54298,0.03118 center noenhanced font ",14" textcolor rgb "#333333"
set label 'local exponent b' at screen 0.02625,0.51603 center rotate noenhanced font ",14" textcolor rgb "#333333"
set arrow from screen 0.11513,0.95101 to screen 0.18596,0.95101 nohead linewidth 2 dashtype (10,4) linecolor rgb "#D55E00"
set arrow from screen 0.47365,0.95101 to screen 0.54448,0.95101 nohead linewidth 2 dashtype solid linecolor rgb "#0072B2"
set label '' at screen 0.15054,0.95101 point pointtype 5 pointsize 0.6 linecolor rgb "#D55E00"
set label '' at screen 0.50907,0.95101 point pointtype 7 pointsize 0.7 linecolor rgb "#0072B2"
set lmargin at screen 0.11513
set rmargin at screen 0.97083
set tmargin at screen 0.89608
set bmargin at screen 0.13599
plot data index 0 using 1:2 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'kernel, two atoms' noenhanced, \
  data index 0 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.6 linewidth 1.5 linecolor rgb "#D55E00", \
  data index 1 using 1:2 with lines linewidth 2 dashtype solid linecolor rgb "#0072B2" title 'kernel, uniform' noenhanced, \
  data index 1 using 1:2:4:5 with yerrorbars pointtype 7 pointsize 0.7 linewidth 1.5 linecolor rgb "#0072B2"
