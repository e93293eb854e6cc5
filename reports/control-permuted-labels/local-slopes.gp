# Draws local-slopes.svg from local-slopes.dat: run `gnuplot local-slopes.gp` in this folder.
set encoding utf8
set terminal svg size 480,337 font "Helvetica,14" background rgb "white" enhanced
set output 'local-slopes.svg'
data = 'local-slopes.dat'

set border 3 linewidth 1 linecolor rgb "#444444"
set tics nomirror out scale 0.6
set errorbars 0
unset key
set grid xtics ytics linecolor rgb "#e6e6e6" linewidth 1 linetype 1
set logscale x
set xrange [54.75808164368654:2393.655805053431]
set xtics ('' 64.0, '' 128.0, '' 256.0, '' 512.0, '' 1024.0, '' 2048.0)
set yrange [-0.1342199468424931:0.14413635302827824]
set ytics ('' -0.1, '' -0.05, '' 0.0, '' 0.05, '' 0.1)
set label 'kernel' at screen 0.22439,0.95101 left noenhanced font ",14" textcolor rgb "#333333"
set label 'claimed: no-decay, 0' at screen 0.42782,0.95101 left noenhanced font ",14" textcolor rgb "#333333"
set label '64' at screen 0.17531,0.08729 center noenhanced font ",14" textcolor rgb "#333333"
set label '128' at screen 0.32756,0.08729 center noenhanced font ",14" textcolor rgb "#333333"
set label '256' at screen 0.47982,0.08729 center noenhanced font ",14" textcolor rgb "#333333"
set label '512' at screen 0.63207,0.08729 center noenhanced font ",14" textcolor rgb "#333333"
set label '1,024' at screen 0.78432,0.08729 center noenhanced font ",14" textcolor rgb "#333333"
set label '2,048' at screen 0.93658,0.08729 center noenhanced font ",14" textcolor rgb "#333333"
set label '-0.10' at screen 0.12230,0.22943 right noenhanced font ",14" textcolor rgb "#333333"
set label '-0.05' at screen 0.12230,0.36596 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.00' at screen 0.12230,0.50249 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.05' at screen 0.12230,0.63903 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.10' at screen 0.12230,0.77556 right noenhanced font ",14" textcolor rgb "#333333"
set label 'sample size n' at screen 0.55594,0.03118 center noenhanced font ",14" textcolor rgb "#333333"
set label 'local exponent b' at screen 0.02625,0.51603 center rotate noenhanced font ",14" textcolor rgb "#333333"
set arrow from screen 0.14105,0.95101 to screen 0.21189,0.95101 nohead linewidth 2 dashtype (10,4) linecolor rgb "#D55E00"
set arrow from screen 0.34449,0.95101 to screen 0.41532,0.95101 nohead linewidth 1.5 dashtype (5,4) linecolor rgb "#777777"
set label '' at screen 0.17647,0.95101 point pointtype 5 pointsize 0.6 linecolor rgb "#D55E00"
set lmargin at screen 0.14105
set rmargin at screen 0.97083
set tmargin at screen 0.89608
set bmargin at screen 0.13599
plot data index 1 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777", \
  data index 0 using 1:2 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'kernel' noenhanced, \
  data index 0 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.6 linewidth 1.5 linecolor rgb "#D55E00"
