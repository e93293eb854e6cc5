# Draws risk.svg from risk.dat: run `gnuplot risk.gp` in this folder.
# For a paper's column: set terminal pdfcairo size 8.5cm,8.0cm font "Helvetica,7" linewidth 0.7
set encoding utf8
set terminal svg size 480,454 font "Helvetica,14" background rgb "white" enhanced
set output 'risk.svg'
data = 'risk.dat'

set border 3 linewidth 1 linecolor rgb "#444444"
set tics nomirror out scale 0.6 textcolor rgb "#333333"
set errorbars 0
set grid xtics ytics linecolor rgb "#e6e6e6" linewidth 1 linetype 1
set key at graph 0, screen 0.985 left top Left reverse vertical maxrows 6 samplen 3 spacing 1.1 textcolor rgb "#333333"
set tmargin at screen 0.6652
set lmargin 8.5
set rmargin 10
set logscale x
set xrange [466.26295479909294:4497.788165271756]
set xtics ("512" 512, "724" 724, "1,024" 1024, "1,448" 1448, "2,048" 2048, "2,896" 2896, "4,096" 4096)
set xlabel "sample size n" textcolor rgb "#333333" offset 0,0.4
set logscale y
set yrange [0.0009284877650683616:0.08567344982554792]
set ytics ("0.001" 0.001, "0.002" 0.002, "0.005" 0.005, "0.01" 0.01, "0.02" 0.02, "0.05" 0.05)
set ylabel "mean risk" textcolor rgb "#333333" offset 1,0
set label 'K4, K1: 0.714' at graph 1.01, graph 0.5451 left noenhanced textcolor rgb "#777777"
set label 'K4: 0.789' at graph 1.01, graph 0.6132 left noenhanced textcolor rgb "#777777"
set label 'K1: 0.556' at graph 1.01, graph 0.6813 left noenhanced textcolor rgb "#777777"
set arrow from 1858.5992300895455,0.033171926568120264 to 3326.98581547514,0.024004354434335816 nohead linewidth 1.5 linecolor rgb "#777777"
set arrow from 1858.5992300895455,0.033171926568120264 to 3326.98581547514,0.033171926568120264 nohead linewidth 1.5 linecolor rgb "#777777"
set arrow from 3326.98581547514,0.033171926568120264 to 3326.98581547514,0.024004354434335816 nohead linewidth 1.5 linecolor rgb "#777777"
set label 'K4 claims 0.556' at 3326.98581547514,0.033171926568120264 right offset 0,0.6 noenhanced textcolor rgb "#777777"
plot data index 6 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777" notitle, \
  data index 7 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777" notitle, \
  data index 8 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777" notitle, \
  data index 0 using 1:6 with lines linewidth 2 dashtype solid linecolor rgb "#0072B2" notitle, \
  data index 0 using 1:2:4:5 with yerrorbars pointtype 7 pointsize 0.7 linewidth 1.5 linecolor rgb "#0072B2" notitle, \
  keyentry with linespoints linewidth 2 dashtype solid pointtype 7 pointsize 0.7 linecolor rgb "#0072B2" title 'flow, s = 1: b = 0.5607 ± 0.0045' noenhanced, \
  data index 0 using 1:8 with lines linewidth 1.5 dashtype (1.5,3.5) linecolor rgb "black" notitle, \
  data index 1 using 1:6 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" notitle, \
  data index 1 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.6 linewidth 1.5 linecolor rgb "#D55E00" notitle, \
  keyentry with linespoints linewidth 2 dashtype (10,4) pointtype 5 pointsize 0.6 linecolor rgb "#D55E00" title 'ridge, s = 1: b = 0.5571 ± 0.0048' noenhanced, \
  data index 1 using 1:8 with lines linewidth 1.5 dashtype (1.5,3.5) linecolor rgb "black" notitle, \
  data index 2 using 1:6 with lines linewidth 2 dashtype (3,3) linecolor rgb "#009E73" notitle, \
  data index 2 using 1:2:4:5 with yerrorbars pointtype 9 pointsize 0.8 linewidth 1.5 linecolor rgb "#009E73" notitle, \
  keyentry with linespoints linewidth 2 dashtype (3,3) pointtype 9 pointsize 0.8 linecolor rgb "#009E73" title 'flow, s = 2: b = 0.7095 ± 0.0024' noenhanced, \
  data index 2 using 1:8 with lines linewidth 1.5 dashtype (1.5,3.5) linecolor rgb "black" notitle, \
  data index 3 using 1:6 with lines linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7" notitle, \
  data index 3 using 1:2:4:5 with yerrorbars pointtype 13 pointsize 0.8 linewidth 1.5 linecolor rgb "#CC79A7" notitle, \
  keyentry with linespoints linewidth 2 dashtype (12,3,2,3) pointtype 13 pointsize 0.8 linecolor rgb "#CC79A7" title 'ridge, s = 2: b = 0.6809 ± 0.0026' noenhanced, \
  data index 3 using 1:8 with lines linewidth 1.5 dashtype (1.5,3.5) linecolor rgb "black" notitle, \
  data index 4 using 1:6 with lines linewidth 2 dashtype (6,2,2,2,2,2) linecolor rgb "#E69F00" notitle, \
  data index 4 using 1:2:4:5 with yerrorbars pointtype 11 pointsize 0.8 linewidth 1.5 linecolor rgb "#E69F00" notitle, \
  keyentry with linespoints linewidth 2 dashtype (6,2,2,2,2,2) pointtype 11 pointsize 0.8 linecolor rgb "#E69F00" title 'flow, s = 3: b = 0.8150 ± 0.0086' noenhanced, \
  data index 4 using 1:8 with lines linewidth 1.5 dashtype (1.5,3.5) linecolor rgb "black" notitle, \
  data index 5 using 1:6 with lines linewidth 2 dashtype (16,3) linecolor rgb "#56B4E9" notitle, \
  data index 5 using 1:2:4:5 with yerrorbars pointtype 4 pointsize 0.7 linewidth 1.5 linecolor rgb "#56B4E9" notitle, \
  keyentry with linespoints linewidth 2 dashtype (16,3) pointtype 4 pointsize 0.7 linecolor rgb "#56B4E9" title 'ridge, s = 3: b = 0.7080 ± 0.0026' noenhanced, \
  data index 5 using 1:8 with lines linewidth 1.5 dashtype (1.5,3.5) linecolor rgb "black" notitle
