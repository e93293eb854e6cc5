# Draws risk.svg from risk.dat: run `gnuplot risk.gp` in this folder.
set encoding utf8
set terminal svg size 480,337 font "Helvetica,14" background rgb "white" enhanced
set output 'risk.svg'
data = 'risk.dat'

set border 3 linewidth 1 linecolor rgb "#444444"
set tics nomirror out scale 0.6
set errorbars 0
unset key
set grid xtics ytics linecolor rgb "#e6e6e6" linewidth 1 linetype 1
set logscale x
set xrange [14.12324794065048:290.0182746357244]
set xtics ('' 16.0, '' 32.0, '' 64.0, '' 128.0, '' 256.0)
set logscale y
set yrange [0.005585051364713475:0.05202622267792811]
set ytics ('' 0.007, '' 0.01, '' 0.015, '' 0.02, '' 0.03, '' 0.04, '' 0.05)
set label 'network (m = 64 to 4096) coincide' at screen 0.23089,0.95101 left noenhanced font ",14" textcolor rgb "#333333"
set label '16' at screen 0.18155,0.08729 center noenhanced font ",14" textcolor rgb "#333333"
set label '32' at screen 0.37037,0.08729 center noenhanced font ",14" textcolor rgb "#333333"
set label '64' at screen 0.55920,0.08729 center noenhanced font ",14" textcolor rgb "#333333"
set label '128' at screen 0.74802,0.08729 center noenhanced font ",14" textcolor rgb "#333333"
set label '256' at screen 0.93684,0.08729 center noenhanced font ",14" textcolor rgb "#333333"
set label '0.007' at screen 0.12881,0.21290 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.01' at screen 0.12881,0.33438 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.015' at screen 0.12881,0.47248 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.02' at screen 0.12881,0.57046 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.03' at screen 0.12881,0.70856 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.04' at screen 0.12881,0.80655 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.05' at screen 0.12881,0.88255 right noenhanced font ",14" textcolor rgb "#333333"
set label 'sample size n' at screen 0.55920,0.03118 center noenhanced font ",14" textcolor rgb "#333333"
set label 'mean risk (denoiser units)' at screen 0.02625,0.51603 center rotate noenhanced font ",14" textcolor rgb "#333333"
set arrow from screen 0.14756,0.95101 to screen 0.21839,0.95101 nohead linewidth 2 dashtype solid linecolor rgb "#0072B2"
set label '' at screen 0.18297,0.95101 point pointtype 7 pointsize 0.7 linecolor rgb "#0072B2"
set lmargin at screen 0.14756
set rmargin at screen 0.97083
set tmargin at screen 0.89608
set bmargin at screen 0.13599
plot data index 0 using 1:9:10 with filledcurves fillcolor rgb "#D00072B2" fillstyle solid noborder, \
  data index 0 using 1:6 with lines linewidth 2 dashtype solid linecolor rgb "#0072B2" title 'network (m = 64): b = 0.61 ± 0.11, bent' noenhanced, \
  data index 0 using 1:2:4:5 with yerrorbars pointtype 7 pointsize 0.7 linewidth 1.5 linecolor rgb "#0072B2"
