# Draws stopping-cost-2.svg from stopping-cost-2.dat: run `gnuplot stopping-cost-2.gp` in this folder.
set encoding utf8
set terminal svg size 656,356 font "Helvetica,14" background rgb "white" enhanced
set output 'stopping-cost-2.svg'
data = 'stopping-cost-2.dat'

set border 3 linewidth 1 linecolor rgb "#444444"
set tics nomirror out scale 0.6
set errorbars 0
unset key
set grid xtics ytics linecolor rgb "#e6e6e6" linewidth 1 linetype 1
set logscale x
set xrange [56.49299176260192:1160.0730985428977]
set xtics ('' 64.0, '' 128.0, '' 256.0, '' 512.0, '' 1024.0)
set logscale y
set yrange [0.8038717952057991:11.69804397932388]
set ytics ('' 1.0, '' 1.5, '' 2.0, '' 3.0, '' 4.0, '' 5.0, '' 7.0, '' 10.0)
set label 'hold-out: 1.37' at screen 0.72892,0.29024 left noenhanced font ",13" textcolor rgb "#E69F00"
set label 'k-fold: 1.06' at screen 0.72892,0.20817 left noenhanced font ",13" textcolor rgb "#CC79A7"
set label 'discrepancy: 2.43' at screen 0.72892,0.47002 left noenhanced font ",13" textcolor rgb "#882255"
set label 'smoothed-discrepancy: 4.76' at screen 0.72892,0.68802 left noenhanced font ",13" textcolor rgb "#44AA99"
set label 'balancing: 9.85' at screen 0.72892,0.91186 left noenhanced font ",13" textcolor rgb "#999933"
set label 'a-priori: 4.59' at screen 0.72892,0.64042 left noenhanced font ",13" textcolor rgb "#661100"
set label 'none: 5.21' at screen 0.72892,0.73561 left noenhanced font ",13" textcolor rgb "#6699CC"
set label '64' at screen 0.10470,0.07688 center noenhanced font ",13" textcolor rgb "#333333"
set label '128' at screen 0.24456,0.07688 center noenhanced font ",13" textcolor rgb "#333333"
set label '256' at screen 0.38441,0.07688 center noenhanced font ",13" textcolor rgb "#333333"
set label '512' at screen 0.52426,0.07688 center noenhanced font ",13" textcolor rgb "#333333"
set label '1,024' at screen 0.66412,0.07688 center noenhanced font ",13" textcolor rgb "#333333"
set label '1' at screen 0.06581,0.19025 right noenhanced font ",13" textcolor rgb "#333333"
set label '1.5' at screen 0.06581,0.31818 right noenhanced font ",13" textcolor rgb "#333333"
set label '2' at screen 0.06581,0.40894 right noenhanced font ",13" textcolor rgb "#333333"
set label '3' at screen 0.06581,0.53687 right noenhanced font ",13" textcolor rgb "#333333"
set label '4' at screen 0.06581,0.62763 right noenhanced font ",13" textcolor rgb "#333333"
set label '5' at screen 0.06581,0.69803 right noenhanced font ",13" textcolor rgb "#333333"
set label '7' at screen 0.06581,0.80419 right noenhanced font ",13" textcolor rgb "#333333"
set label '10' at screen 0.06581,0.91672 right noenhanced font ",13" textcolor rgb "#333333"
set label 'sample size n' at screen 0.38441,0.02746 center noenhanced font ",13" textcolor rgb "#333333"
set label 'risk / risk under oracle' at screen 0.01784,0.54379 center rotate noenhanced font ",13" textcolor rgb "#333333"
set arrow from screen 0.69386,0.29024 to screen 0.72283,0.29024 nohead linewidth 0.8 dashtype solid linecolor rgb "#E69F00"
set arrow from screen 0.69386,0.20817 to screen 0.72283,0.20817 nohead linewidth 0.8 dashtype solid linecolor rgb "#CC79A7"
set arrow from screen 0.69386,0.47002 to screen 0.72283,0.47002 nohead linewidth 0.8 dashtype solid linecolor rgb "#882255"
set arrow from screen 0.69386,0.68219 to screen 0.72283,0.68802 nohead linewidth 0.8 dashtype solid linecolor rgb "#44AA99"
set arrow from screen 0.69386,0.91186 to screen 0.72283,0.91186 nohead linewidth 0.8 dashtype solid linecolor rgb "#999933"
set arrow from screen 0.69386,0.67108 to screen 0.72283,0.64042 nohead linewidth 0.8 dashtype solid linecolor rgb "#661100"
set arrow from screen 0.69386,0.71078 to screen 0.72283,0.73561 nohead linewidth 0.8 dashtype solid linecolor rgb "#6699CC"
set lmargin at screen 0.07953
set rmargin at screen 0.68929
set tmargin at screen 0.96621
set bmargin at screen 0.12137
plot data index 0 using 1:2 with lines linewidth 2 dashtype (6,2,2,2,2,2) linecolor rgb "#E69F00" title 'hold-out: 1.37' noenhanced, \
  data index 0 using 1:2 with points pointtype 11 pointsize 0.8 linewidth 1.5 linecolor rgb "#E69F00", \
  data index 1 using 1:2 with lines linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7" title 'k-fold: 1.06' noenhanced, \
  data index 1 using 1:2 with points pointtype 13 pointsize 0.8 linewidth 1.5 linecolor rgb "#CC79A7", \
  data index 2 using 1:2 with lines linewidth 2 dashtype (8,3,8,6) linecolor rgb "#882255" title 'discrepancy: 2.43' noenhanced, \
  data index 2 using 1:2 with points pointtype 10 pointsize 0.8 linewidth 1.5 linecolor rgb "#882255", \
  data index 3 using 1:2 with lines linewidth 2 dashtype (4,2) linecolor rgb "#44AA99" title 'smoothed-discrepancy: 4.76' noenhanced, \
  data index 3 using 1:2 with points pointtype 6 pointsize 0.7 linewidth 1.5 linecolor rgb "#44AA99", \
  data index 4 using 1:2 with lines linewidth 2 dashtype (14,3,2,3,2,3) linecolor rgb "#999933" title 'balancing: 9.85' noenhanced, \
  data index 4 using 1:2 with points pointtype 3 pointsize 0.7 linewidth 1.5 linecolor rgb "#999933", \
  data index 5 using 1:2 with lines linewidth 2 dashtype (5,5) linecolor rgb "#661100" title 'a-priori: 4.59' noenhanced, \
  data index 5 using 1:2 with points pointtype 12 pointsize 0.8 linewidth 1.5 linecolor rgb "#661100", \
  data index 6 using 1:2 with lines linewidth 2 dashtype (18,4,2,4) linecolor rgb "#6699CC" title 'none: 5.21' noenhanced, \
  data index 6 using 1:2 with points pointtype 1 pointsize 0.7 linewidth 1.5 linecolor rgb "#6699CC"
