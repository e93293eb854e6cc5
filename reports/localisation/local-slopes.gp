# Draws local-slopes.svg from local-slopes.dat: run `gnuplot local-slopes.gp` in this folder.
set encoding utf8
set terminal svg size 931,323 font "Helvetica,14" background rgb "white" enhanced
set output 'local-slopes.svg'
data = 'local-slopes.dat'

set border 3 linewidth 1 linecolor rgb "#444444"
set tics nomirror out scale 0.6
set errorbars 0
unset key
set grid xtics ytics linecolor rgb "#e6e6e6" linewidth 1 linetype 1
set logscale x
set xrange [58.28286934988662:562.2235206589695]
set xtics ('' 64.0, '' 128.0, '' 256.0, '' 512.0)
set yrange [-0.45701920793025264:2.0501085647777155]
set ytics ('' -0.0, '' 0.5, '' 1.0, '' 1.5, '' 2.0)
set label 'global' at screen 0.09904,0.95114 left noenhanced font ",13" textcolor rgb "#333333"
set label 'by time' at screen 0.20012,0.95114 left noenhanced font ",13" textcolor rgb "#333333"
set label 'by time, best steps' at screen 0.30926,0.95114 left noenhanced font ",13" textcolor rgb "#333333"
set label 'by time, placebo' at screen 0.49269,0.95114 left noenhanced font ",13" textcolor rgb "#333333"
set label 'by time, placebo at best steps' at screen 0.66078,0.95114 left noenhanced font ",13" textcolor rgb "#333333"
set label 'by radius' at screen 0.91528,0.95114 left noenhanced font ",13" textcolor rgb "#333333"
set label 'by radius, best steps' at screen 0.09904,0.89065 left noenhanced font ",13" textcolor rgb "#333333"
set label 'by radius, placebo' at screen 0.29459,0.89065 left noenhanced font ",13" textcolor rgb "#333333"
set label 'by radius, placebo at best steps' at screen 0.47479,0.89065 left noenhanced font ",13" textcolor rgb "#333333"
set label 'by both' at screen 0.74141,0.89065 left noenhanced font ",13" textcolor rgb "#333333"
set label 'by both, best steps' at screen 0.85138,0.89065 left noenhanced font ",13" textcolor rgb "#333333"
set label 'by both, placebo' at screen 0.09904,0.83015 left noenhanced font ",13" textcolor rgb "#333333"
set label 'by both, placebo at best steps' at screen 0.26796,0.83015 left noenhanced font ",13" textcolor rgb "#333333"
set label 'claimed: K8, 0.6' at screen 0.52329,0.83015 left noenhanced font ",13" textcolor rgb "#333333"
set label 'uniform' at screen 0.20407,0.75609 center noenhanced font ",13" textcolor rgb "#333333"
set label 'atoms' at screen 0.51728,0.75609 center noenhanced font ",13" textcolor rgb "#333333"
set label 'mixture, unbounded' at screen 0.83050,0.75609 center noenhanced font ",13" textcolor rgb "#333333"
set label '64' at screen 0.06828,0.08469 center noenhanced font ",13" textcolor rgb "#333333"
set label '128' at screen 0.15880,0.08469 center noenhanced font ",13" textcolor rgb "#333333"
set label '256' at screen 0.24933,0.08469 center noenhanced font ",13" textcolor rgb "#333333"
set label '512' at screen 0.33986,0.08469 center noenhanced font ",13" textcolor rgb "#333333"
set label '64' at screen 0.38149,0.08469 center noenhanced font ",13" textcolor rgb "#333333"
set label '128' at screen 0.47202,0.08469 center noenhanced font ",13" textcolor rgb "#333333"
set label '256' at screen 0.56255,0.08469 center noenhanced font ",13" textcolor rgb "#333333"
set label '512' at screen 0.65307,0.08469 center noenhanced font ",13" textcolor rgb "#333333"
set label '64' at screen 0.69471,0.08469 center noenhanced font ",13" textcolor rgb "#333333"
set label '128' at screen 0.78523,0.08469 center noenhanced font ",13" textcolor rgb "#333333"
set label '256' at screen 0.87576,0.08469 center noenhanced font ",13" textcolor rgb "#333333"
set label '512' at screen 0.96629,0.08469 center noenhanced font ",13" textcolor rgb "#333333"
set label '0.0' at screen 0.04639,0.24030 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.5' at screen 0.04639,0.35692 right noenhanced font ",13" textcolor rgb "#333333"
set label '1.0' at screen 0.04639,0.47354 right noenhanced font ",13" textcolor rgb "#333333"
set label '1.5' at screen 0.04639,0.59017 right noenhanced font ",13" textcolor rgb "#333333"
set label '2.0' at screen 0.04639,0.70679 right noenhanced font ",13" textcolor rgb "#333333"
set label 'sample size n' at screen 0.51728,0.03025 center noenhanced font ",13" textcolor rgb "#333333"
set label 'local exponent b' at screen 0.01257,0.42609 center rotate noenhanced font ",13" textcolor rgb "#333333"
set arrow from screen 0.05606,0.95114 to screen 0.09259,0.95114 nohead linewidth 2 dashtype (10,4) linecolor rgb "#D55E00"
set arrow from screen 0.15714,0.95114 to screen 0.19367,0.95114 nohead linewidth 2 dashtype (6,2,2,2,2,2) linecolor rgb "#E69F00"
set arrow from screen 0.26628,0.95114 to screen 0.30281,0.95114 nohead linewidth 2 dashtype solid linecolor rgb "#0072B2"
set arrow from screen 0.44971,0.95114 to screen 0.48624,0.95114 nohead linewidth 2 dashtype (3,3) linecolor rgb "#009E73"
set arrow from screen 0.61780,0.95114 to screen 0.65434,0.95114 nohead linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7"
set arrow from screen 0.87230,0.95114 to screen 0.90884,0.95114 nohead linewidth 2 dashtype (16,3) linecolor rgb "#56B4E9"
set arrow from screen 0.05606,0.89065 to screen 0.09259,0.89065 nohead linewidth 2 dashtype (2,4) linecolor rgb "#000000"
set arrow from screen 0.25161,0.89065 to screen 0.28814,0.89065 nohead linewidth 2 dashtype (8,3,8,6) linecolor rgb "#882255"
set arrow from screen 0.43181,0.89065 to screen 0.46835,0.89065 nohead linewidth 2 dashtype (4,2) linecolor rgb "#44AA99"
set arrow from screen 0.69843,0.89065 to screen 0.73496,0.89065 nohead linewidth 2 dashtype (14,3,2,3,2,3) linecolor rgb "#999933"
set arrow from screen 0.80840,0.89065 to screen 0.84493,0.89065 nohead linewidth 2 dashtype (5,5) linecolor rgb "#661100"
set arrow from screen 0.05606,0.83015 to screen 0.09259,0.83015 nohead linewidth 2 dashtype (18,4,2,4) linecolor rgb "#6699CC"
set arrow from screen 0.22498,0.83015 to screen 0.26151,0.83015 nohead linewidth 2 dashtype (1,3) linecolor rgb "#AA4499"
set arrow from screen 0.48031,0.83015 to screen 0.51684,0.83015 nohead linewidth 1.5 dashtype (5,4) linecolor rgb "#777777"
set label '' at screen 0.07432,0.95114 point pointtype 5 pointsize 0.6 linecolor rgb "#D55E00"
set label '' at screen 0.17540,0.95114 point pointtype 11 pointsize 0.8 linecolor rgb "#E69F00"
set label '' at screen 0.28454,0.95114 point pointtype 7 pointsize 0.7 linecolor rgb "#0072B2"
set label '' at screen 0.46798,0.95114 point pointtype 9 pointsize 0.8 linecolor rgb "#009E73"
set label '' at screen 0.63607,0.95114 point pointtype 13 pointsize 0.8 linecolor rgb "#CC79A7"
set label '' at screen 0.89057,0.95114 point pointtype 4 pointsize 0.7 linecolor rgb "#56B4E9"
set label '' at screen 0.07432,0.89065 point pointtype 8 pointsize 0.7 linecolor rgb "#000000"
set label '' at screen 0.26987,0.89065 point pointtype 10 pointsize 0.8 linecolor rgb "#882255"
set label '' at screen 0.45008,0.89065 point pointtype 6 pointsize 0.7 linecolor rgb "#44AA99"
set label '' at screen 0.71670,0.89065 point pointtype 3 pointsize 0.7 linecolor rgb "#999933"
set label '' at screen 0.82667,0.89065 point pointtype 12 pointsize 0.8 linecolor rgb "#661100"
set label '' at screen 0.07432,0.83015 point pointtype 1 pointsize 0.7 linecolor rgb "#6699CC"
set label '' at screen 0.24324,0.83015 point pointtype 2 pointsize 0.7 linecolor rgb "#AA4499"
set multiplot
set lmargin at screen 0.05606
set rmargin at screen 0.35208
set tmargin at screen 0.71847
set bmargin at screen 0.13371
plot data index 13 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 14 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 15 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 16 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 17 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 18 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 19 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 20 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 21 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 22 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 23 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 24 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 25 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 26 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 27 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 28 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 29 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 30 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 31 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 32 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 33 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 34 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 35 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 36 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 37 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 38 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 39 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777", \
  data index 0 using 1:2 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'global' noenhanced, \
  data index 0 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.48 linewidth 1.5 linecolor rgb "#D55E00", \
  data index 1 using 1:2 with lines linewidth 2 dashtype (6,2,2,2,2,2) linecolor rgb "#E69F00" title 'by time' noenhanced, \
  data index 1 using 1:2:4:5 with yerrorbars pointtype 11 pointsize 0.64 linewidth 1.5 linecolor rgb "#E69F00", \
  data index 2 using 1:2 with lines linewidth 2 dashtype solid linecolor rgb "#0072B2" title 'by time, best steps' noenhanced, \
  data index 2 using 1:2:4:5 with yerrorbars pointtype 7 pointsize 0.56 linewidth 1.5 linecolor rgb "#0072B2", \
  data index 3 using 1:2 with lines linewidth 2 dashtype (3,3) linecolor rgb "#009E73" title 'by time, placebo' noenhanced, \
  data index 3 using 1:2:4:5 with yerrorbars pointtype 9 pointsize 0.64 linewidth 1.5 linecolor rgb "#009E73", \
  data index 4 using 1:2 with lines linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7" title 'by time, placebo at best steps' noenhanced, \
  data index 4 using 1:2:4:5 with yerrorbars pointtype 13 pointsize 0.64 linewidth 1.5 linecolor rgb "#CC79A7", \
  data index 5 using 1:2 with lines linewidth 2 dashtype (16,3) linecolor rgb "#56B4E9" title 'by radius' noenhanced, \
  data index 5 using 1:2:4:5 with yerrorbars pointtype 4 pointsize 0.56 linewidth 1.5 linecolor rgb "#56B4E9", \
  data index 6 using 1:2 with lines linewidth 2 dashtype (2,4) linecolor rgb "#000000" title 'by radius, best steps' noenhanced, \
  data index 6 using 1:2:4:5 with yerrorbars pointtype 8 pointsize 0.56 linewidth 1.5 linecolor rgb "#000000", \
  data index 7 using 1:2 with lines linewidth 2 dashtype (8,3,8,6) linecolor rgb "#882255" title 'by radius, placebo' noenhanced, \
  data index 7 using 1:2:4:5 with yerrorbars pointtype 10 pointsize 0.64 linewidth 1.5 linecolor rgb "#882255", \
  data index 8 using 1:2 with lines linewidth 2 dashtype (4,2) linecolor rgb "#44AA99" title 'by radius, placebo at best steps' noenhanced, \
  data index 8 using 1:2:4:5 with yerrorbars pointtype 6 pointsize 0.56 linewidth 1.5 linecolor rgb "#44AA99", \
  data index 9 using 1:2 with lines linewidth 2 dashtype (14,3,2,3,2,3) linecolor rgb "#999933" title 'by both' noenhanced, \
  data index 9 using 1:2:4:5 with yerrorbars pointtype 3 pointsize 0.56 linewidth 1.5 linecolor rgb "#999933", \
  data index 10 using 1:2 with lines linewidth 2 dashtype (5,5) linecolor rgb "#661100" title 'by both, best steps' noenhanced, \
  data index 10 using 1:2:4:5 with yerrorbars pointtype 12 pointsize 0.64 linewidth 1.5 linecolor rgb "#661100", \
  data index 11 using 1:2 with lines linewidth 2 dashtype (18,4,2,4) linecolor rgb "#6699CC" title 'by both, placebo' noenhanced, \
  data index 11 using 1:2:4:5 with yerrorbars pointtype 1 pointsize 0.56 linewidth 1.5 linecolor rgb "#6699CC", \
  data index 12 using 1:2 with lines linewidth 2 dashtype (1,3) linecolor rgb "#AA4499" title 'by both, placebo at best steps' noenhanced, \
  data index 12 using 1:2:4:5 with yerrorbars pointtype 2 pointsize 0.56 linewidth 1.5 linecolor rgb "#AA4499"
