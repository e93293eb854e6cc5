# Draws stopping-cost.svg from stopping-cost.dat: run `gnuplot stopping-cost.gp` in this folder.
set encoding utf8
set terminal svg size 759,356 font "Helvetica,14" background rgb "white" enhanced
set output 'stopping-cost.svg'
data = 'stopping-cost.dat'

set border 3 linewidth 1 linecolor rgb "#444444"
set tics nomirror out scale 0.6
set errorbars 0
unset key
set grid xtics ytics linecolor rgb "#e6e6e6" linewidth 1 linetype 1
set logscale x
set xrange [60.12945594969676:272.4787667080601]
set xtics ('' 64.0, '' 128.0, '' 256.0)
set logscale y
set yrange [0.7667677350257512:8.940071650832083]
set ytics ('' 1.0, '' 1.5, '' 2.0, '' 3.0, '' 4.0, '' 5.0, '' 7.0)
set label 'oracle-realised: 0.964' at screen 0.73547,0.12137 left noenhanced font ",13" textcolor rgb "#0072B2"
set label 'rademacher: 4.83' at screen 0.73547,0.73967 left noenhanced font ",13" textcolor rgb "#56B4E9"
set label 'rademacher(norm=known): 1.94' at screen 0.73547,0.50211 left noenhanced font ",13" textcolor rgb "#000000"
set label 'rademacher(constant=0.5): 1.15' at screen 0.73547,0.16897 left noenhanced font ",13" textcolor rgb "#AA4499"
set label 'gcv: 1.18' at screen 0.73547,0.31174 left noenhanced font ",13" textcolor rgb "#D55E00"
set label 'mallows-cp: 1.17' at screen 0.73547,0.26415 left noenhanced font ",13" textcolor rgb "#009E73"
set label 'hold-out: 1.45' at screen 0.73547,0.35934 left noenhanced font ",13" textcolor rgb "#E69F00"
set label 'k-fold: 1.17' at screen 0.73547,0.21656 left noenhanced font ",13" textcolor rgb "#CC79A7"
set label 'discrepancy: 1.60' at screen 0.73547,0.40693 left noenhanced font ",13" textcolor rgb "#882255"
set label 'smoothed-discrepancy: 2.54' at screen 0.73547,0.59730 left noenhanced font ",13" textcolor rgb "#44AA99"
set label 'balancing: 5.09' at screen 0.73547,0.78726 left noenhanced font ",13" textcolor rgb "#999933"
set label 'a-priori: 2.27' at screen 0.73547,0.54970 left noenhanced font ",13" textcolor rgb "#661100"
set label 'none: 1.80' at screen 0.73547,0.45452 left noenhanced font ",13" textcolor rgb "#6699CC"
set label '64' at screen 0.09485,0.07688 center noenhanced font ",13" textcolor rgb "#333333"
set label '128' at screen 0.38498,0.07688 center noenhanced font ",13" textcolor rgb "#333333"
set label '256' at screen 0.67510,0.07688 center noenhanced font ",13" textcolor rgb "#333333"
set label '1' at screen 0.05688,0.21272 right noenhanced font ",13" textcolor rgb "#333333"
set label '1.5' at screen 0.05688,0.35219 right noenhanced font ",13" textcolor rgb "#333333"
set label '2' at screen 0.05688,0.45115 right noenhanced font ",13" textcolor rgb "#333333"
set label '3' at screen 0.05688,0.59061 right noenhanced font ",13" textcolor rgb "#333333"
set label '4' at screen 0.05688,0.68957 right noenhanced font ",13" textcolor rgb "#333333"
set label '5' at screen 0.05688,0.76632 right noenhanced font ",13" textcolor rgb "#333333"
set label '7' at screen 0.05688,0.88206 right noenhanced font ",13" textcolor rgb "#333333"
set label 'sample size n' at screen 0.38498,0.02746 center noenhanced font ",13" textcolor rgb "#333333"
set label 'risk / risk under oracle' at screen 0.01542,0.54379 center rotate noenhanced font ",13" textcolor rgb "#333333"
set arrow from screen 0.70517,0.20003 to screen 0.73020,0.12137 nohead linewidth 0.8 dashtype solid linecolor rgb "#0072B2"
set arrow from screen 0.70517,0.75437 to screen 0.73020,0.73967 nohead linewidth 0.8 dashtype solid linecolor rgb "#56B4E9"
set arrow from screen 0.70517,0.44002 to screen 0.73020,0.50211 nohead linewidth 0.8 dashtype solid linecolor rgb "#000000"
set arrow from screen 0.70517,0.26135 to screen 0.73020,0.16897 nohead linewidth 0.8 dashtype solid linecolor rgb "#AA4499"
set arrow from screen 0.70517,0.26965 to screen 0.73020,0.31174 nohead linewidth 0.8 dashtype solid linecolor rgb "#D55E00"
set arrow from screen 0.70517,0.26772 to screen 0.73020,0.26415 nohead linewidth 0.8 dashtype solid linecolor rgb "#009E73"
set arrow from screen 0.70517,0.34089 to screen 0.73020,0.35934 nohead linewidth 0.8 dashtype solid linecolor rgb "#E69F00"
set arrow from screen 0.70517,0.26689 to screen 0.73020,0.21656 nohead linewidth 0.8 dashtype solid linecolor rgb "#CC79A7"
set arrow from screen 0.70517,0.37448 to screen 0.73020,0.40693 nohead linewidth 0.8 dashtype solid linecolor rgb "#882255"
set arrow from screen 0.70517,0.53300 to screen 0.73020,0.59730 nohead linewidth 0.8 dashtype solid linecolor rgb "#44AA99"
set arrow from screen 0.70517,0.77256 to screen 0.73020,0.78726 nohead linewidth 0.8 dashtype solid linecolor rgb "#999933"
set arrow from screen 0.70517,0.49433 to screen 0.73020,0.54970 nohead linewidth 0.8 dashtype solid linecolor rgb "#661100"
set arrow from screen 0.70517,0.41551 to screen 0.73020,0.45452 nohead linewidth 0.8 dashtype solid linecolor rgb "#6699CC"
set lmargin at screen 0.06874
set rmargin at screen 0.70122
set tmargin at screen 0.96621
set bmargin at screen 0.12137
plot data index 0 using 1:2 with lines linewidth 2 dashtype solid linecolor rgb "#0072B2" title 'oracle-realised: 0.964' noenhanced, \
  data index 0 using 1:2 with points pointtype 7 pointsize 0.7 linewidth 1.5 linecolor rgb "#0072B2", \
  data index 1 using 1:2 with lines linewidth 2 dashtype (16,3) linecolor rgb "#56B4E9" title 'rademacher: 4.83' noenhanced, \
  data index 1 using 1:2 with points pointtype 4 pointsize 0.7 linewidth 1.5 linecolor rgb "#56B4E9", \
  data index 2 using 1:2 with lines linewidth 2 dashtype (2,4) linecolor rgb "#000000" title 'rademacher(norm=known): 1.94' noenhanced, \
  data index 2 using 1:2 with points pointtype 8 pointsize 0.7 linewidth 1.5 linecolor rgb "#000000", \
  data index 3 using 1:2 with lines linewidth 2 dashtype (1,3) linecolor rgb "#AA4499" title 'rademacher(constant=0.5): 1.15' noenhanced, \
  data index 3 using 1:2 with points pointtype 2 pointsize 0.7 linewidth 1.5 linecolor rgb "#AA4499", \
  data index 4 using 1:2 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'gcv: 1.18' noenhanced, \
  data index 4 using 1:2 with points pointtype 5 pointsize 0.6 linewidth 1.5 linecolor rgb "#D55E00", \
  data index 5 using 1:2 with lines linewidth 2 dashtype (3,3) linecolor rgb "#009E73" title 'mallows-cp: 1.17' noenhanced, \
  data index 5 using 1:2 with points pointtype 9 pointsize 0.8 linewidth 1.5 linecolor rgb "#009E73", \
  data index 6 using 1:2 with lines linewidth 2 dashtype (6,2,2,2,2,2) linecolor rgb "#E69F00" title 'hold-out: 1.45' noenhanced, \
  data index 6 using 1:2 with points pointtype 11 pointsize 0.8 linewidth 1.5 linecolor rgb "#E69F00", \
  data index 7 using 1:2 with lines linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7" title 'k-fold: 1.17' noenhanced, \
  data index 7 using 1:2 with points pointtype 13 pointsize 0.8 linewidth 1.5 linecolor rgb "#CC79A7", \
  data index 8 using 1:2 with lines linewidth 2 dashtype (8,3,8,6) linecolor rgb "#882255" title 'discrepancy: 1.60' noenhanced, \
  data index 8 using 1:2 with points pointtype 10 pointsize 0.8 linewidth 1.5 linecolor rgb "#882255", \
  data index 9 using 1:2 with lines linewidth 2 dashtype (4,2) linecolor rgb "#44AA99" title 'smoothed-discrepancy: 2.54' noenhanced, \
  data index 9 using 1:2 with points pointtype 6 pointsize 0.7 linewidth 1.5 linecolor rgb "#44AA99", \
  data index 10 using 1:2 with lines linewidth 2 dashtype (14,3,2,3,2,3) linecolor rgb "#999933" title 'balancing: 5.09' noenhanced, \
  data index 10 using 1:2 with points pointtype 3 pointsize 0.7 linewidth 1.5 linecolor rgb "#999933", \
  data index 11 using 1:2 with lines linewidth 2 dashtype (5,5) linecolor rgb "#661100" title 'a-priori: 2.27' noenhanced, \
  data index 11 using 1:2 with points pointtype 12 pointsize 0.8 linewidth 1.5 linecolor rgb "#661100", \
  data index 12 using 1:2 with lines linewidth 2 dashtype (18,4,2,4) linecolor rgb "#6699CC" title 'none: 1.80' noenhanced, \
  data index 12 using 1:2 with points pointtype 1 pointsize 0.7 linewidth 1.5 linecolor rgb "#6699CC"
