# Draws decomposition-9.svg from decomposition-9.dat: run `gnuplot decomposition-9.gp` in this folder.
set encoding utf8
set terminal svg size 601,356 font "Helvetica,14" background rgb "white" enhanced
set output 'decomposition-9.svg'
data = 'decomposition-9.dat'

set border 3 linewidth 1 linecolor rgb "#444444"
set tics nomirror out scale 0.6
set errorbars 0
unset key
set grid xtics ytics linecolor rgb "#e6e6e6" linewidth 1 linetype 1
set logscale x
set xrange [28.24649588130096:580.0365492714488]
set xtics ('' 32.0, '' 64.0, '' 128.0, '' 256.0, '' 512.0)
set logscale y
set yrange [1.0303842284388455e-06:0.11982833317971539]
set ytics ('' 1e-05, '' 0.0001, '' 0.001, '' 0.01, '' 0.1)
set label 'risk' at screen 0.80535,0.89072 left noenhanced font ",13" textcolor rgb "#0072B2"
set label 'coupling, C' at screen 0.80535,0.47676 left noenhanced font ",13" textcolor rgb "#D55E00"
set label 'label mismatch, M' at screen 0.80535,0.21210 left noenhanced font ",13" textcolor rgb "#009E73"
set label 'early stopping, E' at screen 0.80535,0.84313 left noenhanced font ",13" textcolor rgb "#CC79A7"
set label 'approximation, A' at screen 0.80535,0.56345 left noenhanced font ",13" textcolor rgb "#E69F00"
set label '32' at screen 0.12371,0.07688 center noenhanced font ",13" textcolor rgb "#333333"
set label '64' at screen 0.27643,0.07688 center noenhanced font ",13" textcolor rgb "#333333"
set label '128' at screen 0.42915,0.07688 center noenhanced font ",13" textcolor rgb "#333333"
set label '256' at screen 0.58186,0.07688 center noenhanced font ",13" textcolor rgb "#333333"
set label '512' at screen 0.73458,0.07688 center noenhanced font ",13" textcolor rgb "#333333"
set label "10^{-5}" at screen 0.08124,0.28599 right font ",13" textcolor rgb "#333333"
set label "10^{-4}" at screen 0.08124,0.45277 right font ",13" textcolor rgb "#333333"
set label "10^{-3}" at screen 0.08124,0.61955 right font ",13" textcolor rgb "#333333"
set label "10^{-2}" at screen 0.08124,0.78632 right font ",13" textcolor rgb "#333333"
set label "10^{-1}" at screen 0.08124,0.95310 right font ",13" textcolor rgb "#333333"
set label 'sample size n' at screen 0.42915,0.02746 center noenhanced font ",13" textcolor rgb "#333333"
set label 'mean square' at screen 0.01948,0.54379 center rotate noenhanced font ",13" textcolor rgb "#333333"
set arrow from screen 0.76707,0.86852 to screen 0.79869,0.89072 nohead linewidth 0.8 dashtype solid linecolor rgb "#0072B2"
set arrow from screen 0.76707,0.47676 to screen 0.79869,0.47676 nohead linewidth 0.8 dashtype solid linecolor rgb "#D55E00"
set arrow from screen 0.76707,0.21210 to screen 0.79869,0.21210 nohead linewidth 0.8 dashtype solid linecolor rgb "#009E73"
set arrow from screen 0.76707,0.86533 to screen 0.79869,0.84313 nohead linewidth 0.8 dashtype solid linecolor rgb "#CC79A7"
set arrow from screen 0.76707,0.56345 to screen 0.79869,0.56345 nohead linewidth 0.8 dashtype solid linecolor rgb "#E69F00"
set lmargin at screen 0.09622
set rmargin at screen 0.76207
set tmargin at screen 0.96621
set bmargin at screen 0.12137
plot data index 0 using 1:2 with lines linewidth 2 dashtype solid linecolor rgb "#0072B2" title 'risk' noenhanced, \
  data index 0 using 1:2:4:5 with yerrorbars pointtype 7 pointsize 0.7 linewidth 1.5 linecolor rgb "#0072B2", \
  data index 1 using 1:2 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'coupling, C' noenhanced, \
  data index 1 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.6 linewidth 1.5 linecolor rgb "#D55E00", \
  data index 2 using 1:2 with lines linewidth 2 dashtype (3,3) linecolor rgb "#009E73" title 'label mismatch, M' noenhanced, \
  data index 2 using 1:2:4:5 with yerrorbars pointtype 9 pointsize 0.8 linewidth 1.5 linecolor rgb "#009E73", \
  data index 3 using 1:2 with lines linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7" title 'early stopping, E' noenhanced, \
  data index 3 using 1:2:4:5 with yerrorbars pointtype 13 pointsize 0.8 linewidth 1.5 linecolor rgb "#CC79A7", \
  data index 4 using 1:2 with lines linewidth 2 dashtype (6,2,2,2,2,2) linecolor rgb "#E69F00" title 'approximation, A' noenhanced, \
  data index 4 using 1:2:4:5 with yerrorbars pointtype 11 pointsize 0.8 linewidth 1.5 linecolor rgb "#E69F00"
