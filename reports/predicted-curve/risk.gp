# Draws risk.svg from risk.dat: run `gnuplot risk.gp` in this folder.
set encoding utf8
set terminal svg size 480,421 font "Helvetica,14" background rgb "white" enhanced
set output 'risk.svg'
data = 'risk.dat'

set border 3 linewidth 1 linecolor rgb "#444444"
set tics nomirror out scale 0.6
set errorbars 0
unset key
set grid xtics ytics linecolor rgb "#e6e6e6" linewidth 1 linetype 1
set logscale x
set xrange [58.28286934988662:562.2235206589695]
set xtics ('' 64.0, '' 128.0, '' 256.0, '' 512.0)
set logscale y
set yrange [0.0008414516096629463:0.09078963453050878]
set ytics ('' 0.001, '' 0.002, '' 0.005, '' 0.01, '' 0.02, '' 0.05)
set label 'kernel, uniform, one time: b = 0.946 ± 0.015, bent' at screen 0.23089,0.96079 left noenhanced font ",14" textcolor rgb "#333333"
set label 'kernel, uniform, window: b = 0.7568 ± 0.0077, bent' at screen 0.23089,0.91088 left noenhanced font ",14" textcolor rgb "#333333"
set label 'kernel, atoms, one time: b = 0.893 ± 0.021, bent' at screen 0.23089,0.86098 left noenhanced font ",14" textcolor rgb "#333333"
set label 'kernel, atoms, window: b = 0.704 ± 0.019, bent' at screen 0.23089,0.81107 left noenhanced font ",14" textcolor rgb "#333333"
set label 'claimed: K8' at screen 0.23089,0.76117 left noenhanced font ",14" textcolor rgb "#333333"
set label 'predicted by theory' at screen 0.51019,0.76117 left noenhanced font ",14" textcolor rgb "#333333"
set label '64' at screen 0.18155,0.06987 center noenhanced font ",14" textcolor rgb "#333333"
set label '128' at screen 0.43331,0.06987 center noenhanced font ",14" textcolor rgb "#333333"
set label '256' at screen 0.68508,0.06987 center noenhanced font ",14" textcolor rgb "#333333"
set label '512' at screen 0.93684,0.06987 center noenhanced font ",14" textcolor rgb "#333333"
set label '0.001' at screen 0.12881,0.13127 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.002' at screen 0.12881,0.22136 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.005' at screen 0.12881,0.34044 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.01' at screen 0.12881,0.43052 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.02' at screen 0.12881,0.52060 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.05' at screen 0.12881,0.63968 right noenhanced font ",14" textcolor rgb "#333333"
set label 'sample size n' at screen 0.55920,0.02495 center noenhanced font ",14" textcolor rgb "#333333"
set label 'mean risk (denoiser units)' at screen 0.02625,0.41302 center rotate noenhanced font ",14" textcolor rgb "#333333"
set arrow from screen 0.14756,0.96079 to screen 0.21839,0.96079 nohead linewidth 2 dashtype (10,4) linecolor rgb "#D55E00"
set arrow from screen 0.14756,0.91088 to screen 0.21839,0.91088 nohead linewidth 2 dashtype solid linecolor rgb "#0072B2"
set arrow from screen 0.14756,0.86098 to screen 0.21839,0.86098 nohead linewidth 2 dashtype (3,3) linecolor rgb "#009E73"
set arrow from screen 0.14756,0.81107 to screen 0.21839,0.81107 nohead linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7"
set arrow from screen 0.14756,0.76117 to screen 0.21839,0.76117 nohead linewidth 1.5 dashtype (5,4) linecolor rgb "#777777"
set arrow from screen 0.42685,0.76117 to screen 0.49769,0.76117 nohead linewidth 1.5 dashtype (1.5,3.5) linecolor rgb "#000000"
set label '' at screen 0.18297,0.96079 point pointtype 5 pointsize 0.6 linecolor rgb "#D55E00"
set label '' at screen 0.18297,0.91088 point pointtype 7 pointsize 0.7 linecolor rgb "#0072B2"
set label '' at screen 0.18297,0.86098 point pointtype 9 pointsize 0.8 linecolor rgb "#009E73"
set label '' at screen 0.18297,0.81107 point pointtype 13 pointsize 0.8 linecolor rgb "#CC79A7"
set lmargin at screen 0.14756
set rmargin at screen 0.97083
set tmargin at screen 0.71721
set bmargin at screen 0.10884
plot data index 4 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777", \
  data index 5 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777", \
  data index 6 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777", \
  data index 7 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777", \
  data index 0 using 1:6 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'kernel, uniform, one time: b = 0.946 ± 0.015, bent' noenhanced, \
  data index 0 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.6 linewidth 1.5 linecolor rgb "#D55E00", \
  data index 0 using 1:8 with lines linewidth 1.5 dashtype (1.5,3.5) linecolor rgb "black", \
  data index 1 using 1:6 with lines linewidth 2 dashtype solid linecolor rgb "#0072B2" title 'kernel, uniform, window: b = 0.7568 ± 0.0077, bent' noenhanced, \
  data index 1 using 1:2:4:5 with yerrorbars pointtype 7 pointsize 0.7 linewidth 1.5 linecolor rgb "#0072B2", \
  data index 1 using 1:8 with lines linewidth 1.5 dashtype (1.5,3.5) linecolor rgb "black", \
  data index 2 using 1:6 with lines linewidth 2 dashtype (3,3) linecolor rgb "#009E73" title 'kernel, atoms, one time: b = 0.893 ± 0.021, bent' noenhanced, \
  data index 2 using 1:2:4:5 with yerrorbars pointtype 9 pointsize 0.8 linewidth 1.5 linecolor rgb "#009E73", \
  data index 2 using 1:8 with lines linewidth 1.5 dashtype (1.5,3.5) linecolor rgb "black", \
  data index 3 using 1:6 with lines linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7" title 'kernel, atoms, window: b = 0.704 ± 0.019, bent' noenhanced, \
  data index 3 using 1:2:4:5 with yerrorbars pointtype 13 pointsize 0.8 linewidth 1.5 linecolor rgb "#CC79A7", \
  data index 3 using 1:8 with lines linewidth 1.5 dashtype (1.5,3.5) linecolor rgb "black"
