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
set xrange [54.75808164368654:2393.655805053431]
set xtics ("64" 64, "128" 128, "256" 256, "512" 512, "1,024" 1024, "2,048" 2048)
set xlabel "sample size n" textcolor rgb "#333333" offset 0,0.4
set logscale y
set yrange [0.09732440813726692:0.15796817080079129]
set ytics ("0.1" 0.1, "0.12" 0.12, "0.15" 0.15)
set ylabel "mean risk (denoiser units)" textcolor rgb "#333333" offset 1,0
set arrow from 548.748012818582,0.14104300964356364 to 1448.1546878700492,0.14104300964356364 nohead linewidth 1.5 linecolor rgb "#777777"
set arrow from 548.748012818582,0.14104300964356364 to 1448.1546878700492,0.14104300964356364 nohead linewidth 1.5 linecolor rgb "#777777"
set arrow from 1448.1546878700492,0.14104300964356364 to 1448.1546878700492,0.14104300964356364 nohead linewidth 1.5 linecolor rgb "#777777"
set label 'no-decay claims 0' at 1448.1546878700492,0.14104300964356364 right offset 0,0.6 noenhanced textcolor rgb "#777777"
plot data index 0 using 1:9:10 with filledcurves fillcolor rgb "#D00072B2" fillstyle solid noborder notitle, \
  data index 0 using 1:6 with lines linewidth 2 dashtype solid linecolor rgb "#0072B2" notitle, \
  data index 0 using 1:2:4:5 with yerrorbars pointtype 7 pointsize 0.7 linewidth 1.5 linecolor rgb "#0072B2" notitle, \
  keyentry with linespoints linewidth 2 dashtype solid pointtype 7 pointsize 0.7 linecolor rgb "#0072B2" title 'kernel: b = 0.0019 ± 0.0052' noenhanced
