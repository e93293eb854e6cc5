# Draws risk.svg from risk.dat: run `gnuplot risk.gp` in this folder.
set encoding utf8
set terminal svg size 938,323 font "Helvetica,14" background rgb "white" enhanced
set output 'risk.svg'
data = 'risk.dat'

set border 3 linewidth 1 linecolor rgb "#444444"
set tics nomirror out scale 0.6
set errorbars 0
unset key
set grid xtics ytics linecolor rgb "#e6e6e6" linewidth 1 linetype 1
set logscale x
set xrange [58.28286934988662:562.2235206589695]
set xtics ('' 64.0, '' 128.0, '' 256.0, '' 512.0)
set logscale y
set yrange [0.004128996767582394:2.1244229257896725]
set ytics ('' 0.01, '' 0.03, '' 0.1, '' 0.30000000000000004, '' 1.0)
set label 'global' at screen 0.10598,0.95114 left noenhanced font ",13" textcolor rgb "#333333"
set label 'by time' at screen 0.20628,0.95114 left noenhanced font ",13" textcolor rgb "#333333"
set label 'by time, best steps' at screen 0.31458,0.95114 left noenhanced font ",13" textcolor rgb "#333333"
set label 'by time, placebo' at screen 0.49660,0.95114 left noenhanced font ",13" textcolor rgb "#333333"
set label 'by time, placebo at best steps' at screen 0.66340,0.95114 left noenhanced font ",13" textcolor rgb "#333333"
set label 'by radius' at screen 0.91594,0.95114 left noenhanced font ",13" textcolor rgb "#333333"
set label 'by radius, best steps' at screen 0.10598,0.89065 left noenhanced font ",13" textcolor rgb "#333333"
set label 'by radius, placebo' at screen 0.30002,0.89065 left noenhanced font ",13" textcolor rgb "#333333"
set label 'by radius, placebo at best steps' at screen 0.47884,0.89065 left noenhanced font ",13" textcolor rgb "#333333"
set label 'by both' at screen 0.74340,0.89065 left noenhanced font ",13" textcolor rgb "#333333"
set label 'by both, best steps' at screen 0.85253,0.89065 left noenhanced font ",13" textcolor rgb "#333333"
set label 'by both, placebo' at screen 0.10598,0.83015 left noenhanced font ",13" textcolor rgb "#333333"
set label 'by both, placebo at best steps' at screen 0.27360,0.83015 left noenhanced font ",13" textcolor rgb "#333333"
set label 'claimed: K8, 0.6' at screen 0.52696,0.83015 left noenhanced font ",13" textcolor rgb "#333333"
set label 'uniform' at screen 0.21020,0.75609 center noenhanced font ",13" textcolor rgb "#333333"
set label 'atoms' at screen 0.52100,0.75609 center noenhanced font ",13" textcolor rgb "#333333"
set label 'mixture, unbounded' at screen 0.83180,0.75609 center noenhanced font ",13" textcolor rgb "#333333"
set label '64' at screen 0.07546,0.08469 center noenhanced font ",13" textcolor rgb "#333333"
set label '128' at screen 0.16529,0.08469 center noenhanced font ",13" textcolor rgb "#333333"
set label '256' at screen 0.25512,0.08469 center noenhanced font ",13" textcolor rgb "#333333"
set label '512' at screen 0.34495,0.08469 center noenhanced font ",13" textcolor rgb "#333333"
set label '64' at screen 0.38626,0.08469 center noenhanced font ",13" textcolor rgb "#333333"
set label '128' at screen 0.47609,0.08469 center noenhanced font ",13" textcolor rgb "#333333"
set label '256' at screen 0.56592,0.08469 center noenhanced font ",13" textcolor rgb "#333333"
set label '512' at screen 0.65575,0.08469 center noenhanced font ",13" textcolor rgb "#333333"
set label '64' at screen 0.69706,0.08469 center noenhanced font ",13" textcolor rgb "#333333"
set label '128' at screen 0.78689,0.08469 center noenhanced font ",13" textcolor rgb "#333333"
set label '256' at screen 0.87672,0.08469 center noenhanced font ",13" textcolor rgb "#333333"
set label '512' at screen 0.96655,0.08469 center noenhanced font ",13" textcolor rgb "#333333"
set label '0.01' at screen 0.05374,0.21656 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.03' at screen 0.05374,0.31946 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.1' at screen 0.05374,0.43223 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.3' at screen 0.05374,0.53513 right noenhanced font ",13" textcolor rgb "#333333"
set label '1' at screen 0.05374,0.64790 right noenhanced font ",13" textcolor rgb "#333333"
set label 'sample size n' at screen 0.52100,0.03025 center noenhanced font ",13" textcolor rgb "#333333"
set label 'mean risk (denoiser units)' at screen 0.01247,0.42609 center rotate noenhanced font ",13" textcolor rgb "#333333"
set arrow from screen 0.06333,0.95114 to screen 0.09958,0.95114 nohead linewidth 2 dashtype (10,4) linecolor rgb "#D55E00"
set arrow from screen 0.16363,0.95114 to screen 0.19988,0.95114 nohead linewidth 2 dashtype (6,2,2,2,2,2) linecolor rgb "#E69F00"
set arrow from screen 0.27193,0.95114 to screen 0.30818,0.95114 nohead linewidth 2 dashtype solid linecolor rgb "#0072B2"
set arrow from screen 0.45395,0.95114 to screen 0.49020,0.95114 nohead linewidth 2 dashtype (3,3) linecolor rgb "#009E73"
set arrow from screen 0.62075,0.95114 to screen 0.65700,0.95114 nohead linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7"
set arrow from screen 0.87329,0.95114 to screen 0.90954,0.95114 nohead linewidth 2 dashtype (16,3) linecolor rgb "#56B4E9"
set arrow from screen 0.06333,0.89065 to screen 0.09958,0.89065 nohead linewidth 2 dashtype (2,4) linecolor rgb "#000000"
set arrow from screen 0.25737,0.89065 to screen 0.29362,0.89065 nohead linewidth 2 dashtype (8,3,8,6) linecolor rgb "#882255"
set arrow from screen 0.43619,0.89065 to screen 0.47244,0.89065 nohead linewidth 2 dashtype (4,2) linecolor rgb "#44AA99"
set arrow from screen 0.70075,0.89065 to screen 0.73701,0.89065 nohead linewidth 2 dashtype (14,3,2,3,2,3) linecolor rgb "#999933"
set arrow from screen 0.80988,0.89065 to screen 0.84613,0.89065 nohead linewidth 2 dashtype (5,5) linecolor rgb "#661100"
set arrow from screen 0.06333,0.83015 to screen 0.09958,0.83015 nohead linewidth 2 dashtype (18,4,2,4) linecolor rgb "#6699CC"
set arrow from screen 0.23095,0.83015 to screen 0.26720,0.83015 nohead linewidth 2 dashtype (1,3) linecolor rgb "#AA4499"
set arrow from screen 0.48431,0.83015 to screen 0.52056,0.83015 nohead linewidth 1.5 dashtype (5,4) linecolor rgb "#777777"
set label '' at screen 0.08146,0.95114 point pointtype 5 pointsize 0.6 linecolor rgb "#D55E00"
set label '' at screen 0.18176,0.95114 point pointtype 11 pointsize 0.8 linecolor rgb "#E69F00"
set label '' at screen 0.29006,0.95114 point pointtype 7 pointsize 0.7 linecolor rgb "#0072B2"
set label '' at screen 0.47208,0.95114 point pointtype 9 pointsize 0.8 linecolor rgb "#009E73"
set label '' at screen 0.63888,0.95114 point pointtype 13 pointsize 0.8 linecolor rgb "#CC79A7"
set label '' at screen 0.89141,0.95114 point pointtype 4 pointsize 0.7 linecolor rgb "#56B4E9"
set label '' at screen 0.08146,0.89065 point pointtype 8 pointsize 0.7 linecolor rgb "#000000"
set label '' at screen 0.27550,0.89065 point pointtype 10 pointsize 0.8 linecolor rgb "#882255"
set label '' at screen 0.45432,0.89065 point pointtype 6 pointsize 0.7 linecolor rgb "#44AA99"
set label '' at screen 0.71888,0.89065 point pointtype 3 pointsize 0.7 linecolor rgb "#999933"
set label '' at screen 0.82800,0.89065 point pointtype 12 pointsize 0.8 linecolor rgb "#661100"
set label '' at screen 0.08146,0.83015 point pointtype 1 pointsize 0.7 linecolor rgb "#6699CC"
set label '' at screen 0.24908,0.83015 point pointtype 2 pointsize 0.7 linecolor rgb "#AA4499"
set multiplot
set lmargin at screen 0.06333
set rmargin at screen 0.35707
set tmargin at screen 0.71847
set bmargin at screen 0.13371
plot data index 13 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 14 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 15 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 16 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 17 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 18 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 19 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 20 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 21 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 22 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 23 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 24 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 25 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 26 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 27 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 28 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 29 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 30 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 31 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 32 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 33 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 34 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 35 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 36 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 37 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 38 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 39 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777", \
  data index 0 using 1:6 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'global: b = 0.833 ± 0.098' noenhanced, \
  data index 0 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.48 linewidth 1.5 linecolor rgb "#D55E00", \
  data index 1 using 1:6 with lines linewidth 2 dashtype (6,2,2,2,2,2) linecolor rgb "#E69F00" title 'by time: b = 0.959 ± 0.056' noenhanced, \
  data index 1 using 1:2:4:5 with yerrorbars pointtype 11 pointsize 0.64 linewidth 1.5 linecolor rgb "#E69F00", \
  data index 2 using 1:6 with lines linewidth 2 dashtype solid linecolor rgb "#0072B2" title 'by time, best steps: b = 0.75 ± 0.12' noenhanced, \
  data index 2 using 1:2:4:5 with yerrorbars pointtype 7 pointsize 0.56 linewidth 1.5 linecolor rgb "#0072B2", \
  data index 3 using 1:6 with lines linewidth 2 dashtype (3,3) linecolor rgb "#009E73" title 'by time, placebo: b = 0.681 ± 0.067' noenhanced, \
  data index 3 using 1:2:4:5 with yerrorbars pointtype 9 pointsize 0.64 linewidth 1.5 linecolor rgb "#009E73", \
  data index 4 using 1:6 with lines linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7" title 'by time, placebo at best steps: b = 0.58 ± 0.15, bent' noenhanced, \
  data index 4 using 1:2:4:5 with yerrorbars pointtype 13 pointsize 0.64 linewidth 1.5 linecolor rgb "#CC79A7", \
  data index 5 using 1:6 with lines linewidth 2 dashtype (16,3) linecolor rgb "#56B4E9" title 'by radius: b = 0.812 ± 0.089' noenhanced, \
  data index 5 using 1:2:4:5 with yerrorbars pointtype 4 pointsize 0.56 linewidth 1.5 linecolor rgb "#56B4E9", \
  data index 6 using 1:6 with lines linewidth 2 dashtype (2,4) linecolor rgb "#000000" title 'by radius, best steps: b = 0.662 ± 0.035' noenhanced, \
  data index 6 using 1:2:4:5 with yerrorbars pointtype 8 pointsize 0.56 linewidth 1.5 linecolor rgb "#000000", \
  data index 7 using 1:6 with lines linewidth 2 dashtype (8,3,8,6) linecolor rgb "#882255" title 'by radius, placebo: b = 0.54 ± 0.12' noenhanced, \
  data index 7 using 1:2:4:5 with yerrorbars pointtype 10 pointsize 0.64 linewidth 1.5 linecolor rgb "#882255", \
  data index 8 using 1:6 with lines linewidth 2 dashtype (4,2) linecolor rgb "#44AA99" title 'by radius, placebo at best steps: b = 0.591 ± 0.069' noenhanced, \
  data index 8 using 1:2:4:5 with yerrorbars pointtype 6 pointsize 0.56 linewidth 1.5 linecolor rgb "#44AA99", \
  data index 9 using 1:6 with lines linewidth 2 dashtype (14,3,2,3,2,3) linecolor rgb "#999933" title 'by both: b = 0.682 ± 0.091' noenhanced, \
  data index 9 using 1:2:4:5 with yerrorbars pointtype 3 pointsize 0.56 linewidth 1.5 linecolor rgb "#999933", \
  data index 10 using 1:6 with lines linewidth 2 dashtype (5,5) linecolor rgb "#661100" title 'by both, best steps: b = 0.54 ± 0.12, bent' noenhanced, \
  data index 10 using 1:2:4:5 with yerrorbars pointtype 12 pointsize 0.64 linewidth 1.5 linecolor rgb "#661100", \
  data index 11 using 1:6 with lines linewidth 2 dashtype (18,4,2,4) linecolor rgb "#6699CC" title 'by both, placebo: b = 0.42 ± 0.17, bent' noenhanced, \
  data index 11 using 1:2:4:5 with yerrorbars pointtype 1 pointsize 0.56 linewidth 1.5 linecolor rgb "#6699CC", \
  data index 12 using 1:6 with lines linewidth 2 dashtype (1,3) linecolor rgb "#AA4499" title 'by both, placebo at best steps: b = 0.34 ± 0.12, bent' noenhanced, \
  data index 12 using 1:2:4:5 with yerrorbars pointtype 2 pointsize 0.56 linewidth 1.5 linecolor rgb "#AA4499"
