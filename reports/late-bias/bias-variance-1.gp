# Draws bias-variance-1.svg from bias-variance-1.dat: run `gnuplot bias-variance-1.gp` in this folder.
set encoding utf8
set terminal svg size 480,337 font "Helvetica,14" background rgb "white" enhanced
set output 'bias-variance-1.svg'
data = 'bias-variance-1.dat'

set border 3 linewidth 1 linecolor rgb "#444444"
set tics nomirror out scale 0.6
set errorbars 0
unset key
set grid xtics ytics linecolor rgb "#e6e6e6" linewidth 1 linetype 1
set logscale x
set xrange [15.508637070961038:33.01386173764349]
set xtics ('' 16.0, '' 23.0, '' 32.0)
set logscale y
set yrange [1.1629033044545862:11.412917312556203]
set ytics ('' 1.5, '' 2.0, '' 3.0, '' 4.0, '' 5.0, '' 7.0, '' 10.0)
set label 'risk' at screen 0.19846,0.95101 left noenhanced font ",14" textcolor rgb "#333333"
set label 'bias²' at screen 0.36646,0.95101 left noenhanced font ",14" textcolor rgb "#333333"
set label 'variance' at screen 0.55303,0.95101 left noenhanced font ",14" textcolor rgb "#333333"
set label '16' at screen 0.15045,0.08729 center noenhanced font ",14" textcolor rgb "#333333"
set label '23' at screen 0.56148,0.08729 center noenhanced font ",14" textcolor rgb "#333333"
set label '32' at screen 0.93551,0.08729 center noenhanced font ",14" textcolor rgb "#333333"
set label '1.5' at screen 0.09638,0.22070 right noenhanced font ",14" textcolor rgb "#333333"
set label '2' at screen 0.09638,0.31645 right noenhanced font ",14" textcolor rgb "#333333"
set label '3' at screen 0.09638,0.45139 right noenhanced font ",14" textcolor rgb "#333333"
set label '4' at screen 0.09638,0.54714 right noenhanced font ",14" textcolor rgb "#333333"
set label '5' at screen 0.09638,0.62140 right noenhanced font ",14" textcolor rgb "#333333"
set label '7' at screen 0.09638,0.73339 right noenhanced font ",14" textcolor rgb "#333333"
set label '10' at screen 0.09638,0.85210 right noenhanced font ",14" textcolor rgb "#333333"
set label 'sample size n' at screen 0.54298,0.03118 center noenhanced font ",14" textcolor rgb "#333333"
set label 'mean square' at screen 0.02625,0.51603 center rotate noenhanced font ",14" textcolor rgb "#333333"
set arrow from screen 0.11513,0.95101 to screen 0.18596,0.95101 nohead linewidth 2 dashtype solid linecolor rgb "#0072B2"
set arrow from screen 0.28313,0.95101 to screen 0.35396,0.95101 nohead linewidth 2 dashtype (10,4) linecolor rgb "#D55E00"
set arrow from screen 0.46969,0.95101 to screen 0.54053,0.95101 nohead linewidth 2 dashtype (3,3) linecolor rgb "#009E73"
set label '' at screen 0.15054,0.95101 point pointtype 7 pointsize 0.7 linecolor rgb "#0072B2"
set label '' at screen 0.31854,0.95101 point pointtype 5 pointsize 0.6 linecolor rgb "#D55E00"
set label '' at screen 0.50511,0.95101 point pointtype 9 pointsize 0.8 linecolor rgb "#009E73"
set lmargin at screen 0.11513
set rmargin at screen 0.97083
set tmargin at screen 0.89608
set bmargin at screen 0.13599
plot data index 0 using 1:2 with lines linewidth 2 dashtype solid linecolor rgb "#0072B2" title 'risk' noenhanced, \
  data index 0 using 1:2:4:5 with yerrorbars pointtype 7 pointsize 0.7 linewidth 1.5 linecolor rgb "#0072B2", \
  data index 1 using 1:2 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'bias²' noenhanced, \
  data index 1 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.6 linewidth 1.5 linecolor rgb "#D55E00", \
  data index 2 using 1:2 with lines linewidth 2 dashtype (3,3) linecolor rgb "#009E73" title 'variance' noenhanced, \
  data index 2 using 1:2:4:5 with yerrorbars pointtype 9 pointsize 0.8 linewidth 1.5 linecolor rgb "#009E73"
