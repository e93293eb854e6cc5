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
set yrange [0.8695652173913044:8.53237088790215]
set ytics ('' 1.0, '' 1.5, '' 2.0, '' 3.0, '' 4.0, '' 5.0, '' 7.0)
set label 'rademacher: 7.42' at screen 0.70085,0.91450 left noenhanced font ",13" textcolor rgb "#56B4E9"
set label 'rademacher(norm=known): 2.49' at screen 0.70085,0.51020 left noenhanced font ",13" textcolor rgb "#0072B2"
set label 'rademacher(norm=estimated): 3.29' at screen 0.70085,0.63669 left noenhanced font ",13" textcolor rgb "#009E73"
set label 'rademacher(norm=estimat…oise=residuals): 3.27' at screen 0.70085,0.58910 left noenhanced font ",13" textcolor rgb "#CC79A7"
set label 'rademacher(constant=0.5): 1.30' at screen 0.70085,0.27342 left noenhanced font ",13" textcolor rgb "#E69F00"
set label 'rademacher(constant=0.5,norm=known): 1.84' at screen 0.70085,0.39906 left noenhanced font ",13" textcolor rgb "#000000"
set label 'gcv: 1.16' at screen 0.70085,0.22583 left noenhanced font ",13" textcolor rgb "#D55E00"
set label 'none: 5.90' at screen 0.70085,0.82982 left noenhanced font ",13" textcolor rgb "#6699CC"
set label '64' at screen 0.07685,0.07688 center noenhanced font ",13" textcolor rgb "#333333"
set label '128' at screen 0.22004,0.07688 center noenhanced font ",13" textcolor rgb "#333333"
set label '256' at screen 0.36323,0.07688 center noenhanced font ",13" textcolor rgb "#333333"
set label '512' at screen 0.50642,0.07688 center noenhanced font ",13" textcolor rgb "#333333"
set label '1,024' at screen 0.64961,0.07688 center noenhanced font ",13" textcolor rgb "#333333"
set label '1' at screen 0.04227,0.17308 right noenhanced font ",13" textcolor rgb "#333333"
set label '1.5' at screen 0.04227,0.32308 right noenhanced font ",13" textcolor rgb "#333333"
set label '2' at screen 0.04227,0.42951 right noenhanced font ",13" textcolor rgb "#333333"
set label '3' at screen 0.04227,0.57951 right noenhanced font ",13" textcolor rgb "#333333"
set label '4' at screen 0.04227,0.68594 right noenhanced font ",13" textcolor rgb "#333333"
set label '5' at screen 0.04227,0.76849 right noenhanced font ",13" textcolor rgb "#333333"
set label '7' at screen 0.04227,0.89297 right noenhanced font ",13" textcolor rgb "#333333"
set label 'sample size n' at screen 0.36323,0.02746 center noenhanced font ",13" textcolor rgb "#333333"
set label 'risk / risk under oracle' at screen 0.01146,0.54379 center rotate noenhanced font ",13" textcolor rgb "#333333"
set arrow from screen 0.67833,0.91450 to screen 0.69693,0.91450 nohead linewidth 0.8 dashtype solid linecolor rgb "#56B4E9"
set arrow from screen 0.67833,0.51020 to screen 0.69693,0.51020 nohead linewidth 0.8 dashtype solid linecolor rgb "#0072B2"
set arrow from screen 0.67833,0.61411 to screen 0.69693,0.63669 nohead linewidth 0.8 dashtype solid linecolor rgb "#009E73"
set arrow from screen 0.67833,0.61168 to screen 0.69693,0.58910 nohead linewidth 0.8 dashtype solid linecolor rgb "#CC79A7"
set arrow from screen 0.67833,0.27089 to screen 0.69693,0.27342 nohead linewidth 0.8 dashtype solid linecolor rgb "#E69F00"
set arrow from screen 0.67833,0.39906 to screen 0.69693,0.39906 nohead linewidth 0.8 dashtype solid linecolor rgb "#000000"
set arrow from screen 0.67833,0.22836 to screen 0.69693,0.22583 nohead linewidth 0.8 dashtype solid linecolor rgb "#D55E00"
set arrow from screen 0.67833,0.82982 to screen 0.69693,0.82982 nohead linewidth 0.8 dashtype solid linecolor rgb "#6699CC"
set lmargin at screen 0.05108
set rmargin at screen 0.67539
set tmargin at screen 0.96621
set bmargin at screen 0.12137
plot data index 0 using 1:2 with lines linewidth 2 dashtype (16,3) linecolor rgb "#56B4E9" title 'rademacher: 7.42' noenhanced, \
  data index 0 using 1:2 with points pointtype 4 pointsize 0.7 linewidth 1.5 linecolor rgb "#56B4E9", \
  data index 1 using 1:2 with lines linewidth 2 dashtype solid linecolor rgb "#0072B2" title 'rademacher(norm=known): 2.49' noenhanced, \
  data index 1 using 1:2 with points pointtype 7 pointsize 0.7 linewidth 1.5 linecolor rgb "#0072B2", \
  data index 2 using 1:2 with lines linewidth 2 dashtype (3,3) linecolor rgb "#009E73" title 'rademacher(norm=estimated): 3.29' noenhanced, \
  data index 2 using 1:2 with points pointtype 9 pointsize 0.8 linewidth 1.5 linecolor rgb "#009E73", \
  data index 3 using 1:2 with lines linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7" title 'rademacher(norm=estimated,noise=residuals): 3.27' noenhanced, \
  data index 3 using 1:2 with points pointtype 13 pointsize 0.8 linewidth 1.5 linecolor rgb "#CC79A7", \
  data index 4 using 1:2 with lines linewidth 2 dashtype (6,2,2,2,2,2) linecolor rgb "#E69F00" title 'rademacher(constant=0.5): 1.30' noenhanced, \
  data index 4 using 1:2 with points pointtype 11 pointsize 0.8 linewidth 1.5 linecolor rgb "#E69F00", \
  data index 5 using 1:2 with lines linewidth 2 dashtype (2,4) linecolor rgb "#000000" title 'rademacher(constant=0.5,norm=known): 1.84' noenhanced, \
  data index 5 using 1:2 with points pointtype 8 pointsize 0.7 linewidth 1.5 linecolor rgb "#000000", \
  data index 6 using 1:2 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'gcv: 1.16' noenhanced, \
  data index 6 using 1:2 with points pointtype 5 pointsize 0.6 linewidth 1.5 linecolor rgb "#D55E00", \
  data index 7 using 1:2 with lines linewidth 2 dashtype (18,4,2,4) linecolor rgb "#6699CC" title 'none: 5.90' noenhanced, \
  data index 7 using 1:2 with points pointtype 1 pointsize 0.7 linewidth 1.5 linecolor rgb "#6699CC"
