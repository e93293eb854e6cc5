# Draws local-slopes.svg from local-slopes.dat: run `gnuplot local-slopes.gp` in this folder.
set encoding utf8
set terminal svg size 789,251 font "Helvetica,14" background rgb "white" enhanced
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
set yrange [0.13295831004412947:2.683318099960202]
set ytics ('' 0.5, '' 1.0, '' 1.5, '' 2.0, '' 2.5)
set label 'kernel' at screen 0.11694,0.93721 left noenhanced font ",13" textcolor rgb "#333333"
set label 'network (m = 64)' at screen 0.23724,0.93721 left noenhanced font ",13" textcolor rgb "#333333"
set label 'network (m = 1024)' at screen 0.43999,0.93721 left noenhanced font ",13" textcolor rgb "#333333"
set label 'uniform, one time' at screen 0.21083,0.84204 center noenhanced font ",13" textcolor rgb "#333333"
set label 'uniform, window' at screen 0.52041,0.84204 center noenhanced font ",13" textcolor rgb "#333333"
set label 'atoms, window' at screen 0.82999,0.84204 center noenhanced font ",13" textcolor rgb "#333333"
set label '32' at screen 0.07813,0.10883 center noenhanced font ",13" textcolor rgb "#333333"
set label '64' at screen 0.14448,0.10883 center noenhanced font ",13" textcolor rgb "#333333"
set label '128' at screen 0.21083,0.10883 center noenhanced font ",13" textcolor rgb "#333333"
set label '256' at screen 0.27718,0.10883 center noenhanced font ",13" textcolor rgb "#333333"
set label '512' at screen 0.34353,0.10883 center noenhanced font ",13" textcolor rgb "#333333"
set label '32' at screen 0.38771,0.10883 center noenhanced font ",13" textcolor rgb "#333333"
set label '64' at screen 0.45406,0.10883 center noenhanced font ",13" textcolor rgb "#333333"
set label '128' at screen 0.52041,0.10883 center noenhanced font ",13" textcolor rgb "#333333"
set label '256' at screen 0.58676,0.10883 center noenhanced font ",13" textcolor rgb "#333333"
set label '512' at screen 0.65310,0.10883 center noenhanced font ",13" textcolor rgb "#333333"
set label '32' at screen 0.69729,0.10883 center noenhanced font ",13" textcolor rgb "#333333"
set label '64' at screen 0.76364,0.10883 center noenhanced font ",13" textcolor rgb "#333333"
set label '128' at screen 0.82999,0.10883 center noenhanced font ",13" textcolor rgb "#333333"
set label '256' at screen 0.89633,0.10883 center noenhanced font ",13" textcolor rgb "#333333"
set label '512' at screen 0.96268,0.10883 center noenhanced font ",13" textcolor rgb "#333333"
set label '0.5' at screen 0.05477,0.26132 right noenhanced font ",13" textcolor rgb "#333333"
set label '1.0' at screen 0.05477,0.38324 right noenhanced font ",13" textcolor rgb "#333333"
set label '1.5' at screen 0.05477,0.50516 right noenhanced font ",13" textcolor rgb "#333333"
set label '2.0' at screen 0.05477,0.62708 right noenhanced font ",13" textcolor rgb "#333333"
set label '2.5' at screen 0.05477,0.74900 right noenhanced font ",13" textcolor rgb "#333333"
set label 'sample size n' at screen 0.52041,0.03887 center noenhanced font ",13" textcolor rgb "#333333"
set label 'local exponent b' at screen 0.01484,0.48276 center rotate noenhanced font ",13" textcolor rgb "#333333"
set arrow from screen 0.06619,0.93721 to screen 0.10933,0.93721 nohead linewidth 2 dashtype (10,4) linecolor rgb "#D55E00"
set arrow from screen 0.18649,0.93721 to screen 0.22963,0.93721 nohead linewidth 2 dashtype solid linecolor rgb "#0072B2"
set arrow from screen 0.38924,0.93721 to screen 0.43238,0.93721 nohead linewidth 2 dashtype (3,3) linecolor rgb "#009E73"
set label '' at screen 0.08776,0.93721 point pointtype 5 pointsize 0.6 linecolor rgb "#D55E00"
set label '' at screen 0.20806,0.93721 point pointtype 7 pointsize 0.7 linecolor rgb "#0072B2"
set label '' at screen 0.41081,0.93721 point pointtype 9 pointsize 0.8 linecolor rgb "#009E73"
set multiplot
set lmargin at screen 0.06619
set rmargin at screen 0.35547
set tmargin at screen 0.79370
set bmargin at screen 0.17182
plot data index 3 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 4 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 5 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 6 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 7 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 8 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 0 using 1:2 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'kernel' noenhanced, \
  data index 0 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.48 linewidth 1.5 linecolor rgb "#D55E00", \
  data index 1 using 1:2 with lines linewidth 2 dashtype solid linecolor rgb "#0072B2" title 'network (m = 64)' noenhanced, \
  data index 1 using 1:2:4:5 with yerrorbars pointtype 7 pointsize 0.56 linewidth 1.5 linecolor rgb "#0072B2", \
  data index 2 using 1:2 with lines linewidth 2 dashtype (3,3) linecolor rgb "#009E73" title 'network (m = 1024)' noenhanced, \
  data index 2 using 1:2:4:5 with yerrorbars pointtype 9 pointsize 0.64 linewidth 1.5 linecolor rgb "#009E73"
unset label
unset arrow
set lmargin at screen 0.37577
set rmargin at screen 0.66505
set tmargin at screen 0.79370
set bmargin at screen 0.17182
plot data index 0 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 1 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 2 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 6 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 7 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 8 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 3 using 1:2 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'kernel' noenhanced, \
  data index 3 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.48 linewidth 1.5 linecolor rgb "#D55E00", \
  data index 4 using 1:2 with lines linewidth 2 dashtype solid linecolor rgb "#0072B2" title 'network (m = 64)' noenhanced, \
  data index 4 using 1:2:4:5 with yerrorbars pointtype 7 pointsize 0.56 linewidth 1.5 linecolor rgb "#0072B2", \
  data index 5 using 1:2 with lines linewidth 2 dashtype (3,3) linecolor rgb "#009E73" title 'network (m = 1024)' noenhanced, \
  data index 5 using 1:2:4:5 with yerrorbars pointtype 9 pointsize 0.64 linewidth 1.5 linecolor rgb "#009E73"
set lmargin at screen 0.68535
set rmargin at screen 0.97462
set tmargin at screen 0.79370
set bmargin at screen 0.17182
plot data index 0 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 1 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 2 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 3 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 4 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 5 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 6 using 1:2 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'kernel' noenhanced, \
  data index 6 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.48 linewidth 1.5 linecolor rgb "#D55E00", \
  data index 7 using 1:2 with lines linewidth 2 dashtype solid linecolor rgb "#0072B2" title 'network (m = 64)' noenhanced, \
  data index 7 using 1:2:4:5 with yerrorbars pointtype 7 pointsize 0.56 linewidth 1.5 linecolor rgb "#0072B2", \
  data index 8 using 1:2 with lines linewidth 2 dashtype (3,3) linecolor rgb "#009E73" title 'network (m = 1024)' noenhanced, \
  data index 8 using 1:2:4:5 with yerrorbars pointtype 9 pointsize 0.64 linewidth 1.5 linecolor rgb "#009E73"
unset multiplot
