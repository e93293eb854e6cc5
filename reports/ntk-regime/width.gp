# Draws width.svg from width.dat: run `gnuplot width.gp` in this folder.
set encoding utf8
set terminal svg size 480,358 font "Helvetica,14" background rgb "white" enhanced
set output 'width.svg'
data = 'width.dat'

set border 3 linewidth 1 linecolor rgb "#444444"
set tics nomirror out scale 0.6
set errorbars 0
unset key
set grid xtics ytics linecolor rgb "#e6e6e6" linewidth 1 linetype 1
set logscale x
set xrange [46.850742270260014:89524.81426665606]
set xtics ('' 64.0, '' 256.0, '' 1024.0, '' 4096.0, '' 16384.0, '' 65536.0)
set logscale y
set yrange [0.019688425439541957:0.09363357691376493]
set ytics ('' 0.02, '' 0.03, '' 0.04, '' 0.05, '' 0.07)
set label 'n = 32, network, window' at screen 0.21468,0.95388 left noenhanced font ",14" textcolor rgb "#333333"
set label 'n = 32, plain, window' at screen 0.66174,0.95388 left noenhanced font ",14" textcolor rgb "#333333"
set label 'n = 32, network, one time' at screen 0.21468,0.89519 left noenhanced font ",14" textcolor rgb "#333333"
set label 'n = 32, plain, one time' at screen 0.67694,0.89519 left noenhanced font ",14" textcolor rgb "#333333"
set label '64' at screen 0.16600,0.08217 center noenhanced font ",14" textcolor rgb "#333333"
set label '256' at screen 0.32003,0.08217 center noenhanced font ",14" textcolor rgb "#333333"
set label '1,024' at screen 0.47407,0.08217 center noenhanced font ",14" textcolor rgb "#333333"
set label '4,096' at screen 0.62811,0.08217 center noenhanced font ",14" textcolor rgb "#333333"
set label '16,384' at screen 0.78214,0.08217 center noenhanced font ",14" textcolor rgb "#333333"
set label '65,536' at screen 0.93618,0.08217 center noenhanced font ",14" textcolor rgb "#333333"
set label '0.02' at screen 0.11259,0.13521 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.03' at screen 0.11259,0.32125 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.04' at screen 0.11259,0.45325 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.05' at screen 0.11259,0.55563 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.07' at screen 0.11259,0.71002 right noenhanced font ",14" textcolor rgb "#333333"
set label 'width m' at screen 0.55109,0.02935 center noenhanced font ",14" textcolor rgb "#333333"
set label 'mean risk' at screen 0.02625,0.48575 center rotate noenhanced font ",14" textcolor rgb "#333333"
set arrow from screen 0.13134,0.95388 to screen 0.20217,0.95388 nohead linewidth 2 dashtype solid linecolor rgb "#0072B2"
set arrow from screen 0.57841,0.95388 to screen 0.64924,0.95388 nohead linewidth 2 dashtype (10,4) linecolor rgb "#D55E00"
set arrow from screen 0.13134,0.89519 to screen 0.20217,0.89519 nohead linewidth 2 dashtype (3,3) linecolor rgb "#009E73"
set arrow from screen 0.59361,0.89519 to screen 0.66444,0.89519 nohead linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7"
set label '' at screen 0.16676,0.95388 point pointtype 7 pointsize 0.7 linecolor rgb "#0072B2"
set label '' at screen 0.61383,0.95388 point pointtype 5 pointsize 0.6 linecolor rgb "#D55E00"
set label '' at screen 0.16676,0.89519 point pointtype 9 pointsize 0.8 linecolor rgb "#009E73"
set label '' at screen 0.62902,0.89519 point pointtype 13 pointsize 0.8 linecolor rgb "#CC79A7"
set lmargin at screen 0.13134
set rmargin at screen 0.97083
set tmargin at screen 0.84349
set bmargin at screen 0.12800
plot data index 0 using 1:2 with lines linewidth 2 dashtype solid linecolor rgb "#0072B2" title 'n = 32, network, window' noenhanced, \
  data index 0 using 1:2:4:5 with yerrorbars pointtype 7 pointsize 0.7 linewidth 1.5 linecolor rgb "#0072B2", \
  data index 1 using 1:2 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'n = 32, plain, window' noenhanced, \
  data index 1 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.6 linewidth 1.5 linecolor rgb "#D55E00", \
  data index 2 using 1:2 with lines linewidth 2 dashtype (3,3) linecolor rgb "#009E73" title 'n = 32, network, one time' noenhanced, \
  data index 2 using 1:2:4:5 with yerrorbars pointtype 9 pointsize 0.8 linewidth 1.5 linecolor rgb "#009E73", \
  data index 3 using 1:2 with lines linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7" title 'n = 32, plain, one time' noenhanced, \
  data index 3 using 1:2:4:5 with yerrorbars pointtype 13 pointsize 0.8 linewidth 1.5 linecolor rgb "#CC79A7"
