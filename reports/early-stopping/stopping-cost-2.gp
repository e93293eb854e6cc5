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
set yrange [0.8025156664117876:12.019088136375155]
set ytics ('' 1.0, '' 1.5, '' 2.0, '' 3.0, '' 4.0, '' 5.0, '' 7.0, '' 10.0)
set label 'hold-out: 1.36' at screen 0.72892,0.28700 left noenhanced font ",13" textcolor rgb "#E69F00"
set label 'k-fold: 1.06' at screen 0.72892,0.20931 left noenhanced font ",13" textcolor rgb "#CC79A7"
set label 'discrepancy: 2.35' at screen 0.72892,0.45709 left noenhanced font ",13" textcolor rgb "#882255"
set label 'smoothed-discrepancy: 4.70' at screen 0.72892,0.68140 left noenhanced font ",13" textcolor rgb "#44AA99"
set label 'balancing: 9.71' at screen 0.72892,0.89967 left noenhanced font ",13" textcolor rgb "#999933"
set label 'a-priori: 4.59' at screen 0.72892,0.63381 left noenhanced font ",13" textcolor rgb "#661100"
set label 'none: 5.21' at screen 0.72892,0.72899 left noenhanced font ",13" textcolor rgb "#6699CC"
set label '64' at screen 0.10470,0.07688 center noenhanced font ",13" textcolor rgb "#333333"
set label '128' at screen 0.24456,0.07688 center noenhanced font ",13" textcolor rgb "#333333"
set label '256' at screen 0.38441,0.07688 center noenhanced font ",13" textcolor rgb "#333333"
set label '512' at screen 0.52426,0.07688 center noenhanced font ",13" textcolor rgb "#333333"
set label '1,024' at screen 0.66412,0.07688 center noenhanced font ",13" textcolor rgb "#333333"
set label '1' at screen 0.06581,0.19005 right noenhanced font ",13" textcolor rgb "#333333"
set label '1.5' at screen 0.06581,0.31661 right noenhanced font ",13" textcolor rgb "#333333"
set label '2' at screen 0.06581,0.40641 right noenhanced font ",13" textcolor rgb "#333333"
set label '3' at screen 0.06581,0.53298 right noenhanced font ",13" textcolor rgb "#333333"
set label '4' at screen 0.06581,0.62278 right noenhanced font ",13" textcolor rgb "#333333"
set label '5' at screen 0.06581,0.69243 right noenhanced font ",13" textcolor rgb "#333333"
set label '7' at screen 0.06581,0.79746 right noenhanced font ",13" textcolor rgb "#333333"
set label '10' at screen 0.06581,0.90880 right noenhanced font ",13" textcolor rgb "#333333"
set label 'sample size n' at screen 0.38441,0.02746 center noenhanced font ",13" textcolor rgb "#333333"
set label 'risk / risk under oracle' at screen 0.01784,0.54379 center rotate noenhanced font ",13" textcolor rgb "#333333"
set arrow from screen 0.69386,0.28700 to screen 0.72283,0.28700 nohead linewidth 0.8 dashtype solid linecolor rgb "#E69F00"
set arrow from screen 0.69386,0.20931 to screen 0.72283,0.20931 nohead linewidth 0.8 dashtype solid linecolor rgb "#CC79A7"
set arrow from screen 0.69386,0.45709 to screen 0.72283,0.45709 nohead linewidth 0.8 dashtype solid linecolor rgb "#882255"
set arrow from screen 0.69386,0.67339 to screen 0.72283,0.68140 nohead linewidth 0.8 dashtype solid linecolor rgb "#44AA99"
set arrow from screen 0.69386,0.89967 to screen 0.72283,0.89967 nohead linewidth 0.8 dashtype solid linecolor rgb "#999933"
set arrow from screen 0.69386,0.66576 to screen 0.72283,0.63381 nohead linewidth 0.8 dashtype solid linecolor rgb "#661100"
set arrow from screen 0.69386,0.70504 to screen 0.72283,0.72899 nohead linewidth 0.8 dashtype solid linecolor rgb "#6699CC"
set lmargin at screen 0.07953
set rmargin at screen 0.68929
set tmargin at screen 0.96621
set bmargin at screen 0.12137
plot data index 0 using 1:2 with lines linewidth 2 dashtype (6,2,2,2,2,2) linecolor rgb "#E69F00" title 'hold-out: 1.36' noenhanced, \
  data index 0 using 1:2 with points pointtype 11 pointsize 0.8 linewidth 1.5 linecolor rgb "#E69F00", \
  data index 1 using 1:2 with lines linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7" title 'k-fold: 1.06' noenhanced, \
  data index 1 using 1:2 with points pointtype 13 pointsize 0.8 linewidth 1.5 linecolor rgb "#CC79A7", \
  data index 2 using 1:2 with lines linewidth 2 dashtype (8,3,8,6) linecolor rgb "#882255" title 'discrepancy: 2.35' noenhanced, \
  data index 2 using 1:2 with points pointtype 10 pointsize 0.8 linewidth 1.5 linecolor rgb "#882255", \
  data index 3 using 1:2 with lines linewidth 2 dashtype (4,2) linecolor rgb "#44AA99" title 'smoothed-discrepancy: 4.70' noenhanced, \
  data index 3 using 1:2 with points pointtype 6 pointsize 0.7 linewidth 1.5 linecolor rgb "#44AA99", \
  data index 4 using 1:2 with lines linewidth 2 dashtype (14,3,2,3,2,3) linecolor rgb "#999933" title 'balancing: 9.71' noenhanced, \
  data index 4 using 1:2 with points pointtype 3 pointsize 0.7 linewidth 1.5 linecolor rgb "#999933", \
  data index 5 using 1:2 with lines linewidth 2 dashtype (5,5) linecolor rgb "#661100" title 'a-priori: 4.59' noenhanced, \
  data index 5 using 1:2 with points pointtype 12 pointsize 0.8 linewidth 1.5 linecolor rgb "#661100", \
  data index 6 using 1:2 with lines linewidth 2 dashtype (18,4,2,4) linecolor rgb "#6699CC" title 'none: 5.21' noenhanced, \
  data index 6 using 1:2 with points pointtype 1 pointsize 0.7 linewidth 1.5 linecolor rgb "#6699CC"
