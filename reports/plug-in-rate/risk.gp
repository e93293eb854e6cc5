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
set xrange [46.850742270260014:89524.81426665606]
set xtics ('' 64.0, '' 256.0, '' 1024.0, '' 4096.0, '' 16384.0, '' 65536.0)
set logscale y
set yrange [1.4971235012199512e-06:0.11202018748887724]
set ytics ('' 1e-05, '' 0.0001, '' 0.001, '' 0.01, '' 0.1)
set label 'plug-in, d = 1: b = 0.977 ± 0.011' at screen 0.21109,0.95873 left noenhanced font ",14" textcolor rgb "#333333"
set label 'plug-in, d = 2: b = 1.0149 ± 0.0096' at screen 0.21109,0.90620 left noenhanced font ",14" textcolor rgb "#333333"
set label 'plug-in, d = 4: b = 1.0308 ± 0.0083, bent' at screen 0.21109,0.85368 left noenhanced font ",14" textcolor rgb "#333333"
set label 'claimed: S2, 1' at screen 0.21109,0.80115 left noenhanced font ",14" textcolor rgb "#333333"
set label '64' at screen 0.16257,0.07354 center noenhanced font ",14" textcolor rgb "#333333"
set label '256' at screen 0.31726,0.07354 center noenhanced font ",14" textcolor rgb "#333333"
set label '1,024' at screen 0.47195,0.07354 center noenhanced font ",14" textcolor rgb "#333333"
set label '4,096' at screen 0.62664,0.07354 center noenhanced font ",14" textcolor rgb "#333333"
set label '16,384' at screen 0.78134,0.07354 center noenhanced font ",14" textcolor rgb "#333333"
set label '65,536' at screen 0.93603,0.07354 center noenhanced font ",14" textcolor rgb "#333333"
set label "10^{-5}" at screen 0.10901,0.22291 right font ",14" textcolor rgb "#333333"
set label "10^{-4}" at screen 0.10901,0.35428 right font ",14" textcolor rgb "#333333"
set label "10^{-3}" at screen 0.10901,0.48565 right font ",14" textcolor rgb "#333333"
set label "10^{-2}" at screen 0.10901,0.61703 right font ",14" textcolor rgb "#333333"
set label "10^{-1}" at screen 0.10901,0.74840 right font ",14" textcolor rgb "#333333"
set label 'sample size n' at screen 0.54930,0.02626 center noenhanced font ",14" textcolor rgb "#333333"
set label 'mean risk (denoiser units)' at screen 0.02625,0.43472 center rotate noenhanced font ",14" textcolor rgb "#333333"
set arrow from screen 0.12776,0.95873 to screen 0.19859,0.95873 nohead linewidth 2 dashtype (16,3) linecolor rgb "#56B4E9"
set arrow from screen 0.12776,0.90620 to screen 0.19859,0.90620 nohead linewidth 2 dashtype solid linecolor rgb "#0072B2"
set arrow from screen 0.12776,0.85368 to screen 0.19859,0.85368 nohead linewidth 2 dashtype (10,4) linecolor rgb "#D55E00"
set arrow from screen 0.12776,0.80115 to screen 0.19859,0.80115 nohead linewidth 1.5 dashtype (5,4) linecolor rgb "#777777"
set label '' at screen 0.16318,0.95873 point pointtype 4 pointsize 0.7 linecolor rgb "#56B4E9"
set label '' at screen 0.16318,0.90620 point pointtype 7 pointsize 0.7 linecolor rgb "#0072B2"
set label '' at screen 0.16318,0.85368 point pointtype 5 pointsize 0.6 linecolor rgb "#D55E00"
set lmargin at screen 0.12776
set rmargin at screen 0.97083
set tmargin at screen 0.75488
set bmargin at screen 0.11456
plot data index 3 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777", \
  data index 4 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777", \
  data index 5 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777", \
  data index 0 using 1:6 with lines linewidth 2 dashtype (16,3) linecolor rgb "#56B4E9" title 'plug-in, d = 1: b = 0.977 ± 0.011' noenhanced, \
  data index 0 using 1:2:4:5 with yerrorbars pointtype 4 pointsize 0.7 linewidth 1.5 linecolor rgb "#56B4E9", \
  data index 1 using 1:6 with lines linewidth 2 dashtype solid linecolor rgb "#0072B2" title 'plug-in, d = 2: b = 1.0149 ± 0.0096' noenhanced, \
  data index 1 using 1:2:4:5 with yerrorbars pointtype 7 pointsize 0.7 linewidth 1.5 linecolor rgb "#0072B2", \
  data index 2 using 1:6 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'plug-in, d = 4: b = 1.0308 ± 0.0083, bent' noenhanced, \
  data index 2 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.6 linewidth 1.5 linecolor rgb "#D55E00"
