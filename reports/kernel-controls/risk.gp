# Draws risk.svg from risk.dat: run `gnuplot risk.gp` in this folder.
set encoding utf8
set terminal svg size 803,251 font "Helvetica,14" background rgb "white" enhanced
set output 'risk.svg'
data = 'risk.dat'

set border 3 linewidth 1 linecolor rgb "#444444"
set tics nomirror out scale 0.6
set errorbars 0
unset key
set grid xtics ytics linecolor rgb "#e6e6e6" linewidth 1 linetype 1
set logscale x
set xrange [466.26295479909294:4497.788165271756]
set xtics ('' 512.0, '' 1024.0, '' 2048.0, '' 4096.0)
set logscale y
set yrange [0.0009042663451100568:0.0528439161070389]
set ytics ('' 0.001, '' 0.002, '' 0.005, '' 0.01, '' 0.02, '' 0.05)
set label 'flow' at screen 0.13285,0.93721 left noenhanced font ",13" textcolor rgb "#333333"
set label 'ridge' at screen 0.23506,0.93721 left noenhanced font ",13" textcolor rgb "#333333"
set label 'claimed: K4' at screen 0.34477,0.93721 left noenhanced font ",13" textcolor rgb "#333333"
set label 'claimed: K1, 0.714' at screen 0.50503,0.93721 left noenhanced font ",13" textcolor rgb "#333333"
set label 'predicted' at screen 0.71680,0.93721 left noenhanced font ",13" textcolor rgb "#333333"
set label 's = 1' at screen 0.22504,0.84204 center noenhanced font ",13" textcolor rgb "#333333"
set label 's = 2' at screen 0.52905,0.84204 center noenhanced font ",13" textcolor rgb "#333333"
set label 's = 3' at screen 0.83305,0.84204 center noenhanced font ",13" textcolor rgb "#333333"
set label '512' at screen 0.09474,0.10883 center noenhanced font ",13" textcolor rgb "#333333"
set label '1,024' at screen 0.18161,0.10883 center noenhanced font ",13" textcolor rgb "#333333"
set label '2,048' at screen 0.26848,0.10883 center noenhanced font ",13" textcolor rgb "#333333"
set label '4,096' at screen 0.35535,0.10883 center noenhanced font ",13" textcolor rgb "#333333"
set label '512' at screen 0.39874,0.10883 center noenhanced font ",13" textcolor rgb "#333333"
set label '1,024' at screen 0.48561,0.10883 center noenhanced font ",13" textcolor rgb "#333333"
set label '2,048' at screen 0.57248,0.10883 center noenhanced font ",13" textcolor rgb "#333333"
set label '4,096' at screen 0.65935,0.10883 center noenhanced font ",13" textcolor rgb "#333333"
set label '512' at screen 0.70274,0.10883 center noenhanced font ",13" textcolor rgb "#333333"
set label '1,024' at screen 0.78961,0.10883 center noenhanced font ",13" textcolor rgb "#333333"
set label '2,048' at screen 0.87648,0.10883 center noenhanced font ",13" textcolor rgb "#333333"
set label '4,096' at screen 0.96335,0.10883 center noenhanced font ",13" textcolor rgb "#333333"
set label '0.001' at screen 0.07180,0.18720 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.002' at screen 0.07180,0.29316 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.005' at screen 0.07180,0.43324 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.01' at screen 0.07180,0.53920 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.02' at screen 0.07180,0.64517 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.05' at screen 0.07180,0.78524 right noenhanced font ",13" textcolor rgb "#333333"
set label 'sample size n' at screen 0.52905,0.03887 center noenhanced font ",13" textcolor rgb "#333333"
set label 'mean risk' at screen 0.01458,0.48276 center rotate noenhanced font ",13" textcolor rgb "#333333"
set arrow from screen 0.08301,0.93721 to screen 0.12537,0.93721 nohead linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7"
set arrow from screen 0.18522,0.93721 to screen 0.22758,0.93721 nohead linewidth 2 dashtype (3,3) linecolor rgb "#009E73"
set arrow from screen 0.29493,0.93721 to screen 0.33729,0.93721 nohead linewidth 1.5 dashtype (5,4) linecolor rgb "#777777"
set arrow from screen 0.45519,0.93721 to screen 0.49755,0.93721 nohead linewidth 1.5 dashtype (5,4) linecolor rgb "#777777"
set arrow from screen 0.66696,0.93721 to screen 0.70932,0.93721 nohead linewidth 1.5 dashtype (1.5,3.5) linecolor rgb "#000000"
set label '' at screen 0.10419,0.93721 point pointtype 13 pointsize 0.8 linecolor rgb "#CC79A7"
set label '' at screen 0.20640,0.93721 point pointtype 9 pointsize 0.8 linecolor rgb "#009E73"
set multiplot
set lmargin at screen 0.08301
set rmargin at screen 0.36708
set tmargin at screen 0.79370
set bmargin at screen 0.17182
plot data index 2 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 3 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 4 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 5 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 0 using 1:9:10 with filledcurves fillcolor rgb "#D0CC79A7" fillstyle solid noborder, \
  data index 1 using 1:9:10 with filledcurves fillcolor rgb "#D0009E73" fillstyle solid noborder, \
  data index 6 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777", \
  data index 0 using 1:6 with lines linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7" title 'flow: b = 0.5607 ± 0.0045' noenhanced, \
  data index 0 using 1:2:4:5 with yerrorbars pointtype 13 pointsize 0.64 linewidth 1.5 linecolor rgb "#CC79A7", \
  data index 0 using 1:8 with lines linewidth 1.5 dashtype (1.5,3.5) linecolor rgb "black", \
  data index 1 using 1:6 with lines linewidth 2 dashtype (3,3) linecolor rgb "#009E73" title 'ridge: b = 0.5571 ± 0.0048' noenhanced, \
  data index 1 using 1:2:4:5 with yerrorbars pointtype 9 pointsize 0.64 linewidth 1.5 linecolor rgb "#009E73", \
  data index 1 using 1:8 with lines linewidth 1.5 dashtype (1.5,3.5) linecolor rgb "black"
