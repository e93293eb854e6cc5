# Draws width-coupling.svg from width-coupling.dat: run `gnuplot width-coupling.gp` in this folder.
set encoding utf8
set terminal svg size 480,379 font "Helvetica,14" background rgb "white" enhanced
set output 'width-coupling.svg'
data = 'width-coupling.dat'

set border 3 linewidth 1 linecolor rgb "#444444"
set tics nomirror out scale 0.6
set errorbars 0
unset key
set grid xtics ytics linecolor rgb "#e6e6e6" linewidth 1 linetype 1
set logscale x
set xrange [46.850742270260014:89524.81426665606]
set xtics ('' 64.0, '' 256.0, '' 1024.0, '' 4096.0, '' 16384.0, '' 65536.0)
set logscale y
set yrange [1.8920333041619394e-05:0.020770903887591282]
set ytics ('' 3.0000000000000004e-05, '' 0.0001, '' 0.00030000000000000003, '' 0.001, '' 0.003, '' 0.01)
set label 'n = 32, network, window' at screen 0.23542,0.95644 left noenhanced font ",14" textcolor rgb "#333333"
set label 'n = 32, plain, window' at screen 0.68249,0.95644 left noenhanced font ",14" textcolor rgb "#333333"
set label 'n = 32, network, one time' at screen 0.23542,0.90100 left noenhanced font ",14" textcolor rgb "#333333"
set label 'n = 32, plain, one time' at screen 0.23542,0.84556 left noenhanced font ",14" textcolor rgb "#333333"
set label '64' at screen 0.18589,0.07761 center noenhanced font ",14" textcolor rgb "#333333"
set label '256' at screen 0.33612,0.07761 center noenhanced font ",14" textcolor rgb "#333333"
set label '1,024' at screen 0.48634,0.07761 center noenhanced font ",14" textcolor rgb "#333333"
set label '4,096' at screen 0.63657,0.07761 center noenhanced font ",14" textcolor rgb "#333333"
set label '16,384' at screen 0.78680,0.07761 center noenhanced font ",14" textcolor rgb "#333333"
set label '65,536' at screen 0.93703,0.07761 center noenhanced font ",14" textcolor rgb "#333333"
set label "3·10^{-5}" at screen 0.13334,0.16540 right font ",14" textcolor rgb "#333333"
set label "10^{-4}" at screen 0.13334,0.28163 right font ",14" textcolor rgb "#333333"
set label "3·10^{-4}" at screen 0.13334,0.38768 right font ",14" textcolor rgb "#333333"
set label "10^{-3}" at screen 0.13334,0.50390 right font ",14" textcolor rgb "#333333"
set label "3·10^{-3}" at screen 0.13334,0.60995 right font ",14" textcolor rgb "#333333"
set label "10^{-2}" at screen 0.13334,0.72617 right font ",14" textcolor rgb "#333333"
set label 'width m' at screen 0.56146,0.02772 center noenhanced font ",14" textcolor rgb "#333333"
set label 'mean squared coupling' at screen 0.02625,0.45882 center rotate noenhanced font ",14" textcolor rgb "#333333"
set arrow from screen 0.15208,0.95644 to screen 0.22292,0.95644 nohead linewidth 2 dashtype solid linecolor rgb "#0072B2"
set arrow from screen 0.59915,0.95644 to screen 0.66999,0.95644 nohead linewidth 2 dashtype (10,4) linecolor rgb "#D55E00"
set arrow from screen 0.15208,0.90100 to screen 0.22292,0.90100 nohead linewidth 2 dashtype (3,3) linecolor rgb "#009E73"
set arrow from screen 0.15208,0.84556 to screen 0.22292,0.84556 nohead linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7"
set label '' at screen 0.18750,0.95644 point pointtype 7 pointsize 0.7 linecolor rgb "#0072B2"
set label '' at screen 0.63457,0.95644 point pointtype 5 pointsize 0.6 linecolor rgb "#D55E00"
set label '' at screen 0.18750,0.90100 point pointtype 9 pointsize 0.8 linecolor rgb "#009E73"
set label '' at screen 0.18750,0.84556 point pointtype 13 pointsize 0.8 linecolor rgb "#CC79A7"
set lmargin at screen 0.15208
set rmargin at screen 0.97083
set tmargin at screen 0.79673
set bmargin at screen 0.12091
plot data index 0 using 1:6 with lines linewidth 2 dashtype solid linecolor rgb "#0072B2" title 'n = 32, network, window' noenhanced, \
  data index 0 using 1:2:4:5 with yerrorbars pointtype 7 pointsize 0.7 linewidth 1.5 linecolor rgb "#0072B2", \
  data index 1 using 1:6 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'n = 32, plain, window' noenhanced, \
  data index 1 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.6 linewidth 1.5 linecolor rgb "#D55E00", \
  data index 2 using 1:6 with lines linewidth 2 dashtype (3,3) linecolor rgb "#009E73" title 'n = 32, network, one time' noenhanced, \
  data index 2 using 1:2:4:5 with yerrorbars pointtype 9 pointsize 0.8 linewidth 1.5 linecolor rgb "#009E73", \
  data index 3 using 1:6 with lines linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7" title 'n = 32, plain, one time' noenhanced, \
  data index 3 using 1:2:4:5 with yerrorbars pointtype 13 pointsize 0.8 linewidth 1.5 linecolor rgb "#CC79A7"
