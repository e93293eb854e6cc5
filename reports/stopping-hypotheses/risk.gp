# Draws risk.svg from risk.dat: run `gnuplot risk.gp` in this folder.
# For a paper's column: set terminal pdfcairo size 8.5cm,8.9cm font "Helvetica,7" linewidth 0.7
set encoding utf8
set terminal svg size 480,500 font "Helvetica,14" background rgb "white" enhanced
set output 'risk.svg'
data = 'risk.dat'

set border 3 linewidth 1 linecolor rgb "#444444"
set tics nomirror out scale 0.6 textcolor rgb "#333333"
set errorbars 0
set grid xtics ytics linecolor rgb "#e6e6e6" linewidth 1 linetype 1
set key at graph 0, screen 0.985 left top Left reverse vertical maxrows 8 samplen 3 spacing 1.1 font ",11.7" textcolor rgb "#333333"
set tmargin at screen 0.6040
set lmargin 8.5
set rmargin 2.5
set logscale x
set xrange [56.49299176260192:1160.0730985428977]
set xtics ("64" 64, "128" 128, "256" 256, "512" 512, "1,024" 1024)
set xlabel "sample size n" textcolor rgb "#333333" offset 0,0.4
set lmargin 10.5
set logscale y
set yrange [0.00044635991491275234:0.07012266944779078]
set ytics ("5·10^{-4}" 0.0005, "0.001" 0.001, "0.002" 0.002, "0.005" 0.005, "0.01" 0.01, "0.02" 0.02, "0.05" 0.05)
set ylabel "mean risk (denoiser units)" textcolor rgb "#333333" offset 1,0
plot data index 0 using 1:6 with lines linewidth 2 dashtype solid linecolor rgb "#0072B2" notitle, \
  data index 0 using 1:2:4:5 with yerrorbars pointtype 7 pointsize 0.7 linewidth 1.5 linecolor rgb "#0072B2" notitle, \
  keyentry with linespoints linewidth 2 dashtype solid pointtype 7 pointsize 0.7 linecolor rgb "#0072B2" title 'steps of 1, uniform, window: b = 0.750 ± 0.013' noenhanced, \
  data index 1 using 1:6 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" notitle, \
  data index 1 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.6 linewidth 1.5 linecolor rgb "#D55E00" notitle, \
  keyentry with linespoints linewidth 2 dashtype (10,4) pointtype 5 pointsize 0.6 linecolor rgb "#D55E00" title 'larger steps, uniform, window: b = 0.751 ± 0.014' noenhanced, \
  data index 1 using 1:8 with lines linewidth 1.5 dashtype (1.5,3.5) linecolor rgb "black" notitle, \
  data index 2 using 1:6 with lines linewidth 2 dashtype (3,3) linecolor rgb "#009E73" notitle, \
  data index 2 using 1:2:4:5 with yerrorbars pointtype 9 pointsize 0.8 linewidth 1.5 linecolor rgb "#009E73" notitle, \
  keyentry with linespoints linewidth 2 dashtype (3,3) pointtype 9 pointsize 0.8 linecolor rgb "#009E73" title 'steps of 1, atoms, window: b = 0.681 ± 0.025' noenhanced, \
  data index 3 using 1:6 with lines linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7" notitle, \
  data index 3 using 1:2:4:5 with yerrorbars pointtype 13 pointsize 0.8 linewidth 1.5 linecolor rgb "#CC79A7" notitle, \
  keyentry with linespoints linewidth 2 dashtype (12,3,2,3) pointtype 13 pointsize 0.8 linecolor rgb "#CC79A7" title 'larger steps, atoms, window: b = 0.682 ± 0.025' noenhanced, \
  data index 3 using 1:8 with lines linewidth 1.5 dashtype (1.5,3.5) linecolor rgb "black" notitle, \
  data index 4 using 1:6 with lines linewidth 2 dashtype (6,2,2,2,2,2) linecolor rgb "#E69F00" notitle, \
  data index 4 using 1:2:4:5 with yerrorbars pointtype 11 pointsize 0.8 linewidth 1.5 linecolor rgb "#E69F00" notitle, \
  keyentry with linespoints linewidth 2 dashtype (6,2,2,2,2,2) pointtype 11 pointsize 0.8 linecolor rgb "#E69F00" title 'steps of 1, uniform, one time: b = 0.934 ± 0.026' noenhanced, \
  data index 5 using 1:6 with lines linewidth 2 dashtype (16,3) linecolor rgb "#56B4E9" notitle, \
  data index 5 using 1:2:4:5 with yerrorbars pointtype 4 pointsize 0.7 linewidth 1.5 linecolor rgb "#56B4E9" notitle, \
  keyentry with linespoints linewidth 2 dashtype (16,3) pointtype 4 pointsize 0.7 linecolor rgb "#56B4E9" title 'larger steps, uniform, one time: b = 0.941 ± 0.030' noenhanced, \
  data index 5 using 1:8 with lines linewidth 1.5 dashtype (1.5,3.5) linecolor rgb "black" notitle, \
  data index 6 using 1:6 with lines linewidth 2 dashtype (2,4) linecolor rgb "#000000" notitle, \
  data index 6 using 1:2:4:5 with yerrorbars pointtype 8 pointsize 0.7 linewidth 1.5 linecolor rgb "#000000" notitle, \
  keyentry with linespoints linewidth 2 dashtype (2,4) pointtype 8 pointsize 0.7 linecolor rgb "#000000" title 'steps of 1, atoms, one time: b = 0.884 ± 0.023' noenhanced, \
  data index 7 using 1:6 with lines linewidth 2 dashtype (8,3,8,6) linecolor rgb "#882255" notitle, \
  data index 7 using 1:2:4:5 with yerrorbars pointtype 10 pointsize 0.8 linewidth 1.5 linecolor rgb "#882255" notitle, \
  keyentry with linespoints linewidth 2 dashtype (8,3,8,6) pointtype 10 pointsize 0.8 linecolor rgb "#882255" title 'larger steps, atoms, one time: b = 0.884 ± 0.024' noenhanced, \
  data index 7 using 1:8 with lines linewidth 1.5 dashtype (1.5,3.5) linecolor rgb "black" notitle
