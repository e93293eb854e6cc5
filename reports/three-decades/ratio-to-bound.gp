# Draws ratio-to-bound.svg from ratio-to-bound.dat: run `gnuplot ratio-to-bound.gp` in this folder.
# For a paper's column: set terminal pdfcairo size 8.5cm,6.0cm font "Helvetica,7" linewidth 0.7
set encoding utf8
set terminal svg size 480,339 font "Helvetica,14" background rgb "white" enhanced
set output 'ratio-to-bound.svg'
data = 'ratio-to-bound.dat'

set border 3 linewidth 1 linecolor rgb "#444444"
set tics nomirror out scale 0.6 textcolor rgb "#333333"
set errorbars 0
set grid xtics ytics linecolor rgb "#e6e6e6" linewidth 1 linetype 1
set key at graph 0, screen 0.985 left top Left reverse vertical maxrows 1 samplen 3 spacing 1.1 textcolor rgb "#333333"
set tmargin at screen 0.8909
set lmargin 8.5
set rmargin 2.5
set logscale x
set xrange [46.850742270260014:89524.81426665606]
set xtics ("64" 64, "128" 128, "256" 256, "512" 512, "2,048" 2048, "8,192" 8192, "32,768" 32768)
set xlabel "sample size n" textcolor rgb "#333333" offset 0,0.4
set logscale y
set yrange [0.2613247380102264:0.7313005161205711]
set ytics ("0.3" 0.3, "0.5" 0.5, "0.7" 0.7)
set ylabel "risk / ε_n^2" textcolor rgb "#333333" offset 1,0
plot data index 0 using 1:6 with lines linewidth 2 dashtype solid linecolor rgb "#0072B2" notitle, \
  data index 0 using 1:2:4:5 with yerrorbars pointtype 7 pointsize 0.7 linewidth 1.5 linecolor rgb "#0072B2" notitle, \
  keyentry with linespoints linewidth 2 dashtype solid pointtype 7 pointsize 0.7 linecolor rgb "#0072B2" title 'kernel: b = -0.069 ± 0.019' noenhanced
