# Draws coupling-path-3.svg from coupling-path-3.dat: run `gnuplot coupling-path-3.gp` in this folder.
set encoding utf8
set terminal svg size 560,356 font "Helvetica,14" background rgb "white" enhanced
set output 'coupling-path-3.svg'
data = 'coupling-path-3.dat'

set border 3 linewidth 1 linecolor rgb "#444444"
set tics nomirror out scale 0.6
set errorbars 0
unset key
set grid xtics ytics linecolor rgb "#e6e6e6" linewidth 1 linetype 1
set logscale x
set xrange [0.9:440.00000000000006]
set xtics ('' 1.0, '' 2.0, '' 5.0, '' 10.0, '' 20.0, '' 50.0, '' 100.0, '' 200.0)
set logscale y
set yrange [4.705952028770346e-08:0.008038173273087354]
set ytics ('' 1e-07, '' 1e-06, '' 1e-05, '' 0.0001, '' 0.001)
set label 'm = 64' at screen 0.86421,0.92820 left noenhanced font ",13" textcolor rgb "#0072B2"
set label 'm = 256' at screen 0.86421,0.87533 left noenhanced font ",13" textcolor rgb "#D55E00"
set label 'm = 1,024' at screen 0.86421,0.82194 left noenhanced font ",13" textcolor rgb "#009E73"
set label 'm = 4,096' at screen 0.86421,0.75292 left noenhanced font ",13" textcolor rgb "#CC79A7"
set label 'm = 16,384' at screen 0.86421,0.68105 left noenhanced font ",13" textcolor rgb "#E69F00"
set label 'm = 65,536' at screen 0.86421,0.59051 left noenhanced font ",13" textcolor rgb "#56B4E9"
set label '1' at screen 0.11541,0.07688 center noenhanced font ",13" textcolor rgb "#333333"
set label '2' at screen 0.19539,0.07688 center noenhanced font ",13" textcolor rgb "#333333"
set label '5' at screen 0.30112,0.07688 center noenhanced font ",13" textcolor rgb "#333333"
set label '10' at screen 0.38110,0.07688 center noenhanced font ",13" textcolor rgb "#333333"
set label '20' at screen 0.46109,0.07688 center noenhanced font ",13" textcolor rgb "#333333"
set label '50' at screen 0.56682,0.07688 center noenhanced font ",13" textcolor rgb "#333333"
set label '100' at screen 0.64680,0.07688 center noenhanced font ",13" textcolor rgb "#333333"
set label '200' at screen 0.72678,0.07688 center noenhanced font ",13" textcolor rgb "#333333"
set label "10^{-7}" at screen 0.08717,0.17423 right font ",13" textcolor rgb "#333333"
set label "10^{-6}" at screen 0.08717,0.33569 right font ",13" textcolor rgb "#333333"
set label "10^{-5}" at screen 0.08717,0.49714 right font ",13" textcolor rgb "#333333"
set label "10^{-4}" at screen 0.08717,0.65860 right font ",13" textcolor rgb "#333333"
set label "10^{-3}" at screen 0.08717,0.82006 right font ",13" textcolor rgb "#333333"
set label 'training step k' at screen 0.46051,0.02746 center noenhanced font ",13" textcolor rgb "#333333"
set label 'mean squared coupling' at screen 0.02090,0.54379 center rotate noenhanced font ",13" textcolor rgb "#333333"
set arrow from screen 0.82312,0.92820 to screen 0.85706,0.92820 nohead linewidth 0.8 dashtype solid linecolor rgb "#0072B2"
set arrow from screen 0.82312,0.87533 to screen 0.85706,0.87533 nohead linewidth 0.8 dashtype solid linecolor rgb "#D55E00"
set arrow from screen 0.82312,0.82194 to screen 0.85706,0.82194 nohead linewidth 0.8 dashtype solid linecolor rgb "#009E73"
set arrow from screen 0.82312,0.75292 to screen 0.85706,0.75292 nohead linewidth 0.8 dashtype solid linecolor rgb "#CC79A7"
set arrow from screen 0.82312,0.68105 to screen 0.85706,0.68105 nohead linewidth 0.8 dashtype solid linecolor rgb "#E69F00"
set arrow from screen 0.82312,0.59051 to screen 0.85706,0.59051 nohead linewidth 0.8 dashtype solid linecolor rgb "#56B4E9"
set lmargin at screen 0.10325
set rmargin at screen 0.81776
set tmargin at screen 0.96621
set bmargin at screen 0.12137
plot data index 0 using 1:2 with lines linewidth 2 dashtype solid linecolor rgb "#0072B2" title 'm = 64' noenhanced, \
  data index 0 using 1:2:4:5 with yerrorbars pointtype 7 pointsize 0.7 linewidth 1.5 linecolor rgb "#0072B2", \
  data index 1 using 1:2 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'm = 256' noenhanced, \
  data index 1 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.6 linewidth 1.5 linecolor rgb "#D55E00", \
  data index 2 using 1:2 with lines linewidth 2 dashtype (3,3) linecolor rgb "#009E73" title 'm = 1,024' noenhanced, \
  data index 2 using 1:2:4:5 with yerrorbars pointtype 9 pointsize 0.8 linewidth 1.5 linecolor rgb "#009E73", \
  data index 3 using 1:2 with lines linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7" title 'm = 4,096' noenhanced, \
  data index 3 using 1:2:4:5 with yerrorbars pointtype 13 pointsize 0.8 linewidth 1.5 linecolor rgb "#CC79A7", \
  data index 4 using 1:2 with lines linewidth 2 dashtype (6,2,2,2,2,2) linecolor rgb "#E69F00" title 'm = 16,384' noenhanced, \
  data index 4 using 1:2:4:5 with yerrorbars pointtype 11 pointsize 0.8 linewidth 1.5 linecolor rgb "#E69F00", \
  data index 5 using 1:2 with lines linewidth 2 dashtype (16,3) linecolor rgb "#56B4E9" title 'm = 65,536' noenhanced, \
  data index 5 using 1:2:4:5 with yerrorbars pointtype 4 pointsize 0.7 linewidth 1.5 linecolor rgb "#56B4E9"
