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
set xtics ('' 64.0, '' 128.0, '' 256.0, '' 512.0, '' 1024.0)
set yrange [0.58:0.8967016094952794]
set ytics ('' 0.6000000000000001, '' 0.65, '' 0.7000000000000001, '' 0.75, '' 0.8, '' 0.8500000000000001)
set label 'kernel, uniform' at screen 0.21468,0.95388 left noenhanced font ",14" textcolor rgb "#333333"
set label 'kernel, atoms' at screen 0.53610,0.95388 left noenhanced font ",14" textcolor rgb "#333333"
set label 'kernel, mixture' at screen 0.21468,0.89519 left noenhanced font ",14" textcolor rgb "#333333"
set label 'claimed: H2b, K8, 0.6' at screen 0.53440,0.89519 left noenhanced font ",14" textcolor rgb "#333333"
set label '64' at screen 0.16600,0.08217 center noenhanced font ",14" textcolor rgb "#333333"
set label '128' at screen 0.35854,0.08217 center noenhanced font ",14" textcolor rgb "#333333"
set label '256' at screen 0.55109,0.08217 center noenhanced font ",14" textcolor rgb "#333333"
set label '512' at screen 0.74363,0.08217 center noenhanced font ",14" textcolor rgb "#333333"
set label '1,024' at screen 0.93618,0.08217 center noenhanced font ",14" textcolor rgb "#333333"
set label '0.60' at screen 0.11259,0.17319 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.65' at screen 0.11259,0.28615 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.70' at screen 0.11259,0.39911 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.75' at screen 0.11259,0.51206 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.80' at screen 0.11259,0.62502 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.85' at screen 0.11259,0.73798 right noenhanced font ",14" textcolor rgb "#333333"
set label 'sample size n' at screen 0.55109,0.02935 center noenhanced font ",14" textcolor rgb "#333333"
set label 'local exponent b' at screen 0.02625,0.48575 center rotate noenhanced font ",14" textcolor rgb "#333333"
set arrow from screen 0.13134,0.95388 to screen 0.20217,0.95388 nohead linewidth 2 dashtype (10,4) linecolor rgb "#D55E00"
set arrow from screen 0.45277,0.95388 to screen 0.52360,0.95388 nohead linewidth 2 dashtype solid linecolor rgb "#0072B2"
set arrow from screen 0.13134,0.89519 to screen 0.20217,0.89519 nohead linewidth 2 dashtype (3,3) linecolor rgb "#009E73"
set arrow from screen 0.45107,0.89519 to screen 0.52190,0.89519 nohead linewidth 1.5 dashtype (5,4) linecolor rgb "#777777"
set label '' at screen 0.16676,0.95388 point pointtype 5 pointsize 0.6 linecolor rgb "#D55E00"
set label '' at screen 0.48819,0.95388 point pointtype 7 pointsize 0.7 linecolor rgb "#0072B2"
set label '' at screen 0.16676,0.89519 point pointtype 9 pointsize 0.8 linecolor rgb "#009E73"
set lmargin at screen 0.13134
set rmargin at screen 0.97083
set tmargin at screen 0.84349
set bmargin at screen 0.12800
plot data index 3 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777", \
  data index 4 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777", \
  data index 5 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777", \
  data index 0 using 1:2 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'kernel, uniform' noenhanced, \
  data index 0 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.6 linewidth 1.5 linecolor rgb "#D55E00", \
  data index 1 using 1:2 with lines linewidth 2 dashtype solid linecolor rgb "#0072B2" title 'kernel, atoms' noenhanced, \
  data index 1 using 1:2:4:5 with yerrorbars pointtype 7 pointsize 0.7 linewidth 1.5 linecolor rgb "#0072B2", \
  data index 2 using 1:2 with lines linewidth 2 dashtype (3,3) linecolor rgb "#009E73" title 'kernel, mixture' noenhanced, \
  data index 2 using 1:2:4:5 with yerrorbars pointtype 9 pointsize 0.8 linewidth 1.5 linecolor rgb "#009E73"
