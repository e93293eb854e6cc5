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
set xrange [46.850742270260014:89524.81426665606]
set xtics ('' 64.0, '' 256.0, '' 1024.0, '' 4096.0, '' 16384.0, '' 65536.0)
set yrange [0.4771696960358802:0.7514677072915809]
set ytics ('' 0.5, '' 0.55, '' 0.6000000000000001, '' 0.65, '' 0.7000000000000001, '' 0.75)
set label 'kernel' at screen 0.21468,0.95101 left noenhanced font ",14" textcolor rgb "#333333"
set label 'claimed: K8, 0.571' at screen 0.41811,0.95101 left noenhanced font ",14" textcolor rgb "#333333"
set label '64' at screen 0.16600,0.08729 center noenhanced font ",14" textcolor rgb "#333333"
set label '256' at screen 0.32003,0.08729 center noenhanced font ",14" textcolor rgb "#333333"
set label '1,024' at screen 0.47407,0.08729 center noenhanced font ",14" textcolor rgb "#333333"
set label '4,096' at screen 0.62811,0.08729 center noenhanced font ",14" textcolor rgb "#333333"
set label '16,384' at screen 0.78214,0.08729 center noenhanced font ",14" textcolor rgb "#333333"
set label '65,536' at screen 0.93618,0.08729 center noenhanced font ",14" textcolor rgb "#333333"
set label '0.50' at screen 0.11259,0.19925 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.55' at screen 0.11259,0.33780 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.60' at screen 0.11259,0.47636 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.65' at screen 0.11259,0.61491 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.70' at screen 0.11259,0.75346 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.75' at screen 0.11259,0.89201 right noenhanced font ",14" textcolor rgb "#333333"
set label 'sample size n' at screen 0.55109,0.03118 center noenhanced font ",14" textcolor rgb "#333333"
set label 'local exponent b' at screen 0.02625,0.51603 center rotate noenhanced font ",14" textcolor rgb "#333333"
set arrow from screen 0.13134,0.95101 to screen 0.20217,0.95101 nohead linewidth 2 dashtype (10,4) linecolor rgb "#D55E00"
set arrow from screen 0.33477,0.95101 to screen 0.40561,0.95101 nohead linewidth 1.5 dashtype (5,4) linecolor rgb "#777777"
set label '' at screen 0.16676,0.95101 point pointtype 5 pointsize 0.6 linecolor rgb "#D55E00"
set lmargin at screen 0.13134
set rmargin at screen 0.97083
set tmargin at screen 0.89608
set bmargin at screen 0.13599
plot data index 1 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777", \
  data index 0 using 1:2 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'kernel' noenhanced, \
  data index 0 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.6 linewidth 1.5 linecolor rgb "#D55E00"
