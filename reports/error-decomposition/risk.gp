# Draws risk.svg from risk.dat: run `gnuplot risk.gp` in this folder.
set encoding utf8
set terminal svg size 480,358 font "Helvetica,14" background rgb "white" enhanced
set output 'risk.svg'
data = 'risk.dat'

set border 3 linewidth 1 linecolor rgb "#444444"
set tics nomirror out scale 0.6
set errorbars 0
unset key
set grid xtics ytics linecolor rgb "#e6e6e6" linewidth 1 linetype 1
set logscale x
set xrange [28.24649588130096:580.0365492714488]
set xtics ('' 32.0, '' 64.0, '' 128.0, '' 256.0, '' 512.0)
set logscale y
set yrange [0.003850075061534484:0.03820581018053539]
set ytics ('' 0.004, '' 0.005, '' 0.007, '' 0.01, '' 0.015, '' 0.02, '' 0.03)
set label 'network (m = 64): b = 0.620 ± 0.035' at screen 0.23089,0.95388 left noenhanced font ",14" textcolor rgb "#333333"
set label 'network (m = 512), network …4096) and kernel coincide' at screen 0.23089,0.89519 left noenhanced font ",14" textcolor rgb "#333333"
set label '32' at screen 0.18155,0.08217 center noenhanced font ",14" textcolor rgb "#333333"
set label '64' at screen 0.37037,0.08217 center noenhanced font ",14" textcolor rgb "#333333"
set label '128' at screen 0.55920,0.08217 center noenhanced font ",14" textcolor rgb "#333333"
set label '256' at screen 0.74802,0.08217 center noenhanced font ",14" textcolor rgb "#333333"
set label '512' at screen 0.93684,0.08217 center noenhanced font ",14" textcolor rgb "#333333"
set label '0.004' at screen 0.12881,0.13991 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.005' at screen 0.12881,0.20948 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.007' at screen 0.12881,0.31439 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.01' at screen 0.12881,0.42559 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.015' at screen 0.12881,0.55200 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.02' at screen 0.12881,0.64169 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.03' at screen 0.12881,0.76810 right noenhanced font ",14" textcolor rgb "#333333"
set label 'sample size n' at screen 0.55920,0.02935 center noenhanced font ",14" textcolor rgb "#333333"
set label 'mean risk (denoiser units)' at screen 0.02625,0.48575 center rotate noenhanced font ",14" textcolor rgb "#333333"
set arrow from screen 0.14756,0.95388 to screen 0.21839,0.95388 nohead linewidth 2 dashtype solid linecolor rgb "#0072B2"
set arrow from screen 0.14756,0.89519 to screen 0.21839,0.89519 nohead linewidth 2 dashtype (3,3) linecolor rgb "#009E73"
set label '' at screen 0.18297,0.95388 point pointtype 7 pointsize 0.7 linecolor rgb "#0072B2"
set label '' at screen 0.18297,0.89519 point pointtype 9 pointsize 0.8 linecolor rgb "#009E73"
set lmargin at screen 0.14756
set rmargin at screen 0.97083
set tmargin at screen 0.84349
set bmargin at screen 0.12800
plot data index 0 using 1:9:10 with filledcurves fillcolor rgb "#D00072B2" fillstyle solid noborder, \
  data index 1 using 1:9:10 with filledcurves fillcolor rgb "#D0009E73" fillstyle solid noborder, \
  data index 0 using 1:6 with lines linewidth 2 dashtype solid linecolor rgb "#0072B2" title 'network (m = 64): b = 0.620 ± 0.035' noenhanced, \
  data index 0 using 1:2:4:5 with yerrorbars pointtype 7 pointsize 0.7 linewidth 1.5 linecolor rgb "#0072B2", \
  data index 1 using 1:6 with lines linewidth 2 dashtype (3,3) linecolor rgb "#009E73" title 'network (m = 512): b = 0.633 ± 0.043' noenhanced, \
  data index 1 using 1:2:4:5 with yerrorbars pointtype 9 pointsize 0.8 linewidth 1.5 linecolor rgb "#009E73"
