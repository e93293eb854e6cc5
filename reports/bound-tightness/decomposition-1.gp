# Draws decomposition-1.svg from decomposition-1.dat: run `gnuplot decomposition-1.gp` in this folder.
set encoding utf8
set terminal svg size 480,358 font "Helvetica,14" background rgb "white" enhanced
set output 'decomposition-1.svg'
data = 'decomposition-1.dat'

set border 3 linewidth 1 linecolor rgb "#444444"
set tics nomirror out scale 0.6
set errorbars 0
unset key
set grid xtics ytics linecolor rgb "#e6e6e6" linewidth 1 linetype 1
set logscale x
set xrange [28.24649588130096:580.0365492714488]
set xtics ('' 32.0, '' 64.0, '' 128.0, '' 256.0, '' 512.0)
set logscale y
set yrange [4.88892208920135e-06:0.0785183352577709]
set ytics ('' 1e-05, '' 3.0000000000000004e-05, '' 0.0001, '' 0.00030000000000000003, '' 0.001, '' 0.003, '' 0.01, '' 0.03)
set label 'risk' at screen 0.23542,0.95388 left noenhanced font ",14" textcolor rgb "#333333"
set label 'label mismatch, M' at screen 0.40342,0.95388 left noenhanced font ",14" textcolor rgb "#333333"
set label 'early stopping, E' at screen 0.23542,0.89519 left noenhanced font ",14" textcolor rgb "#333333"
set label 'approximation, A' at screen 0.58217,0.89519 left noenhanced font ",14" textcolor rgb "#333333"
set label '32' at screen 0.18589,0.08217 center noenhanced font ",14" textcolor rgb "#333333"
set label '64' at screen 0.37367,0.08217 center noenhanced font ",14" textcolor rgb "#333333"
set label '128' at screen 0.56146,0.08217 center noenhanced font ",14" textcolor rgb "#333333"
set label '256' at screen 0.74925,0.08217 center noenhanced font ",14" textcolor rgb "#333333"
set label '512' at screen 0.93703,0.08217 center noenhanced font ",14" textcolor rgb "#333333"
set label "10^{-5}" at screen 0.13334,0.18088 right font ",14" textcolor rgb "#333333"
set label "3·10^{-5}" at screen 0.13334,0.26204 right font ",14" textcolor rgb "#333333"
set label "10^{-4}" at screen 0.13334,0.35100 right font ",14" textcolor rgb "#333333"
set label "3·10^{-4}" at screen 0.13334,0.43216 right font ",14" textcolor rgb "#333333"
set label "10^{-3}" at screen 0.13334,0.52112 right font ",14" textcolor rgb "#333333"
set label "3·10^{-3}" at screen 0.13334,0.60228 right font ",14" textcolor rgb "#333333"
set label "10^{-2}" at screen 0.13334,0.69124 right font ",14" textcolor rgb "#333333"
set label "3·10^{-2}" at screen 0.13334,0.77240 right font ",14" textcolor rgb "#333333"
set label 'sample size n' at screen 0.56146,0.02935 center noenhanced font ",14" textcolor rgb "#333333"
set label 'mean square' at screen 0.02625,0.48575 center rotate noenhanced font ",14" textcolor rgb "#333333"
set arrow from screen 0.15208,0.95388 to screen 0.22292,0.95388 nohead linewidth 2 dashtype solid linecolor rgb "#0072B2"
set arrow from screen 0.32009,0.95388 to screen 0.39092,0.95388 nohead linewidth 2 dashtype (10,4) linecolor rgb "#D55E00"
set arrow from screen 0.15208,0.89519 to screen 0.22292,0.89519 nohead linewidth 2 dashtype (3,3) linecolor rgb "#009E73"
set arrow from screen 0.49884,0.89519 to screen 0.56967,0.89519 nohead linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7"
set label '' at screen 0.18750,0.95388 point pointtype 7 pointsize 0.7 linecolor rgb "#0072B2"
set label '' at screen 0.35550,0.95388 point pointtype 5 pointsize 0.6 linecolor rgb "#D55E00"
set label '' at screen 0.18750,0.89519 point pointtype 9 pointsize 0.8 linecolor rgb "#009E73"
set label '' at screen 0.53426,0.89519 point pointtype 13 pointsize 0.8 linecolor rgb "#CC79A7"
set lmargin at screen 0.15208
set rmargin at screen 0.97083
set tmargin at screen 0.84349
set bmargin at screen 0.12800
plot data index 0 using 1:2 with lines linewidth 2 dashtype solid linecolor rgb "#0072B2" title 'risk' noenhanced, \
  data index 0 using 1:2:4:5 with yerrorbars pointtype 7 pointsize 0.7 linewidth 1.5 linecolor rgb "#0072B2", \
  data index 1 using 1:2 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'label mismatch, M' noenhanced, \
  data index 1 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.6 linewidth 1.5 linecolor rgb "#D55E00", \
  data index 2 using 1:2 with lines linewidth 2 dashtype (3,3) linecolor rgb "#009E73" title 'early stopping, E' noenhanced, \
  data index 2 using 1:2:4:5 with yerrorbars pointtype 9 pointsize 0.8 linewidth 1.5 linecolor rgb "#009E73", \
  data index 3 using 1:2 with lines linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7" title 'approximation, A' noenhanced, \
  data index 3 using 1:2:4:5 with yerrorbars pointtype 13 pointsize 0.8 linewidth 1.5 linecolor rgb "#CC79A7"
