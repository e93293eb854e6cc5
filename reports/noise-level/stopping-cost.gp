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
set xrange [58.28286934988662:562.2235206589695]
set xtics ('' 64.0, '' 128.0, '' 256.0, '' 512.0)
set logscale y
set yrange [0.8695652173913044:9.494130007515594]
set ytics ('' 1.0, '' 1.5, '' 2.0, '' 3.0, '' 4.0, '' 5.0, '' 7.0)
set label 'rademacher: 8.26' at screen 0.73547,0.91681 left noenhanced font ",13" textcolor rgb "#56B4E9"
set label 'rademacher(norm=known): 2.13' at screen 0.73547,0.45343 left noenhanced font ",13" textcolor rgb "#0072B2"
set label 'rademacher(constant=0.5): 1.36' at screen 0.73547,0.26462 left noenhanced font ",13" textcolor rgb "#CC79A7"
set label 'gcv: 1.08' at screen 0.73547,0.21702 left noenhanced font ",13" textcolor rgb "#D55E00"
set label 'mallows-cp: 1.06' at screen 0.73547,0.16943 left noenhanced font ",13" textcolor rgb "#009E73"
set label 'hold-out: 1.42' at screen 0.73547,0.31221 left noenhanced font ",13" textcolor rgb "#E69F00"
set label 'discrepancy: 2.03' at screen 0.73547,0.40584 left noenhanced font ",13" textcolor rgb "#882255"
set label '64' at screen 0.09485,0.07688 center noenhanced font ",13" textcolor rgb "#333333"
set label '128' at screen 0.28827,0.07688 center noenhanced font ",13" textcolor rgb "#333333"
set label '256' at screen 0.48169,0.07688 center noenhanced font ",13" textcolor rgb "#333333"
set label '512' at screen 0.67510,0.07688 center noenhanced font ",13" textcolor rgb "#333333"
set label '1' at screen 0.05688,0.17077 right noenhanced font ",13" textcolor rgb "#333333"
set label '1.5' at screen 0.05688,0.31407 right noenhanced font ",13" textcolor rgb "#333333"
set label '2' at screen 0.05688,0.41574 right noenhanced font ",13" textcolor rgb "#333333"
set label '3' at screen 0.05688,0.55904 right noenhanced font ",13" textcolor rgb "#333333"
set label '4' at screen 0.05688,0.66072 right noenhanced font ",13" textcolor rgb "#333333"
set label '5' at screen 0.05688,0.73958 right noenhanced font ",13" textcolor rgb "#333333"
set label '7' at screen 0.05688,0.85850 right noenhanced font ",13" textcolor rgb "#333333"
set label 'sample size n' at screen 0.38498,0.02746 center noenhanced font ",13" textcolor rgb "#333333"
set label 'risk / risk under oracle' at screen 0.01542,0.54379 center rotate noenhanced font ",13" textcolor rgb "#333333"
set arrow from screen 0.70517,0.91681 to screen 0.73020,0.91681 nohead linewidth 0.8 dashtype solid linecolor rgb "#56B4E9"
set arrow from screen 0.70517,0.43750 to screen 0.73020,0.45343 nohead linewidth 0.8 dashtype solid linecolor rgb "#0072B2"
set arrow from screen 0.70517,0.27852 to screen 0.73020,0.26462 nohead linewidth 0.8 dashtype solid linecolor rgb "#CC79A7"
set arrow from screen 0.70517,0.19689 to screen 0.73020,0.21702 nohead linewidth 0.8 dashtype solid linecolor rgb "#D55E00"
set arrow from screen 0.70517,0.19217 to screen 0.73020,0.16943 nohead linewidth 0.8 dashtype solid linecolor rgb "#009E73"
set arrow from screen 0.70517,0.29570 to screen 0.73020,0.31221 nohead linewidth 0.8 dashtype solid linecolor rgb "#E69F00"
set arrow from screen 0.70517,0.42177 to screen 0.73020,0.40584 nohead linewidth 0.8 dashtype solid linecolor rgb "#882255"
set lmargin at screen 0.06874
set rmargin at screen 0.70122
set tmargin at screen 0.96621
set bmargin at screen 0.12137
plot data index 0 using 1:2 with lines linewidth 2 dashtype (16,3) linecolor rgb "#56B4E9" title 'rademacher: 8.26' noenhanced, \
  data index 0 using 1:2 with points pointtype 4 pointsize 0.7 linewidth 1.5 linecolor rgb "#56B4E9", \
  data index 1 using 1:2 with lines linewidth 2 dashtype solid linecolor rgb "#0072B2" title 'rademacher(norm=known): 2.13' noenhanced, \
  data index 1 using 1:2 with points pointtype 7 pointsize 0.7 linewidth 1.5 linecolor rgb "#0072B2", \
  data index 2 using 1:2 with lines linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7" title 'rademacher(constant=0.5): 1.36' noenhanced, \
  data index 2 using 1:2 with points pointtype 13 pointsize 0.8 linewidth 1.5 linecolor rgb "#CC79A7", \
  data index 3 using 1:2 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'gcv: 1.08' noenhanced, \
  data index 3 using 1:2 with points pointtype 5 pointsize 0.6 linewidth 1.5 linecolor rgb "#D55E00", \
  data index 4 using 1:2 with lines linewidth 2 dashtype (3,3) linecolor rgb "#009E73" title 'mallows-cp: 1.06' noenhanced, \
  data index 4 using 1:2 with points pointtype 9 pointsize 0.8 linewidth 1.5 linecolor rgb "#009E73", \
  data index 5 using 1:2 with lines linewidth 2 dashtype (6,2,2,2,2,2) linecolor rgb "#E69F00" title 'hold-out: 1.42' noenhanced, \
  data index 5 using 1:2 with points pointtype 11 pointsize 0.8 linewidth 1.5 linecolor rgb "#E69F00", \
  data index 6 using 1:2 with lines linewidth 2 dashtype (8,3,8,6) linecolor rgb "#882255" title 'discrepancy: 2.03' noenhanced, \
  data index 6 using 1:2 with points pointtype 10 pointsize 0.8 linewidth 1.5 linecolor rgb "#882255"
