# Draws risk.svg from risk.dat: run `gnuplot risk.gp` in this folder.
# For a paper's column: set terminal pdfcairo size 8.5cm,6.4cm font "Helvetica,7" linewidth 0.7
set encoding utf8
set terminal svg size 480,362 font "Helvetica,14" background rgb "white" enhanced
set output 'risk.svg'
data = 'risk.dat'

set border 3 linewidth 1 linecolor rgb "#444444"
set tics nomirror out scale 0.6 textcolor rgb "#333333"
set errorbars 0
set grid xtics ytics linecolor rgb "#e6e6e6" linewidth 1 linetype 1
set key at graph 0, screen 0.985 left top Left reverse vertical maxrows 2 samplen 3 spacing 1.1 font ",14.0" textcolor rgb "#333333"
set tmargin at screen 0.8343
set lmargin 8.5
set rmargin 10
set logscale x
set xrange [109.51616328737308:4787.311610106862]
set xtics ("128" 128, "181" 181, "256" 256, "362" 362, "512" 512, "724" 724, "1,448" 1448, "2,896" 2896)
set xlabel "sample size n" textcolor rgb "#333333" offset 0,0.4
set logscale y
set yrange [0.0013606921107547196:0.09692579681821965]
set ytics ("0.002" 0.002, "0.005" 0.005, "0.01" 0.01, "0.02" 0.02, "0.05" 0.05)
set ylabel "mean risk (denoiser units)" textcolor rgb "#333333" offset 1,0
set label 'K8: 0.667' at graph 1.01, graph 0.0266 left noenhanced textcolor rgb "#777777"
plot data index 2 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777" notitle, \
  data index 0 using 1:6 with lines linewidth 2 dashtype solid linecolor rgb "#0072B2" notitle, \
  data index 0 using 1:2:4:5 with yerrorbars pointtype 7 pointsize 0.7 linewidth 1.5 linecolor rgb "#0072B2" notitle, \
  keyentry with linespoints linewidth 2 dashtype solid pointtype 7 pointsize 0.7 linecolor rgb "#0072B2" title 'kernel, two atoms: floor 0.06189 ± 0.00021' noenhanced, \
  data index 0 using 1:7 with lines linewidth 1 dashtype (2,4) linecolor rgb "#0072B2" notitle, \
  data index 0 using 1:8 with lines linewidth 1.5 dashtype (1.5,3.5) linecolor rgb "black" notitle, \
  data index 1 using 1:6 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" notitle, \
  data index 1 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.6 linewidth 1.5 linecolor rgb "#D55E00" notitle, \
  keyentry with linespoints linewidth 2 dashtype (10,4) pointtype 5 pointsize 0.6 linecolor rgb "#D55E00" title 'kernel, uniform: floor 0.00673 ± 0.00014' noenhanced, \
  data index 1 using 1:7 with lines linewidth 1 dashtype (2,4) linecolor rgb "#D55E00" notitle, \
  data index 1 using 1:8 with lines linewidth 1.5 dashtype (1.5,3.5) linecolor rgb "black" notitle
