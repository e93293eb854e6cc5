# Draws risk.svg from risk.dat: run `gnuplot risk.gp` in this folder.
# For a paper's column: set terminal pdfcairo size 8.5cm,7.2cm font "Helvetica,7" linewidth 0.7
set encoding utf8
set terminal svg size 480,408 font "Helvetica,14" background rgb "white" enhanced
set output 'risk.svg'
data = 'risk.dat'

set border 3 linewidth 1 linecolor rgb "#444444"
set tics nomirror out scale 0.6 textcolor rgb "#333333"
set errorbars 0
set grid xtics ytics linecolor rgb "#e6e6e6" linewidth 1 linetype 1
set key at graph 0, screen 0.985 left top Left reverse vertical maxrows 4 samplen 3 spacing 1.1 textcolor rgb "#333333"
set tmargin at screen 0.7402
set lmargin 8.5
set rmargin 2.5
set logscale x
set xrange [14.12324794065048:290.0182746357244]
set xtics ("16" 16, "23" 23, "32" 32, "45" 45, "64" 64, "91" 91, "128" 128, "181" 181, "256" 256)
set xlabel "sample size n" textcolor rgb "#333333" offset 0,0.4
set logscale y
set yrange [6.447846778040451:88.86465674393773]
set ytics ("10" 10, "20" 20, "50" 50)
set ylabel "mean risk (denoiser units)" textcolor rgb "#333333" offset 1,0
plot data index 0 using 1:9:10 with filledcurves fillcolor rgb "#D00072B2" fillstyle solid noborder notitle, \
  data index 1 using 1:9:10 with filledcurves fillcolor rgb "#D0D55E00" fillstyle solid noborder notitle, \
  data index 2 using 1:9:10 with filledcurves fillcolor rgb "#D0009E73" fillstyle solid noborder notitle, \
  data index 3 using 1:9:10 with filledcurves fillcolor rgb "#D0CC79A7" fillstyle solid noborder notitle, \
  data index 0 using 1:6 with lines linewidth 2 dashtype solid linecolor rgb "#0072B2" notitle, \
  data index 0 using 1:2:4:5 with yerrorbars pointtype 7 pointsize 0.7 linewidth 1.5 linecolor rgb "#0072B2" notitle, \
  keyentry with linespoints linewidth 2 dashtype solid pointtype 7 pointsize 0.7 linecolor rgb "#0072B2" title 'flow, d = 16: b = 0.351 ± 0.063' noenhanced, \
  data index 1 using 1:6 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" notitle, \
  data index 1 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.6 linewidth 1.5 linecolor rgb "#D55E00" notitle, \
  keyentry with linespoints linewidth 2 dashtype (10,4) pointtype 5 pointsize 0.6 linecolor rgb "#D55E00" title 'flow, d = 32: b = 0.2480 ± 0.0087' noenhanced, \
  data index 2 using 1:6 with lines linewidth 2 dashtype (3,3) linecolor rgb "#009E73" notitle, \
  data index 2 using 1:2:4:5 with yerrorbars pointtype 9 pointsize 0.8 linewidth 1.5 linecolor rgb "#009E73" notitle, \
  keyentry with linespoints linewidth 2 dashtype (3,3) pointtype 9 pointsize 0.8 linecolor rgb "#009E73" title 'flow, d = 64: b = 0.209 ± 0.013' noenhanced, \
  data index 3 using 1:6 with lines linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7" notitle, \
  data index 3 using 1:2:4:5 with yerrorbars pointtype 13 pointsize 0.8 linewidth 1.5 linecolor rgb "#CC79A7" notitle, \
  keyentry with linespoints linewidth 2 dashtype (12,3,2,3) pointtype 13 pointsize 0.8 linecolor rgb "#CC79A7" title 'flow, d = 128: b = 0.189 ± 0.011' noenhanced
