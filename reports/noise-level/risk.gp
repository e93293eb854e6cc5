# Draws risk.svg from risk.dat: run `gnuplot risk.gp` in this folder.
# For a paper's column: set terminal pdfcairo size 8.5cm,10.1cm font "Helvetica,7" linewidth 0.7
set encoding utf8
set terminal svg size 480,569 font "Helvetica,14" background rgb "white" enhanced
set output 'risk.svg'
data = 'risk.dat'

set border 3 linewidth 1 linecolor rgb "#444444"
set tics nomirror out scale 0.6 textcolor rgb "#333333"
set errorbars 0
set grid xtics ytics linecolor rgb "#e6e6e6" linewidth 1 linetype 1
set key at graph 0, screen 0.985 left top Left reverse vertical maxrows 11 samplen 3 spacing 1.1 width -40 textcolor rgb "#333333"
set tmargin at screen 0.5308
set lmargin 8.5
set rmargin 10
set logscale x
set xrange [60.12945594969676:272.4787667080601]
set xtics ("64" 64, "128" 128, "256" 256)
set xlabel "sample size n" textcolor rgb "#333333" offset 0,0.4
set lmargin 10.5
set logscale y
set yrange [0.00031042125420603845:0.04584088009340865]
set ytics ("5·10^{-4}" 0.0005, "0.001" 0.001, "0.002" 0.002, "0.005" 0.005, "0.01" 0.01, "0.02" 0.02)
set ylabel "mean risk (denoiser units)" textcolor rgb "#333333" offset 1,0
set label 'K8: 0.6' at graph 1.01, graph 0.7818 left noenhanced textcolor rgb "#777777"
set arrow from 151.16706066297988,0.026043927613779216 to 222.86094420380778,0.02010582730219759 nohead linewidth 1.5 linecolor rgb "#777777"
set arrow from 151.16706066297988,0.026043927613779216 to 222.86094420380778,0.026043927613779216 nohead linewidth 1.5 linecolor rgb "#777777"
set arrow from 222.86094420380778,0.026043927613779216 to 222.86094420380778,0.02010582730219759 nohead linewidth 1.5 linecolor rgb "#777777"
set label 'K8 claims 0.667' at 222.86094420380778,0.026043927613779216 right offset 0,0.6 noenhanced textcolor rgb "#777777"
plot data index 11 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777" notitle, \
  data index 0 using 1:6 with lines linewidth 2 dashtype solid linecolor rgb "#0072B2" notitle, \
  data index 0 using 1:2:4:5 with yerrorbars pointtype 7 pointsize 0.7 linewidth 1.5 linecolor rgb "#0072B2" notitle, \
  keyentry with linespoints linewidth 2 dashtype solid pointtype 7 pointsize 0.7 linecolor rgb "#0072B2" title 'kernel, t = 0.02: b = 0.69 ± 0.11' noenhanced, \
  data index 0 using 1:8 with lines linewidth 1.5 dashtype (1.5,3.5) linecolor rgb "black" notitle, \
  data index 1 using 1:6 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" notitle, \
  data index 1 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.6 linewidth 1.5 linecolor rgb "#D55E00" notitle, \
  keyentry with linespoints linewidth 2 dashtype (10,4) pointtype 5 pointsize 0.6 linecolor rgb "#D55E00" title 'kernel, t = 0.05: b = 0.73 ± 0.16' noenhanced, \
  data index 1 using 1:8 with lines linewidth 1.5 dashtype (1.5,3.5) linecolor rgb "black" notitle, \
  data index 2 using 1:6 with lines linewidth 2 dashtype (3,3) linecolor rgb "#009E73" notitle, \
  data index 2 using 1:2:4:5 with yerrorbars pointtype 9 pointsize 0.8 linewidth 1.5 linecolor rgb "#009E73" notitle, \
  keyentry with linespoints linewidth 2 dashtype (3,3) pointtype 9 pointsize 0.8 linecolor rgb "#009E73" title 'kernel, t = 0.1: b = 0.707 ± 0.045' noenhanced, \
  data index 2 using 1:8 with lines linewidth 1.5 dashtype (1.5,3.5) linecolor rgb "black" notitle, \
  data index 3 using 1:6 with lines linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7" notitle, \
  data index 3 using 1:2:4:5 with yerrorbars pointtype 13 pointsize 0.8 linewidth 1.5 linecolor rgb "#CC79A7" notitle, \
  keyentry with linespoints linewidth 2 dashtype (12,3,2,3) pointtype 13 pointsize 0.8 linecolor rgb "#CC79A7" title 'kernel, t = 0.2: b = 0.765 ± 0.072' noenhanced, \
  data index 3 using 1:8 with lines linewidth 1.5 dashtype (1.5,3.5) linecolor rgb "black" notitle, \
  data index 4 using 1:6 with lines linewidth 2 dashtype (6,2,2,2,2,2) linecolor rgb "#E69F00" notitle, \
  data index 4 using 1:2:4:5 with yerrorbars pointtype 11 pointsize 0.8 linewidth 1.5 linecolor rgb "#E69F00" notitle, \
  keyentry with linespoints linewidth 2 dashtype (6,2,2,2,2,2) pointtype 11 pointsize 0.8 linecolor rgb "#E69F00" title 'kernel, t = 0.5: b = 0.988 ± 0.063' noenhanced, \
  data index 4 using 1:8 with lines linewidth 1.5 dashtype (1.5,3.5) linecolor rgb "black" notitle, \
  data index 5 using 1:6 with lines linewidth 2 dashtype (16,3) linecolor rgb "#56B4E9" notitle, \
  data index 5 using 1:2:4:5 with yerrorbars pointtype 4 pointsize 0.7 linewidth 1.5 linecolor rgb "#56B4E9" notitle, \
  keyentry with linespoints linewidth 2 dashtype (16,3) pointtype 4 pointsize 0.7 linecolor rgb "#56B4E9" title 'kernel, t = 1: b = 0.944 ± 0.038' noenhanced, \
  data index 5 using 1:8 with lines linewidth 1.5 dashtype (1.5,3.5) linecolor rgb "black" notitle, \
  data index 6 using 1:6 with lines linewidth 2 dashtype (2,4) linecolor rgb "#000000" notitle, \
  data index 6 using 1:2:4:5 with yerrorbars pointtype 8 pointsize 0.7 linewidth 1.5 linecolor rgb "#000000" notitle, \
  keyentry with linespoints linewidth 2 dashtype (2,4) pointtype 8 pointsize 0.7 linecolor rgb "#000000" title 'kernel, T0 = 0.01: b = 0.803 ± 0.015' noenhanced, \
  data index 6 using 1:8 with lines linewidth 1.5 dashtype (1.5,3.5) linecolor rgb "black" notitle, \
  data index 7 using 1:6 with lines linewidth 2 dashtype (8,3,8,6) linecolor rgb "#882255" notitle, \
  data index 7 using 1:2:4:5 with yerrorbars pointtype 10 pointsize 0.8 linewidth 1.5 linecolor rgb "#882255" notitle, \
  keyentry with linespoints linewidth 2 dashtype (8,3,8,6) pointtype 10 pointsize 0.8 linecolor rgb "#882255" title 'kernel, T0 = 0.1: b = 0.763 ± 0.027' noenhanced, \
  data index 7 using 1:8 with lines linewidth 1.5 dashtype (1.5,3.5) linecolor rgb "black" notitle, \
  data index 8 using 1:6 with lines linewidth 2 dashtype (4,2) linecolor rgb "#44AA99" notitle, \
  data index 8 using 1:2:4:5 with yerrorbars pointtype 6 pointsize 0.7 linewidth 1.5 linecolor rgb "#44AA99" notitle, \
  keyentry with linespoints linewidth 2 dashtype (4,2) pointtype 6 pointsize 0.7 linecolor rgb "#44AA99" title 'kernel, T0 = 0.5: b = 0.587 ± 0.026' noenhanced, \
  data index 8 using 1:8 with lines linewidth 1.5 dashtype (1.5,3.5) linecolor rgb "black" notitle, \
  data index 9 using 1:6 with lines linewidth 2 dashtype (14,3,2,3,2,3) linecolor rgb "#999933" notitle, \
  data index 9 using 1:2:4:5 with yerrorbars pointtype 3 pointsize 0.7 linewidth 1.5 linecolor rgb "#999933" notitle, \
  keyentry with linespoints linewidth 2 dashtype (14,3,2,3,2,3) pointtype 3 pointsize 0.7 linecolor rgb "#999933" title 'kernel, atoms, t = 0.1: b = 0.55 ± 0.11' noenhanced, \
  data index 9 using 1:8 with lines linewidth 1.5 dashtype (1.5,3.5) linecolor rgb "black" notitle, \
  data index 10 using 1:6 with lines linewidth 2 dashtype (5,5) linecolor rgb "#661100" notitle, \
  data index 10 using 1:2:4:5 with yerrorbars pointtype 12 pointsize 0.8 linewidth 1.5 linecolor rgb "#661100" notitle, \
  keyentry with linespoints linewidth 2 dashtype (5,5) pointtype 12 pointsize 0.8 linecolor rgb "#661100" title 'kernel, atoms, t = 0.5: b = 0.917 ± 0.060' noenhanced, \
  data index 10 using 1:8 with lines linewidth 1.5 dashtype (1.5,3.5) linecolor rgb "black" notitle
