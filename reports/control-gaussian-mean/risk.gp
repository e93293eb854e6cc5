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
set rmargin 10
set logscale x
set xrange [53.07645093212427:4938.988862221355]
set xtics ("64" 64, "128" 128, "256" 256, "512" 512, "1,024" 1024, "2,048" 2048, "4,096" 4096)
set xlabel "sample size n" textcolor rgb "#333333" offset 0,0.4
set lmargin 10.5
set logscale y
set yrange [2.7708529685751772e-05:0.005680781384104959]
set ytics ("5·10^{-5}" 5e-05, "10^{-4}" 0.0001, "2·10^{-4}" 0.0002, "5·10^{-4}" 0.0005, "0.001" 0.001, "0.002" 0.002, "0.005" 0.005)
set ylabel "mean risk (denoiser units)" textcolor rgb "#333333" offset 1,0
set label '1.15' at graph 1.01, graph 0.0213 left noenhanced textcolor rgb "#777777"
set arrow from 843.3572016819949,0.00046293193806078305 to 2702.3522012628864,0.00014447302008587613 nohead linewidth 1.5 linecolor rgb "#777777"
set arrow from 843.3572016819949,0.00046293193806078305 to 2702.3522012628864,0.00046293193806078305 nohead linewidth 1.5 linecolor rgb "#777777"
set arrow from 2702.3522012628864,0.00046293193806078305 to 2702.3522012628864,0.00014447302008587613 nohead linewidth 1.5 linecolor rgb "#777777"
set label 'G1 claims 1' at 2702.3522012628864,0.00046293193806078305 right offset 0,0.6 noenhanced textcolor rgb "#777777"
plot data index 0 using 1:9:10 with filledcurves fillcolor rgb "#D00072B2" fillstyle solid noborder notitle, \
  data index 1 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777" notitle, \
  data index 0 using 1:6 with lines linewidth 2 dashtype solid linecolor rgb "#0072B2" notitle, \
  data index 0 using 1:2:4:5 with yerrorbars pointtype 7 pointsize 0.7 linewidth 1.5 linecolor rgb "#0072B2" notitle, \
  keyentry with linespoints linewidth 2 dashtype solid pointtype 7 pointsize 0.7 linecolor rgb "#0072B2" title 'plug-in: b = 1.0014 ± 0.0021' noenhanced