unset label
unset arrow
set lmargin at screen 0.36927
set rmargin at screen 0.66529
set tmargin at screen 0.71847
set bmargin at screen 0.13371
plot data index 0 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 1 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 2 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 3 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 4 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 5 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 6 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 7 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 8 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 9 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 10 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 11 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 12 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 26 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 27 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 28 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 29 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 30 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 31 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 32 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 33 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 34 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 35 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 36 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 37 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 38 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 40 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777", \
  data index 13 using 1:2 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'global' noenhanced, \
  data index 13 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.48 linewidth 1.5 linecolor rgb "#D55E00", \
  data index 14 using 1:2 with lines linewidth 2 dashtype (6,2,2,2,2,2) linecolor rgb "#E69F00" title 'by time' noenhanced, \
  data index 14 using 1:2:4:5 with yerrorbars pointtype 11 pointsize 0.64 linewidth 1.5 linecolor rgb "#E69F00", \
  data index 15 using 1:2 with lines linewidth 2 dashtype solid linecolor rgb "#0072B2" title 'by time, best steps' noenhanced, \
  data index 15 using 1:2:4:5 with yerrorbars pointtype 7 pointsize 0.56 linewidth 1.5 linecolor rgb "#0072B2", \
  data index 16 using 1:2 with lines linewidth 2 dashtype (3,3) linecolor rgb "#009E73" title 'by time, placebo' noenhanced, \
  data index 16 using 1:2:4:5 with yerrorbars pointtype 9 pointsize 0.64 linewidth 1.5 linecolor rgb "#009E73", \
  data index 17 using 1:2 with lines linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7" title 'by time, placebo at best steps' noenhanced, \
  data index 17 using 1:2:4:5 with yerrorbars pointtype 13 pointsize 0.64 linewidth 1.5 linecolor rgb "#CC79A7", \
  data index 18 using 1:2 with lines linewidth 2 dashtype (16,3) linecolor rgb "#56B4E9" title 'by radius' noenhanced, \
  data index 18 using 1:2:4:5 with yerrorbars pointtype 4 pointsize 0.56 linewidth 1.5 linecolor rgb "#56B4E9", \
  data index 19 using 1:2 with lines linewidth 2 dashtype (2,4) linecolor rgb "#000000" title 'by radius, best steps' noenhanced, \
  data index 19 using 1:2:4:5 with yerrorbars pointtype 8 pointsize 0.56 linewidth 1.5 linecolor rgb "#000000", \
  data index 20 using 1:2 with lines linewidth 2 dashtype (8,3,8,6) linecolor rgb "#882255" title 'by radius, placebo' noenhanced, \
  data index 20 using 1:2:4:5 with yerrorbars pointtype 10 pointsize 0.64 linewidth 1.5 linecolor rgb "#882255", \
  data index 21 using 1:2 with lines linewidth 2 dashtype (4,2) linecolor rgb "#44AA99" title 'by radius, placebo at best steps' noenhanced, \
  data index 21 using 1:2:4:5 with yerrorbars pointtype 6 pointsize 0.56 linewidth 1.5 linecolor rgb "#44AA99", \
  data index 22 using 1:2 with lines linewidth 2 dashtype (14,3,2,3,2,3) linecolor rgb "#999933" title 'by both' noenhanced, \
  data index 22 using 1:2:4:5 with yerrorbars pointtype 3 pointsize 0.56 linewidth 1.5 linecolor rgb "#999933", \
  data index 23 using 1:2 with lines linewidth 2 dashtype (5,5) linecolor rgb "#661100" title 'by both, best steps' noenhanced, \
  data index 23 using 1:2:4:5 with yerrorbars pointtype 12 pointsize 0.64 linewidth 1.5 linecolor rgb "#661100", \
  data index 24 using 1:2 with lines linewidth 2 dashtype (18,4,2,4) linecolor rgb "#6699CC" title 'by both, placebo' noenhanced, \
  data index 24 using 1:2:4:5 with yerrorbars pointtype 1 pointsize 0.56 linewidth 1.5 linecolor rgb "#6699CC", \
  data index 25 using 1:2 with lines linewidth 2 dashtype (1,3) linecolor rgb "#AA4499" title 'by both, placebo at best steps' noenhanced, \
  data index 25 using 1:2:4:5 with yerrorbars pointtype 2 pointsize 0.56 linewidth 1.5 linecolor rgb "#AA4499"