unset label
unset arrow
set lmargin at screen 0.37413
set rmargin at screen 0.66787
set tmargin at screen 0.71847
set bmargin at screen 0.13371
plot data index 0 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 1 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 2 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 3 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 4 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 5 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 6 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 7 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 8 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 9 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 10 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 11 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 12 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 26 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 27 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 28 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 29 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 30 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 31 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 32 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 33 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 34 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 35 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 36 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 37 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 38 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 40 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777", \
  data index 13 using 1:6 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'global: b = 0.778 ± 0.049' noenhanced, \
  data index 13 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.48 linewidth 1.5 linecolor rgb "#D55E00", \
  data index 14 using 1:6 with lines linewidth 2 dashtype (6,2,2,2,2,2) linecolor rgb "#E69F00" title 'by time: b = 1.008 ± 0.047' noenhanced, \
  data index 14 using 1:2:4:5 with yerrorbars pointtype 11 pointsize 0.64 linewidth 1.5 linecolor rgb "#E69F00", \
  data index 15 using 1:6 with lines linewidth 2 dashtype solid linecolor rgb "#0072B2" title 'by time, best steps: b = 0.836 ± 0.058' noenhanced, \
  data index 15 using 1:2:4:5 with yerrorbars pointtype 7 pointsize 0.56 linewidth 1.5 linecolor rgb "#0072B2", \
  data index 16 using 1:6 with lines linewidth 2 dashtype (3,3) linecolor rgb "#009E73" title 'by time, placebo: b = 0.785 ± 0.092' noenhanced, \
  data index 16 using 1:2:4:5 with yerrorbars pointtype 9 pointsize 0.64 linewidth 1.5 linecolor rgb "#009E73", \
  data index 17 using 1:6 with lines linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7" title 'by time, placebo at best steps: b = 0.74 ± 0.14, bent' noenhanced, \
  data index 17 using 1:2:4:5 with yerrorbars pointtype 13 pointsize 0.64 linewidth 1.5 linecolor rgb "#CC79A7", \
  data index 18 using 1:6 with lines linewidth 2 dashtype (16,3) linecolor rgb "#56B4E9" title 'by radius: b = 0.78 ± 0.18, bent' noenhanced, \
  data index 18 using 1:2:4:5 with yerrorbars pointtype 4 pointsize 0.56 linewidth 1.5 linecolor rgb "#56B4E9", \
  data index 19 using 1:6 with lines linewidth 2 dashtype (2,4) linecolor rgb "#000000" title 'by radius, best steps: b = 0.689 ± 0.043' noenhanced, \
  data index 19 using 1:2:4:5 with yerrorbars pointtype 8 pointsize 0.56 linewidth 1.5 linecolor rgb "#000000", \
  data index 20 using 1:6 with lines linewidth 2 dashtype (8,3,8,6) linecolor rgb "#882255" title 'by radius, placebo: b = 0.745 ± 0.094' noenhanced, \
  data index 20 using 1:2:4:5 with yerrorbars pointtype 10 pointsize 0.64 linewidth 1.5 linecolor rgb "#882255", \
  data index 21 using 1:6 with lines linewidth 2 dashtype (4,2) linecolor rgb "#44AA99" title 'by radius, placebo at best steps: b = 0.71 ± 0.11' noenhanced, \
  data index 21 using 1:2:4:5 with yerrorbars pointtype 6 pointsize 0.56 linewidth 1.5 linecolor rgb "#44AA99", \
  data index 22 using 1:6 with lines linewidth 2 dashtype (14,3,2,3,2,3) linecolor rgb "#999933" title 'by both: b = 0.83 ± 0.11' noenhanced, \
  data index 22 using 1:2:4:5 with yerrorbars pointtype 3 pointsize 0.56 linewidth 1.5 linecolor rgb "#999933", \
  data index 23 using 1:6 with lines linewidth 2 dashtype (5,5) linecolor rgb "#661100" title 'by both, best steps: b = 0.796 ± 0.072' noenhanced, \
  data index 23 using 1:2:4:5 with yerrorbars pointtype 12 pointsize 0.64 linewidth 1.5 linecolor rgb "#661100", \
  data index 24 using 1:6 with lines linewidth 2 dashtype (18,4,2,4) linecolor rgb "#6699CC" title 'by both, placebo: b = 0.57 ± 0.27, bent' noenhanced, \
  data index 24 using 1:2:4:5 with yerrorbars pointtype 1 pointsize 0.56 linewidth 1.5 linecolor rgb "#6699CC", \
  data index 25 using 1:6 with lines linewidth 2 dashtype (1,3) linecolor rgb "#AA4499" title 'by both, placebo at best steps: b = 0.56 ± 0.13, bent' noenhanced, \
  data index 25 using 1:2:4:5 with yerrorbars pointtype 2 pointsize 0.56 linewidth 1.5 linecolor rgb "#AA4499"
