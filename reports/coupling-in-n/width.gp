# Draws width.svg from width.dat: run `gnuplot width.gp` in this folder.
set encoding utf8
set terminal svg size 547,356 font "Helvetica,14" background rgb "white" enhanced
set output 'width.svg'
data = 'width.dat'

set border 3 linewidth 1 linecolor rgb "#444444"
set tics nomirror out scale 0.6
set errorbars 0
unset key
set grid xtics ytics linecolor rgb "#e6e6e6" linewidth 1 linetype 1
set logscale x
set xrange [53.07645093212427:4938.988862221355]
set xtics ('' 64.0, '' 256.0, '' 1024.0, '' 4096.0)
set logscale y
set yrange [0.005352340891183747:0.054288232359577165]
set ytics ('' 0.007, '' 0.01, '' 0.015, '' 0.02, '' 0.03, '' 0.04, '' 0.05)
set label 'n = 16' at screen 0.90207,0.84768 left noenhanced font ",13" textcolor rgb "#0072B2"
set label 'n = 32' at screen 0.90207,0.78434 left noenhanced font ",13" textcolor rgb "#D55E00"
set label 'n = 64' at screen 0.90207,0.56542 left noenhanced font ",13" textcolor rgb "#009E73"
set label 'n = 128' at screen 0.90207,0.47124 left noenhanced font ",13" textcolor rgb "#CC79A7"
set label 'n = 256' at screen 0.90207,0.23369 left noenhanced font ",13" textcolor rgb "#E69F00"
set label '64' at screen 0.15224,0.07688 center noenhanced font ",13" textcolor rgb "#333333"
set label '256' at screen 0.37623,0.07688 center noenhanced font ",13" textcolor rgb "#333333"
set label '1,024' at screen 0.60023,0.07688 center noenhanced font ",13" textcolor rgb "#333333"
set label '4,096' at screen 0.82422,0.07688 center noenhanced font ",13" textcolor rgb "#333333"
set label '0.007' at screen 0.10552,0.21924 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.01' at screen 0.10552,0.34930 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.015' at screen 0.10552,0.49716 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.02' at screen 0.10552,0.60207 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.03' at screen 0.10552,0.74992 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.04' at screen 0.10552,0.85483 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.05' at screen 0.10552,0.93620 right noenhanced font ",13" textcolor rgb "#333333"
set label 'width m' at screen 0.48823,0.02746 center noenhanced font ",13" textcolor rgb "#333333"
set label 'mean risk' at screen 0.02142,0.54379 center rotate noenhanced font ",13" textcolor rgb "#333333"
set arrow from screen 0.85995,0.84768 to screen 0.89474,0.84768 nohead linewidth 0.8 dashtype solid linecolor rgb "#0072B2"
set arrow from screen 0.85995,0.78434 to screen 0.89474,0.78434 nohead linewidth 0.8 dashtype solid linecolor rgb "#D55E00"
set arrow from screen 0.85995,0.56542 to screen 0.89474,0.56542 nohead linewidth 0.8 dashtype solid linecolor rgb "#009E73"
set arrow from screen 0.85995,0.47124 to screen 0.89474,0.47124 nohead linewidth 0.8 dashtype solid linecolor rgb "#CC79A7"
set arrow from screen 0.85995,0.23369 to screen 0.89474,0.23369 nohead linewidth 0.8 dashtype solid linecolor rgb "#E69F00"
set lmargin at screen 0.12200
set rmargin at screen 0.85446
set tmargin at screen 0.96621
set bmargin at screen 0.12137
plot data index 0 using 1:2 with lines linewidth 2 dashtype solid linecolor rgb "#0072B2" title 'n = 16' noenhanced, \
  data index 0 using 1:2:4:5 with yerrorbars pointtype 7 pointsize 0.7 linewidth 1.5 linecolor rgb "#0072B2", \
  data index 1 using 1:2 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'n = 32' noenhanced, \
  data index 1 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.6 linewidth 1.5 linecolor rgb "#D55E00", \
  data index 2 using 1:2 with lines linewidth 2 dashtype (3,3) linecolor rgb "#009E73" title 'n = 64' noenhanced, \
  data index 2 using 1:2:4:5 with yerrorbars pointtype 9 pointsize 0.8 linewidth 1.5 linecolor rgb "#009E73", \
  data index 3 using 1:2 with lines linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7" title 'n = 128' noenhanced, \
  data index 3 using 1:2:4:5 with yerrorbars pointtype 13 pointsize 0.8 linewidth 1.5 linecolor rgb "#CC79A7", \
  data index 4 using 1:2 with lines linewidth 2 dashtype (6,2,2,2,2,2) linecolor rgb "#E69F00" title 'n = 256' noenhanced, \
  data index 4 using 1:2:4:5 with yerrorbars pointtype 11 pointsize 0.8 linewidth 1.5 linecolor rgb "#E69F00"