unset label
unset arrow
set lmargin at screen 0.38701
set rmargin at screen 0.67108
set tmargin at screen 0.79370
set bmargin at screen 0.17182
plot data index 0 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 1 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 4 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 5 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 2 using 1:9:10 with filledcurves fillcolor rgb "#D0CC79A7" fillstyle solid noborder, \
  data index 3 using 1:9:10 with filledcurves fillcolor rgb "#D0009E73" fillstyle solid noborder, \
  data index 7 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777", \
  data index 2 using 1:6 with lines linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7" title 'flow: b = 0.7095 ± 0.0024' noenhanced, \
  data index 2 using 1:2:4:5 with yerrorbars pointtype 13 pointsize 0.64 linewidth 1.5 linecolor rgb "#CC79A7", \
  data index 2 using 1:8 with lines linewidth 1.5 dashtype (1.5,3.5) linecolor rgb "black", \
  data index 3 using 1:6 with lines linewidth 2 dashtype (3,3) linecolor rgb "#009E73" title 'ridge: b = 0.6809 ± 0.0026' noenhanced, \
  data index 3 using 1:2:4:5 with yerrorbars pointtype 9 pointsize 0.64 linewidth 1.5 linecolor rgb "#009E73", \
  data index 3 using 1:8 with lines linewidth 1.5 dashtype (1.5,3.5) linecolor rgb "black"
set lmargin at screen 0.69101
set rmargin at screen 0.97508
set tmargin at screen 0.79370
set bmargin at screen 0.17182
plot data index 0 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 1 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 2 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 3 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 4 using 1:9:10 with filledcurves fillcolor rgb "#D0CC79A7" fillstyle solid noborder, \
  data index 5 using 1:9:10 with filledcurves fillcolor rgb "#D0009E73" fillstyle solid noborder, \
  data index 8 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777", \
  data index 9 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777", \
  data index 4 using 1:6 with lines linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7" title 'flow: b = 0.8150 ± 0.0086' noenhanced, \
  data index 4 using 1:2:4:5 with yerrorbars pointtype 13 pointsize 0.64 linewidth 1.5 linecolor rgb "#CC79A7", \
  data index 4 using 1:8 with lines linewidth 1.5 dashtype (1.5,3.5) linecolor rgb "black", \
  data index 5 using 1:6 with lines linewidth 2 dashtype (3,3) linecolor rgb "#009E73" title 'ridge: b = 0.7080 ± 0.0026' noenhanced, \
  data index 5 using 1:2:4:5 with yerrorbars pointtype 9 pointsize 0.64 linewidth 1.5 linecolor rgb "#009E73", \
  data index 5 using 1:8 with lines linewidth 1.5 dashtype (1.5,3.5) linecolor rgb "black"
unset multiplot
