# Draws local-slopes.svg from local-slopes.dat: run `gnuplot local-slopes.gp` in this folder.
set encoding utf8
set terminal svg size 675,558 font "Helvetica,14" background rgb "white" enhanced
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
set yrange [0.028169703411860578:0.9206778918368267]
set ytics ('' 0.2, '' 0.4, '' 0.6000000000000001, '' 0.8)
set label 'claimed: K8, 0.6' at screen 0.13672,0.97174 left noenhanced font ",13" textcolor rgb "#333333"
set label 'whole' at screen 0.21830,0.92890 center noenhanced font ",13" textcolor rgb "#333333"
set label 'clipped at 1' at screen 0.52386,0.92890 center noenhanced font ",13" textcolor rgb "#333333"
set label 'clipped at 2' at screen 0.82942,0.92890 center noenhanced font ",13" textcolor rgb "#333333"
set label 'clipped at 3' at screen 0.21830,0.63062 center noenhanced font ",13" textcolor rgb "#333333"
set label 'dropped at 1' at screen 0.52386,0.63062 center noenhanced font ",13" textcolor rgb "#333333"
set label 'dropped at 2' at screen 0.82942,0.63062 center noenhanced font ",13" textcolor rgb "#333333"
set label 'dropped at 3' at screen 0.21830,0.33233 center noenhanced font ",13" textcolor rgb "#333333"
set label 'mixture, whole' at screen 0.52386,0.33233 center noenhanced font ",13" textcolor rgb "#333333"
set label 'mixture, dropped at 3' at screen 0.82942,0.33233 center noenhanced font ",13" textcolor rgb "#333333"
set label '32' at screen 0.08902,0.04898 center noenhanced font ",13" textcolor rgb "#333333"
set label '64' at screen 0.15366,0.04898 center noenhanced font ",13" textcolor rgb "#333333"
set label '128' at screen 0.21830,0.04898 center noenhanced font ",13" textcolor rgb "#333333"
set label '256' at screen 0.28294,0.04898 center noenhanced font ",13" textcolor rgb "#333333"
set label '512' at screen 0.34758,0.04898 center noenhanced font ",13" textcolor rgb "#333333"
set label '32' at screen 0.39458,0.04898 center noenhanced font ",13" textcolor rgb "#333333"
set label '64' at screen 0.45922,0.04898 center noenhanced font ",13" textcolor rgb "#333333"
set label '128' at screen 0.52386,0.04898 center noenhanced font ",13" textcolor rgb "#333333"
set label '256' at screen 0.58850,0.04898 center noenhanced font ",13" textcolor rgb "#333333"
set label '512' at screen 0.65314,0.04898 center noenhanced font ",13" textcolor rgb "#333333"
set label '32' at screen 0.70014,0.04898 center noenhanced font ",13" textcolor rgb "#333333"
set label '64' at screen 0.76478,0.04898 center noenhanced font ",13" textcolor rgb "#333333"
set label '128' at screen 0.82942,0.04898 center noenhanced font ",13" textcolor rgb "#333333"
set label '256' at screen 0.89406,0.04898 center noenhanced font ",13" textcolor rgb "#333333"
set label '512' at screen 0.95870,0.04898 center noenhanced font ",13" textcolor rgb "#333333"
set label '0.2' at screen 0.06403,0.71881 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.4' at screen 0.06403,0.77108 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.6' at screen 0.06403,0.82334 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.8' at screen 0.06403,0.87561 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.2' at screen 0.06403,0.42052 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.4' at screen 0.06403,0.47279 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.6' at screen 0.06403,0.52506 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.8' at screen 0.06403,0.57733 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.2' at screen 0.06403,0.12224 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.4' at screen 0.06403,0.17450 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.6' at screen 0.06403,0.22677 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.8' at screen 0.06403,0.27904 right noenhanced font ",13" textcolor rgb "#333333"
set label 'sample size n' at screen 0.52386,0.01749 center noenhanced font ",13" textcolor rgb "#333333"
set label 'local exponent b' at screen 0.01735,0.49224 center rotate noenhanced font ",13" textcolor rgb "#333333"
set arrow from screen 0.07738,0.97174 to screen 0.12782,0.97174 nohead linewidth 1.5 dashtype (5,4) linecolor rgb "#777777"
set multiplot
set lmargin at screen 0.07738
set rmargin at screen 0.35921
set tmargin at screen 0.90715
set bmargin at screen 0.67390
plot data index 1 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 2 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 3 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 4 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 5 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 6 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 7 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 8 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 9 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777", \
  data index 0 using 1:2 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'kernel' noenhanced, \
  data index 0 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.48 linewidth 1.5 linecolor rgb "#D55E00"
