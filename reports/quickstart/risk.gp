# Draws risk.svg from risk.dat: run `gnuplot risk.gp` in this folder.
set encoding utf8
set terminal svg size 480,379 font "Helvetica,14" background rgb "white" enhanced
set output 'risk.svg'
data = 'risk.dat'

set border 3 linewidth 1 linecolor rgb "#444444"
set tics nomirror out scale 0.6
set errorbars 0
unset key
set grid xtics ytics linecolor rgb "#e6e6e6" linewidth 1 linetype 1
set logscale x
set xrange [56.49299176260192:1160.0730985428977]
set xtics ('' 64.0, '' 91.0, '' 128.0, '' 181.0, '' 256.0, '' 362.0, '' 512.0, '' 724.0, '' 1024.0)
set logscale y
set yrange [0.011701604177665725:0.133744800203565]
set ytics ('' 0.015, '' 0.02, '' 0.03, '' 0.04, '' 0.05, '' 0.07, '' 0.1)
set label 'network (m = 1024): b = 0.660 ± 0.024, bent' at screen 0.23089,0.95644 left noenhanced font ",14" textcolor rgb "#333333"
set label 'kernel: b = 0.668 ± 0.022, bent' at screen 0.23089,0.90100 left noenhanced font ",14" textcolor rgb "#333333"
set label 'claimed: K8, 0.571' at screen 0.23089,0.84556 left noenhanced font ",14" textcolor rgb "#333333"
set label 'predicted by theory' at screen 0.60295,0.84556 left noenhanced font ",14" textcolor rgb "#333333"
set label '64' at screen 0.18155,0.07761 center noenhanced font ",14" textcolor rgb "#333333"
set label '91' at screen 0.27743,0.07761 center noenhanced font ",14" textcolor rgb "#333333"
set label '128' at screen 0.37037,0.07761 center noenhanced font ",14" textcolor rgb "#333333"
set label '181' at screen 0.46475,0.07761 center noenhanced font ",14" textcolor rgb "#333333"
set label '256' at screen 0.55920,0.07761 center noenhanced font ",14" textcolor rgb "#333333"
set label '362' at screen 0.65358,0.07761 center noenhanced font ",14" textcolor rgb "#333333"
set label '512' at screen 0.74802,0.07761 center noenhanced font ",14" textcolor rgb "#333333"
set label '724' at screen 0.84240,0.07761 center noenhanced font ",14" textcolor rgb "#333333"
set label '1,024' at screen 0.93684,0.07761 center noenhanced font ",14" textcolor rgb "#333333"
set label '0.015' at screen 0.12881,0.18979 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.02' at screen 0.12881,0.26960 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.03' at screen 0.12881,0.38208 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.04' at screen 0.12881,0.46188 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.05' at screen 0.12881,0.52378 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.07' at screen 0.12881,0.61712 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.1' at screen 0.12881,0.71607 right noenhanced font ",14" textcolor rgb "#333333"
set label 'sample size n' at screen 0.55920,0.02772 center noenhanced font ",14" textcolor rgb "#333333"
set label 'mean risk (denoiser units)' at screen 0.02625,0.45882 center rotate noenhanced font ",14" textcolor rgb "#333333"
set arrow from screen 0.14756,0.95644 to screen 0.21839,0.95644 nohead linewidth 2 dashtype solid linecolor rgb "#0072B2"
set arrow from screen 0.14756,0.90100 to screen 0.21839,0.90100 nohead linewidth 2 dashtype (10,4) linecolor rgb "#D55E00"
set arrow from screen 0.14756,0.84556 to screen 0.21839,0.84556 nohead linewidth 1.5 dashtype (5,4) linecolor rgb "#777777"
set arrow from screen 0.51961,0.84556 to screen 0.59045,0.84556 nohead linewidth 1.5 dashtype (1.5,3.5) linecolor rgb "#000000"
set label '' at screen 0.18297,0.95644 point pointtype 7 pointsize 0.7 linecolor rgb "#0072B2"
set label '' at screen 0.18297,0.90100 point pointtype 5 pointsize 0.6 linecolor rgb "#D55E00"
set lmargin at screen 0.14756
set rmargin at screen 0.97083
set tmargin at screen 0.79673
set bmargin at screen 0.12091
plot data index 0 using 1:9:10 with filledcurves fillcolor rgb "#D00072B2" fillstyle solid noborder, \
  data index 1 using 1:9:10 with filledcurves fillcolor rgb "#D0D55E00" fillstyle solid noborder, \
  data index 2 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777", \
  data index 0 using 1:6 with lines linewidth 2 dashtype solid linecolor rgb "#0072B2" title 'network (m = 1024): b = 0.660 ± 0.024, bent' noenhanced, \
  data index 0 using 1:2:4:5 with yerrorbars pointtype 7 pointsize 0.7 linewidth 1.5 linecolor rgb "#0072B2", \
  data index 1 using 1:6 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'kernel: b = 0.668 ± 0.022, bent' noenhanced, \
  data index 1 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.6 linewidth 1.5 linecolor rgb "#D55E00", \
  data index 1 using 1:8 with lines linewidth 1.5 dashtype (1.5,3.5) linecolor rgb "black"
