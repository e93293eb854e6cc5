# Draws stopping-cost.svg from stopping-cost.dat: run `gnuplot stopping-cost.gp` in this folder.
set encoding utf8
set terminal svg size 1022,356 font "Helvetica,14" background rgb "white" enhanced
set output 'stopping-cost.svg'
data = 'stopping-cost.dat'

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
set label 'oracle-realised: 0.979' at screen 0.70085,0.15201 left noenhanced font ",13" textcolor rgb "#0072B2"
set label 'rademacher: 7.44' at screen 0.70085,0.84651 left noenhanced font ",13" textcolor rgb "#56B4E9"
set label 'rademacher(norm=known): 2.25' at screen 0.70085,0.44595 left noenhanced font ",13" textcolor rgb "#CC79A7"
set label 'rademacher(norm=estimat…oise=residuals): 3.18' at screen 0.70085,0.55492 left noenhanced font ",13" textcolor rgb "#E69F00"
set label 'rademacher(constant=0.5): 1.38' at screen 0.70085,0.29479 left noenhanced font ",13" textcolor rgb "#000000"
set label 'rademacher(noise=residuals): 7.41' at screen 0.70085,0.79892 left noenhanced font ",13" textcolor rgb "#882255"
set label 'gcv: 1.06' at screen 0.70085,0.24720 left noenhanced font ",13" textcolor rgb "#D55E00"
set label 'mallows-cp: 1.06' at screen 0.70085,0.19960 left noenhanced font ",13" textcolor rgb "#009E73"
set label '64' at screen 0.07685,0.07688 center noenhanced font ",13" textcolor rgb "#333333"
set label '128' at screen 0.22004,0.07688 center noenhanced font ",13" textcolor rgb "#333333"
set label '256' at screen 0.36323,0.07688 center noenhanced font ",13" textcolor rgb "#333333"
set label '512' at screen 0.50642,0.07688 center noenhanced font ",13" textcolor rgb "#333333"
set label '1,024' at screen 0.64961,0.07688 center noenhanced font ",13" textcolor rgb "#333333"
set label '1' at screen 0.04227,0.19025 right noenhanced font ",13" textcolor rgb "#333333"
set label '1.5' at screen 0.04227,0.31818 right noenhanced font ",13" textcolor rgb "#333333"
set label '2' at screen 0.04227,0.40894 right noenhanced font ",13" textcolor rgb "#333333"
set label '3' at screen 0.04227,0.53687 right noenhanced font ",13" textcolor rgb "#333333"
set label '4' at screen 0.04227,0.62763 right noenhanced font ",13" textcolor rgb "#333333"
set label '5' at screen 0.04227,0.69803 right noenhanced font ",13" textcolor rgb "#333333"
set label '7' at screen 0.04227,0.80419 right noenhanced font ",13" textcolor rgb "#333333"
set label '10' at screen 0.04227,0.91672 right noenhanced font ",13" textcolor rgb "#333333"
set label 'sample size n' at screen 0.36323,0.02746 center noenhanced font ",13" textcolor rgb "#333333"
set label 'risk / risk under oracle' at screen 0.01146,0.54379 center rotate noenhanced font ",13" textcolor rgb "#333333"
set arrow from screen 0.67833,0.18355 to screen 0.69693,0.15201 nohead linewidth 0.8 dashtype solid linecolor rgb "#0072B2"
set arrow from screen 0.67833,0.82327 to screen 0.69693,0.84651 nohead linewidth 0.8 dashtype solid linecolor rgb "#56B4E9"
set arrow from screen 0.67833,0.44595 to screen 0.69693,0.44595 nohead linewidth 0.8 dashtype solid linecolor rgb "#CC79A7"
set arrow from screen 0.67833,0.55492 to screen 0.69693,0.55492 nohead linewidth 0.8 dashtype solid linecolor rgb "#E69F00"
set arrow from screen 0.67833,0.29284 to screen 0.69693,0.29479 nohead linewidth 0.8 dashtype solid linecolor rgb "#000000"
set arrow from screen 0.67833,0.82216 to screen 0.69693,0.79892 nohead linewidth 0.8 dashtype solid linecolor rgb "#882255"
set arrow from screen 0.67833,0.20936 to screen 0.69693,0.24720 nohead linewidth 0.8 dashtype solid linecolor rgb "#D55E00"
set arrow from screen 0.67833,0.20785 to screen 0.69693,0.19960 nohead linewidth 0.8 dashtype solid linecolor rgb "#009E73"
set lmargin at screen 0.05108
set rmargin at screen 0.67539
set tmargin at screen 0.96621
set bmargin at screen 0.12137
plot data index 0 using 1:2 with lines linewidth 2 dashtype solid linecolor rgb "#0072B2" title 'oracle-realised: 0.979' noenhanced, \
  data index 0 using 1:2 with points pointtype 7 pointsize 0.7 linewidth 1.5 linecolor rgb "#0072B2", \
  data index 1 using 1:2 with lines linewidth 2 dashtype (16,3) linecolor rgb "#56B4E9" title 'rademacher: 7.44' noenhanced, \
  data index 1 using 1:2 with points pointtype 4 pointsize 0.7 linewidth 1.5 linecolor rgb "#56B4E9", \
  data index 2 using 1:2 with lines linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7" title 'rademacher(norm=known): 2.25' noenhanced, \
  data index 2 using 1:2 with points pointtype 13 pointsize 0.8 linewidth 1.5 linecolor rgb "#CC79A7", \
  data index 3 using 1:2 with lines linewidth 2 dashtype (6,2,2,2,2,2) linecolor rgb "#E69F00" title 'rademacher(norm=estimated,noise=residuals): 3.18' noenhanced, \
  data index 3 using 1:2 with points pointtype 11 pointsize 0.8 linewidth 1.5 linecolor rgb "#E69F00", \
  data index 4 using 1:2 with lines linewidth 2 dashtype (2,4) linecolor rgb "#000000" title 'rademacher(constant=0.5): 1.38' noenhanced, \
  data index 4 using 1:2 with points pointtype 8 pointsize 0.7 linewidth 1.5 linecolor rgb "#000000", \
  data index 5 using 1:2 with lines linewidth 2 dashtype (8,3,8,6) linecolor rgb "#882255" title 'rademacher(noise=residuals): 7.41' noenhanced, \
  data index 5 using 1:2 with points pointtype 10 pointsize 0.8 linewidth 1.5 linecolor rgb "#882255", \
  data index 6 using 1:2 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'gcv: 1.06' noenhanced, \
  data index 6 using 1:2 with points pointtype 5 pointsize 0.6 linewidth 1.5 linecolor rgb "#D55E00", \
  data index 7 using 1:2 with lines linewidth 2 dashtype (3,3) linecolor rgb "#009E73" title 'mallows-cp: 1.06' noenhanced, \
  data index 7 using 1:2 with points pointtype 9 pointsize 0.8 linewidth 1.5 linecolor rgb "#009E73"