unset label
unset arrow
set lmargin at screen 0.38294
set rmargin at screen 0.66477
set tmargin at screen 0.90715
set bmargin at screen 0.67390
plot data index 0 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 2 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 3 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 4 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 5 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 6 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 7 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 8 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 1 using 1:2 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'kernel' noenhanced, \
  data index 1 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.48 linewidth 1.5 linecolor rgb "#D55E00"
set lmargin at screen 0.68851
set rmargin at screen 0.97033
set tmargin at screen 0.90715
set bmargin at screen 0.67390
plot data index 0 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 1 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 3 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 4 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 5 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 6 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 7 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 8 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 2 using 1:2 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'kernel' noenhanced, \
  data index 2 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.48 linewidth 1.5 linecolor rgb "#D55E00"
set lmargin at screen 0.07738
set rmargin at screen 0.35921
set tmargin at screen 0.60886
set bmargin at screen 0.37562
plot data index 0 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 1 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 2 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 4 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 5 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 6 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 7 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 8 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 3 using 1:2 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'kernel' noenhanced, \
  data index 3 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.48 linewidth 1.5 linecolor rgb "#D55E00"
set lmargin at screen 0.38294
set rmargin at screen 0.66477
set tmargin at screen 0.60886
set bmargin at screen 0.37562
plot data index 0 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 1 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 2 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 3 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 5 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 6 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 7 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 8 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 4 using 1:2 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'kernel' noenhanced, \
  data index 4 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.48 linewidth 1.5 linecolor rgb "#D55E00"
set lmargin at screen 0.68851
set rmargin at screen 0.97033
set tmargin at screen 0.60886
set bmargin at screen 0.37562
plot data index 0 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 1 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 2 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 3 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 4 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 6 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 7 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 8 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 5 using 1:2 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'kernel' noenhanced, \
  data index 5 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.48 linewidth 1.5 linecolor rgb "#D55E00"
set lmargin at screen 0.07738
set rmargin at screen 0.35921
set tmargin at screen 0.31058
set bmargin at screen 0.07733
plot data index 0 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 1 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 2 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 3 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 4 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 5 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 7 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 8 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 6 using 1:2 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'kernel' noenhanced, \
  data index 6 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.48 linewidth 1.5 linecolor rgb "#D55E00"
set lmargin at screen 0.38294
set rmargin at screen 0.66477
set tmargin at screen 0.31058
set bmargin at screen 0.07733
plot data index 0 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 1 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 2 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 3 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 4 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 5 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 6 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 8 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 10 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777", \
  data index 7 using 1:2 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'kernel' noenhanced, \
  data index 7 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.48 linewidth 1.5 linecolor rgb "#D55E00"
set lmargin at screen 0.68851
set rmargin at screen 0.97033
set tmargin at screen 0.31058
set bmargin at screen 0.07733
plot data index 0 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 1 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 2 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 3 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 4 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 5 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 6 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 7 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 8 using 1:2 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'kernel' noenhanced, \
  data index 8 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.48 linewidth 1.5 linecolor rgb "#D55E00"
unset multiplot
