# Draws decomposition-2.svg from decomposition-2.dat: run `gnuplot decomposition-2.gp` in this folder.
set encoding utf8
set terminal svg size 612,356 font "Helvetica,14" background rgb "white" enhanced
set output 'decomposition-2.svg'
data = 'decomposition-2.dat'

set border 3 linewidth 1 linecolor rgb "#444444"
set tics nomirror out scale 0.6
set errorbars 0
unset key
set grid xtics ytics linecolor rgb "#e6e6e6" linewidth 1 linetype 1
set logscale x
set xrange [28.24649588130096:580.0365492714488]
set xtics ('' 32.0, '' 64.0, '' 128.0, '' 256.0, '' 512.0)
set logscale y
set yrange [4.888918376141681e-06:0.08011318005396148]
set ytics ('' 1e-05, '' 3.0000000000000004e-05, '' 0.0001, '' 0.00030000000000000003, '' 0.001, '' 0.003, '' 0.01, '' 0.03)
set label 'risk' at screen 0.80880,0.64481 left noenhanced font ",13" textcolor rgb "#0072B2"
set label 'coupling, C' at screen 0.80880,0.50634 left noenhanced font ",13" textcolor rgb "#D55E00"
set label 'label mismatch, M' at screen 0.80880,0.35166 left noenhanced font ",13" textcolor rgb "#009E73"
set label 'early stopping, E' at screen 0.80880,0.59722 left noenhanced font ",13" textcolor rgb "#CC79A7"
set label 'approximation, A' at screen 0.80880,0.39926 left noenhanced font ",13" textcolor rgb "#E69F00"
set label '32' at screen 0.13924,0.07688 center noenhanced font ",13" textcolor rgb "#333333"
set label '64' at screen 0.28925,0.07688 center noenhanced font ",13" textcolor rgb "#333333"
set label '128' at screen 0.43927,0.07688 center noenhanced font ",13" textcolor rgb "#333333"
set label '256' at screen 0.58928,0.07688 center noenhanced font ",13" textcolor rgb "#333333"
set label '512' at screen 0.73929,0.07688 center noenhanced font ",13" textcolor rgb "#333333"
set label "10^{-5}" at screen 0.09752,0.18367 right font ",13" textcolor rgb "#333333"
set label "3·10^{-5}" at screen 0.09752,0.27932 right font ",13" textcolor rgb "#333333"
set label "10^{-4}" at screen 0.09752,0.38413 right font ",13" textcolor rgb "#333333"
set label "3·10^{-4}" at screen 0.09752,0.47978 right font ",13" textcolor rgb "#333333"
set label "10^{-3}" at screen 0.09752,0.58459 right font ",13" textcolor rgb "#333333"
set label "3·10^{-3}" at screen 0.09752,0.68024 right font ",13" textcolor rgb "#333333"
set label "10^{-2}" at screen 0.09752,0.78505 right font ",13" textcolor rgb "#333333"
set label "3·10^{-2}" at screen 0.09752,0.88069 right font ",13" textcolor rgb "#333333"
set label 'sample size n' at screen 0.43927,0.02746 center noenhanced font ",13" textcolor rgb "#333333"
set label 'mean square' at screen 0.01913,0.54379 center rotate noenhanced font ",13" textcolor rgb "#333333"
set arrow from screen 0.77120,0.63974 to screen 0.80226,0.64481 nohead linewidth 0.8 dashtype solid linecolor rgb "#0072B2"
set arrow from screen 0.77120,0.50634 to screen 0.80226,0.50634 nohead linewidth 0.8 dashtype solid linecolor rgb "#D55E00"
set arrow from screen 0.77120,0.35422 to screen 0.80226,0.35166 nohead linewidth 0.8 dashtype solid linecolor rgb "#009E73"
set arrow from screen 0.77120,0.60229 to screen 0.80226,0.59722 nohead linewidth 0.8 dashtype solid linecolor rgb "#CC79A7"
set arrow from screen 0.77120,0.39671 to screen 0.80226,0.39926 nohead linewidth 0.8 dashtype solid linecolor rgb "#E69F00"
set lmargin at screen 0.11224
set rmargin at screen 0.76629
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
