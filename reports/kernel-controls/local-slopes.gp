# Draws local-slopes.svg from local-slopes.dat: run `gnuplot local-slopes.gp` in this folder.
set encoding utf8
set terminal svg size 789,251 font "Helvetica,14" background rgb "white" enhanced
set output 'local-slopes.svg'
data = 'local-slopes.dat'

set border 3 linewidth 1 linecolor rgb "#444444"
set tics nomirror out scale 0.6
set errorbars 0
unset key
set grid xtics ytics linecolor rgb "#e6e6e6" linewidth 1 linetype 1
set logscale x
set xrange [466.26295479909294:4497.788165271756]
set xtics ('' 512.0, '' 1024.0, '' 2048.0, '' 4096.0)
set yrange [0.42665049027735874:1.0031093557587698]
set ytics ('' 0.5, '' 0.6000000000000001, '' 0.7000000000000001, '' 0.8, '' 0.9, '' 1.0)
set label 'flow' at screen 0.11694,0.93721 left noenhanced font ",13" textcolor rgb "#333333"
set label 'ridge' at screen 0.22103,0.93721 left noenhanced font ",13" textcolor rgb "#333333"
set label 'claimed: K4' at screen 0.33275,0.93721 left noenhanced font ",13" textcolor rgb "#333333"
set label 'claimed: K1, 0.714' at screen 0.49595,0.93721 left noenhanced font ",13" textcolor rgb "#333333"
set label 's = 1' at screen 0.21083,0.84204 center noenhanced font ",13" textcolor rgb "#333333"
set label 's = 2' at screen 0.52041,0.84204 center noenhanced font ",13" textcolor rgb "#333333"
set label 's = 3' at screen 0.82999,0.84204 center noenhanced font ",13" textcolor rgb "#333333"
set label '512' at screen 0.07813,0.10883 center noenhanced font ",13" textcolor rgb "#333333"
set label '1,024' at screen 0.16660,0.10883 center noenhanced font ",13" textcolor rgb "#333333"
set label '2,048' at screen 0.25506,0.10883 center noenhanced font ",13" textcolor rgb "#333333"
set label '4,096' at screen 0.34353,0.10883 center noenhanced font ",13" textcolor rgb "#333333"
set label '512' at screen 0.38771,0.10883 center noenhanced font ",13" textcolor rgb "#333333"
set label '1,024' at screen 0.47618,0.10883 center noenhanced font ",13" textcolor rgb "#333333"
set label '2,048' at screen 0.56464,0.10883 center noenhanced font ",13" textcolor rgb "#333333"
set label '4,096' at screen 0.65310,0.10883 center noenhanced font ",13" textcolor rgb "#333333"
set label '512' at screen 0.69729,0.10883 center noenhanced font ",13" textcolor rgb "#333333"
set label '1,024' at screen 0.78575,0.10883 center noenhanced font ",13" textcolor rgb "#333333"
set label '2,048' at screen 0.87422,0.10883 center noenhanced font ",13" textcolor rgb "#333333"
set label '4,096' at screen 0.96268,0.10883 center noenhanced font ",13" textcolor rgb "#333333"
set label '0.5' at screen 0.05477,0.25095 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.6' at screen 0.05477,0.35883 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.7' at screen 0.05477,0.46671 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.8' at screen 0.05477,0.57459 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.9' at screen 0.05477,0.68247 right noenhanced font ",13" textcolor rgb "#333333"
set label '1.0' at screen 0.05477,0.79035 right noenhanced font ",13" textcolor rgb "#333333"
set label 'sample size n' at screen 0.52041,0.03887 center noenhanced font ",13" textcolor rgb "#333333"
set label 'local exponent b' at screen 0.01484,0.48276 center rotate noenhanced font ",13" textcolor rgb "#333333"
set arrow from screen 0.06619,0.93721 to screen 0.10933,0.93721 nohead linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7"
set arrow from screen 0.17028,0.93721 to screen 0.21342,0.93721 nohead linewidth 2 dashtype (3,3) linecolor rgb "#009E73"
set arrow from screen 0.28200,0.93721 to screen 0.32514,0.93721 nohead linewidth 1.5 dashtype (5,4) linecolor rgb "#777777"
set arrow from screen 0.44520,0.93721 to screen 0.48834,0.93721 nohead linewidth 1.5 dashtype (5,4) linecolor rgb "#777777"
set label '' at screen 0.08776,0.93721 point pointtype 13 pointsize 0.8 linecolor rgb "#CC79A7"
set label '' at screen 0.19185,0.93721 point pointtype 9 pointsize 0.8 linecolor rgb "#009E73"
set multiplot
set lmargin at screen 0.06619
set rmargin at screen 0.35547
set tmargin at screen 0.79370
set bmargin at screen 0.17182
plot data index 2 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 3 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 4 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 5 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 6 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777", \
  data index 0 using 1:2 with lines linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7" title 'flow' noenhanced, \
  data index 0 using 1:2:4:5 with yerrorbars pointtype 13 pointsize 0.64 linewidth 1.5 linecolor rgb "#CC79A7", \
  data index 1 using 1:2 with lines linewidth 2 dashtype (3,3) linecolor rgb "#009E73" title 'ridge' noenhanced, \
  data index 1 using 1:2:4:5 with yerrorbars pointtype 9 pointsize 0.64 linewidth 1.5 linecolor rgb "#009E73"
unset label
unset arrow
set lmargin at screen 0.37577
set rmargin at screen 0.66505
set tmargin at screen 0.79370
set bmargin at screen 0.17182
plot data index 0 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 1 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 4 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 5 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 7 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777", \
  data index 2 using 1:2 with lines linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7" title 'flow' noenhanced, \
  data index 2 using 1:2:4:5 with yerrorbars pointtype 13 pointsize 0.64 linewidth 1.5 linecolor rgb "#CC79A7", \
  data index 3 using 1:2 with lines linewidth 2 dashtype (3,3) linecolor rgb "#009E73" title 'ridge' noenhanced, \
  data index 3 using 1:2:4:5 with yerrorbars pointtype 9 pointsize 0.64 linewidth 1.5 linecolor rgb "#009E73"
set lmargin at screen 0.68535
set rmargin at screen 0.97462
set tmargin at screen 0.79370
set bmargin at screen 0.17182
plot data index 0 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 1 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 2 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 3 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 8 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777", \
  data index 9 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777", \
  data index 4 using 1:2 with lines linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7" title 'flow' noenhanced, \
  data index 4 using 1:2:4:5 with yerrorbars pointtype 13 pointsize 0.64 linewidth 1.5 linecolor rgb "#CC79A7", \
  data index 5 using 1:2 with lines linewidth 2 dashtype (3,3) linecolor rgb "#009E73" title 'ridge' noenhanced, \
  data index 5 using 1:2:4:5 with yerrorbars pointtype 9 pointsize 0.64 linewidth 1.5 linecolor rgb "#009E73"
unset multiplot
