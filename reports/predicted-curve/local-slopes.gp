# Draws local-slopes.svg from local-slopes.dat: run `gnuplot local-slopes.gp` in this folder.
set encoding utf8
set terminal svg size 480,379 font "Helvetica,14" background rgb "white" enhanced
set output 'local-slopes.svg'
data = 'local-slopes.dat'

set border 3 linewidth 1 linecolor rgb "#444444"
set tics nomirror out scale 0.6
set errorbars 0
unset key
set grid xtics ytics linecolor rgb "#e6e6e6" linewidth 1 linetype 1
set logscale x
set xrange [58.28286934988662:562.2235206589695]
set xtics ('' 64.0, '' 128.0, '' 256.0, '' 512.0)
set yrange [0.5776105602235626:0.995546769383726]
set ytics ('' 0.6000000000000001, '' 0.65, '' 0.7000000000000001, '' 0.75, '' 0.8, '' 0.8500000000000001, '' 0.9, '' 0.9500000000000001)
set label 'kernel, uniform, one time' at screen 0.21468,0.95644 left noenhanced font ",14" textcolor rgb "#333333"
set label 'kernel, uniform, window' at screen 0.21468,0.90100 left noenhanced font ",14" textcolor rgb "#333333"
set label 'kernel, atoms, one time' at screen 0.65410,0.90100 left noenhanced font ",14" textcolor rgb "#333333"
set label 'kernel, atoms, window' at screen 0.21468,0.84556 left noenhanced font ",14" textcolor rgb "#333333"
set label 'claimed: K8' at screen 0.63557,0.84556 left noenhanced font ",14" textcolor rgb "#333333"
set label '64' at screen 0.16600,0.07761 center noenhanced font ",14" textcolor rgb "#333333"
set label '128' at screen 0.42272,0.07761 center noenhanced font ",14" textcolor rgb "#333333"
set label '256' at screen 0.67945,0.07761 center noenhanced font ",14" textcolor rgb "#333333"
set label '512' at screen 0.93618,0.07761 center noenhanced font ",14" textcolor rgb "#333333"
set label '0.60' at screen 0.11259,0.15711 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.65' at screen 0.11259,0.23796 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.70' at screen 0.11259,0.31882 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.75' at screen 0.11259,0.39967 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.80' at screen 0.11259,0.48052 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.85' at screen 0.11259,0.56137 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.90' at screen 0.11259,0.64222 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.95' at screen 0.11259,0.72308 right noenhanced font ",14" textcolor rgb "#333333"
set label 'sample size n' at screen 0.55109,0.02772 center noenhanced font ",14" textcolor rgb "#333333"
set label 'local exponent b' at screen 0.02625,0.45882 center rotate noenhanced font ",14" textcolor rgb "#333333"
set arrow from screen 0.13134,0.95644 to screen 0.20217,0.95644 nohead linewidth 2 dashtype (10,4) linecolor rgb "#D55E00"
set arrow from screen 0.13134,0.90100 to screen 0.20217,0.90100 nohead linewidth 2 dashtype solid linecolor rgb "#0072B2"
set arrow from screen 0.57077,0.90100 to screen 0.64160,0.90100 nohead linewidth 2 dashtype (3,3) linecolor rgb "#009E73"
set arrow from screen 0.13134,0.84556 to screen 0.20217,0.84556 nohead linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7"
set arrow from screen 0.55223,0.84556 to screen 0.62307,0.84556 nohead linewidth 1.5 dashtype (5,4) linecolor rgb "#777777"
set label '' at screen 0.16676,0.95644 point pointtype 5 pointsize 0.6 linecolor rgb "#D55E00"
set label '' at screen 0.16676,0.90100 point pointtype 7 pointsize 0.7 linecolor rgb "#0072B2"
set label '' at screen 0.60618,0.90100 point pointtype 9 pointsize 0.8 linecolor rgb "#009E73"
set label '' at screen 0.16676,0.84556 point pointtype 13 pointsize 0.8 linecolor rgb "#CC79A7"
set lmargin at screen 0.13134
set rmargin at screen 0.97083
set tmargin at screen 0.79673
set bmargin at screen 0.12091
plot data index 4 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777", \
  data index 5 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777", \
  data index 6 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777", \
  data index 7 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777", \
  data index 0 using 1:2 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'kernel, uniform, one time' noenhanced, \
  data index 0 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.6 linewidth 1.5 linecolor rgb "#D55E00", \
  data index 1 using 1:2 with lines linewidth 2 dashtype solid linecolor rgb "#0072B2" title 'kernel, uniform, window' noenhanced, \
  data index 1 using 1:2:4:5 with yerrorbars pointtype 7 pointsize 0.7 linewidth 1.5 linecolor rgb "#0072B2", \
  data index 2 using 1:2 with lines linewidth 2 dashtype (3,3) linecolor rgb "#009E73" title 'kernel, atoms, one time' noenhanced, \
  data index 2 using 1:2:4:5 with yerrorbars pointtype 9 pointsize 0.8 linewidth 1.5 linecolor rgb "#009E73", \
  data index 3 using 1:2 with lines linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7" title 'kernel, atoms, window' noenhanced, \
  data index 3 using 1:2:4:5 with yerrorbars pointtype 13 pointsize 0.8 linewidth 1.5 linecolor rgb "#CC79A7"
