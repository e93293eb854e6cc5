# Draws risk.svg from risk.dat: run `gnuplot risk.gp` in this folder.
set encoding utf8
set terminal svg size 480,337 font "Helvetica,14" background rgb "white" enhanced
set output 'risk.svg'
data = 'risk.dat'

set border 3 linewidth 1 linecolor rgb "#444444"
set tics nomirror out scale 0.6
set errorbars 0
unset key
set grid xtics ytics linecolor rgb "#e6e6e6" linewidth 1 linetype 1
set logscale x
set xrange [54.75808164368654:2393.655805053431]
set xtics ('' 64.0, '' 128.0, '' 256.0, '' 512.0, '' 1024.0, '' 2048.0)
set logscale y
set yrange [0.09478551053368607:0.17517397498459786]
set ytics ('' 0.1, '' 0.11, '' 0.12, '' 0.13, '' 0.14, '' 0.15, '' 0.16, '' 0.17)
set label 'kernel: b = 0.0019 ± 0.0052' at screen 0.21468,0.95101 left noenhanced font ",14" textcolor rgb "#333333"
set label 'claimed: no-decay, 0' at screen 0.70545,0.95101 left noenhanced font ",14" textcolor rgb "#333333"
set label '64' at screen 0.16600,0.08729 center noenhanced font ",14" textcolor rgb "#333333"
set label '128' at screen 0.32003,0.08729 center noenhanced font ",14" textcolor rgb "#333333"
set label '256' at screen 0.47407,0.08729 center noenhanced font ",14" textcolor rgb "#333333"
set label '512' at screen 0.62811,0.08729 center noenhanced font ",14" textcolor rgb "#333333"
set label '1,024' at screen 0.78214,0.08729 center noenhanced font ",14" textcolor rgb "#333333"
set label '2,048' at screen 0.93618,0.08729 center noenhanced font ",14" textcolor rgb "#333333"
set label '0.10' at screen 0.11259,0.20226 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.11' at screen 0.11259,0.32022 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.12' at screen 0.11259,0.42791 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.13' at screen 0.11259,0.52697 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.14' at screen 0.11259,0.61869 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.15' at screen 0.11259,0.70407 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.16' at screen 0.11259,0.78395 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.17' at screen 0.11259,0.85898 right noenhanced font ",14" textcolor rgb "#333333"
set label 'sample size n' at screen 0.55109,0.03118 center noenhanced font ",14" textcolor rgb "#333333"
set label 'mean risk (denoiser units)' at screen 0.02625,0.51603 center rotate noenhanced font ",14" textcolor rgb "#333333"
set arrow from screen 0.13134,0.95101 to screen 0.20217,0.95101 nohead linewidth 2 dashtype (10,4) linecolor rgb "#D55E00"
set arrow from screen 0.62212,0.95101 to screen 0.69295,0.95101 nohead linewidth 1.5 dashtype (5,4) linecolor rgb "#777777"
set label '' at screen 0.16676,0.95101 point pointtype 5 pointsize 0.6 linecolor rgb "#D55E00"
set lmargin at screen 0.13134
set rmargin at screen 0.97083
set tmargin at screen 0.89608
set bmargin at screen 0.13599
plot data index 0 using 1:9:10 with filledcurves fillcolor rgb "#D0D55E00" fillstyle solid noborder, \
  data index 1 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777", \
  data index 0 using 1:6 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'kernel: b = 0.0019 ± 0.0052' noenhanced, \
  data index 0 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.6 linewidth 1.5 linecolor rgb "#D55E00"
