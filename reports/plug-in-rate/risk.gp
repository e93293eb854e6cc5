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
set rmargin 2.5
set logscale x
set xrange [46.850742270260014:89524.81426665606]
set xtics ("64" 64, "128" 128, "256" 256, "512" 512, "2,048" 2048, "8,192" 8192, "32,768" 32768)
set xlabel "sample size n" textcolor rgb "#333333" offset 0,0.4
set logscale y
set yrange [1.5372250235740568e-06:0.0862652408267445]
set ytics ("10^{-5}" 1e-05, "10^{-4}" 0.0001, "0.001" 0.001, "0.01" 0.01)
set ylabel "mean risk (denoiser units)" textcolor rgb "#333333" offset 1,0
set arrow from 4705.068462067854,0.0010029594018008286 to 32767.999999999996,0.0001440122268721777 nohead linewidth 1.5 linecolor rgb "#777777"
set arrow from 4705.068462067854,0.0010029594018008286 to 32767.999999999996,0.0010029594018008286 nohead linewidth 1.5 linecolor rgb "#777777"
set arrow from 32767.999999999996,0.0010029594018008286 to 32767.999999999996,0.0001440122268721777 nohead linewidth 1.5 linecolor rgb "#777777"
set label 'S2 claims 1' at 32767.999999999996,0.0010029594018008286 right offset 0,0.6 noenhanced textcolor rgb "#777777"
plot data index 0 using 1:9:10 with filledcurves fillcolor rgb "#D00072B2" fillstyle solid noborder notitle, \
  data index 1 using 1:9:10 with filledcurves fillcolor rgb "#D0D55E00" fillstyle solid noborder notitle, \
  data index 2 using 1:9:10 with filledcurves fillcolor rgb "#D0009E73" fillstyle solid noborder notitle, \
  data index 0 using 1:6 with lines linewidth 2 dashtype solid linecolor rgb "#0072B2" notitle, \
  data index 0 using 1:2:4:5 with yerrorbars pointtype 7 pointsize 0.7 linewidth 1.5 linecolor rgb "#0072B2" notitle, \
  keyentry with linespoints linewidth 2 dashtype solid pointtype 7 pointsize 0.7 linecolor rgb "#0072B2" title 'plug-in, d = 1: b = 0.977 ± 0.011' noenhanced, \
  data index 1 using 1:6 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" notitle, \
  data index 1 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.6 linewidth 1.5 linecolor rgb "#D55E00" notitle, \
  keyentry with linespoints linewidth 2 dashtype (10,4) pointtype 5 pointsize 0.6 linecolor rgb "#D55E00" title 'plug-in, d = 2: b = 1.0149 ± 0.0096' noenhanced, \
  data index 2 using 1:6 with lines linewidth 2 dashtype (3,3) linecolor rgb "#009E73" notitle, \
  data index 2 using 1:2:4:5 with yerrorbars pointtype 9 pointsize 0.8 linewidth 1.5 linecolor rgb "#009E73" notitle, \
  keyentry with linespoints linewidth 2 dashtype (3,3) pointtype 9 pointsize 0.8 linecolor rgb "#009E73" title 'plug-in, d = 4: b = 1.0308 ± 0.0083' noenhanced
