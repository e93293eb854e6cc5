# Draws decomposition-5.svg from decomposition-5.dat: run `gnuplot decomposition-5.gp` in this folder.
set encoding utf8
set terminal svg size 480,358 font "Helvetica,14" background rgb "white" enhanced
set output 'decomposition-5.svg'
data = 'decomposition-5.dat'

set border 3 linewidth 1 linecolor rgb "#444444"
set tics nomirror out scale 0.6
set errorbars 0
unset key
set grid xtics ytics linecolor rgb "#e6e6e6" linewidth 1 linetype 1
set logscale x
set xrange [28.24649588130096:580.0365492714488]
set xtics ('' 32.0, '' 64.0, '' 128.0, '' 256.0, '' 512.0)
set logscale y
set yrange [1.328768116634966e-07:0.05547251785704294]
set ytics ('' 1e-06, '' 1e-05, '' 0.0001, '' 0.001, '' 0.01)
set label 'risk and early stopping, E coincide' at screen 0.21109,0.95388 left noenhanced font ",14" textcolor rgb "#333333"
set label 'coupling, C' at screen 0.79217,0.95388 left noenhanced font ",14" textcolor rgb "#333333"
set label 'label mismatch, M' at screen 0.21109,0.89519 left noenhanced font ",14" textcolor rgb "#333333"
set label 'approximation, A' at screen 0.57632,0.89519 left noenhanced font ",14" textcolor rgb "#333333"
set label '32' at screen 0.16257,0.08217 center noenhanced font ",14" textcolor rgb "#333333"
set label '64' at screen 0.35593,0.08217 center noenhanced font ",14" textcolor rgb "#333333"
set label '128' at screen 0.54930,0.08217 center noenhanced font ",14" textcolor rgb "#333333"
set label '256' at screen 0.74266,0.08217 center noenhanced font ",14" textcolor rgb "#333333"
set label '512' at screen 0.93603,0.08217 center noenhanced font ",14" textcolor rgb "#333333"
set label "10^{-6}" at screen 0.10901,0.23959 right font ",14" textcolor rgb "#333333"
set label "10^{-5}" at screen 0.10901,0.36688 right font ",14" textcolor rgb "#333333"
set label "10^{-4}" at screen 0.10901,0.49418 right font ",14" textcolor rgb "#333333"
set label "10^{-3}" at screen 0.10901,0.62147 right font ",14" textcolor rgb "#333333"
set label "10^{-2}" at screen 0.10901,0.74877 right font ",14" textcolor rgb "#333333"
set label 'sample size n' at screen 0.54930,0.02935 center noenhanced font ",14" textcolor rgb "#333333"
set label 'mean square' at screen 0.02625,0.48575 center rotate noenhanced font ",14" textcolor rgb "#333333"
set arrow from screen 0.12776,0.95388 to screen 0.19859,0.95388 nohead linewidth 2 dashtype solid linecolor rgb "#0072B2"
set arrow from screen 0.70884,0.95388 to screen 0.77967,0.95388 nohead linewidth 2 dashtype (10,4) linecolor rgb "#D55E00"
set arrow from screen 0.12776,0.89519 to screen 0.19859,0.89519 nohead linewidth 2 dashtype (3,3) linecolor rgb "#009E73"
set arrow from screen 0.49299,0.89519 to screen 0.56382,0.89519 nohead linewidth 2 dashtype (6,2,2,2,2,2) linecolor rgb "#E69F00"
set label '' at screen 0.16318,0.95388 point pointtype 7 pointsize 0.7 linecolor rgb "#0072B2"
set label '' at screen 0.74426,0.95388 point pointtype 5 pointsize 0.6 linecolor rgb "#D55E00"
set label '' at screen 0.16318,0.89519 point pointtype 9 pointsize 0.8 linecolor rgb "#009E73"
set label '' at screen 0.52841,0.89519 point pointtype 11 pointsize 0.8 linecolor rgb "#E69F00"
set lmargin at screen 0.12776
set rmargin at screen 0.97083
set tmargin at screen 0.84349
set bmargin at screen 0.12800
plot data index 0 using 1:2 with lines linewidth 2 dashtype solid linecolor rgb "#0072B2" title 'risk' noenhanced, \
  data index 0 using 1:2:4:5 with yerrorbars pointtype 7 pointsize 0.7 linewidth 1.5 linecolor rgb "#0072B2", \
  data index 1 using 1:2 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'coupling, C' noenhanced, \
  data index 1 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.6 linewidth 1.5 linecolor rgb "#D55E00", \
  data index 2 using 1:2 with lines linewidth 2 dashtype (3,3) linecolor rgb "#009E73" title 'label mismatch, M' noenhanced, \
  data index 2 using 1:2:4:5 with yerrorbars pointtype 9 pointsize 0.8 linewidth 1.5 linecolor rgb "#009E73", \
  data index 4 using 1:2 with lines linewidth 2 dashtype (6,2,2,2,2,2) linecolor rgb "#E69F00" title 'approximation, A' noenhanced, \
  data index 4 using 1:2:4:5 with yerrorbars pointtype 11 pointsize 0.8 linewidth 1.5 linecolor rgb "#E69F00"
