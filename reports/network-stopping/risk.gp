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
set key at graph 0, screen 0.985 left top Left reverse vertical maxrows 6 samplen 3 spacing 1.1 font ",11.7" textcolor rgb "#333333"
set tmargin at screen 0.6652
set lmargin 8.5
set rmargin 10
set logscale x
set xrange [60.12945594969676:272.4787667080601]
set xtics ("64" 64, "128" 128, "256" 256)
set xlabel "sample size n" textcolor rgb "#333333" offset 0,0.4
set logscale y
set yrange [0.006537369631295713:0.14380583496179125]
set ytics ("0.01" 0.01, "0.02" 0.02, "0.05" 0.05, "0.1" 0.1)
set ylabel "mean risk (denoiser units)" textcolor rgb "#333333" offset 1,0
set label 'K8, K10: 0.571' at graph 1.01, graph 0.7316 left noenhanced textcolor rgb "#777777"
set label 'K10: 0.6' at graph 1.01, graph 0.6636 left noenhanced textcolor rgb "#777777"
set arrow from 151.16706066297988,0.0934970291163014 to 222.86094420380778,0.07407160118399936 nohead linewidth 1.5 linecolor rgb "#777777"
set arrow from 151.16706066297988,0.0934970291163014 to 222.86094420380778,0.0934970291163014 nohead linewidth 1.5 linecolor rgb "#777777"
set arrow from 222.86094420380778,0.0934970291163014 to 222.86094420380778,0.07407160118399936 nohead linewidth 1.5 linecolor rgb "#777777"
set label 'K8 claims 0.6' at 222.86094420380778,0.0934970291163014 right offset 0,0.6 noenhanced textcolor rgb "#777777"
plot data index 6 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777" notitle, \
  data index 7 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777" notitle, \
  data index 0 using 1:6 with lines linewidth 2 dashtype solid linecolor rgb "#0072B2" notitle, \
  data index 0 using 1:2:4:5 with yerrorbars pointtype 7 pointsize 0.7 linewidth 1.5 linecolor rgb "#0072B2" notitle, \
  keyentry with linespoints linewidth 2 dashtype solid pointtype 7 pointsize 0.7 linecolor rgb "#0072B2" title 'network (m = 512), uniform: b = 0.77 ± 0.33' noenhanced, \
  data index 1 using 1:6 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" notitle, \
  data index 1 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.6 linewidth 1.5 linecolor rgb "#D55E00" notitle, \
  keyentry with linespoints linewidth 2 dashtype (10,4) pointtype 5 pointsize 0.6 linecolor rgb "#D55E00" title 'kernel, uniform: b = 0.768 ± 0.012' noenhanced, \
  data index 1 using 1:8 with lines linewidth 1.5 dashtype (1.5,3.5) linecolor rgb "black" notitle, \
  data index 2 using 1:6 with lines linewidth 2 dashtype (3,3) linecolor rgb "#009E73" notitle, \
  data index 2 using 1:2:4:5 with yerrorbars pointtype 9 pointsize 0.8 linewidth 1.5 linecolor rgb "#009E73" notitle, \
  keyentry with linespoints linewidth 2 dashtype (3,3) pointtype 9 pointsize 0.8 linecolor rgb "#009E73" title 'network (m = 512), atoms: b = 0.775 ± 0.050' noenhanced, \
  data index 3 using 1:6 with lines linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7" notitle, \
  data index 3 using 1:2:4:5 with yerrorbars pointtype 13 pointsize 0.8 linewidth 1.5 linecolor rgb "#CC79A7" notitle, \
  keyentry with linespoints linewidth 2 dashtype (12,3,2,3) pointtype 13 pointsize 0.8 linecolor rgb "#CC79A7" title 'kernel, atoms: b = 0.719 ± 0.052' noenhanced, \
  data index 3 using 1:8 with lines linewidth 1.5 dashtype (1.5,3.5) linecolor rgb "black" notitle, \
  data index 4 using 1:6 with lines linewidth 2 dashtype (6,2,2,2,2,2) linecolor rgb "#E69F00" notitle, \
  data index 4 using 1:2:4:5 with yerrorbars pointtype 11 pointsize 0.8 linewidth 1.5 linecolor rgb "#E69F00" notitle, \
  keyentry with linespoints linewidth 2 dashtype (6,2,2,2,2,2) pointtype 11 pointsize 0.8 linecolor rgb "#E69F00" title 'network (m = 512), mixture, d = 2: b = 0.56 ± 0.15' noenhanced, \
  data index 5 using 1:6 with lines linewidth 2 dashtype (16,3) linecolor rgb "#56B4E9" notitle, \
  data index 5 using 1:2:4:5 with yerrorbars pointtype 4 pointsize 0.7 linewidth 1.5 linecolor rgb "#56B4E9" notitle, \
  keyentry with linespoints linewidth 2 dashtype (16,3) pointtype 4 pointsize 0.7 linecolor rgb "#56B4E9" title 'kernel, mixture, d = 2: b = 0.602 ± 0.089' noenhanced, \
  data index 5 using 1:8 with lines linewidth 1.5 dashtype (1.5,3.5) linecolor rgb "black" notitle