set lmargin at screen 0.68493
set rmargin at screen 0.97868
set tmargin at screen 0.71847
set bmargin at screen 0.13371
plot data index 0 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 1 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 2 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 3 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 4 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 5 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 6 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 7 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 8 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 9 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 10 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 11 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 12 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 13 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 14 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 15 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 16 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 17 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 18 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 19 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 20 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 21 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 22 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 23 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 24 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 25 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 41 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777", \
  data index 26 using 1:6 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'global: b = 0.666 ± 0.068' noenhanced, \
  data index 26 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.48 linewidth 1.5 linecolor rgb "#D55E00", \
  data index 27 using 1:6 with lines linewidth 2 dashtype (6,2,2,2,2,2) linecolor rgb "#E69F00" title 'by time: b = 1.165 ± 0.088' noenhanced, \
  data index 27 using 1:2:4:5 with yerrorbars pointtype 11 pointsize 0.64 linewidth 1.5 linecolor rgb "#E69F00", \
  data index 28 using 1:6 with lines linewidth 2 dashtype solid linecolor rgb "#0072B2" title 'by time, best steps: b = 1.03 ± 0.16' noenhanced, \
  data index 28 using 1:2:4:5 with yerrorbars pointtype 7 pointsize 0.56 linewidth 1.5 linecolor rgb "#0072B2", \
  data index 29 using 1:6 with lines linewidth 2 dashtype (3,3) linecolor rgb "#009E73" title 'by time, placebo: b = 0.869 ± 0.083' noenhanced, \
  data index 29 using 1:2:4:5 with yerrorbars pointtype 9 pointsize 0.64 linewidth 1.5 linecolor rgb "#009E73", \
  data index 30 using 1:6 with lines linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7" title 'by time, placebo at best steps: b = 0.86 ± 0.16, bent' noenhanced, \
  data index 30 using 1:2:4:5 with yerrorbars pointtype 13 pointsize 0.64 linewidth 1.5 linecolor rgb "#CC79A7", \
  data index 31 using 1:6 with lines linewidth 2 dashtype (16,3) linecolor rgb "#56B4E9" title 'by radius: b = 0.812 ± 0.089' noenhanced, \
  data index 31 using 1:2:4:5 with yerrorbars pointtype 4 pointsize 0.56 linewidth 1.5 linecolor rgb "#56B4E9", \
  data index 32 using 1:6 with lines linewidth 2 dashtype (2,4) linecolor rgb "#000000" title 'by radius, best steps: b = 0.71 ± 0.11' noenhanced, \
  data index 32 using 1:2:4:5 with yerrorbars pointtype 8 pointsize 0.56 linewidth 1.5 linecolor rgb "#000000", \
  data index 33 using 1:6 with lines linewidth 2 dashtype (8,3,8,6) linecolor rgb "#882255" title 'by radius, placebo: b = 0.56 ± 0.39, bent' noenhanced, \
  data index 33 using 1:2:4:5 with yerrorbars pointtype 10 pointsize 0.64 linewidth 1.5 linecolor rgb "#882255", \
  data index 34 using 1:6 with lines linewidth 2 dashtype (4,2) linecolor rgb "#44AA99" title 'by radius, placebo at best steps: b = 0.45 ± 0.36, bent' noenhanced, \
  data index 34 using 1:2:4:5 with yerrorbars pointtype 6 pointsize 0.56 linewidth 1.5 linecolor rgb "#44AA99", \
  data index 35 using 1:6 with lines linewidth 2 dashtype (14,3,2,3,2,3) linecolor rgb "#999933" title 'by both: b = 0.82 ± 0.10' noenhanced, \
  data index 35 using 1:2:4:5 with yerrorbars pointtype 3 pointsize 0.56 linewidth 1.5 linecolor rgb "#999933", \
  data index 36 using 1:6 with lines linewidth 2 dashtype (5,5) linecolor rgb "#661100" title 'by both, best steps: b = 0.847 ± 0.043' noenhanced, \
  data index 36 using 1:2:4:5 with yerrorbars pointtype 12 pointsize 0.64 linewidth 1.5 linecolor rgb "#661100", \
  data index 37 using 1:6 with lines linewidth 2 dashtype (18,4,2,4) linecolor rgb "#6699CC" title 'by both, placebo: b = 0.64 ± 0.15, bent' noenhanced, \
  data index 37 using 1:2:4:5 with yerrorbars pointtype 1 pointsize 0.56 linewidth 1.5 linecolor rgb "#6699CC", \
  data index 38 using 1:6 with lines linewidth 2 dashtype (1,3) linecolor rgb "#AA4499" title 'by both, placebo at best steps: b = 0.81 ± 0.20, bent' noenhanced, \
  data index 38 using 1:2:4:5 with yerrorbars pointtype 2 pointsize 0.56 linewidth 1.5 linecolor rgb "#AA4499"
unset multiplot
