# Draws risk.svg from risk.dat: run `gnuplot risk.gp` in this folder.
# For a paper's column: set terminal pdfcairo size 8.5cm,6.0cm font "Helvetica,7" linewidth 0.7
set encoding utf8
set terminal svg size 480,339 font "Helvetica,14" background rgb "white" enhanced
set output 'risk.svg'
data = 'risk.dat'

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
set yrange [0.0011218389767620788:0.09301265059419447]
set ytics ("0.002" 0.002, "0.005" 0.005, "0.01" 0.01, "0.02" 0.02, "0.05" 0.05)
set ylabel "mean risk (denoiser units)" textcolor rgb "#333333" offset 1,0
set arrow from 4705.068462067854,0.00689356259007243 to 32767.999999999996,0.0022740275927521634 nohead linewidth 1.5 linecolor rgb "#777777"
set arrow from 4705.068462067854,0.00689356259007243 to 32767.999999999996,0.00689356259007243 nohead linewidth 1.5 linecolor rgb "#777777"
set arrow from 32767.999999999996,0.00689356259007243 to 32767.999999999996,0.0022740275927521634 nohead linewidth 1.5 linecolor rgb "#777777"
set label 'K8 claims 0.571' at 32767.999999999996,0.00689356259007243 right offset 0,0.6 noenhanced textcolor rgb "#777777"
plot data index 0 using 1:9:10 with filledcurves fillcolor rgb "#D00072B2" fillstyle solid noborder notitle, \
  data index 0 using 1:6 with lines linewidth 2 dashtype solid linecolor rgb "#0072B2" notitle, \
  data index 0 using 1:2:4:5 with yerrorbars pointtype 7 pointsize 0.7 linewidth 1.5 linecolor rgb "#0072B2" notitle, \
  keyentry with linespoints linewidth 2 dashtype solid pointtype 7 pointsize 0.7 linecolor rgb "#0072B2" title 'kernel: b = 0.612 ± 0.013' noenhanced, \
  data index 0 using 1:8 with lines linewidth 1.5 dashtype (1.5,3.5) linecolor rgb "black" notitle
