# Draws local-slopes.svg from local-slopes.dat: run `gnuplot local-slopes.gp` in this folder.
set encoding utf8
set terminal svg size 881,558 font "Helvetica,14" background rgb "white" enhanced
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
set yrange [0.14282246634532478:1.0883915962550323]
set ytics ('' 0.2, '' 0.4, '' 0.6000000000000001, '' 0.8, '' 1.0)
set label 'claimed: K8' at screen 0.10472,0.97174 left noenhanced font ",13" textcolor rgb "#333333"
set label 'uniform, d = 1' at screen 0.16721,0.92890 center noenhanced font ",13" textcolor rgb "#333333"
set label 'atoms, d = 1' at screen 0.40125,0.92890 center noenhanced font ",13" textcolor rgb "#333333"
set label 'mixture, d = 1' at screen 0.63530,0.92890 center noenhanced font ",13" textcolor rgb "#333333"
set label 'uniform, window' at screen 0.86934,0.92890 center noenhanced font ",13" textcolor rgb "#333333"
set label 'atoms, window' at screen 0.16721,0.63062 center noenhanced font ",13" textcolor rgb "#333333"
set label 'uniform, d = 2' at screen 0.40125,0.63062 center noenhanced font ",13" textcolor rgb "#333333"
set label 'atoms, d = 2' at screen 0.63530,0.63062 center noenhanced font ",13" textcolor rgb "#333333"
set label 'mixture, d = 2' at screen 0.86934,0.63062 center noenhanced font ",13" textcolor rgb "#333333"
set label 'uniform, d = 5' at screen 0.16721,0.33233 center noenhanced font ",13" textcolor rgb "#333333"
set label 'atoms, d = 5' at screen 0.40125,0.33233 center noenhanced font ",13" textcolor rgb "#333333"
set label 'mixture, d = 5' at screen 0.63530,0.33233 center noenhanced font ",13" textcolor rgb "#333333"
set label '64' at screen 0.77032,0.34727 center noenhanced font ",13" textcolor rgb "#333333"
set label '128' at screen 0.81983,0.34727 center noenhanced font ",13" textcolor rgb "#333333"
set label '256' at screen 0.86934,0.34727 center noenhanced font ",13" textcolor rgb "#333333"
set label '512' at screen 0.91885,0.34727 center noenhanced font ",13" textcolor rgb "#333333"
set label '1,024' at screen 0.96837,0.34727 center noenhanced font ",13" textcolor rgb "#333333"
set label '64' at screen 0.06818,0.04898 center noenhanced font ",13" textcolor rgb "#333333"
set label '128' at screen 0.11770,0.04898 center noenhanced font ",13" textcolor rgb "#333333"
set label '256' at screen 0.16721,0.04898 center noenhanced font ",13" textcolor rgb "#333333"
set label '512' at screen 0.21672,0.04898 center noenhanced font ",13" textcolor rgb "#333333"
set label '1,024' at screen 0.26623,0.04898 center noenhanced font ",13" textcolor rgb "#333333"
set label '64' at screen 0.30223,0.04898 center noenhanced font ",13" textcolor rgb "#333333"
set label '128' at screen 0.35174,0.04898 center noenhanced font ",13" textcolor rgb "#333333"
set label '256' at screen 0.40125,0.04898 center noenhanced font ",13" textcolor rgb "#333333"
set label '512' at screen 0.45076,0.04898 center noenhanced font ",13" textcolor rgb "#333333"
set label '1,024' at screen 0.50027,0.04898 center noenhanced font ",13" textcolor rgb "#333333"
set label '64' at screen 0.53628,0.04898 center noenhanced font ",13" textcolor rgb "#333333"
set label '128' at screen 0.58579,0.04898 center noenhanced font ",13" textcolor rgb "#333333"
set label '256' at screen 0.63530,0.04898 center noenhanced font ",13" textcolor rgb "#333333"
set label '512' at screen 0.68481,0.04898 center noenhanced font ",13" textcolor rgb "#333333"
set label '1,024' at screen 0.73432,0.04898 center noenhanced font ",13" textcolor rgb "#333333"
set label '0.2' at screen 0.04905,0.68801 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.4' at screen 0.04905,0.73734 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.6' at screen 0.04905,0.78668 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.8' at screen 0.04905,0.83601 right noenhanced font ",13" textcolor rgb "#333333"
set label '1.0' at screen 0.04905,0.88535 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.2' at screen 0.04905,0.38972 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.4' at screen 0.04905,0.43906 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.6' at screen 0.04905,0.48839 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.8' at screen 0.04905,0.53772 right noenhanced font ",13" textcolor rgb "#333333"
set label '1.0' at screen 0.04905,0.58706 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.2' at screen 0.04905,0.09143 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.4' at screen 0.04905,0.14077 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.6' at screen 0.04905,0.19010 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.8' at screen 0.04905,0.23944 right noenhanced font ",13" textcolor rgb "#333333"
set label '1.0' at screen 0.04905,0.28877 right noenhanced font ",13" textcolor rgb "#333333"
set label 'sample size n' at screen 0.51827,0.01749 center noenhanced font ",13" textcolor rgb "#333333"
set label 'local exponent b' at screen 0.01329,0.49224 center rotate noenhanced font ",13" textcolor rgb "#333333"
set arrow from screen 0.05927,0.97174 to screen 0.09790,0.97174 nohead linewidth 1.5 dashtype (5,4) linecolor rgb "#777777"
set multiplot
set lmargin at screen 0.05927
set rmargin at screen 0.27514
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
  data index 9 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 10 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 11 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777", \
  data index 0 using 1:2 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'kernel' noenhanced, \
  data index 0 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.48 linewidth 1.5 linecolor rgb "#D55E00"
