# Draws stopping-cost.svg from stopping-cost.dat: run `gnuplot stopping-cost.gp` in this folder.
set encoding utf8
set terminal svg size 1025,356 font "Helvetica,14" background rgb "white" enhanced
set output 'stopping-cost.svg'
data = 'stopping-cost.dat'

set border 3 linewidth 1 linecolor rgb "#444444"
set tics nomirror out scale 0.6
set errorbars 0
unset key
set grid xtics ytics linecolor rgb "#e6e6e6" linewidth 1 linetype 1
set logscale x
set xrange [58.28286934988662:562.2235206589695]
set xtics ('' 64.0, '' 128.0, '' 256.0, '' 512.0)
set logscale y
set yrange [0.8695652173913044:7.082400681584939]
set ytics ('' 1.0, '' 1.5, '' 2.0, '' 3.0, '' 4.0, '' 5.0, '' 7.0)
set label 'rademacher, rademacher(…lacebo=true) coincide' at screen 0.70067,0.90991 left noenhanced font ",13" textcolor rgb "#56B4E9"
set label 'rademacher(localise=time): 4.46' at screen 0.70067,0.80322 left noenhanced font ",13" textcolor rgb "#009E73"
set label 'rademacher(localise=time,placebo=true): 3.62' at screen 0.70067,0.70563 left noenhanced font ",13" textcolor rgb "#CC79A7"
set label 'rademacher(localise=radius): 3.38' at screen 0.70067,0.65804 left noenhanced font ",13" textcolor rgb "#E69F00"
set label 'rademacher(localise=radius,placebo=true): 4.45' at screen 0.70067,0.75563 left noenhanced font ",13" textcolor rgb "#000000"
set label 'rademacher(norm=known)…acebo=true) coincide' at screen 0.70067,0.41317 left noenhanced font ",13" textcolor rgb "#882255"
set label 'rademacher(norm=known,localise=time): 1.57' at screen 0.70067,0.36044 left noenhanced font ",13" textcolor rgb "#661100"
set label '64' at screen 0.07670,0.07688 center noenhanced font ",13" textcolor rgb "#333333"
set label '128' at screen 0.26764,0.07688 center noenhanced font ",13" textcolor rgb "#333333"
set label '256' at screen 0.45858,0.07688 center noenhanced font ",13" textcolor rgb "#333333"
set label '512' at screen 0.64952,0.07688 center noenhanced font ",13" textcolor rgb "#333333"
set label '1' at screen 0.04214,0.17767 right noenhanced font ",13" textcolor rgb "#333333"
set label '1.5' at screen 0.04214,0.34099 right noenhanced font ",13" textcolor rgb "#333333"
set label '2' at screen 0.04214,0.45687 right noenhanced font ",13" textcolor rgb "#333333"
set label '3' at screen 0.04214,0.62020 right noenhanced font ",13" textcolor rgb "#333333"
set label '4' at screen 0.04214,0.73608 right noenhanced font ",13" textcolor rgb "#333333"
set label '5' at screen 0.04214,0.82596 right noenhanced font ",13" textcolor rgb "#333333"
set label '7' at screen 0.04214,0.96149 right noenhanced font ",13" textcolor rgb "#333333"
set label 'sample size n' at screen 0.36311,0.02746 center noenhanced font ",13" textcolor rgb "#333333"
set label 'risk / risk under oracle' at screen 0.01142,0.54379 center rotate noenhanced font ",13" textcolor rgb "#333333"
set arrow from screen 0.67822,0.90991 to screen 0.69677,0.90991 nohead linewidth 0.8 dashtype solid linecolor rgb "#56B4E9"
set arrow from screen 0.67822,0.77992 to screen 0.69677,0.80322 nohead linewidth 0.8 dashtype solid linecolor rgb "#009E73"
set arrow from screen 0.67822,0.69589 to screen 0.69677,0.70563 nohead linewidth 0.8 dashtype solid linecolor rgb "#CC79A7"
set arrow from screen 0.67822,0.66778 to screen 0.69677,0.65804 nohead linewidth 0.8 dashtype solid linecolor rgb "#E69F00"
set arrow from screen 0.67822,0.77892 to screen 0.69677,0.75563 nohead linewidth 0.8 dashtype solid linecolor rgb "#000000"
set arrow from screen 0.67822,0.41317 to screen 0.69677,0.41317 nohead linewidth 0.8 dashtype solid linecolor rgb "#882255"
set arrow from screen 0.67822,0.36044 to screen 0.69677,0.36044 nohead linewidth 0.8 dashtype solid linecolor rgb "#661100"
set lmargin at screen 0.05092
set rmargin at screen 0.67529
set tmargin at screen 0.96621
set bmargin at screen 0.12137
plot data index 0 using 1:2 with lines linewidth 2 dashtype (16,3) linecolor rgb "#56B4E9" title 'rademacher: 6.16' noenhanced, \
  data index 0 using 1:2 with points pointtype 4 pointsize 0.7 linewidth 1.5 linecolor rgb "#56B4E9", \
  data index 3 using 1:2 with lines linewidth 2 dashtype (3,3) linecolor rgb "#009E73" title 'rademacher(localise=time): 4.46' noenhanced, \
  data index 3 using 1:2 with points pointtype 9 pointsize 0.8 linewidth 1.5 linecolor rgb "#009E73", \
  data index 4 using 1:2 with lines linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7" title 'rademacher(localise=time,placebo=true): 3.62' noenhanced, \
  data index 4 using 1:2 with points pointtype 13 pointsize 0.8 linewidth 1.5 linecolor rgb "#CC79A7", \
  data index 5 using 1:2 with lines linewidth 2 dashtype (6,2,2,2,2,2) linecolor rgb "#E69F00" title 'rademacher(localise=radius): 3.38' noenhanced, \
  data index 5 using 1:2 with points pointtype 11 pointsize 0.8 linewidth 1.5 linecolor rgb "#E69F00", \
  data index 6 using 1:2 with lines linewidth 2 dashtype (2,4) linecolor rgb "#000000" title 'rademacher(localise=radius,placebo=true): 4.45' noenhanced, \
  data index 6 using 1:2 with points pointtype 8 pointsize 0.7 linewidth 1.5 linecolor rgb "#000000", \
  data index 7 using 1:2 with lines linewidth 2 dashtype (8,3,8,6) linecolor rgb "#882255" title 'rademacher(norm=known): 1.79' noenhanced, \
  data index 7 using 1:2 with points pointtype 10 pointsize 0.8 linewidth 1.5 linecolor rgb "#882255", \
  data index 10 using 1:2 with lines linewidth 2 dashtype (5,5) linecolor rgb "#661100" title 'rademacher(norm=known,localise=time): 1.57' noenhanced, \
  data index 10 using 1:2 with points pointtype 12 pointsize 0.8 linewidth 1.5 linecolor rgb "#661100"
