# Draws ratio-to-bound.svg from ratio-to-bound.dat: run `gnuplot ratio-to-bound.gp` in this folder.
set encoding utf8
set terminal svg size 480,400 font "Helvetica,14" background rgb "white" enhanced
set output 'ratio-to-bound.svg'
data = 'ratio-to-bound.dat'

set border 3 linewidth 1 linecolor rgb "#444444"
set tics nomirror out scale 0.6
set errorbars 0
unset key
set grid xtics ytics linecolor rgb "#e6e6e6" linewidth 1 linetype 1
set logscale x
set xrange [53.07645093212427:4938.988862221355]
set xtics ('' 64.0, '' 128.0, '' 256.0, '' 512.0, '' 1024.0, '' 2048.0, '' 4096.0)
set logscale y
set yrange [0.259043713227062:0.6299589665139671]
set ytics ('' 0.30000000000000004, '' 0.35000000000000003, '' 0.4, '' 0.45, '' 0.5, '' 0.55, '' 0.6000000000000001)
set label 'network (m = 256): b = -0.062 ± 0.029' at screen 0.21468,0.95873 left noenhanced font ",14" textcolor rgb "#333333"
set label 'network (m = 1024): b = -0.036 ± 0.028' at screen 0.21468,0.90620 left noenhanced font ",14" textcolor rgb "#333333"
set label 'network (m = 4096): b = -0.022 ± 0.027' at screen 0.21468,0.85368 left noenhanced font ",14" textcolor rgb "#333333"
set label 'kernel: b = -0.016 ± 0.023' at screen 0.21468,0.80115 left noenhanced font ",14" textcolor rgb "#333333"
set label '64' at screen 0.16600,0.07354 center noenhanced font ",14" textcolor rgb "#333333"
set label '128' at screen 0.29436,0.07354 center noenhanced font ",14" textcolor rgb "#333333"
set label '256' at screen 0.42272,0.07354 center noenhanced font ",14" textcolor rgb "#333333"
set label '512' at screen 0.55109,0.07354 center noenhanced font ",14" textcolor rgb "#333333"
set label '1,024' at screen 0.67945,0.07354 center noenhanced font ",14" textcolor rgb "#333333"
set label '2,048' at screen 0.80781,0.07354 center noenhanced font ",14" textcolor rgb "#333333"
set label '4,096' at screen 0.93618,0.07354 center noenhanced font ",14" textcolor rgb "#333333"
set label '0.30' at screen 0.11259,0.22032 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.35' at screen 0.11259,0.33140 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.40' at screen 0.11259,0.42761 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.45' at screen 0.11259,0.51248 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.50' at screen 0.11259,0.58840 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.55' at screen 0.11259,0.65707 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.60' at screen 0.11259,0.71977 right noenhanced font ",14" textcolor rgb "#333333"
set label 'sample size n' at screen 0.55109,0.02626 center noenhanced font ",14" textcolor rgb "#333333"
set label 'risk / squared critical radius' at screen 0.02625,0.43472 center rotate noenhanced font ",14" textcolor rgb "#333333"
set arrow from screen 0.13134,0.95873 to screen 0.20217,0.95873 nohead linewidth 2 dashtype solid linecolor rgb "#0072B2"
set arrow from screen 0.13134,0.90620 to screen 0.20217,0.90620 nohead linewidth 2 dashtype (3,3) linecolor rgb "#009E73"
set arrow from screen 0.13134,0.85368 to screen 0.20217,0.85368 nohead linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7"
set arrow from screen 0.13134,0.80115 to screen 0.20217,0.80115 nohead linewidth 2 dashtype (10,4) linecolor rgb "#D55E00"
set label '' at screen 0.16676,0.95873 point pointtype 7 pointsize 0.7 linecolor rgb "#0072B2"
set label '' at screen 0.16676,0.90620 point pointtype 9 pointsize 0.8 linecolor rgb "#009E73"
set label '' at screen 0.16676,0.85368 point pointtype 13 pointsize 0.8 linecolor rgb "#CC79A7"
set label '' at screen 0.16676,0.80115 point pointtype 5 pointsize 0.6 linecolor rgb "#D55E00"
set lmargin at screen 0.13134
set rmargin at screen 0.97083
set tmargin at screen 0.75488
set bmargin at screen 0.11456
plot data index 0 using 1:6 with lines linewidth 2 dashtype solid linecolor rgb "#0072B2" title 'network (m = 256): b = -0.062 ± 0.029' noenhanced, \
  data index 0 using 1:2:4:5 with yerrorbars pointtype 7 pointsize 0.7 linewidth 1.5 linecolor rgb "#0072B2", \
  data index 1 using 1:6 with lines linewidth 2 dashtype (3,3) linecolor rgb "#009E73" title 'network (m = 1024): b = -0.036 ± 0.028' noenhanced, \
  data index 1 using 1:2:4:5 with yerrorbars pointtype 9 pointsize 0.8 linewidth 1.5 linecolor rgb "#009E73", \
  data index 2 using 1:6 with lines linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7" title 'network (m = 4096): b = -0.022 ± 0.027' noenhanced, \
  data index 2 using 1:2:4:5 with yerrorbars pointtype 13 pointsize 0.8 linewidth 1.5 linecolor rgb "#CC79A7", \
  data index 3 using 1:6 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'kernel: b = -0.016 ± 0.023' noenhanced, \
  data index 3 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.6 linewidth 1.5 linecolor rgb "#D55E00"