set lmargin at screen 0.68249
set rmargin at screen 0.97851
set tmargin at screen 0.71847
set bmargin at screen 0.13371
plot data index 0 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 1 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 2 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 3 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 4 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 5 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 6 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 7 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 8 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 9 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 10 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 11 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 12 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 13 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 14 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 15 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 16 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 17 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 18 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 19 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 20 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 21 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 22 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 23 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 24 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 25 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 41 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777", \
  data index 26 using 1:2 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'global' noenhanced, \
  data index 26 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.48 linewidth 1.5 linecolor rgb "#D55E00", \
  data index 27 using 1:2 with lines linewidth 2 dashtype (6,2,2,2,2,2) linecolor rgb "#E69F00" title 'by time' noenhanced, \
  data index 27 using 1:2:4:5 with yerrorbars pointtype 11 pointsize 0.64 linewidth 1.5 linecolor rgb "#E69F00", \
  data index 28 using 1:2 with lines linewidth 2 dashtype solid linecolor rgb "#0072B2" title 'by time, best steps' noenhanced, \
  data index 28 using 1:2:4:5 with yerrorbars pointtype 7 pointsize 0.56 linewidth 1.5 linecolor rgb "#0072B2", \
  data index 29 using 1:2 with lines linewidth 2 dashtype (3,3) linecolor rgb "#009E73" title 'by time, placebo' noenhanced, \
  data index 29 using 1:2:4:5 with yerrorbars pointtype 9 pointsize 0.64 linewidth 1.5 linecolor rgb "#009E73", \
  data index 30 using 1:2 with lines linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7" title 'by time, placebo at best steps' noenhanced, \
  data index 30 using 1:2:4:5 with yerrorbars pointtype 13 pointsize 0.64 linewidth 1.5 linecolor rgb "#CC79A7", \
  data index 31 using 1:2 with lines linewidth 2 dashtype (16,3) linecolor rgb "#56B4E9" title 'by radius' noenhanced, \
  data index 31 using 1:2:4:5 with yerrorbars pointtype 4 pointsize 0.56 linewidth 1.5 linecolor rgb "#56B4E9", \
  data index 32 using 1:2 with lines linewidth 2 dashtype (2,4) linecolor rgb "#000000" title 'by radius, best steps' noenhanced, \
  data index 32 using 1:2:4:5 with yerrorbars pointtype 8 pointsize 0.56 linewidth 1.5 linecolor rgb "#000000", \
  data index 33 using 1:2 with lines linewidth 2 dashtype (8,3,8,6) linecolor rgb "#882255" title 'by radius, placebo' noenhanced, \
  data index 33 using 1:2:4:5 with yerrorbars pointtype 10 pointsize 0.64 linewidth 1.5 linecolor rgb "#882255", \
  data index 34 using 1:2 with lines linewidth 2 dashtype (4,2) linecolor rgb "#44AA99" title 'by radius, placebo at best steps' noenhanced, \
  data index 34 using 1:2:4:5 with yerrorbars pointtype 6 pointsize 0.56 linewidth 1.5 linecolor rgb "#44AA99", \
  data index 35 using 1:2 with lines linewidth 2 dashtype (14,3,2,3,2,3) linecolor rgb "#999933" title 'by both' noenhanced, \
  data index 35 using 1:2:4:5 with yerrorbars pointtype 3 pointsize 0.56 linewidth 1.5 linecolor rgb "#999933", \
  data index 36 using 1:2 with lines linewidth 2 dashtype (5,5) linecolor rgb "#661100" title 'by both, best steps' noenhanced, \
  data index 36 using 1:2:4:5 with yerrorbars pointtype 12 pointsize 0.64 linewidth 1.5 linecolor rgb "#661100", \
  data index 37 using 1:2 with lines linewidth 2 dashtype (18,4,2,4) linecolor rgb "#6699CC" title 'by both, placebo' noenhanced, \
  data index 37 using 1:2:4:5 with yerrorbars pointtype 1 pointsize 0.56 linewidth 1.5 linecolor rgb "#6699CC", \
  data index 38 using 1:2 with lines linewidth 2 dashtype (1,3) linecolor rgb "#AA4499" title 'by both, placebo at best steps' noenhanced, \
  data index 38 using 1:2:4:5 with yerrorbars pointtype 2 pointsize 0.56 linewidth 1.5 linecolor rgb "#AA4499"
unset multiplot
