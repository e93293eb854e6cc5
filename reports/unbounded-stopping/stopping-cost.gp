# Draws stopping-cost.svg from stopping-cost.dat: run `gnuplot stopping-cost.gp` in this folder.
# For a paper's column: set terminal pdfcairo size 8.5cm,14.6cm font "Helvetica,7" linewidth 0.7
set encoding utf8
set terminal svg size 480,822 font "Helvetica,14" background rgb "white" enhanced
set output 'stopping-cost.svg'
data = 'stopping-cost.dat'

set border 3 linewidth 1 linecolor rgb "#444444"
set tics nomirror out scale 0.6 textcolor rgb "#333333"
set errorbars 0
set grid xtics ytics linecolor rgb "#e6e6e6" linewidth 1 linetype 1
set key at graph 0, screen 0.985 left top Left reverse vertical maxrows 22 samplen 3 spacing 1.1 width -40 font ",9.3" textcolor rgb "#333333"
set tmargin at screen 0.3674
set lmargin 8.5
set rmargin 2.5
set logscale x
set xrange [58.28286934988662:562.2235206589695]
set xtics ("64" 64, "128" 128, "256" 256, "512" 512)
set xlabel "sample size n" textcolor rgb "#333333" offset 0,0.4
set logscale y
set yrange [0.8695652173913044:56.64687336643768]
set ytics ("1" 1, "2" 2, "5" 5, "10" 10, "20" 20, "50" 50)
set ylabel "risk / risk under oracle" textcolor rgb "#333333" offset 1,0
plot data index 0 using 1:2 with lines linewidth 2 dashtype solid linecolor rgb "#0072B2" notitle, \
  data index 0 using 1:2 with points pointtype 7 pointsize 0.7 linewidth 1.5 linecolor rgb "#0072B2" notitle, \
  keyentry with linespoints linewidth 2 dashtype solid pointtype 7 pointsize 0.7 linecolor rgb "#0072B2" title 'rademacher' noenhanced, \
  data index 1 using 1:2 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" notitle, \
  data index 1 using 1:2 with points pointtype 5 pointsize 0.6 linewidth 1.5 linecolor rgb "#D55E00" notitle, \
  keyentry with linespoints linewidth 2 dashtype (10,4) pointtype 5 pointsize 0.6 linecolor rgb "#D55E00" title 'rademacher(truncate=sqrt(2*log(n))+1)' noenhanced, \
  data index 2 using 1:2 with lines linewidth 2 dashtype (3,3) linecolor rgb "#009E73" notitle, \
  data index 2 using 1:2 with points pointtype 9 pointsize 0.8 linewidth 1.5 linecolor rgb "#009E73" notitle, \
  keyentry with linespoints linewidth 2 dashtype (3,3) pointtype 9 pointsize 0.8 linecolor rgb "#009E73" title 'rademacher(truncate=sqrt(2*log(n))+1,placebo=true)' noenhanced, \
  data index 3 using 1:2 with lines linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7" notitle, \
  data index 3 using 1:2 with points pointtype 13 pointsize 0.8 linewidth 1.5 linecolor rgb "#CC79A7" notitle, \
  keyentry with linespoints linewidth 2 dashtype (12,3,2,3) pointtype 13 pointsize 0.8 linecolor rgb "#CC79A7" title 'rademacher(localise=time)' noenhanced, \
  data index 4 using 1:2 with lines linewidth 2 dashtype (6,2,2,2,2,2) linecolor rgb "#E69F00" notitle, \
  data index 4 using 1:2 with points pointtype 11 pointsize 0.8 linewidth 1.5 linecolor rgb "#E69F00" notitle, \
  keyentry with linespoints linewidth 2 dashtype (6,2,2,2,2,2) pointtype 11 pointsize 0.8 linecolor rgb "#E69F00" title 'rademacher(localise=time,placebo=true)' noenhanced, \
  data index 5 using 1:2 with lines linewidth 2 dashtype (16,3) linecolor rgb "#56B4E9" notitle, \
  data index 5 using 1:2 with points pointtype 4 pointsize 0.7 linewidth 1.5 linecolor rgb "#56B4E9" notitle, \
  keyentry with linespoints linewidth 2 dashtype (16,3) pointtype 4 pointsize 0.7 linecolor rgb "#56B4E9" title 'rademacher(localise=radius)' noenhanced, \
  data index 6 using 1:2 with lines linewidth 2 dashtype (2,4) linecolor rgb "#000000" notitle, \
  data index 6 using 1:2 with points pointtype 8 pointsize 0.7 linewidth 1.5 linecolor rgb "#000000" notitle, \
  keyentry with linespoints linewidth 2 dashtype (2,4) pointtype 8 pointsize 0.7 linecolor rgb "#000000" title 'rademacher(localise=radius,placebo=true)' noenhanced, \
  data index 7 using 1:2 with lines linewidth 2 dashtype (8,3,8,6) linecolor rgb "#882255" notitle, \
  data index 7 using 1:2 with points pointtype 10 pointsize 0.8 linewidth 1.5 linecolor rgb "#882255" notitle, \
  keyentry with linespoints linewidth 2 dashtype (8,3,8,6) pointtype 10 pointsize 0.8 linecolor rgb "#882255" title 'rademacher(norm=known)' noenhanced, \
  data index 8 using 1:2 with lines linewidth 2 dashtype (4,2) linecolor rgb "#44AA99" notitle, \
  data index 8 using 1:2 with points pointtype 6 pointsize 0.7 linewidth 1.5 linecolor rgb "#44AA99" notitle, \
  keyentry with linespoints linewidth 2 dashtype (4,2) pointtype 6 pointsize 0.7 linecolor rgb "#44AA99" title 'rademacher(norm=known,truncate=sqrt(2*log(n))+1)' noenhanced, \
  data index 9 using 1:2 with lines linewidth 2 dashtype (14,3,2,3,2,3) linecolor rgb "#999933" notitle, \
  data index 9 using 1:2 with points pointtype 3 pointsize 0.7 linewidth 1.5 linecolor rgb "#999933" notitle, \
  keyentry with linespoints linewidth 2 dashtype (14,3,2,3,2,3) pointtype 3 pointsize 0.7 linecolor rgb "#999933" title 'rademacher(norm=known,truncate=sqrt(2*log(n))+1,placebo=true)' noenhanced, \
  data index 10 using 1:2 with lines linewidth 2 dashtype (5,5) linecolor rgb "#661100" notitle, \
  data index 10 using 1:2 with points pointtype 12 pointsize 0.8 linewidth 1.5 linecolor rgb "#661100" notitle, \
  keyentry with linespoints linewidth 2 dashtype (5,5) pointtype 12 pointsize 0.8 linecolor rgb "#661100" title 'rademacher(norm=known,localise=time)' noenhanced, \
  data index 11 using 1:2 with lines linewidth 2 dashtype (18,4,2,4) linecolor rgb "#6699CC" notitle, \
  data index 11 using 1:2 with points pointtype 1 pointsize 0.7 linewidth 1.5 linecolor rgb "#6699CC" notitle, \
  keyentry with linespoints linewidth 2 dashtype (18,4,2,4) pointtype 1 pointsize 0.7 linecolor rgb "#6699CC" title 'rademacher(norm=known,localise=time,placebo=true)' noenhanced, \
  data index 12 using 1:2 with lines linewidth 2 dashtype (1,3) linecolor rgb "#AA4499" notitle, \
  data index 12 using 1:2 with points pointtype 2 pointsize 0.7 linewidth 1.5 linecolor rgb "#AA4499" notitle, \
  keyentry with linespoints linewidth 2 dashtype (1,3) pointtype 2 pointsize 0.7 linecolor rgb "#AA4499" title 'rademacher(norm=known,localise=radius)' noenhanced, \
  data index 13 using 1:2 with lines linewidth 2 dashtype (9,2) linecolor rgb "#117733" notitle, \
  data index 13 using 1:2 with points pointtype 14 pointsize 0.8 linewidth 1.5 linecolor rgb "#117733" notitle, \
  keyentry with linespoints linewidth 2 dashtype (9,2) pointtype 14 pointsize 0.8 linecolor rgb "#117733" title 'rademacher(norm=known,localise=radius,placebo=true)' noenhanced, \
  data index 14 using 1:2 with lines linewidth 2 dashtype solid linecolor rgb "#0072B2" notitle, \
  data index 14 using 1:2 with points pointtype 7 pointsize 0.7 linewidth 1.5 linecolor rgb "#0072B2" notitle, \
  keyentry with linespoints linewidth 2 dashtype solid pointtype 7 pointsize 0.7 linecolor rgb "#0072B2" title 'rademacher(constant=0.5)' noenhanced, \
  data index 15 using 1:2 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" notitle, \
  data index 15 using 1:2 with points pointtype 5 pointsize 0.6 linewidth 1.5 linecolor rgb "#D55E00" notitle, \
  keyentry with linespoints linewidth 2 dashtype (10,4) pointtype 5 pointsize 0.6 linecolor rgb "#D55E00" title 'rademacher(constant=0.5,truncate=sqrt(2*log(n))+1)' noenhanced, \
  data index 16 using 1:2 with lines linewidth 2 dashtype (3,3) linecolor rgb "#009E73" notitle, \
  data index 16 using 1:2 with points pointtype 9 pointsize 0.8 linewidth 1.5 linecolor rgb "#009E73" notitle, \
  keyentry with linespoints linewidth 2 dashtype (3,3) pointtype 9 pointsize 0.8 linecolor rgb "#009E73" title 'rademacher(constant=0.5,truncate=sqrt(2*log(n))+1,placebo=true)' noenhanced, \
  data index 17 using 1:2 with lines linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7" notitle, \
  data index 17 using 1:2 with points pointtype 13 pointsize 0.8 linewidth 1.5 linecolor rgb "#CC79A7" notitle, \
  keyentry with linespoints linewidth 2 dashtype (12,3,2,3) pointtype 13 pointsize 0.8 linecolor rgb "#CC79A7" title 'rademacher(constant=0.5,localise=time)' noenhanced, \
  data index 18 using 1:2 with lines linewidth 2 dashtype (6,2,2,2,2,2) linecolor rgb "#E69F00" notitle, \
  data index 18 using 1:2 with points pointtype 11 pointsize 0.8 linewidth 1.5 linecolor rgb "#E69F00" notitle, \
  keyentry with linespoints linewidth 2 dashtype (6,2,2,2,2,2) pointtype 11 pointsize 0.8 linecolor rgb "#E69F00" title 'rademacher(constant=0.5,localise=time,placebo=true)' noenhanced, \
  data index 19 using 1:2 with lines linewidth 2 dashtype (16,3) linecolor rgb "#56B4E9" notitle, \
  data index 19 using 1:2 with points pointtype 4 pointsize 0.7 linewidth 1.5 linecolor rgb "#56B4E9" notitle, \
  keyentry with linespoints linewidth 2 dashtype (16,3) pointtype 4 pointsize 0.7 linecolor rgb "#56B4E9" title 'rademacher(constant=0.5,localise=radius)' noenhanced, \
  data index 20 using 1:2 with lines linewidth 2 dashtype (2,4) linecolor rgb "#000000" notitle, \
  data index 20 using 1:2 with points pointtype 8 pointsize 0.7 linewidth 1.5 linecolor rgb "#000000" notitle, \
  keyentry with linespoints linewidth 2 dashtype (2,4) pointtype 8 pointsize 0.7 linecolor rgb "#000000" title 'rademacher(constant=0.5,localise=radius,placebo=true)' noenhanced, \
  data index 21 using 1:2 with lines linewidth 2 dashtype (8,3,8,6) linecolor rgb "#882255" notitle, \
  data index 21 using 1:2 with points pointtype 10 pointsize 0.8 linewidth 1.5 linecolor rgb "#882255" notitle, \
  keyentry with linespoints linewidth 2 dashtype (8,3,8,6) pointtype 10 pointsize 0.8 linecolor rgb "#882255" title 'gcv' noenhanced
