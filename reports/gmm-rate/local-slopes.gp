# Draws local-slopes.svg from local-slopes.dat: run `gnuplot local-slopes.gp` in this folder.
set encoding utf8
set terminal svg size 480,379 font "Helvetica,14" background rgb "white" enhanced
set output 'local-slopes.svg'
data = 'local-slopes.dat'

set border 3 linewidth 1 linecolor rgb "#444444"
set tics nomirror out scale 0.6
set errorbars 0
unset key
set grid xtics ytics linecolor rgb "#e6e6e6" linewidth 1 linetype 1
set logscale x
set xrange [53.07645093212427:4938.988862221355]
set xtics ('' 64.0, '' 128.0, '' 256.0, '' 512.0, '' 1024.0, '' 2048.0, '' 4096.0)
set yrange [0.31959783798289354:0.8035538262547972]
set ytics ('' 0.4, '' 0.5, '' 0.6000000000000001, '' 0.7000000000000001, '' 0.8)
set label 'network (m = 256)' at screen 0.19846,0.95644 left noenhanced font ",14" textcolor rgb "#333333"
set label 'network (m = 1024)' at screen 0.56457,0.95644 left noenhanced font ",14" textcolor rgb "#333333"
set label 'network (m = 4096)' at screen 0.19846,0.90100 left noenhanced font ",14" textcolor rgb "#333333"
set label 'kernel' at screen 0.58143,0.90100 left noenhanced font ",14" textcolor rgb "#333333"
set label 'claimed: K8, 0.571' at screen 0.19846,0.84556 left noenhanced font ",14" textcolor rgb "#333333"
set label '64' at screen 0.15045,0.07761 center noenhanced font ",14" textcolor rgb "#333333"
set label '128' at screen 0.28129,0.07761 center noenhanced font ",14" textcolor rgb "#333333"
set label '256' at screen 0.41214,0.07761 center noenhanced font ",14" textcolor rgb "#333333"
set label '512' at screen 0.54298,0.07761 center noenhanced font ",14" textcolor rgb "#333333"
set label '1,024' at screen 0.67382,0.07761 center noenhanced font ",14" textcolor rgb "#333333"
set label '2,048' at screen 0.80466,0.07761 center noenhanced font ",14" textcolor rgb "#333333"
set label '4,096' at screen 0.93551,0.07761 center noenhanced font ",14" textcolor rgb "#333333"
set label '0.4' at screen 0.09638,0.23319 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.5' at screen 0.09638,0.37283 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.6' at screen 0.09638,0.51247 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.7' at screen 0.09638,0.65212 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.8' at screen 0.09638,0.79176 right noenhanced font ",14" textcolor rgb "#333333"
set label 'sample size n' at screen 0.54298,0.02772 center noenhanced font ",14" textcolor rgb "#333333"
set label 'local exponent b' at screen 0.02625,0.45882 center rotate noenhanced font ",14" textcolor rgb "#333333"
set arrow from screen 0.11513,0.95644 to screen 0.18596,0.95644 nohead linewidth 2 dashtype solid linecolor rgb "#0072B2"
set arrow from screen 0.48123,0.95644 to screen 0.55207,0.95644 nohead linewidth 2 dashtype (3,3) linecolor rgb "#009E73"
set arrow from screen 0.11513,0.90100 to screen 0.18596,0.90100 nohead linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7"
set arrow from screen 0.49810,0.90100 to screen 0.56893,0.90100 nohead linewidth 2 dashtype (10,4) linecolor rgb "#D55E00"
set arrow from screen 0.11513,0.84556 to screen 0.18596,0.84556 nohead linewidth 1.5 dashtype (5,4) linecolor rgb "#777777"
set label '' at screen 0.15054,0.95644 point pointtype 7 pointsize 0.7 linecolor rgb "#0072B2"
set label '' at screen 0.51665,0.95644 point pointtype 9 pointsize 0.8 linecolor rgb "#009E73"
set label '' at screen 0.15054,0.90100 point pointtype 13 pointsize 0.8 linecolor rgb "#CC79A7"
set label '' at screen 0.53352,0.90100 point pointtype 5 pointsize 0.6 linecolor rgb "#D55E00"
set lmargin at screen 0.11513
set rmargin at screen 0.97083
set tmargin at screen 0.79673
set bmargin at screen 0.12091
plot data index 4 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777", \
  data index 0 using 1:2 with lines linewidth 2 dashtype solid linecolor rgb "#0072B2" title 'network (m = 256)' noenhanced, \
  data index 0 using 1:2:4:5 with yerrorbars pointtype 7 pointsize 0.7 linewidth 1.5 linecolor rgb "#0072B2", \
  data index 1 using 1:2 with lines linewidth 2 dashtype (3,3) linecolor rgb "#009E73" title 'network (m = 1024)' noenhanced, \
  data index 1 using 1:2:4:5 with yerrorbars pointtype 9 pointsize 0.8 linewidth 1.5 linecolor rgb "#009E73", \
  data index 2 using 1:2 with lines linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7" title 'network (m = 4096)' noenhanced, \
  data index 2 using 1:2:4:5 with yerrorbars pointtype 13 pointsize 0.8 linewidth 1.5 linecolor rgb "#CC79A7", \
  data index 3 using 1:2 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'kernel' noenhanced, \
  data index 3 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.6 linewidth 1.5 linecolor rgb "#D55E00"
