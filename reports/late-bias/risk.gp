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
set xrange [14.12324794065048:290.0182746357244]
set xtics ('' 16.0, '' 23.0, '' 32.0, '' 45.0, '' 64.0, '' 91.0, '' 128.0, '' 181.0, '' 256.0)
set logscale y
set yrange [6.27083025323532:91.24496004957894]
set ytics ('' 7.0, '' 10.0, '' 15.0, '' 20.0, '' 30.0, '' 40.0, '' 50.0, '' 70.0)
set label 'flow, d = 16: b = 0.351 ± 0.084' at screen 0.19035,0.95873 left noenhanced font ",14" textcolor rgb "#333333"
set label 'flow, d = 32: b = 0.2480 ± 0.0087' at screen 0.19035,0.90620 left noenhanced font ",14" textcolor rgb "#333333"
set label 'flow, d = 64: b = 0.209 ± 0.013' at screen 0.19035,0.85368 left noenhanced font ",14" textcolor rgb "#333333"
set label 'flow, d = 128: b = 0.189 ± 0.011, bent' at screen 0.19035,0.80115 left noenhanced font ",14" textcolor rgb "#333333"
set label '16' at screen 0.14268,0.07354 center noenhanced font ",14" textcolor rgb "#333333"
set label '23' at screen 0.24641,0.07354 center noenhanced font ",14" textcolor rgb "#333333"
set label '32' at screen 0.34080,0.07354 center noenhanced font ",14" textcolor rgb "#333333"
set label '45' at screen 0.43825,0.07354 center noenhanced font ",14" textcolor rgb "#333333"
set label '64' at screen 0.53892,0.07354 center noenhanced font ",14" textcolor rgb "#333333"
set label '91' at screen 0.63953,0.07354 center noenhanced font ",14" textcolor rgb "#333333"
set label '128' at screen 0.73705,0.07354 center noenhanced font ",14" textcolor rgb "#333333"
set label '181' at screen 0.83608,0.07354 center noenhanced font ",14" textcolor rgb "#333333"
set label '256' at screen 0.93517,0.07354 center noenhanced font ",14" textcolor rgb "#333333"
set label '7' at screen 0.08827,0.14086 right noenhanced font ",14" textcolor rgb "#333333"
set label '10' at screen 0.08827,0.22616 right noenhanced font ",14" textcolor rgb "#333333"
set label '15' at screen 0.08827,0.32312 right noenhanced font ",14" textcolor rgb "#333333"
set label '20' at screen 0.08827,0.39191 right noenhanced font ",14" textcolor rgb "#333333"
set label '30' at screen 0.08827,0.48887 right noenhanced font ",14" textcolor rgb "#333333"
set label '40' at screen 0.08827,0.55767 right noenhanced font ",14" textcolor rgb "#333333"
set label '50' at screen 0.08827,0.61103 right noenhanced font ",14" textcolor rgb "#333333"
set label '70' at screen 0.08827,0.69149 right noenhanced font ",14" textcolor rgb "#333333"
set label 'sample size n' at screen 0.53893,0.02626 center noenhanced font ",14" textcolor rgb "#333333"
set label 'mean risk (denoiser units)' at screen 0.02625,0.43472 center rotate noenhanced font ",14" textcolor rgb "#333333"
set arrow from screen 0.10702,0.95873 to screen 0.17785,0.95873 nohead linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7"
set arrow from screen 0.10702,0.90620 to screen 0.17785,0.90620 nohead linewidth 2 dashtype solid linecolor rgb "#0072B2"
set arrow from screen 0.10702,0.85368 to screen 0.17785,0.85368 nohead linewidth 2 dashtype (10,4) linecolor rgb "#D55E00"
set arrow from screen 0.10702,0.80115 to screen 0.17785,0.80115 nohead linewidth 2 dashtype (3,3) linecolor rgb "#009E73"
set label '' at screen 0.14243,0.95873 point pointtype 13 pointsize 0.8 linecolor rgb "#CC79A7"
set label '' at screen 0.14243,0.90620 point pointtype 7 pointsize 0.7 linecolor rgb "#0072B2"
set label '' at screen 0.14243,0.85368 point pointtype 5 pointsize 0.6 linecolor rgb "#D55E00"
set label '' at screen 0.14243,0.80115 point pointtype 9 pointsize 0.8 linecolor rgb "#009E73"
set lmargin at screen 0.10702
set rmargin at screen 0.97083
set tmargin at screen 0.75488
set bmargin at screen 0.11456
plot data index 0 using 1:6 with lines linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7" title 'flow, d = 16: b = 0.351 ± 0.084' noenhanced, \
  data index 0 using 1:2:4:5 with yerrorbars pointtype 13 pointsize 0.8 linewidth 1.5 linecolor rgb "#CC79A7", \
  data index 1 using 1:6 with lines linewidth 2 dashtype solid linecolor rgb "#0072B2" title 'flow, d = 32: b = 0.2480 ± 0.0087' noenhanced, \
  data index 1 using 1:2:4:5 with yerrorbars pointtype 7 pointsize 0.7 linewidth 1.5 linecolor rgb "#0072B2", \
  data index 2 using 1:6 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'flow, d = 64: b = 0.209 ± 0.013' noenhanced, \
  data index 2 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.6 linewidth 1.5 linecolor rgb "#D55E00", \
  data index 3 using 1:6 with lines linewidth 2 dashtype (3,3) linecolor rgb "#009E73" title 'flow, d = 128: b = 0.189 ± 0.011, bent' noenhanced, \
  data index 3 using 1:2:4:5 with yerrorbars pointtype 9 pointsize 0.8 linewidth 1.5 linecolor rgb "#009E73"
