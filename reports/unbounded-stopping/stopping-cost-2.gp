# Draws stopping-cost-2.svg from stopping-cost-2.dat: run `gnuplot stopping-cost-2.gp` in this folder.
set encoding utf8
set terminal svg size 1032,356 font "Helvetica,14" background rgb "white" enhanced
set output 'stopping-cost-2.svg'
data = 'stopping-cost-2.dat'

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
set label 'rademacher(norm=known,l…,placebo=true): 1.49' at screen 0.70026,0.40693 left noenhanced font ",13" textcolor rgb "#56B4E9"
set label 'rademacher(norm=known,localise=radius): 1.56' at screen 0.70026,0.45452 left noenhanced font ",13" textcolor rgb "#0072B2"
set label 'rademacher(norm=known,l…,placebo=true): 1.64' at screen 0.70026,0.50211 left noenhanced font ",13" textcolor rgb "#009E73"
set label 'rademacher(constant=0.5)…lacebo=true) coincide' at screen 0.70026,0.35934 left noenhanced font ",13" textcolor rgb "#CC79A7"
set label 'rademacher(constant=0.5,t…qrt(2*log(n))+1): 1.08' at screen 0.70026,0.26415 left noenhanced font ",13" textcolor rgb "#E69F00"
set label 'rademacher(constant=0.5,…lacebo=true) coincide' at screen 0.70026,0.16897 left noenhanced font ",13" textcolor rgb "#882255"
set label 'rademacher(constant=0.5,localise=radius): 1.05' at screen 0.70026,0.12137 left noenhanced font ",13" textcolor rgb "#999933"
set label 'rademacher(constant=0.5,…s,placebo=true): 1.06' at screen 0.70026,0.21656 left noenhanced font ",13" textcolor rgb "#661100"
set label 'gcv: 1.09' at screen 0.70026,0.31174 left noenhanced font ",13" textcolor rgb "#D55E00"
set label '64' at screen 0.07634,0.07688 center noenhanced font ",13" textcolor rgb "#333333"
set label '128' at screen 0.26732,0.07688 center noenhanced font ",13" textcolor rgb "#333333"
set label '256' at screen 0.45830,0.07688 center noenhanced font ",13" textcolor rgb "#333333"
set label '512' at screen 0.64929,0.07688 center noenhanced font ",13" textcolor rgb "#333333"
set label '1' at screen 0.04183,0.17767 right noenhanced font ",13" textcolor rgb "#333333"
set label '1.5' at screen 0.04183,0.34099 right noenhanced font ",13" textcolor rgb "#333333"
set label '2' at screen 0.04183,0.45687 right noenhanced font ",13" textcolor rgb "#333333"
set label '3' at screen 0.04183,0.62020 right noenhanced font ",13" textcolor rgb "#333333"
set label '4' at screen 0.04183,0.73608 right noenhanced font ",13" textcolor rgb "#333333"
set label '5' at screen 0.04183,0.82596 right noenhanced font ",13" textcolor rgb "#333333"
set label '7' at screen 0.04183,0.96149 right noenhanced font ",13" textcolor rgb "#333333"
set label 'sample size n' at screen 0.36281,0.02746 center noenhanced font ",13" textcolor rgb "#333333"
set label 'risk / risk under oracle' at screen 0.01134,0.54379 center rotate noenhanced font ",13" textcolor rgb "#333333"
set arrow from screen 0.67798,0.33817 to screen 0.69639,0.40693 nohead linewidth 0.8 dashtype solid linecolor rgb "#56B4E9"
set arrow from screen 0.67798,0.35679 to screen 0.69639,0.45452 nohead linewidth 0.8 dashtype solid linecolor rgb "#0072B2"
set arrow from screen 0.67798,0.37634 to screen 0.69639,0.50211 nohead linewidth 0.8 dashtype solid linecolor rgb "#009E73"
set arrow from screen 0.67798,0.22900 to screen 0.69639,0.35934 nohead linewidth 0.8 dashtype solid linecolor rgb "#CC79A7"
set arrow from screen 0.67798,0.20825 to screen 0.69639,0.26415 nohead linewidth 0.8 dashtype solid linecolor rgb "#E69F00"
set arrow from screen 0.67798,0.19728 to screen 0.69639,0.16897 nohead linewidth 0.8 dashtype solid linecolor rgb "#882255"
set arrow from screen 0.67798,0.19610 to screen 0.69639,0.12137 nohead linewidth 0.8 dashtype solid linecolor rgb "#999933"
set arrow from screen 0.67798,0.19950 to screen 0.69639,0.21656 nohead linewidth 0.8 dashtype solid linecolor rgb "#661100"
set arrow from screen 0.67798,0.21376 to screen 0.69639,0.31174 nohead linewidth 0.8 dashtype solid linecolor rgb "#D55E00"
set lmargin at screen 0.05055
set rmargin at screen 0.67507
set tmargin at screen 0.96621
set bmargin at screen 0.12137
plot data index 0 using 1:2 with lines linewidth 2 dashtype (16,3) linecolor rgb "#56B4E9" title 'rademacher(norm=known,localise=time,placebo=true): 1.49' noenhanced, \
  data index 0 using 1:2 with points pointtype 4 pointsize 0.7 linewidth 1.5 linecolor rgb "#56B4E9", \
  data index 1 using 1:2 with lines linewidth 2 dashtype solid linecolor rgb "#0072B2" title 'rademacher(norm=known,localise=radius): 1.56' noenhanced, \
  data index 1 using 1:2 with points pointtype 7 pointsize 0.7 linewidth 1.5 linecolor rgb "#0072B2", \
  data index 2 using 1:2 with lines linewidth 2 dashtype (3,3) linecolor rgb "#009E73" title 'rademacher(norm=known,localise=radius,placebo=true): 1.64' noenhanced, \
  data index 2 using 1:2 with points pointtype 9 pointsize 0.8 linewidth 1.5 linecolor rgb "#009E73", \
  data index 3 using 1:2 with lines linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7" title 'rademacher(constant=0.5): 1.14' noenhanced, \
  data index 3 using 1:2 with points pointtype 13 pointsize 0.8 linewidth 1.5 linecolor rgb "#CC79A7", \
  data index 4 using 1:2 with lines linewidth 2 dashtype (6,2,2,2,2,2) linecolor rgb "#E69F00" title 'rademacher(constant=0.5,truncate=sqrt(2*log(n))+1): 1.08' noenhanced, \
  data index 4 using 1:2 with points pointtype 11 pointsize 0.8 linewidth 1.5 linecolor rgb "#E69F00", \
  data index 6 using 1:2 with lines linewidth 2 dashtype (8,3,8,6) linecolor rgb "#882255" title 'rademacher(constant=0.5,localise=time): 1.05' noenhanced, \
  data index 6 using 1:2 with points pointtype 10 pointsize 0.8 linewidth 1.5 linecolor rgb "#882255", \
  data index 8 using 1:2 with lines linewidth 2 dashtype (14,3,2,3,2,3) linecolor rgb "#999933" title 'rademacher(constant=0.5,localise=radius): 1.05' noenhanced, \
  data index 8 using 1:2 with points pointtype 3 pointsize 0.7 linewidth 1.5 linecolor rgb "#999933", \
  data index 9 using 1:2 with lines linewidth 2 dashtype (5,5) linecolor rgb "#661100" title 'rademacher(constant=0.5,localise=radius,placebo=true): 1.06' noenhanced, \
  data index 9 using 1:2 with points pointtype 12 pointsize 0.8 linewidth 1.5 linecolor rgb "#661100", \
  data index 10 using 1:2 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'gcv: 1.09' noenhanced, \
  data index 10 using 1:2 with points pointtype 5 pointsize 0.6 linewidth 1.5 linecolor rgb "#D55E00"
