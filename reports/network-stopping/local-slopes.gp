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
set xrange [60.12945594969676:272.4787667080601]
set xtics ('' 64.0, '' 128.0, '' 256.0)
set yrange [0.4850152714971313:0.9530034643317401]
set ytics ('' 0.5, '' 0.6000000000000001, '' 0.7000000000000001, '' 0.8, '' 0.9)
set label 'network (m = 512)' at screen 0.11694,0.93721 left noenhanced font ",13" textcolor rgb "#333333"
set label 'kernel' at screen 0.32923,0.93721 left noenhanced font ",13" textcolor rgb "#333333"
set label 'claimed: K8' at screen 0.44953,0.93721 left noenhanced font ",13" textcolor rgb "#333333"
set label 'uniform' at screen 0.21083,0.84204 center noenhanced font ",13" textcolor rgb "#333333"
set label 'atoms' at screen 0.52041,0.84204 center noenhanced font ",13" textcolor rgb "#333333"
set label 'mixture, d = 2' at screen 0.82999,0.84204 center noenhanced font ",13" textcolor rgb "#333333"
set label '64' at screen 0.07813,0.10883 center noenhanced font ",13" textcolor rgb "#333333"
set label '128' at screen 0.21083,0.10883 center noenhanced font ",13" textcolor rgb "#333333"
set label '256' at screen 0.34353,0.10883 center noenhanced font ",13" textcolor rgb "#333333"
set label '64' at screen 0.38771,0.10883 center noenhanced font ",13" textcolor rgb "#333333"
set label '128' at screen 0.52041,0.10883 center noenhanced font ",13" textcolor rgb "#333333"
set label '256' at screen 0.65310,0.10883 center noenhanced font ",13" textcolor rgb "#333333"
set label '64' at screen 0.69729,0.10883 center noenhanced font ",13" textcolor rgb "#333333"
set label '128' at screen 0.82999,0.10883 center noenhanced font ",13" textcolor rgb "#333333"
set label '256' at screen 0.96268,0.10883 center noenhanced font ",13" textcolor rgb "#333333"
set label '0.5' at screen 0.05477,0.19173 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.6' at screen 0.05477,0.32461 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.7' at screen 0.05477,0.45750 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.8' at screen 0.05477,0.59038 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.9' at screen 0.05477,0.72327 right noenhanced font ",13" textcolor rgb "#333333"
set label 'sample size n' at screen 0.52041,0.03887 center noenhanced font ",13" textcolor rgb "#333333"
set label 'local exponent b' at screen 0.01484,0.48276 center rotate noenhanced font ",13" textcolor rgb "#333333"
set arrow from screen 0.06619,0.93721 to screen 0.10933,0.93721 nohead linewidth 2 dashtype solid linecolor rgb "#0072B2"
set arrow from screen 0.27848,0.93721 to screen 0.32162,0.93721 nohead linewidth 2 dashtype (10,4) linecolor rgb "#D55E00"
set arrow from screen 0.39878,0.93721 to screen 0.44192,0.93721 nohead linewidth 1.5 dashtype (5,4) linecolor rgb "#777777"
set label '' at screen 0.08776,0.93721 point pointtype 7 pointsize 0.7 linecolor rgb "#0072B2"
set label '' at screen 0.30005,0.93721 point pointtype 5 pointsize 0.6 linecolor rgb "#D55E00"
set multiplot
set lmargin at screen 0.06619
set rmargin at screen 0.35547
set tmargin at screen 0.79370
set bmargin at screen 0.17182
plot data index 2 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 3 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 4 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 5 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 6 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777", \
  data index 0 using 1:2 with lines linewidth 2 dashtype solid linecolor rgb "#0072B2" title 'network (m = 512)' noenhanced, \
  data index 0 using 1:2:4:5 with yerrorbars pointtype 7 pointsize 0.56 linewidth 1.5 linecolor rgb "#0072B2", \
  data index 1 using 1:2 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'kernel' noenhanced, \
  data index 1 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.48 linewidth 1.5 linecolor rgb "#D55E00"
unset label
unset arrow
set lmargin at screen 0.37577
set rmargin at screen 0.66505
set tmargin at screen 0.79370
set bmargin at screen 0.17182
plot data index 0 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 1 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 4 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 5 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 7 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777", \
  data index 2 using 1:2 with lines linewidth 2 dashtype solid linecolor rgb "#0072B2" title 'network (m = 512)' noenhanced, \
  data index 2 using 1:2:4:5 with yerrorbars pointtype 7 pointsize 0.56 linewidth 1.5 linecolor rgb "#0072B2", \
  data index 3 using 1:2 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'kernel' noenhanced, \
  data index 3 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.48 linewidth 1.5 linecolor rgb "#D55E00"
set lmargin at screen 0.68535
set rmargin at screen 0.97462
set tmargin at screen 0.79370
set bmargin at screen 0.17182
plot data index 0 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 1 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 2 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 3 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 8 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777", \
  data index 4 using 1:2 with lines linewidth 2 dashtype solid linecolor rgb "#0072B2" title 'network (m = 512)' noenhanced, \
  data index 4 using 1:2:4:5 with yerrorbars pointtype 7 pointsize 0.56 linewidth 1.5 linecolor rgb "#0072B2", \
  data index 5 using 1:2 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'kernel' noenhanced, \
  data index 5 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.48 linewidth 1.5 linecolor rgb "#D55E00"
unset multiplot
