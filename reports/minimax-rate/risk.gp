# Draws risk.svg from risk.dat: run `gnuplot risk.gp` in this folder.
set encoding utf8
set terminal svg size 480,400 font "Helvetica,14" background rgb "white" enhanced
set output 'risk.svg'
data = 'risk.dat'

set border 3 linewidth 1 linecolor rgb "#444444"
set tics nomirror out scale 0.6
set errorbars 0
unset key
set grid xtics ytics linecolor rgb "#e6e6e6" linewidth 1 linetype 1
set logscale x
set xrange [56.49299176260192:1160.0730985428977]
set xtics ('' 64.0, '' 128.0, '' 256.0, '' 512.0, '' 1024.0)
set logscale y
set yrange [0.0025920059576509708:0.08971001717289073]
set ytics ('' 0.003, '' 0.005, '' 0.007, '' 0.01, '' 0.02, '' 0.03, '' 0.05, '' 0.07)
set label 'kernel, uniform: b = 0.748 ± 0.014, bent' at screen 0.23089,0.95873 left noenhanced font ",14" textcolor rgb "#333333"
set label 'kernel, atoms: b = 0.685 ± 0.017, bent' at screen 0.23089,0.90620 left noenhanced font ",14" textcolor rgb "#333333"
set label 'kernel, mixture: b = 0.759 ± 0.014, bent' at screen 0.23089,0.85368 left noenhanced font ",14" textcolor rgb "#333333"
set label 'claimed: H2b, K8, 0.6' at screen 0.23089,0.80115 left noenhanced font ",14" textcolor rgb "#333333"
set label 'predicted by theory' at screen 0.64171,0.80115 left noenhanced font ",14" textcolor rgb "#333333"
set label '64' at screen 0.18155,0.07354 center noenhanced font ",14" textcolor rgb "#333333"
set label '128' at screen 0.37037,0.07354 center noenhanced font ",14" textcolor rgb "#333333"
set label '256' at screen 0.55920,0.07354 center noenhanced font ",14" textcolor rgb "#333333"
set label '512' at screen 0.74802,0.07354 center noenhanced font ",14" textcolor rgb "#333333"
set label '1,024' at screen 0.93684,0.07354 center noenhanced font ",14" textcolor rgb "#333333"
set label '0.003' at screen 0.12881,0.14097 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.005' at screen 0.12881,0.23326 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.007' at screen 0.12881,0.29405 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.01' at screen 0.12881,0.35849 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.02' at screen 0.12881,0.48372 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.03' at screen 0.12881,0.55697 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.05' at screen 0.12881,0.64927 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.07' at screen 0.12881,0.71006 right noenhanced font ",14" textcolor rgb "#333333"
set label 'sample size n' at screen 0.55920,0.02626 center noenhanced font ",14" textcolor rgb "#333333"
set label 'mean risk (denoiser units)' at screen 0.02625,0.43472 center rotate noenhanced font ",14" textcolor rgb "#333333"
set arrow from screen 0.14756,0.95873 to screen 0.21839,0.95873 nohead linewidth 2 dashtype (10,4) linecolor rgb "#D55E00"
set arrow from screen 0.14756,0.90620 to screen 0.21839,0.90620 nohead linewidth 2 dashtype solid linecolor rgb "#0072B2"
set arrow from screen 0.14756,0.85368 to screen 0.21839,0.85368 nohead linewidth 2 dashtype (3,3) linecolor rgb "#009E73"
set arrow from screen 0.14756,0.80115 to screen 0.21839,0.80115 nohead linewidth 1.5 dashtype (5,4) linecolor rgb "#777777"
set arrow from screen 0.55838,0.80115 to screen 0.62921,0.80115 nohead linewidth 1.5 dashtype (1.5,3.5) linecolor rgb "#000000"
set label '' at screen 0.18297,0.95873 point pointtype 5 pointsize 0.6 linecolor rgb "#D55E00"
set label '' at screen 0.18297,0.90620 point pointtype 7 pointsize 0.7 linecolor rgb "#0072B2"
set label '' at screen 0.18297,0.85368 point pointtype 9 pointsize 0.8 linecolor rgb "#009E73"
set lmargin at screen 0.14756
set rmargin at screen 0.97083
set tmargin at screen 0.75488
set bmargin at screen 0.11456
plot data index 3 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777", \
  data index 4 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777", \
  data index 5 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777", \
  data index 0 using 1:6 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'kernel, uniform: b = 0.748 ± 0.014, bent' noenhanced, \
  data index 0 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.6 linewidth 1.5 linecolor rgb "#D55E00", \
  data index 0 using 1:8 with lines linewidth 1.5 dashtype (1.5,3.5) linecolor rgb "black", \
  data index 1 using 1:6 with lines linewidth 2 dashtype solid linecolor rgb "#0072B2" title 'kernel, atoms: b = 0.685 ± 0.017, bent' noenhanced, \
  data index 1 using 1:2:4:5 with yerrorbars pointtype 7 pointsize 0.7 linewidth 1.5 linecolor rgb "#0072B2", \
  data index 1 using 1:8 with lines linewidth 1.5 dashtype (1.5,3.5) linecolor rgb "black", \
  data index 2 using 1:6 with lines linewidth 2 dashtype (3,3) linecolor rgb "#009E73" title 'kernel, mixture: b = 0.759 ± 0.014, bent' noenhanced, \
  data index 2 using 1:2:4:5 with yerrorbars pointtype 9 pointsize 0.8 linewidth 1.5 linecolor rgb "#009E73", \
  data index 2 using 1:8 with lines linewidth 1.5 dashtype (1.5,3.5) linecolor rgb "black"
