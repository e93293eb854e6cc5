# Draws ratio-to-bound.svg from ratio-to-bound.dat: run `gnuplot ratio-to-bound.gp` in this folder.
set encoding utf8
set terminal svg size 480,337 font "Helvetica,14" background rgb "white" enhanced
set output 'ratio-to-bound.svg'
data = 'ratio-to-bound.dat'

set border 3 linewidth 1 linecolor rgb "#444444"
set tics nomirror out scale 0.6
set errorbars 0
unset key
set grid xtics ytics linecolor rgb "#e6e6e6" linewidth 1 linetype 1
set logscale x
set xrange [46.850742270260014:89524.81426665606]
set xtics ('' 64.0, '' 256.0, '' 1024.0, '' 4096.0, '' 16384.0, '' 65536.0)
set logscale y
set yrange [0.2613247380102264:0.7313005161205711]
set ytics ('' 0.30000000000000004, '' 0.4, '' 0.5, '' 0.6000000000000001, '' 0.7000000000000001)
set label 'kernel: b = -0.069 ± 0.019' at screen 0.19846,0.95101 left noenhanced font ",14" textcolor rgb "#333333"
set label '64' at screen 0.15045,0.08729 center noenhanced font ",14" textcolor rgb "#333333"
set label '256' at screen 0.30746,0.08729 center noenhanced font ",14" textcolor rgb "#333333"
set label '1,024' at screen 0.46447,0.08729 center noenhanced font ",14" textcolor rgb "#333333"
set label '4,096' at screen 0.62148,0.08729 center noenhanced font ",14" textcolor rgb "#333333"
set label '16,384' at screen 0.77850,0.08729 center noenhanced font ",14" textcolor rgb "#333333"
set label '65,536' at screen 0.93551,0.08729 center noenhanced font ",14" textcolor rgb "#333333"
set label '0.3' at screen 0.09638,0.23793 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.4' at screen 0.09638,0.45042 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.5' at screen 0.09638,0.61524 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.6' at screen 0.09638,0.74991 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.7' at screen 0.09638,0.86377 right noenhanced font ",14" textcolor rgb "#333333"
set label 'sample size n' at screen 0.54298,0.03118 center noenhanced font ",14" textcolor rgb "#333333"
set label 'risk / squared critical radius' at screen 0.02625,0.51603 center rotate noenhanced font ",14" textcolor rgb "#333333"
set arrow from screen 0.11513,0.95101 to screen 0.18596,0.95101 nohead linewidth 2 dashtype (10,4) linecolor rgb "#D55E00"
set label '' at screen 0.15054,0.95101 point pointtype 5 pointsize 0.6 linecolor rgb "#D55E00"
set lmargin at screen 0.11513
set rmargin at screen 0.97083
set tmargin at screen 0.89608
set bmargin at screen 0.13599
plot data index 0 using 1:6 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'kernel: b = -0.069 ± 0.019' noenhanced, \
  data index 0 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.6 linewidth 1.5 linecolor rgb "#D55E00"
