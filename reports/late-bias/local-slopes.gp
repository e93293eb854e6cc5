# Draws local-slopes.svg from local-slopes.dat: run `gnuplot local-slopes.gp` in this folder.
set encoding utf8
set terminal svg size 480,358 font "Helvetica,14" background rgb "white" enhanced
set output 'local-slopes.svg'
data = 'local-slopes.dat'

set border 3 linewidth 1 linecolor rgb "#444444"
set tics nomirror out scale 0.6
set errorbars 0
unset key
set grid xtics ytics linecolor rgb "#e6e6e6" linewidth 1 linetype 1
set logscale x
set xrange [14.12324794065048:290.0182746357244]
set xtics ('' 16.0, '' 23.0, '' 32.0, '' 45.0, '' 64.0, '' 91.0, '' 128.0, '' 181.0, '' 256.0)
set yrange [0.15558207458491477:0.514411988318122]
set ytics ('' 0.2, '' 0.25, '' 0.30000000000000004, '' 0.35000000000000003, '' 0.4, '' 0.45, '' 0.5)
set label 'flow, d = 16' at screen 0.21468,0.95388 left noenhanced font ",14" textcolor rgb "#333333"
set label 'flow, d = 32' at screen 0.49148,0.95388 left noenhanced font ",14" textcolor rgb "#333333"
set label 'flow, d = 64' at screen 0.76829,0.95388 left noenhanced font ",14" textcolor rgb "#333333"
set label 'flow, d = 128' at screen 0.21468,0.89519 left noenhanced font ",14" textcolor rgb "#333333"
set label '16' at screen 0.16600,0.08217 center noenhanced font ",14" textcolor rgb "#333333"
set label '23' at screen 0.26681,0.08217 center noenhanced font ",14" textcolor rgb "#333333"
set label '32' at screen 0.35854,0.08217 center noenhanced font ",14" textcolor rgb "#333333"
set label '45' at screen 0.45325,0.08217 center noenhanced font ",14" textcolor rgb "#333333"
set label '64' at screen 0.55109,0.08217 center noenhanced font ",14" textcolor rgb "#333333"
set label '91' at screen 0.64886,0.08217 center noenhanced font ",14" textcolor rgb "#333333"
set label '128' at screen 0.74363,0.08217 center noenhanced font ",14" textcolor rgb "#333333"
set label '181' at screen 0.83987,0.08217 center noenhanced font ",14" textcolor rgb "#333333"
set label '256' at screen 0.93618,0.08217 center noenhanced font ",14" textcolor rgb "#333333"
set label '0.20' at screen 0.11259,0.21657 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.25' at screen 0.11259,0.31627 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.30' at screen 0.11259,0.41596 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.35' at screen 0.11259,0.51566 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.40' at screen 0.11259,0.61536 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.45' at screen 0.11259,0.71505 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.50' at screen 0.11259,0.81475 right noenhanced font ",14" textcolor rgb "#333333"
set label 'sample size n' at screen 0.55109,0.02935 center noenhanced font ",14" textcolor rgb "#333333"
set label 'local exponent b' at screen 0.02625,0.48575 center rotate noenhanced font ",14" textcolor rgb "#333333"
set arrow from screen 0.13134,0.95388 to screen 0.20217,0.95388 nohead linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7"
set arrow from screen 0.40815,0.95388 to screen 0.47898,0.95388 nohead linewidth 2 dashtype solid linecolor rgb "#0072B2"
set arrow from screen 0.68496,0.95388 to screen 0.75579,0.95388 nohead linewidth 2 dashtype (10,4) linecolor rgb "#D55E00"
set arrow from screen 0.13134,0.89519 to screen 0.20217,0.89519 nohead linewidth 2 dashtype (3,3) linecolor rgb "#009E73"
set label '' at screen 0.16676,0.95388 point pointtype 13 pointsize 0.8 linecolor rgb "#CC79A7"
set label '' at screen 0.44357,0.95388 point pointtype 7 pointsize 0.7 linecolor rgb "#0072B2"
set label '' at screen 0.72037,0.95388 point pointtype 5 pointsize 0.6 linecolor rgb "#D55E00"
set label '' at screen 0.16676,0.89519 point pointtype 9 pointsize 0.8 linecolor rgb "#009E73"
set lmargin at screen 0.13134
set rmargin at screen 0.97083
set tmargin at screen 0.84349
set bmargin at screen 0.12800
plot data index 0 using 1:2 with lines linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7" title 'flow, d = 16' noenhanced, \
  data index 0 using 1:2:4:5 with yerrorbars pointtype 13 pointsize 0.8 linewidth 1.5 linecolor rgb "#CC79A7", \
  data index 1 using 1:2 with lines linewidth 2 dashtype solid linecolor rgb "#0072B2" title 'flow, d = 32' noenhanced, \
  data index 1 using 1:2:4:5 with yerrorbars pointtype 7 pointsize 0.7 linewidth 1.5 linecolor rgb "#0072B2", \
  data index 2 using 1:2 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'flow, d = 64' noenhanced, \
  data index 2 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.6 linewidth 1.5 linecolor rgb "#D55E00", \
  data index 3 using 1:2 with lines linewidth 2 dashtype (3,3) linecolor rgb "#009E73" title 'flow, d = 128' noenhanced, \
  data index 3 using 1:2:4:5 with yerrorbars pointtype 9 pointsize 0.8 linewidth 1.5 linecolor rgb "#009E73"
