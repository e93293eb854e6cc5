# Draws risk.svg from risk.dat: run `gnuplot risk.gp` in this folder.
# For a paper's column: set terminal pdfcairo size 8.5cm,6.8cm font "Helvetica,7" linewidth 0.7
set encoding utf8
set terminal svg size 480,385 font "Helvetica,14" background rgb "white" enhanced
set output 'risk.svg'
data = 'risk.dat'

set border 3 linewidth 1 linecolor rgb "#444444"
set tics nomirror out scale 0.6 textcolor rgb "#333333"
set errorbars 0
set grid xtics ytics linecolor rgb "#e6e6e6" linewidth 1 linetype 1
set key at graph 0, screen 0.985 left top Left reverse vertical maxrows 3 samplen 3 spacing 1.1 textcolor rgb "#333333"
set tmargin at screen 0.7844
set lmargin 8.5
set rmargin 10
set logscale x
set xrange [58.28286934988662:562.2235206589695]
set xtics ("64" 64, "128" 128, "256" 256, "512" 512)
set xlabel "sample size n" textcolor rgb "#333333" offset 0,0.4
set logscale y
set yrange [0.004269216111417838:0.1329704355639725]
set ytics ("0.005" 0.005, "0.01" 0.01, "0.02" 0.02, "0.05" 0.05, "0.1" 0.1)
set ylabel "mean risk (denoiser units)" textcolor rgb "#333333" offset 1,0
set label 'K8: 0.571' at graph 1.01, graph 0.6215 left noenhanced textcolor rgb "#777777"
set arrow from 232.32490376119318,0.06934116812349517 to 415.8732269343925,0.0488958539910852 nohead linewidth 1.5 linecolor rgb "#777777"
set arrow from 232.32490376119318,0.06934116812349517 to 415.8732269343925,0.06934116812349517 nohead linewidth 1.5 linecolor rgb "#777777"
set arrow from 415.8732269343925,0.06934116812349517 to 415.8732269343925,0.0488958539910852 nohead linewidth 1.5 linecolor rgb "#777777"
set label 'K8 claims 0.6' at 415.8732269343925,0.06934116812349517 right offset 0,0.6 noenhanced textcolor rgb "#777777"
plot data index 0 using 1:9:10 with filledcurves fillcolor rgb "#D00072B2" fillstyle solid noborder notitle, \
  data index 1 using 1:9:10 with filledcurves fillcolor rgb "#D0D55E00" fillstyle solid noborder notitle, \
  data index 2 using 1:9:10 with filledcurves fillcolor rgb "#D0009E73" fillstyle solid noborder notitle, \
  data index 3 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777" notitle, \
  data index 0 using 1:6 with lines linewidth 2 dashtype solid linecolor rgb "#0072B2" notitle, \
  data index 0 using 1:2:4:5 with yerrorbars pointtype 7 pointsize 0.7 linewidth 1.5 linecolor rgb "#0072B2" notitle, \
  keyentry with linespoints linewidth 2 dashtype solid pointtype 7 pointsize 0.7 linecolor rgb "#0072B2" title 'kernel, uniform: b = 0.7637 ± 0.0077' noenhanced, \
  data index 1 using 1:6 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" notitle, \
  data index 1 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.6 linewidth 1.5 linecolor rgb "#D55E00" notitle, \
  keyentry with linespoints linewidth 2 dashtype (10,4) pointtype 5 pointsize 0.6 linecolor rgb "#D55E00" title 'kernel, mixture: b = 0.665 ± 0.014' noenhanced, \
  data index 2 using 1:6 with lines linewidth 2 dashtype (3,3) linecolor rgb "#009E73" notitle, \
  data index 2 using 1:2:4:5 with yerrorbars pointtype 9 pointsize 0.8 linewidth 1.5 linecolor rgb "#009E73" notitle, \
  keyentry with linespoints linewidth 2 dashtype (3,3) pointtype 9 pointsize 0.8 linecolor rgb "#009E73" title 'kernel, mixture, d = 2: b = 0.646 ± 0.059' noenhanced
