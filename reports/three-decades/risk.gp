# Draws risk.svg from risk.dat: run `gnuplot risk.gp` in this folder.
set encoding utf8
set terminal svg size 480,358 font "Helvetica,14" background rgb "white" enhanced
set output 'risk.svg'
data = 'risk.dat'

set border 3 linewidth 1 linecolor rgb "#444444"
set tics nomirror out scale 0.6
set errorbars 0
unset key
set grid xtics ytics linecolor rgb "#e6e6e6" linewidth 1 linetype 1
set logscale x
set xrange [46.850742270260014:89524.81426665606]
set xtics ('' 64.0, '' 256.0, '' 1024.0, '' 4096.0, '' 16384.0, '' 65536.0)
set logscale y
set yrange [0.0010925736121508943:0.1257811564894126]
set ytics ('' 0.002, '' 0.005, '' 0.01, '' 0.02, '' 0.05, '' 0.1)
set label 'kernel: b = 0.612 ± 0.013, bent' at screen 0.23089,0.95388 left noenhanced font ",14" textcolor rgb "#333333"
set label 'claimed: K8, 0.571' at screen 0.23089,0.89519 left noenhanced font ",14" textcolor rgb "#333333"
set label 'predicted by theory' at screen 0.60295,0.89519 left noenhanced font ",14" textcolor rgb "#333333"
set label '64' at screen 0.18155,0.08217 center noenhanced font ",14" textcolor rgb "#333333"
set label '256' at screen 0.33261,0.08217 center noenhanced font ",14" textcolor rgb "#333333"
set label '1,024' at screen 0.48367,0.08217 center noenhanced font ",14" textcolor rgb "#333333"
set label '4,096' at screen 0.63473,0.08217 center noenhanced font ",14" textcolor rgb "#333333"
set label '16,384' at screen 0.78579,0.08217 center noenhanced font ",14" textcolor rgb "#333333"
set label '65,536' at screen 0.93684,0.08217 center noenhanced font ",14" textcolor rgb "#333333"
set label '0.002' at screen 0.12881,0.21915 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.005' at screen 0.12881,0.35729 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.01' at screen 0.12881,0.46178 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.02' at screen 0.12881,0.56628 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.05' at screen 0.12881,0.70441 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.1' at screen 0.12881,0.80891 right noenhanced font ",14" textcolor rgb "#333333"
set label 'sample size n' at screen 0.55920,0.02935 center noenhanced font ",14" textcolor rgb "#333333"
set label 'mean risk (denoiser units)' at screen 0.02625,0.48575 center rotate noenhanced font ",14" textcolor rgb "#333333"
set arrow from screen 0.14756,0.95388 to screen 0.21839,0.95388 nohead linewidth 2 dashtype (10,4) linecolor rgb "#D55E00"
set arrow from screen 0.14756,0.89519 to screen 0.21839,0.89519 nohead linewidth 1.5 dashtype (5,4) linecolor rgb "#777777"
set arrow from screen 0.51961,0.89519 to screen 0.59045,0.89519 nohead linewidth 1.5 dashtype (1.5,3.5) linecolor rgb "#000000"
set label '' at screen 0.18297,0.95388 point pointtype 5 pointsize 0.6 linecolor rgb "#D55E00"
set lmargin at screen 0.14756
set rmargin at screen 0.97083
set tmargin at screen 0.84349
set bmargin at screen 0.12800
plot data index 0 using 1:9:10 with filledcurves fillcolor rgb "#D0D55E00" fillstyle solid noborder, \
  data index 1 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777", \
  data index 0 using 1:6 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'kernel: b = 0.612 ± 0.013, bent' noenhanced, \
  data index 0 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.6 linewidth 1.5 linecolor rgb "#D55E00", \
  data index 0 using 1:8 with lines linewidth 1.5 dashtype (1.5,3.5) linecolor rgb "black"
