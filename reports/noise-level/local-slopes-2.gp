# Draws local-slopes-2.svg from local-slopes-2.dat: run `gnuplot local-slopes-2.gp` in this folder.
set encoding utf8
set terminal svg size 881,538 font "Helvetica,14" background rgb "white" enhanced
set output 'local-slopes-2.svg'
data = 'local-slopes-2.dat'

set border 3 linewidth 1 linecolor rgb "#444444"
set tics nomirror out scale 0.6
set errorbars 0
unset key
set grid xtics ytics linecolor rgb "#e6e6e6" linewidth 1 linetype 1
set logscale x
set xrange [58.28286934988662:562.2235206589695]
set xtics ('' 64.0, '' 128.0, '' 256.0, '' 512.0)
set yrange [0.4297435472441319:1.143968159011593]
set ytics ('' 0.6000000000000001, '' 0.8, '' 1.0)
set label 'uniform, 1.6 times the noise' at screen 0.16721,0.96258 center noenhanced font ",13" textcolor rgb "#333333"
set label 'uniform, 2.5 times the noise' at screen 0.40125,0.96258 center noenhanced font ",13" textcolor rgb "#333333"
set label 'uniform, 4 times the noise' at screen 0.63530,0.96258 center noenhanced font ",13" textcolor rgb "#333333"
set label 'atoms, 0.25 times the noise' at screen 0.86934,0.96258 center noenhanced font ",13" textcolor rgb "#333333"
set label 'atoms, 0.4 times the noise' at screen 0.16721,0.65348 center noenhanced font ",13" textcolor rgb "#333333"
set label 'atoms, 0.63 times the noise' at screen 0.40125,0.65348 center noenhanced font ",13" textcolor rgb "#333333"
set label 'atoms, 1 times the noise' at screen 0.63530,0.65348 center noenhanced font ",13" textcolor rgb "#333333"
set label 'atoms, 1.6 times the noise' at screen 0.86934,0.65348 center noenhanced font ",13" textcolor rgb "#333333"
set label 'atoms, 2.5 times the noise' at screen 0.16721,0.34438 center noenhanced font ",13" textcolor rgb "#333333"
set label 'atoms, 4 times the noise' at screen 0.40125,0.34438 center noenhanced font ",13" textcolor rgb "#333333"
set label '64' at screen 0.53628,0.35986 center noenhanced font ",13" textcolor rgb "#333333"
set label '128' at screen 0.60229,0.35986 center noenhanced font ",13" textcolor rgb "#333333"
set label '256' at screen 0.66830,0.35986 center noenhanced font ",13" textcolor rgb "#333333"
set label '512' at screen 0.73432,0.35986 center noenhanced font ",13" textcolor rgb "#333333"
set label '64' at screen 0.77032,0.35986 center noenhanced font ",13" textcolor rgb "#333333"
set label '128' at screen 0.83634,0.35986 center noenhanced font ",13" textcolor rgb "#333333"
set label '256' at screen 0.90235,0.35986 center noenhanced font ",13" textcolor rgb "#333333"
set label '512' at screen 0.96837,0.35986 center noenhanced font ",13" textcolor rgb "#333333"
set label '64' at screen 0.06818,0.05076 center noenhanced font ",13" textcolor rgb "#333333"
set label '128' at screen 0.13420,0.05076 center noenhanced font ",13" textcolor rgb "#333333"
set label '256' at screen 0.20021,0.05076 center noenhanced font ",13" textcolor rgb "#333333"
set label '512' at screen 0.26623,0.05076 center noenhanced font ",13" textcolor rgb "#333333"
set label '64' at screen 0.30223,0.05076 center noenhanced font ",13" textcolor rgb "#333333"
set label '128' at screen 0.36824,0.05076 center noenhanced font ",13" textcolor rgb "#333333"
set label '256' at screen 0.43426,0.05076 center noenhanced font ",13" textcolor rgb "#333333"
set label '512' at screen 0.50027,0.05076 center noenhanced font ",13" textcolor rgb "#333333"
set label '0.6' at screen 0.04905,0.75595 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.8' at screen 0.04905,0.82364 right noenhanced font ",13" textcolor rgb "#333333"
set label '1.0' at screen 0.04905,0.89132 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.6' at screen 0.04905,0.44685 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.8' at screen 0.04905,0.51453 right noenhanced font ",13" textcolor rgb "#333333"
set label '1.0' at screen 0.04905,0.58222 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.6' at screen 0.04905,0.13775 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.8' at screen 0.04905,0.20543 right noenhanced font ",13" textcolor rgb "#333333"
set label '1.0' at screen 0.04905,0.27312 right noenhanced font ",13" textcolor rgb "#333333"
set label 'sample size n' at screen 0.51827,0.01813 center noenhanced font ",13" textcolor rgb "#333333"
set label 'local exponent b' at screen 0.01329,0.51009 center rotate noenhanced font ",13" textcolor rgb "#333333"
set multiplot
set lmargin at screen 0.05927
set rmargin at screen 0.27514
set tmargin at screen 0.94004
set bmargin at screen 0.69834
plot data index 1 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 2 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 3 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 4 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 5 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 6 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 7 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 8 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 9 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 0 using 1:2 with lines linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7" title 'flow' noenhanced, \
  data index 0 using 1:2:4:5 with yerrorbars pointtype 13 pointsize 0.64 linewidth 1.5 linecolor rgb "#CC79A7"
