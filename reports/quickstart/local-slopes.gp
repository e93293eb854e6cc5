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
set xrange [56.49299176260192:1160.0730985428977]
set xtics ('' 64.0, '' 91.0, '' 128.0, '' 181.0, '' 256.0, '' 362.0, '' 512.0, '' 724.0, '' 1024.0)
set yrange [0.16239832373348234:0.8704215717288346]
set ytics ('' 0.2, '' 0.30000000000000004, '' 0.4, '' 0.5, '' 0.6000000000000001, '' 0.7000000000000001, '' 0.8)
set label 'network (m = 1024)' at screen 0.19846,0.95388 left noenhanced font ",14" textcolor rgb "#333333"
set label 'kernel' at screen 0.58143,0.95388 left noenhanced font ",14" textcolor rgb "#333333"
set label 'claimed: K8, 0.571' at screen 0.19846,0.89519 left noenhanced font ",14" textcolor rgb "#333333"
set label '64' at screen 0.15045,0.08217 center noenhanced font ",14" textcolor rgb "#333333"
set label '91' at screen 0.25011,0.08217 center noenhanced font ",14" textcolor rgb "#333333"
set label '128' at screen 0.34672,0.08217 center noenhanced font ",14" textcolor rgb "#333333"
set label '181' at screen 0.44482,0.08217 center noenhanced font ",14" textcolor rgb "#333333"
set label '256' at screen 0.54298,0.08217 center noenhanced font ",14" textcolor rgb "#333333"
set label '362' at screen 0.64108,0.08217 center noenhanced font ",14" textcolor rgb "#333333"
set label '512' at screen 0.73924,0.08217 center noenhanced font ",14" textcolor rgb "#333333"
set label '724' at screen 0.83734,0.08217 center noenhanced font ",14" textcolor rgb "#333333"
set label '1,024' at screen 0.93551,0.08217 center noenhanced font ",14" textcolor rgb "#333333"
set label '0.2' at screen 0.09638,0.16600 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.3' at screen 0.09638,0.26706 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.4' at screen 0.09638,0.36811 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.5' at screen 0.09638,0.46916 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.6' at screen 0.09638,0.57022 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.7' at screen 0.09638,0.67127 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.8' at screen 0.09638,0.77232 right noenhanced font ",14" textcolor rgb "#333333"
set label 'sample size n' at screen 0.54298,0.02935 center noenhanced font ",14" textcolor rgb "#333333"
set label 'local exponent b' at screen 0.02625,0.48575 center rotate noenhanced font ",14" textcolor rgb "#333333"
set arrow from screen 0.11513,0.95388 to screen 0.18596,0.95388 nohead linewidth 2 dashtype solid linecolor rgb "#0072B2"
set arrow from screen 0.49810,0.95388 to screen 0.56893,0.95388 nohead linewidth 2 dashtype (10,4) linecolor rgb "#D55E00"
set arrow from screen 0.11513,0.89519 to screen 0.18596,0.89519 nohead linewidth 1.5 dashtype (5,4) linecolor rgb "#777777"
set label '' at screen 0.15054,0.95388 point pointtype 7 pointsize 0.7 linecolor rgb "#0072B2"
set label '' at screen 0.53352,0.95388 point pointtype 5 pointsize 0.6 linecolor rgb "#D55E00"
set lmargin at screen 0.11513
set rmargin at screen 0.97083
set tmargin at screen 0.84349
set bmargin at screen 0.12800
plot data index 2 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777", \
  data index 0 using 1:2 with lines linewidth 2 dashtype solid linecolor rgb "#0072B2" title 'network (m = 1024)' noenhanced, \
  data index 0 using 1:2:4:5 with yerrorbars pointtype 7 pointsize 0.7 linewidth 1.5 linecolor rgb "#0072B2", \
  data index 1 using 1:2 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'kernel' noenhanced, \
  data index 1 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.6 linewidth 1.5 linecolor rgb "#D55E00"