unset label
unset arrow
set lmargin at screen 0.29332
set rmargin at screen 0.50919
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
  data index 9 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 10 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 12 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777", \
  data index 1 using 1:2 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'kernel' noenhanced, \
  data index 1 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.48 linewidth 1.5 linecolor rgb "#D55E00"
set lmargin at screen 0.52736
set rmargin at screen 0.74323
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
  data index 9 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 10 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 13 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777", \
  data index 2 using 1:2 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'kernel' noenhanced, \
  data index 2 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.48 linewidth 1.5 linecolor rgb "#D55E00"
set lmargin at screen 0.76141
set rmargin at screen 0.97728
set tmargin at screen 0.90715
set bmargin at screen 0.67390
plot data index 0 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 1 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 2 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 4 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 5 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 6 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 7 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 8 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 9 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 10 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 14 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777", \
  data index 3 using 1:2 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'kernel' noenhanced, \
  data index 3 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.48 linewidth 1.5 linecolor rgb "#D55E00"
set lmargin at screen 0.05927
set rmargin at screen 0.27514
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
  data index 9 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 10 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 15 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777", \
  data index 4 using 1:2 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'kernel' noenhanced, \
  data index 4 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.48 linewidth 1.5 linecolor rgb "#D55E00"
set lmargin at screen 0.29332
set rmargin at screen 0.50919
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
  data index 9 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 10 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 16 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777", \
  data index 5 using 1:2 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'kernel' noenhanced, \
  data index 5 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.48 linewidth 1.5 linecolor rgb "#D55E00"
set lmargin at screen 0.52736
set rmargin at screen 0.74323
set tmargin at screen 0.60886
set bmargin at screen 0.37562
plot data index 0 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 1 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 2 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 3 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 4 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 5 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 7 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 8 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 9 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 10 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 17 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777", \
  data index 6 using 1:2 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'kernel' noenhanced, \
  data index 6 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.48 linewidth 1.5 linecolor rgb "#D55E00"
set lmargin at screen 0.76141
set rmargin at screen 0.97728
set tmargin at screen 0.60886
set bmargin at screen 0.37562
plot data index 0 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 1 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 2 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 3 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 4 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 5 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 6 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 8 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 9 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 10 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 18 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777", \
  data index 7 using 1:2 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'kernel' noenhanced, \
  data index 7 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.48 linewidth 1.5 linecolor rgb "#D55E00"
set lmargin at screen 0.05927
set rmargin at screen 0.27514
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
  data index 9 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 10 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 19 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777", \
  data index 8 using 1:2 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'kernel' noenhanced, \
  data index 8 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.48 linewidth 1.5 linecolor rgb "#D55E00"
set lmargin at screen 0.29332
set rmargin at screen 0.50919
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
  data index 8 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 10 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 20 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777", \
  data index 9 using 1:2 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'kernel' noenhanced, \
  data index 9 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.48 linewidth 1.5 linecolor rgb "#D55E00"
set lmargin at screen 0.52736
set rmargin at screen 0.74323
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
  data index 8 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 9 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 21 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777", \
  data index 10 using 1:2 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'kernel' noenhanced, \
  data index 10 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.48 linewidth 1.5 linecolor rgb "#D55E00"
unset multiplot
