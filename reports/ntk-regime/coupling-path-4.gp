# Draws coupling-path-4.svg from coupling-path-4.dat: run `gnuplot coupling-path-4.gp` in this folder.
set encoding utf8
set terminal svg size 569,356 font "Helvetica,14" background rgb "white" enhanced
set output 'coupling-path-4.svg'
data = 'coupling-path-4.dat'

set border 3 linewidth 1 linecolor rgb "#444444"
set tics nomirror out scale 0.6
set errorbars 0
unset key
set grid xtics ytics linecolor rgb "#e6e6e6" linewidth 1 linetype 1
set logscale x
set xrange [0.9:440.00000000000006]
set xtics ('' 1.0, '' 2.0, '' 5.0, '' 10.0, '' 20.0, '' 50.0, '' 100.0, '' 200.0)
set logscale y
set yrange [0.0007984686343845778:1.1744426719049457]
set ytics ('' 0.001, '' 0.003, '' 0.01, '' 0.03, '' 0.1, '' 0.30000000000000004, '' 1.0)
set label 'm = 64' at screen 0.86632,0.40879 left noenhanced font ",13" textcolor rgb "#0072B2"
set label 'm = 256' at screen 0.86632,0.36120 left noenhanced font ",13" textcolor rgb "#D55E00"
set label 'm = 1,024' at screen 0.86632,0.31361 left noenhanced font ",13" textcolor rgb "#009E73"
set label 'm = 4,096' at screen 0.86632,0.21842 left noenhanced font ",13" textcolor rgb "#CC79A7"
set label 'm = 16,384' at screen 0.86632,0.26602 left noenhanced font ",13" textcolor rgb "#E69F00"
set label 'm = 65,536' at screen 0.86632,0.17083 left noenhanced font ",13" textcolor rgb "#56B4E9"
set label '1' at screen 0.12914,0.07688 center noenhanced font ",13" textcolor rgb "#333333"
set label '2' at screen 0.20788,0.07688 center noenhanced font ",13" textcolor rgb "#333333"
set label '5' at screen 0.31197,0.07688 center noenhanced font ",13" textcolor rgb "#333333"
set label '10' at screen 0.39071,0.07688 center noenhanced font ",13" textcolor rgb "#333333"
set label '20' at screen 0.46945,0.07688 center noenhanced font ",13" textcolor rgb "#333333"
set label '50' at screen 0.57354,0.07688 center noenhanced font ",13" textcolor rgb "#333333"
set label '100' at screen 0.65228,0.07688 center noenhanced font ",13" textcolor rgb "#333333"
set label '200' at screen 0.73102,0.07688 center noenhanced font ",13" textcolor rgb "#333333"
set label '0.001' at screen 0.10134,0.14744 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.003' at screen 0.10134,0.27470 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.01' at screen 0.10134,0.41416 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.03' at screen 0.10134,0.54141 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.1' at screen 0.10134,0.68087 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.3' at screen 0.10134,0.80812 right noenhanced font ",13" textcolor rgb "#333333"
set label '1' at screen 0.10134,0.94758 right noenhanced font ",13" textcolor rgb "#333333"
set label 'training step k' at screen 0.46888,0.02746 center noenhanced font ",13" textcolor rgb "#333333"
set label 'mean squared coupling' at screen 0.02058,0.54379 center rotate noenhanced font ",13" textcolor rgb "#333333"
set arrow from screen 0.82587,0.36284 to screen 0.85928,0.40879 nohead linewidth 0.8 dashtype solid linecolor rgb "#0072B2"
set arrow from screen 0.82587,0.33754 to screen 0.85928,0.36120 nohead linewidth 0.8 dashtype solid linecolor rgb "#D55E00"
set arrow from screen 0.82587,0.28340 to screen 0.85928,0.31361 nohead linewidth 0.8 dashtype solid linecolor rgb "#009E73"
set arrow from screen 0.82587,0.26393 to screen 0.85928,0.21842 nohead linewidth 0.8 dashtype solid linecolor rgb "#CC79A7"
set arrow from screen 0.82587,0.27313 to screen 0.85928,0.26602 nohead linewidth 0.8 dashtype solid linecolor rgb "#E69F00"
set arrow from screen 0.82587,0.21804 to screen 0.85928,0.17083 nohead linewidth 0.8 dashtype solid linecolor rgb "#56B4E9"
set lmargin at screen 0.11717
set rmargin at screen 0.82059
set tmargin at screen 0.96621
set bmargin at screen 0.12137
plot data index 0 using 1:2 with lines linewidth 2 dashtype solid linecolor rgb "#0072B2" title 'm = 64' noenhanced, \
  data index 0 using 1:2:4:5 with yerrorbars pointtype 7 pointsize 0.7 linewidth 1.5 linecolor rgb "#0072B2", \
  data index 1 using 1:2 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'm = 256' noenhanced, \
  data index 1 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.6 linewidth 1.5 linecolor rgb "#D55E00", \
  data index 2 using 1:2 with lines linewidth 2 dashtype (3,3) linecolor rgb "#009E73" title 'm = 1,024' noenhanced, \
  data index 2 using 1:2:4:5 with yerrorbars pointtype 9 pointsize 0.8 linewidth 1.5 linecolor rgb "#009E73", \
  data index 3 using 1:2 with lines linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7" title 'm = 4,096' noenhanced, \
  data index 3 using 1:2:4:5 with yerrorbars pointtype 13 pointsize 0.8 linewidth 1.5 linecolor rgb "#CC79A7", \
  data index 4 using 1:2 with lines linewidth 2 dashtype (6,2,2,2,2,2) linecolor rgb "#E69F00" title 'm = 16,384' noenhanced, \
  data index 4 using 1:2:4:5 with yerrorbars pointtype 11 pointsize 0.8 linewidth 1.5 linecolor rgb "#E69F00", \
  data index 5 using 1:2 with lines linewidth 2 dashtype (16,3) linecolor rgb "#56B4E9" title 'm = 65,536' noenhanced, \
  data index 5 using 1:2:4:5 with yerrorbars pointtype 4 pointsize 0.7 linewidth 1.5 linecolor rgb "#56B4E9"
