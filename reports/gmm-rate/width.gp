# Draws width.svg from width.dat: run `gnuplot width.gp` in this folder.
set encoding utf8
set terminal svg size 558,356 font "Helvetica,14" background rgb "white" enhanced
set output 'width.svg'
data = 'width.dat'

set border 3 linewidth 1 linecolor rgb "#444444"
set tics nomirror out scale 0.6
set errorbars 0
unset key
set grid xtics ytics linecolor rgb "#e6e6e6" linewidth 1 linetype 1
set logscale x
set xrange [225.97196705040767:4640.292394171591]
set xtics ('' 256.0, '' 1024.0, '' 4096.0)
set logscale y
set yrange [0.004832663495094282:0.10008587273337875]
set ytics ('' 0.005, '' 0.007, '' 0.01, '' 0.02, '' 0.03, '' 0.05, '' 0.07, '' 0.1)
set label 'n = 64' at screen 0.88382,0.89920 left noenhanced font ",13" textcolor rgb "#0072B2"
set label 'n = 128' at screen 0.88382,0.81742 left noenhanced font ",13" textcolor rgb "#D55E00"
set label 'n = 256' at screen 0.88382,0.68138 left noenhanced font ",13" textcolor rgb "#009E73"
set label 'n = 512' at screen 0.88382,0.54475 left noenhanced font ",13" textcolor rgb "#CC79A7"
set label 'n = 1,024' at screen 0.88382,0.40682 left noenhanced font ",13" textcolor rgb "#E69F00"
set label 'n = 2,048' at screen 0.88382,0.28848 left noenhanced font ",13" textcolor rgb "#56B4E9"
set label 'n = 4,096' at screen 0.88382,0.17529 left noenhanced font ",13" textcolor rgb "#000000"
set label '256' at screen 0.14916,0.07688 center noenhanced font ",13" textcolor rgb "#333333"
set label '1,024' at screen 0.47835,0.07688 center noenhanced font ",13" textcolor rgb "#333333"
set label '4,096' at screen 0.80755,0.07688 center noenhanced font ",13" textcolor rgb "#333333"
set label '0.005' at screen 0.10339,0.13086 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.007' at screen 0.10339,0.22466 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.01' at screen 0.10339,0.32409 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.02' at screen 0.10339,0.51731 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.03' at screen 0.10339,0.63034 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.05' at screen 0.10339,0.77274 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.07' at screen 0.10339,0.86654 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.1' at screen 0.10339,0.96597 right noenhanced font ",13" textcolor rgb "#333333"
set label 'width m' at screen 0.47835,0.02746 center noenhanced font ",13" textcolor rgb "#333333"
set label 'mean risk' at screen 0.02099,0.54379 center rotate noenhanced font ",13" textcolor rgb "#333333"
set arrow from screen 0.84256,0.89920 to screen 0.87664,0.89920 nohead linewidth 0.8 dashtype solid linecolor rgb "#0072B2"
set arrow from screen 0.84256,0.81742 to screen 0.87664,0.81742 nohead linewidth 0.8 dashtype solid linecolor rgb "#D55E00"
set arrow from screen 0.84256,0.68138 to screen 0.87664,0.68138 nohead linewidth 0.8 dashtype solid linecolor rgb "#009E73"
set arrow from screen 0.84256,0.54475 to screen 0.87664,0.54475 nohead linewidth 0.8 dashtype solid linecolor rgb "#CC79A7"
set arrow from screen 0.84256,0.40682 to screen 0.87664,0.40682 nohead linewidth 0.8 dashtype solid linecolor rgb "#E69F00"
set arrow from screen 0.84256,0.28848 to screen 0.87664,0.28848 nohead linewidth 0.8 dashtype solid linecolor rgb "#56B4E9"
set arrow from screen 0.84256,0.17529 to screen 0.87664,0.17529 nohead linewidth 0.8 dashtype solid linecolor rgb "#000000"
set lmargin at screen 0.11953
set rmargin at screen 0.83717
set tmargin at screen 0.96621
set bmargin at screen 0.12137
plot data index 0 using 1:2 with lines linewidth 2 dashtype solid linecolor rgb "#0072B2" title 'n = 64' noenhanced, \
  data index 0 using 1:2:4:5 with yerrorbars pointtype 7 pointsize 0.7 linewidth 1.5 linecolor rgb "#0072B2", \
  data index 1 using 1:2 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'n = 128' noenhanced, \
  data index 1 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.6 linewidth 1.5 linecolor rgb "#D55E00", \
  data index 2 using 1:2 with lines linewidth 2 dashtype (3,3) linecolor rgb "#009E73" title 'n = 256' noenhanced, \
  data index 2 using 1:2:4:5 with yerrorbars pointtype 9 pointsize 0.8 linewidth 1.5 linecolor rgb "#009E73", \
  data index 3 using 1:2 with lines linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7" title 'n = 512' noenhanced, \
  data index 3 using 1:2:4:5 with yerrorbars pointtype 13 pointsize 0.8 linewidth 1.5 linecolor rgb "#CC79A7", \
  data index 4 using 1:2 with lines linewidth 2 dashtype (6,2,2,2,2,2) linecolor rgb "#E69F00" title 'n = 1,024' noenhanced, \
  data index 4 using 1:2:4:5 with yerrorbars pointtype 11 pointsize 0.8 linewidth 1.5 linecolor rgb "#E69F00", \
  data index 5 using 1:2 with lines linewidth 2 dashtype (16,3) linecolor rgb "#56B4E9" title 'n = 2,048' noenhanced, \
  data index 5 using 1:2:4:5 with yerrorbars pointtype 4 pointsize 0.7 linewidth 1.5 linecolor rgb "#56B4E9", \
  data index 6 using 1:2 with lines linewidth 2 dashtype (2,4) linecolor rgb "#000000" title 'n = 4,096' noenhanced, \
  data index 6 using 1:2:4:5 with yerrorbars pointtype 8 pointsize 0.7 linewidth 1.5 linecolor rgb "#000000"
