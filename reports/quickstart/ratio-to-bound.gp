# Draws ratio-to-bound.svg from ratio-to-bound.dat: run `gnuplot ratio-to-bound.gp` in this folder.
set encoding utf8
set terminal svg size 480,358 font "Helvetica,14" background rgb "white" enhanced
set output 'ratio-to-bound.svg'
data = 'ratio-to-bound.dat'

set border 3 linewidth 1 linecolor rgb "#444444"
set tics nomirror out scale 0.6
set errorbars 0
unset key
set grid xtics ytics linecolor rgb "#e6e6e6" linewidth 1 linetype 1
set logscale x
set xrange [56.49299176260192:1160.0730985428977]
set xtics ('' 64.0, '' 91.0, '' 128.0, '' 181.0, '' 256.0, '' 362.0, '' 512.0, '' 724.0, '' 1024.0)
set logscale y
set yrange [0.2635451959513878:0.5070425232500883]
set ytics ('' 0.30000000000000004, '' 0.35000000000000003, '' 0.4, '' 0.45, '' 0.5)
set label 'network (m = 1024): b = 0.026 ± 0.015' at screen 0.21468,0.95388 left noenhanced font ",14" textcolor rgb "#333333"
set label 'kernel: b = 0.034 ± 0.010' at screen 0.21468,0.89519 left noenhanced font ",14" textcolor rgb "#333333"
set label '64' at screen 0.16600,0.08217 center noenhanced font ",14" textcolor rgb "#333333"
set label '91' at screen 0.26377,0.08217 center noenhanced font ",14" textcolor rgb "#333333"
set label '128' at screen 0.35854,0.08217 center noenhanced font ",14" textcolor rgb "#333333"
set label '181' at screen 0.45479,0.08217 center noenhanced font ",14" textcolor rgb "#333333"
set label '256' at screen 0.55109,0.08217 center noenhanced font ",14" textcolor rgb "#333333"
set label '362' at screen 0.64733,0.08217 center noenhanced font ",14" textcolor rgb "#333333"
set label '512' at screen 0.74363,0.08217 center noenhanced font ",14" textcolor rgb "#333333"
set label '724' at screen 0.83987,0.08217 center noenhanced font ",14" textcolor rgb "#333333"
set label '1,024' at screen 0.93618,0.08217 center noenhanced font ",14" textcolor rgb "#333333"
set label '0.30' at screen 0.11259,0.26966 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.35' at screen 0.11259,0.43821 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.40' at screen 0.11259,0.58421 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.45' at screen 0.11259,0.71299 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.50' at screen 0.11259,0.82819 right noenhanced font ",14" textcolor rgb "#333333"
set label 'sample size n' at screen 0.55109,0.02935 center noenhanced font ",14" textcolor rgb "#333333"
set label 'risk / squared critical radius' at screen 0.02625,0.48575 center rotate noenhanced font ",14" textcolor rgb "#333333"
set arrow from screen 0.13134,0.95388 to screen 0.20217,0.95388 nohead linewidth 2 dashtype solid linecolor rgb "#0072B2"
set arrow from screen 0.13134,0.89519 to screen 0.20217,0.89519 nohead linewidth 2 dashtype (10,4) linecolor rgb "#D55E00"
set label '' at screen 0.16676,0.95388 point pointtype 7 pointsize 0.7 linecolor rgb "#0072B2"
set label '' at screen 0.16676,0.89519 point pointtype 5 pointsize 0.6 linecolor rgb "#D55E00"
set lmargin at screen 0.13134
set rmargin at screen 0.97083
set tmargin at screen 0.84349
set bmargin at screen 0.12800
plot data index 0 using 1:6 with lines linewidth 2 dashtype solid linecolor rgb "#0072B2" title 'network (m = 1024): b = 0.026 ± 0.015' noenhanced, \
  data index 0 using 1:2:4:5 with yerrorbars pointtype 7 pointsize 0.7 linewidth 1.5 linecolor rgb "#0072B2", \
  data index 1 using 1:6 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'kernel: b = 0.034 ± 0.010' noenhanced, \
  data index 1 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.6 linewidth 1.5 linecolor rgb "#D55E00"
