# Draws local-slopes.svg from local-slopes.dat: run `gnuplot local-slopes.gp` in this folder.
set encoding utf8
set terminal svg size 789,444 font "Helvetica,14" background rgb "white" enhanced
set output 'local-slopes.svg'
data = 'local-slopes.dat'

set border 3 linewidth 1 linecolor rgb "#444444"
set tics nomirror out scale 0.6
set errorbars 0
unset key
set grid xtics ytics linecolor rgb "#e6e6e6" linewidth 1 linetype 1
set logscale x
set xrange [28.24649588130096:580.0365492714488]
set xtics ('' 32.0, '' 64.0, '' 128.0, '' 256.0, '' 512.0)
set yrange [0.019273403906370376:1.3718516728361623]
set ytics ('' 0.2, '' 0.4, '' 0.6000000000000001, '' 0.8, '' 1.0, '' 1.2000000000000002)
set label 'claimed: K8, 0.6' at screen 0.11694,0.96445 left noenhanced font ",13" textcolor rgb "#333333"
set label 'uniform' at screen 0.21083,0.91057 center noenhanced font ",13" textcolor rgb "#333333"
set label 'two atoms' at screen 0.52041,0.91057 center noenhanced font ",13" textcolor rgb "#333333"
set label 'mixture' at screen 0.82999,0.91057 center noenhanced font ",13" textcolor rgb "#333333"
set label 'Laplace' at screen 0.21083,0.47670 center noenhanced font ",13" textcolor rgb "#333333"
set label 'two atoms, T0 = 0.02' at screen 0.52041,0.47670 center noenhanced font ",13" textcolor rgb "#333333"
set label '32' at screen 0.69729,0.49549 center noenhanced font ",13" textcolor rgb "#333333"
set label '64' at screen 0.76364,0.49549 center noenhanced font ",13" textcolor rgb "#333333"
set label '128' at screen 0.82999,0.49549 center noenhanced font ",13" textcolor rgb "#333333"
set label '256' at screen 0.89633,0.49549 center noenhanced font ",13" textcolor rgb "#333333"
set label '512' at screen 0.96268,0.49549 center noenhanced font ",13" textcolor rgb "#333333"
set label '32' at screen 0.07813,0.06161 center noenhanced font ",13" textcolor rgb "#333333"
set label '64' at screen 0.14448,0.06161 center noenhanced font ",13" textcolor rgb "#333333"
set label '128' at screen 0.21083,0.06161 center noenhanced font ",13" textcolor rgb "#333333"
set label '256' at screen 0.27718,0.06161 center noenhanced font ",13" textcolor rgb "#333333"
set label '512' at screen 0.34353,0.06161 center noenhanced font ",13" textcolor rgb "#333333"
set label '32' at screen 0.38771,0.06161 center noenhanced font ",13" textcolor rgb "#333333"
set label '64' at screen 0.45406,0.06161 center noenhanced font ",13" textcolor rgb "#333333"
set label '128' at screen 0.52041,0.06161 center noenhanced font ",13" textcolor rgb "#333333"
set label '256' at screen 0.58676,0.06161 center noenhanced font ",13" textcolor rgb "#333333"
set label '512' at screen 0.65310,0.06161 center noenhanced font ",13" textcolor rgb "#333333"
set label '0.2' at screen 0.05477,0.57819 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.4' at screen 0.05477,0.63024 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.6' at screen 0.05477,0.68230 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.8' at screen 0.05477,0.73436 right noenhanced font ",13" textcolor rgb "#333333"
set label '1.0' at screen 0.05477,0.78642 right noenhanced font ",13" textcolor rgb "#333333"
set label '1.2' at screen 0.05477,0.83848 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.2' at screen 0.05477,0.14431 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.4' at screen 0.05477,0.19637 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.6' at screen 0.05477,0.24843 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.8' at screen 0.05477,0.30049 right noenhanced font ",13" textcolor rgb "#333333"
set label '1.0' at screen 0.05477,0.35254 right noenhanced font ",13" textcolor rgb "#333333"
set label '1.2' at screen 0.05477,0.40460 right noenhanced font ",13" textcolor rgb "#333333"
set label 'sample size n' at screen 0.52041,0.02200 center noenhanced font ",13" textcolor rgb "#333333"
set label 'local exponent b' at screen 0.01484,0.49024 center rotate noenhanced font ",13" textcolor rgb "#333333"
set arrow from screen 0.06619,0.96445 to screen 0.10933,0.96445 nohead linewidth 1.5 dashtype (5,4) linecolor rgb "#777777"
set multiplot
set lmargin at screen 0.06619
set rmargin at screen 0.35547
set tmargin at screen 0.88321
set bmargin at screen 0.53114
plot data index 1 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 2 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 3 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 4 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 5 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777", \
  data index 0 using 1:2 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'kernel' noenhanced, \
  data index 0 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.48 linewidth 1.5 linecolor rgb "#D55E00"
unset label
unset arrow
set lmargin at screen 0.37577
set rmargin at screen 0.66505
set tmargin at screen 0.88321
set bmargin at screen 0.53114
plot data index 0 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 2 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 3 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 4 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 6 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777", \
  data index 1 using 1:2 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'kernel' noenhanced, \
  data index 1 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.48 linewidth 1.5 linecolor rgb "#D55E00"
set lmargin at screen 0.68535
set rmargin at screen 0.97462
set tmargin at screen 0.88321
set bmargin at screen 0.53114
plot data index 0 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 1 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 3 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 4 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 7 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777", \
  data index 2 using 1:2 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'kernel' noenhanced, \
  data index 2 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.48 linewidth 1.5 linecolor rgb "#D55E00"
set lmargin at screen 0.06619
set rmargin at screen 0.35547
set tmargin at screen 0.44933
set bmargin at screen 0.09727
plot data index 0 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 1 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 2 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 4 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 3 using 1:2 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'kernel' noenhanced, \
  data index 3 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.48 linewidth 1.5 linecolor rgb "#D55E00"
set lmargin at screen 0.37577
set rmargin at screen 0.66505
set tmargin at screen 0.44933
set bmargin at screen 0.09727
plot data index 0 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 1 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 2 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 3 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 8 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777", \
  data index 4 using 1:2 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'kernel' noenhanced, \
  data index 4 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.48 linewidth 1.5 linecolor rgb "#D55E00"
unset multiplot
