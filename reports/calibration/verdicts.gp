# Draws verdicts.svg from verdicts.dat: run `gnuplot verdicts.gp` in this folder.
# For a paper's column: set terminal pdfcairo size 8.5cm,6.8cm font "Helvetica,7" linewidth 0.7
set encoding utf8
set terminal svg size 480,385 font "Helvetica,14" background rgb "white" enhanced
set output 'verdicts.svg'
data = 'verdicts.dat'

set border 3 linewidth 1 linecolor rgb "#444444"
set tics nomirror out scale 0.6 textcolor rgb "#333333"
set errorbars 0
set grid xtics ytics linecolor rgb "#e6e6e6" linewidth 1 linetype 1
set key at graph 0, screen 0.985 left top Left reverse vertical maxrows 3 samplen 3 spacing 1.1 textcolor rgb "#333333"
set tmargin at screen 0.7844
set lmargin 8.5
set rmargin 2.5
set xrange [0.3:0.7]
set yrange [0:1.12]
set ytics 0,0.2,1
set xlabel "true exponent b" textcolor rgb "#333333" offset 0,0.4
set ylabel "share of repetitions" textcolor rgb "#333333" offset 1,0
set arrow 1 from 0.5499999999999999, graph 0 to 0.5499999999999999, graph 1 nohead linewidth 1 dashtype (4,3) linecolor rgb "#777777"
set arrow 2 from graph 0, first 0.05 to graph 1, first 0.05 nohead linewidth 1 dashtype (1,3) linecolor rgb "#777777"
set label 1 'slower-on-range' at graph 0.02, first 1.06 left textcolor rgb "#333333"
set label 2 'no-slower' at graph 0.98, first 1.06 right textcolor rgb "#333333"
plot data index 0 using 1:2 with lines linewidth 2 dashtype solid linecolor rgb "#0072B2" notitle, \
  data index 0 using 1:3 with lines linewidth 2 dashtype solid linecolor rgb "#0072B2" notitle, \
  keyentry with lines linewidth 2 dashtype solid linecolor rgb "#0072B2" title 'T = 5', \
  data index 1 using 1:2 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" notitle, \
  data index 1 using 1:3 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" notitle, \
  keyentry with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'T = 10', \
  data index 2 using 1:2 with lines linewidth 2 dashtype (3,3) linecolor rgb "#009E73" notitle, \
  data index 2 using 1:3 with lines linewidth 2 dashtype (3,3) linecolor rgb "#009E73" notitle, \
  keyentry with lines linewidth 2 dashtype (3,3) linecolor rgb "#009E73" title 'T = 40'
