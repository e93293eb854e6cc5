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
set xrange [53.07645093212427:4938.988862221355]
set xtics ('' 64.0, '' 128.0, '' 256.0, '' 512.0, '' 1024.0, '' 2048.0, '' 4096.0)
set logscale y
set yrange [0.004948817024850557:0.1358944596103876]
set ytics ('' 0.005, '' 0.007, '' 0.01, '' 0.02, '' 0.03, '' 0.05, '' 0.07, '' 0.1)
set label 'network (m = 256): b = 0.608 ± 0.022' at screen 0.23089,0.95873 left noenhanced font ",14" textcolor rgb "#333333"
set label 'network (m = 1024): b = 0.634 ± 0.025' at screen 0.23089,0.90620 left noenhanced font ",14" textcolor rgb "#333333"
set label 'network (m = 4096) and kernel coincide' at screen 0.23089,0.85368 left noenhanced font ",14" textcolor rgb "#333333"
set label 'claimed: K8, 0.571' at screen 0.23089,0.80115 left noenhanced font ",14" textcolor rgb "#333333"
set label 'predicted by theory' at screen 0.60295,0.80115 left noenhanced font ",14" textcolor rgb "#333333"
set label '64' at screen 0.18155,0.07354 center noenhanced font ",14" textcolor rgb "#333333"
set label '128' at screen 0.30743,0.07354 center noenhanced font ",14" textcolor rgb "#333333"
set label '256' at screen 0.43331,0.07354 center noenhanced font ",14" textcolor rgb "#333333"
set label '512' at screen 0.55920,0.07354 center noenhanced font ",14" textcolor rgb "#333333"
set label '1,024' at screen 0.68508,0.07354 center noenhanced font ",14" textcolor rgb "#333333"
set label '2,048' at screen 0.81096,0.07354 center noenhanced font ",14" textcolor rgb "#333333"
set label '4,096' at screen 0.93684,0.07354 center noenhanced font ",14" textcolor rgb "#333333"
set label '0.005' at screen 0.12881,0.11655 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.007' at screen 0.12881,0.18158 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.01' at screen 0.12881,0.25053 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.02' at screen 0.12881,0.38450 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.03' at screen 0.12881,0.46288 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.05' at screen 0.12881,0.56161 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.07' at screen 0.12881,0.62665 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.1' at screen 0.12881,0.69559 right noenhanced font ",14" textcolor rgb "#333333"
set label 'sample size n' at screen 0.55920,0.02626 center noenhanced font ",14" textcolor rgb "#333333"
set label 'mean risk (denoiser units)' at screen 0.02625,0.43472 center rotate noenhanced font ",14" textcolor rgb "#333333"
set arrow from screen 0.14756,0.95873 to screen 0.21839,0.95873 nohead linewidth 2 dashtype solid linecolor rgb "#0072B2"
set arrow from screen 0.14756,0.90620 to screen 0.21839,0.90620 nohead linewidth 2 dashtype (3,3) linecolor rgb "#009E73"
set arrow from screen 0.14756,0.85368 to screen 0.21839,0.85368 nohead linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7"
set arrow from screen 0.14756,0.80115 to screen 0.21839,0.80115 nohead linewidth 1.5 dashtype (5,4) linecolor rgb "#777777"
set arrow from screen 0.51961,0.80115 to screen 0.59045,0.80115 nohead linewidth 1.5 dashtype (1.5,3.5) linecolor rgb "#000000"
set label '' at screen 0.18297,0.95873 point pointtype 7 pointsize 0.7 linecolor rgb "#0072B2"
set label '' at screen 0.18297,0.90620 point pointtype 9 pointsize 0.8 linecolor rgb "#009E73"
set label '' at screen 0.18297,0.85368 point pointtype 13 pointsize 0.8 linecolor rgb "#CC79A7"
set lmargin at screen 0.14756
set rmargin at screen 0.97083
set tmargin at screen 0.75488
set bmargin at screen 0.11456
plot data index 4 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777", \
  data index 0 using 1:6 with lines linewidth 2 dashtype solid linecolor rgb "#0072B2" title 'network (m = 256): b = 0.608 ± 0.022' noenhanced, \
  data index 0 using 1:2:4:5 with yerrorbars pointtype 7 pointsize 0.7 linewidth 1.5 linecolor rgb "#0072B2", \
  data index 1 using 1:6 with lines linewidth 2 dashtype (3,3) linecolor rgb "#009E73" title 'network (m = 1024): b = 0.634 ± 0.025' noenhanced, \
  data index 1 using 1:2:4:5 with yerrorbars pointtype 9 pointsize 0.8 linewidth 1.5 linecolor rgb "#009E73", \
  data index 2 using 1:6 with lines linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7" title 'network (m = 4096): b = 0.648 ± 0.026, bent' noenhanced, \
  data index 2 using 1:2:4:5 with yerrorbars pointtype 13 pointsize 0.8 linewidth 1.5 linecolor rgb "#CC79A7"
