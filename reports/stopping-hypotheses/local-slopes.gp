# Draws local-slopes.svg from local-slopes.dat: run `gnuplot local-slopes.gp` in this folder.
set encoding utf8
set terminal svg size 549,472 font "Helvetica,14" background rgb "white" enhanced
set output 'local-slopes.svg'
data = 'local-slopes.dat'

set border 3 linewidth 1 linecolor rgb "#444444"
set tics nomirror out scale 0.6
set errorbars 0
unset key
set grid xtics ytics linecolor rgb "#e6e6e6" linewidth 1 linetype 1
set logscale x
set xrange [56.49299176260192:1160.0730985428977]
set xtics ('' 64.0, '' 128.0, '' 256.0, '' 512.0, '' 1024.0)
set yrange [0.5890146547541161:1.1061778409414473]
set ytics ('' 0.6000000000000001, '' 0.7000000000000001, '' 0.8, '' 0.9, '' 1.0, '' 1.1)
set label 'steps of 1' at screen 0.16814,0.96657 left noenhanced font ",13" textcolor rgb "#333333"
set label 'larger steps' at screen 0.38089,0.96657 left noenhanced font ",13" textcolor rgb "#333333"
set label 'uniform, window' at screen 0.30496,0.91589 center noenhanced font ",13" textcolor rgb "#333333"
set label 'atoms, window' at screen 0.75373,0.91589 center noenhanced font ",13" textcolor rgb "#333333"
set label 'uniform, one time' at screen 0.30496,0.47808 center noenhanced font ",13" textcolor rgb "#333333"
set label 'atoms, one time' at screen 0.75373,0.47808 center noenhanced font ",13" textcolor rgb "#333333"
set label '64' at screen 0.11249,0.05795 center noenhanced font ",13" textcolor rgb "#333333"
set label '128' at screen 0.20873,0.05795 center noenhanced font ",13" textcolor rgb "#333333"
set label '256' at screen 0.30496,0.05795 center noenhanced font ",13" textcolor rgb "#333333"
set label '512' at screen 0.40119,0.05795 center noenhanced font ",13" textcolor rgb "#333333"
set label '1,024' at screen 0.49743,0.05795 center noenhanced font ",13" textcolor rgb "#333333"
set label '64' at screen 0.56126,0.05795 center noenhanced font ",13" textcolor rgb "#333333"
set label '128' at screen 0.65749,0.05795 center noenhanced font ",13" textcolor rgb "#333333"
set label '256' at screen 0.75373,0.05795 center noenhanced font ",13" textcolor rgb "#333333"
set label '512' at screen 0.84996,0.05795 center noenhanced font ",13" textcolor rgb "#333333"
set label '1,024' at screen 0.94619,0.05795 center noenhanced font ",13" textcolor rgb "#333333"
set label '0.6' at screen 0.07875,0.53696 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.7' at screen 0.07875,0.60673 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.8' at screen 0.07875,0.67651 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.9' at screen 0.07875,0.74629 right noenhanced font ",13" textcolor rgb "#333333"
set label '1.0' at screen 0.07875,0.81606 right noenhanced font ",13" textcolor rgb "#333333"
set label '1.1' at screen 0.07875,0.88584 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.6' at screen 0.07875,0.09915 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.7' at screen 0.07875,0.16893 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.8' at screen 0.07875,0.23871 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.9' at screen 0.07875,0.30848 right noenhanced font ",13" textcolor rgb "#333333"
set label '1.0' at screen 0.07875,0.37826 right noenhanced font ",13" textcolor rgb "#333333"
set label '1.1' at screen 0.07875,0.44803 right noenhanced font ",13" textcolor rgb "#333333"
set label 'sample size n' at screen 0.52934,0.02070 center noenhanced font ",13" textcolor rgb "#333333"
set label 'local exponent b' at screen 0.02134,0.49082 center rotate noenhanced font ",13" textcolor rgb "#333333"
set arrow from screen 0.09517,0.96657 to screen 0.15720,0.96657 nohead linewidth 2 dashtype (10,4) linecolor rgb "#D55E00"
set arrow from screen 0.30792,0.96657 to screen 0.36994,0.96657 nohead linewidth 2 dashtype solid linecolor rgb "#0072B2"
set label '' at screen 0.12618,0.96657 point pointtype 5 pointsize 0.6 linecolor rgb "#D55E00"
set label '' at screen 0.33893,0.96657 point pointtype 7 pointsize 0.7 linecolor rgb "#0072B2"
set multiplot
set lmargin at screen 0.09517
set rmargin at screen 0.51475
set tmargin at screen 0.89015
set bmargin at screen 0.52929
plot data index 2 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 3 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 4 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 5 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 6 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 7 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 0 using 1:2 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'steps of 1' noenhanced, \
  data index 0 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.48 linewidth 1.5 linecolor rgb "#D55E00", \
  data index 1 using 1:2 with lines linewidth 2 dashtype solid linecolor rgb "#0072B2" title 'larger steps' noenhanced, \
  data index 1 using 1:2:4:5 with yerrorbars pointtype 7 pointsize 0.56 linewidth 1.5 linecolor rgb "#0072B2"
unset label
unset arrow
set lmargin at screen 0.54394
set rmargin at screen 0.96351
set tmargin at screen 0.89015
set bmargin at screen 0.52929
plot data index 0 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 1 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 4 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 5 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 6 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 7 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 2 using 1:2 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'steps of 1' noenhanced, \
  data index 2 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.48 linewidth 1.5 linecolor rgb "#D55E00", \
  data index 3 using 1:2 with lines linewidth 2 dashtype solid linecolor rgb "#0072B2" title 'larger steps' noenhanced, \
  data index 3 using 1:2:4:5 with yerrorbars pointtype 7 pointsize 0.56 linewidth 1.5 linecolor rgb "#0072B2"
set lmargin at screen 0.09517
set rmargin at screen 0.51475
set tmargin at screen 0.45235
set bmargin at screen 0.09149
plot data index 0 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 1 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 2 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 3 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 6 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 7 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 4 using 1:2 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'steps of 1' noenhanced, \
  data index 4 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.48 linewidth 1.5 linecolor rgb "#D55E00", \
  data index 5 using 1:2 with lines linewidth 2 dashtype solid linecolor rgb "#0072B2" title 'larger steps' noenhanced, \
  data index 5 using 1:2:4:5 with yerrorbars pointtype 7 pointsize 0.56 linewidth 1.5 linecolor rgb "#0072B2"
set lmargin at screen 0.54394
set rmargin at screen 0.96351
set tmargin at screen 0.45235
set bmargin at screen 0.09149
plot data index 0 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 1 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 2 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 3 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 4 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 5 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 6 using 1:2 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'steps of 1' noenhanced, \
  data index 6 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.48 linewidth 1.5 linecolor rgb "#D55E00", \
  data index 7 using 1:2 with lines linewidth 2 dashtype solid linecolor rgb "#0072B2" title 'larger steps' noenhanced, \
  data index 7 using 1:2:4:5 with yerrorbars pointtype 7 pointsize 0.56 linewidth 1.5 linecolor rgb "#0072B2"
unset multiplot
