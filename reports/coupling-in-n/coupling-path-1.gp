# Draws coupling-path-1.svg from coupling-path-1.dat: run `gnuplot coupling-path-1.gp` in this folder.
set encoding utf8
set terminal svg size 480,358 font "Helvetica,14" background rgb "white" enhanced
set output 'coupling-path-1.svg'
data = 'coupling-path-1.dat'

set border 3 linewidth 1 linecolor rgb "#444444"
set tics nomirror out scale 0.6
set errorbars 0
unset key
set grid xtics ytics linecolor rgb "#e6e6e6" linewidth 1 linetype 1
set logscale x
set xrange [0.9:528.0]
set xtics ('' 1.0, '' 2.0, '' 5.0, '' 10.0, '' 20.0, '' 50.0, '' 100.0, '' 200.0, '' 500.0)
set logscale y
set yrange [3.5419553957079127e-06:0.007437715784846063]
set ytics ('' 1e-05, '' 3.0000000000000004e-05, '' 0.0001, '' 0.00030000000000000003, '' 0.001, '' 0.003)
set label 'm = 64' at screen 0.23542,0.95388 left noenhanced font ",14" textcolor rgb "#333333"
set label 'm = 256' at screen 0.44983,0.95388 left noenhanced font ",14" textcolor rgb "#333333"
set label 'm = 1,024' at screen 0.68111,0.95388 left noenhanced font ",14" textcolor rgb "#333333"
set label 'm = 4,096' at screen 0.23542,0.89519 left noenhanced font ",14" textcolor rgb "#333333"
set label '1' at screen 0.16562,0.08217 center noenhanced font ",14" textcolor rgb "#333333"
set label '2' at screen 0.25465,0.08217 center noenhanced font ",14" textcolor rgb "#333333"
set label '5' at screen 0.37234,0.08217 center noenhanced font ",14" textcolor rgb "#333333"
set label '10' at screen 0.46137,0.08217 center noenhanced font ",14" textcolor rgb "#333333"
set label '20' at screen 0.55040,0.08217 center noenhanced font ",14" textcolor rgb "#333333"
set label '50' at screen 0.66809,0.08217 center noenhanced font ",14" textcolor rgb "#333333"
set label '100' at screen 0.75712,0.08217 center noenhanced font ",14" textcolor rgb "#333333"
set label '200' at screen 0.84614,0.08217 center noenhanced font ",14" textcolor rgb "#333333"
set label '500' at screen 0.96383,0.08217 center noenhanced font ",14" textcolor rgb "#333333"
set label "10^{-5}" at screen 0.13334,0.22508 right font ",14" textcolor rgb "#333333"
set label "3·10^{-5}" at screen 0.13334,0.32784 right font ",14" textcolor rgb "#333333"
set label "10^{-4}" at screen 0.13334,0.44045 right font ",14" textcolor rgb "#333333"
set label "3·10^{-4}" at screen 0.13334,0.54320 right font ",14" textcolor rgb "#333333"
set label "10^{-3}" at screen 0.13334,0.65581 right font ",14" textcolor rgb "#333333"
set label "3·10^{-3}" at screen 0.13334,0.75857 right font ",14" textcolor rgb "#333333"
set label 'training step k' at screen 0.56146,0.02935 center noenhanced font ",14" textcolor rgb "#333333"
set label 'mean squared coupling' at screen 0.02625,0.48575 center rotate noenhanced font ",14" textcolor rgb "#333333"
set arrow from screen 0.15208,0.95388 to screen 0.22292,0.95388 nohead linewidth 2 dashtype solid linecolor rgb "#0072B2"
set arrow from screen 0.36650,0.95388 to screen 0.43733,0.95388 nohead linewidth 2 dashtype (10,4) linecolor rgb "#D55E00"
set arrow from screen 0.59777,0.95388 to screen 0.66861,0.95388 nohead linewidth 2 dashtype (3,3) linecolor rgb "#009E73"
set arrow from screen 0.15208,0.89519 to screen 0.22292,0.89519 nohead linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7"
set label '' at screen 0.18750,0.95388 point pointtype 7 pointsize 0.7 linecolor rgb "#0072B2"
set label '' at screen 0.40191,0.95388 point pointtype 5 pointsize 0.6 linecolor rgb "#D55E00"
set label '' at screen 0.63319,0.95388 point pointtype 9 pointsize 0.8 linecolor rgb "#009E73"
set label '' at screen 0.18750,0.89519 point pointtype 13 pointsize 0.8 linecolor rgb "#CC79A7"
set lmargin at screen 0.15208
set rmargin at screen 0.97083
set tmargin at screen 0.84349
set bmargin at screen 0.12800
plot data index 0 using 1:2 with lines linewidth 2 dashtype solid linecolor rgb "#0072B2" title 'm = 64' noenhanced, \
  data index 0 using 1:2:4:5 with yerrorbars pointtype 7 pointsize 0.7 linewidth 1.5 linecolor rgb "#0072B2", \
  data index 1 using 1:2 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'm = 256' noenhanced, \
  data index 1 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.6 linewidth 1.5 linecolor rgb "#D55E00", \
  data index 2 using 1:2 with lines linewidth 2 dashtype (3,3) linecolor rgb "#009E73" title 'm = 1,024' noenhanced, \
  data index 2 using 1:2:4:5 with yerrorbars pointtype 9 pointsize 0.8 linewidth 1.5 linecolor rgb "#009E73", \
  data index 3 using 1:2 with lines linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7" title 'm = 4,096' noenhanced, \
  data index 3 using 1:2:4:5 with yerrorbars pointtype 13 pointsize 0.8 linewidth 1.5 linecolor rgb "#CC79A7"
