# Draws bias-variance-1.svg from bias-variance-1.dat: run `gnuplot bias-variance-1.gp` in this folder.
set encoding utf8
set terminal svg size 480,337 font "Helvetica,14" background rgb "white" enhanced
set output 'bias-variance-1.svg'
data = 'bias-variance-1.dat'

set border 3 linewidth 1 linecolor rgb "#444444"
set tics nomirror out scale 0.6
set errorbars 0
unset key
set grid xtics ytics linecolor rgb "#e6e6e6" linewidth 1 linetype 1
set logscale x
set xrange [28.24649588130096:580.0365492714488]
set xtics ('' 32.0, '' 64.0, '' 128.0, '' 256.0, '' 512.0)
set logscale y
set yrange [0.04653006429425097:16.88845699312068]
set ytics ('' 0.05, '' 0.1, '' 0.2, '' 0.5, '' 1.0, '' 2.0, '' 5.0, '' 10.0)
set label 'risk' at screen 0.21468,0.95101 left noenhanced font ",14" textcolor rgb "#333333"
set label 'bias²' at screen 0.38268,0.95101 left noenhanced font ",14" textcolor rgb "#333333"
set label 'variance' at screen 0.56924,0.95101 left noenhanced font ",14" textcolor rgb "#333333"
set label '32' at screen 0.16600,0.08729 center noenhanced font ",14" textcolor rgb "#333333"
set label '64' at screen 0.35854,0.08729 center noenhanced font ",14" textcolor rgb "#333333"
set label '128' at screen 0.55109,0.08729 center noenhanced font ",14" textcolor rgb "#333333"
set label '256' at screen 0.74363,0.08729 center noenhanced font ",14" textcolor rgb "#333333"
set label '512' at screen 0.93618,0.08729 center noenhanced font ",14" textcolor rgb "#333333"
set label '0.05' at screen 0.11259,0.14526 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.1' at screen 0.11259,0.23465 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.2' at screen 0.11259,0.32403 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.5' at screen 0.11259,0.44219 right noenhanced font ",14" textcolor rgb "#333333"
set label '1' at screen 0.11259,0.53157 right noenhanced font ",14" textcolor rgb "#333333"
set label '2' at screen 0.11259,0.62096 right noenhanced font ",14" textcolor rgb "#333333"
set label '5' at screen 0.11259,0.73912 right noenhanced font ",14" textcolor rgb "#333333"
set label '10' at screen 0.11259,0.82850 right noenhanced font ",14" textcolor rgb "#333333"
set label 'sample size n' at screen 0.55109,0.03118 center noenhanced font ",14" textcolor rgb "#333333"
set label 'mean square' at screen 0.02625,0.51603 center rotate noenhanced font ",14" textcolor rgb "#333333"
set arrow from screen 0.13134,0.95101 to screen 0.20217,0.95101 nohead linewidth 2 dashtype solid linecolor rgb "#0072B2"
set arrow from screen 0.29934,0.95101 to screen 0.37018,0.95101 nohead linewidth 2 dashtype (10,4) linecolor rgb "#D55E00"
set arrow from screen 0.48591,0.95101 to screen 0.55674,0.95101 nohead linewidth 2 dashtype (3,3) linecolor rgb "#009E73"
set label '' at screen 0.16676,0.95101 point pointtype 7 pointsize 0.7 linecolor rgb "#0072B2"
set label '' at screen 0.33476,0.95101 point pointtype 5 pointsize 0.6 linecolor rgb "#D55E00"
set label '' at screen 0.52133,0.95101 point pointtype 9 pointsize 0.8 linecolor rgb "#009E73"
set lmargin at screen 0.13134
set rmargin at screen 0.97083
set tmargin at screen 0.89608
set bmargin at screen 0.13599
plot data index 0 using 1:2 with lines linewidth 2 dashtype solid linecolor rgb "#0072B2" title 'risk' noenhanced, \
  data index 0 using 1:2:4:5 with yerrorbars pointtype 7 pointsize 0.7 linewidth 1.5 linecolor rgb "#0072B2", \
  data index 1 using 1:2 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'bias²' noenhanced, \
  data index 1 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.6 linewidth 1.5 linecolor rgb "#D55E00", \
  data index 2 using 1:2 with lines linewidth 2 dashtype (3,3) linecolor rgb "#009E73" title 'variance' noenhanced, \
  data index 2 using 1:2:4:5 with yerrorbars pointtype 9 pointsize 0.8 linewidth 1.5 linecolor rgb "#009E73"
