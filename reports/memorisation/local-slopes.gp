# Draws local-slopes.svg from local-slopes.dat: run `gnuplot local-slopes.gp` in this folder.
set encoding utf8
set terminal svg size 789,424 font "Helvetica,14" background rgb "white" enhanced
set output 'local-slopes.svg'
data = 'local-slopes.dat'

set border 3 linewidth 1 linecolor rgb "#444444"
set tics nomirror out scale 0.6
set errorbars 0
unset key
set grid xtics ytics linecolor rgb "#e6e6e6" linewidth 1 linetype 1
set logscale x
set xrange [28.24649588130096:580.0365492714488]
set xtics ('' 32.0, '' 45.0, '' 64.0, '' 128.0, '' 256.0, '' 512.0)
set yrange [0.0790262624774531:1.6257645840359782]
set ytics ('' 0.2, '' 0.4, '' 0.6000000000000001, '' 0.8, '' 1.0, '' 1.2000000000000002, '' 1.4000000000000001, '' 1.6)
set label '1 copy' at screen 0.21083,0.95249 center noenhanced font ",13" textcolor rgb "#333333"
set label '4 copies' at screen 0.52041,0.95249 center noenhanced font ",13" textcolor rgb "#333333"
set label '8 copies' at screen 0.82999,0.95249 center noenhanced font ",13" textcolor rgb "#333333"
set label '16 copies' at screen 0.21083,0.49864 center noenhanced font ",13" textcolor rgb "#333333"
set label '32 copies' at screen 0.52041,0.49864 center noenhanced font ",13" textcolor rgb "#333333"
set label '32' at screen 0.69729,0.51830 center noenhanced font ",13" textcolor rgb "#333333"
set label '45' at screen 0.72992,0.51830 center noenhanced font ",13" textcolor rgb "#333333"
set label '64' at screen 0.76364,0.51830 center noenhanced font ",13" textcolor rgb "#333333"
set label '128' at screen 0.82999,0.51830 center noenhanced font ",13" textcolor rgb "#333333"
set label '256' at screen 0.89633,0.51830 center noenhanced font ",13" textcolor rgb "#333333"
set label '512' at screen 0.96268,0.51830 center noenhanced font ",13" textcolor rgb "#333333"
set label '32' at screen 0.07813,0.06445 center noenhanced font ",13" textcolor rgb "#333333"
set label '45' at screen 0.11077,0.06445 center noenhanced font ",13" textcolor rgb "#333333"
set label '64' at screen 0.14448,0.06445 center noenhanced font ",13" textcolor rgb "#333333"
set label '128' at screen 0.21083,0.06445 center noenhanced font ",13" textcolor rgb "#333333"
set label '256' at screen 0.27718,0.06445 center noenhanced font ",13" textcolor rgb "#333333"
set label '512' at screen 0.34353,0.06445 center noenhanced font ",13" textcolor rgb "#333333"
set label '32' at screen 0.38771,0.06445 center noenhanced font ",13" textcolor rgb "#333333"
set label '45' at screen 0.42035,0.06445 center noenhanced font ",13" textcolor rgb "#333333"
set label '64' at screen 0.45406,0.06445 center noenhanced font ",13" textcolor rgb "#333333"
set label '128' at screen 0.52041,0.06445 center noenhanced font ",13" textcolor rgb "#333333"
set label '256' at screen 0.58676,0.06445 center noenhanced font ",13" textcolor rgb "#333333"
set label '512' at screen 0.65310,0.06445 center noenhanced font ",13" textcolor rgb "#333333"
set label '0.2' at screen 0.05477,0.58440 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.4' at screen 0.05477,0.63202 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.6' at screen 0.05477,0.67964 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.8' at screen 0.05477,0.72726 right noenhanced font ",13" textcolor rgb "#333333"
set label '1.0' at screen 0.05477,0.77487 right noenhanced font ",13" textcolor rgb "#333333"
set label '1.2' at screen 0.05477,0.82249 right noenhanced font ",13" textcolor rgb "#333333"
set label '1.4' at screen 0.05477,0.87011 right noenhanced font ",13" textcolor rgb "#333333"
set label '1.6' at screen 0.05477,0.91773 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.2' at screen 0.05477,0.13055 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.4' at screen 0.05477,0.17817 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.6' at screen 0.05477,0.22579 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.8' at screen 0.05477,0.27341 right noenhanced font ",13" textcolor rgb "#333333"
set label '1.0' at screen 0.05477,0.32103 right noenhanced font ",13" textcolor rgb "#333333"
set label '1.2' at screen 0.05477,0.36865 right noenhanced font ",13" textcolor rgb "#333333"
set label '1.4' at screen 0.05477,0.41627 right noenhanced font ",13" textcolor rgb "#333333"
set label '1.6' at screen 0.05477,0.46388 right noenhanced font ",13" textcolor rgb "#333333"
set label 'sample size n' at screen 0.52041,0.02302 center noenhanced font ",13" textcolor rgb "#333333"
set label 'local exponent b' at screen 0.01484,0.51281 center rotate noenhanced font ",13" textcolor rgb "#333333"
set multiplot
set lmargin at screen 0.06619
set rmargin at screen 0.35547
set tmargin at screen 0.92387
set bmargin at screen 0.55559
plot data index 1 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 2 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 3 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 4 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 0 using 1:2 with lines linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7" title 'flow' noenhanced, \
  data index 0 using 1:2:4:5 with yerrorbars pointtype 13 pointsize 0.64 linewidth 1.5 linecolor rgb "#CC79A7"
unset label
unset arrow
set lmargin at screen 0.37577
set rmargin at screen 0.66505
set tmargin at screen 0.92387
set bmargin at screen 0.55559
plot data index 0 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 2 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 3 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 4 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 1 using 1:2 with lines linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7" title 'flow' noenhanced, \
  data index 1 using 1:2:4:5 with yerrorbars pointtype 13 pointsize 0.64 linewidth 1.5 linecolor rgb "#CC79A7"
set lmargin at screen 0.68535
set rmargin at screen 0.97462
set tmargin at screen 0.92387
set bmargin at screen 0.55559
plot data index 0 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 1 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 3 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 4 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 2 using 1:2 with lines linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7" title 'flow' noenhanced, \
  data index 2 using 1:2:4:5 with yerrorbars pointtype 13 pointsize 0.64 linewidth 1.5 linecolor rgb "#CC79A7"
set lmargin at screen 0.06619
set rmargin at screen 0.35547
set tmargin at screen 0.47002
set bmargin at screen 0.10175
plot data index 0 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 1 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 2 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 4 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 3 using 1:2 with lines linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7" title 'flow' noenhanced, \
  data index 3 using 1:2:4:5 with yerrorbars pointtype 13 pointsize 0.64 linewidth 1.5 linecolor rgb "#CC79A7"
set lmargin at screen 0.37577
set rmargin at screen 0.66505
set tmargin at screen 0.47002
set bmargin at screen 0.10175
plot data index 0 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 1 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 2 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 3 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 4 using 1:2 with lines linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7" title 'flow' noenhanced, \
  data index 4 using 1:2:4:5 with yerrorbars pointtype 13 pointsize 0.64 linewidth 1.5 linecolor rgb "#CC79A7"
unset multiplot