unset label
unset arrow
set lmargin at screen 0.29332
set rmargin at screen 0.50919
set tmargin at screen 0.94004
set bmargin at screen 0.69834
plot data index 0 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 2 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 3 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 4 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 5 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 6 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 7 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 8 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 9 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 1 using 1:2 with lines linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7" title 'flow' noenhanced, \
  data index 1 using 1:2:4:5 with yerrorbars pointtype 13 pointsize 0.64 linewidth 1.5 linecolor rgb "#CC79A7"
set lmargin at screen 0.52736
set rmargin at screen 0.74323
set tmargin at screen 0.94004
set bmargin at screen 0.69834
plot data index 0 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 1 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 3 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 4 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 5 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 6 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 7 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 8 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 9 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 2 using 1:2 with lines linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7" title 'flow' noenhanced, \
  data index 2 using 1:2:4:5 with yerrorbars pointtype 13 pointsize 0.64 linewidth 1.5 linecolor rgb "#CC79A7"
set lmargin at screen 0.76141
set rmargin at screen 0.97728
set tmargin at screen 0.94004
set bmargin at screen 0.69834
plot data index 0 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 1 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 2 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 4 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 5 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 6 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 7 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 8 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 9 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 3 using 1:2 with lines linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7" title 'flow' noenhanced, \
  data index 3 using 1:2:4:5 with yerrorbars pointtype 13 pointsize 0.64 linewidth 1.5 linecolor rgb "#CC79A7"
set lmargin at screen 0.05927
set rmargin at screen 0.27514
set tmargin at screen 0.63094
set bmargin at screen 0.38923
plot data index 0 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 1 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 2 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 3 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 5 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 6 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 7 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 8 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 9 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 4 using 1:2 with lines linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7" title 'flow' noenhanced, \
  data index 4 using 1:2:4:5 with yerrorbars pointtype 13 pointsize 0.64 linewidth 1.5 linecolor rgb "#CC79A7"
set lmargin at screen 0.29332
set rmargin at screen 0.50919
set tmargin at screen 0.63094
set bmargin at screen 0.38923
plot data index 0 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 1 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 2 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 3 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 4 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 6 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 7 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 8 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 9 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 5 using 1:2 with lines linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7" title 'flow' noenhanced, \
  data index 5 using 1:2:4:5 with yerrorbars pointtype 13 pointsize 0.64 linewidth 1.5 linecolor rgb "#CC79A7"
set lmargin at screen 0.52736
set rmargin at screen 0.74323
set tmargin at screen 0.63094
set bmargin at screen 0.38923
plot data index 0 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 1 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 2 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 3 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 4 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 5 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 7 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 8 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 9 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 6 using 1:2 with lines linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7" title 'flow' noenhanced, \
  data index 6 using 1:2:4:5 with yerrorbars pointtype 13 pointsize 0.64 linewidth 1.5 linecolor rgb "#CC79A7"
set lmargin at screen 0.76141
set rmargin at screen 0.97728
set tmargin at screen 0.63094
set bmargin at screen 0.38923
plot data index 0 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 1 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 2 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 3 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 4 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 5 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 6 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 8 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 9 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 7 using 1:2 with lines linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7" title 'flow' noenhanced, \
  data index 7 using 1:2:4:5 with yerrorbars pointtype 13 pointsize 0.64 linewidth 1.5 linecolor rgb "#CC79A7"
set lmargin at screen 0.05927
set rmargin at screen 0.27514
set tmargin at screen 0.32184
set bmargin at screen 0.08013
plot data index 0 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 1 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 2 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 3 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 4 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 5 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 6 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 7 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 9 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 8 using 1:2 with lines linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7" title 'flow' noenhanced, \
  data index 8 using 1:2:4:5 with yerrorbars pointtype 13 pointsize 0.64 linewidth 1.5 linecolor rgb "#CC79A7"
set lmargin at screen 0.29332
set rmargin at screen 0.50919
set tmargin at screen 0.32184
set bmargin at screen 0.08013
plot data index 0 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 1 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 2 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 3 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 4 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 5 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 6 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 7 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 8 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 9 using 1:2 with lines linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7" title 'flow' noenhanced, \
  data index 9 using 1:2:4:5 with yerrorbars pointtype 13 pointsize 0.64 linewidth 1.5 linecolor rgb "#CC79A7"
unset multiplot
