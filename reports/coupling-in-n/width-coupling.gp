# Draws width-coupling.svg from width-coupling.dat: run `gnuplot width-coupling.gp` in this folder.
set encoding utf8
set terminal svg size 549,356 font "Helvetica,14" background rgb "white" enhanced
set output 'width-coupling.svg'
data = 'width-coupling.dat'

set border 3 linewidth 1 linecolor rgb "#444444"
set tics nomirror out scale 0.6
set errorbars 0
unset key
set grid xtics ytics linecolor rgb "#e6e6e6" linewidth 1 linetype 1
set logscale x
set xrange [53.07645093212427:4938.988862221355]
set xtics ('' 64.0, '' 256.0, '' 1024.0, '' 4096.0)
set logscale y
set yrange [7.653535231950238e-06:0.003945061004791958]
set ytics ('' 1e-05, '' 2e-05, '' 5e-05, '' 0.0001, '' 0.0002, '' 0.0005, '' 0.001, '' 0.002)
set label 'n = 16' at screen 0.90243,0.22210 left noenhanced font ",13" textcolor rgb "#0072B2"
set label 'n = 32' at screen 0.90243,0.26969 left noenhanced font ",13" textcolor rgb "#D55E00"
set label 'n = 64' at screen 0.90243,0.41247 left noenhanced font ",13" textcolor rgb "#009E73"
set label 'n = 128' at screen 0.90243,0.36487 left noenhanced font ",13" textcolor rgb "#CC79A7"
set label 'n = 256' at screen 0.90243,0.31728 left noenhanced font ",13" textcolor rgb "#E69F00"
set label '64' at screen 0.15536,0.07688 center noenhanced font ",13" textcolor rgb "#333333"
set label '256' at screen 0.37853,0.07688 center noenhanced font ",13" textcolor rgb "#333333"
set label '1,024' at screen 0.60170,0.07688 center noenhanced font ",13" textcolor rgb "#333333"
set label '4,096' at screen 0.82487,0.07688 center noenhanced font ",13" textcolor rgb "#333333"
set label "10^{-5}" at screen 0.10881,0.15755 right font ",13" textcolor rgb "#333333"
set label "2·10^{-5}" at screen 0.10881,0.25132 right font ",13" textcolor rgb "#333333"
set label "5·10^{-5}" at screen 0.10881,0.37528 right font ",13" textcolor rgb "#333333"
set label "10^{-4}" at screen 0.10881,0.46904 right font ",13" textcolor rgb "#333333"
set label "2·10^{-4}" at screen 0.10881,0.56281 right font ",13" textcolor rgb "#333333"
set label "5·10^{-4}" at screen 0.10881,0.68677 right font ",13" textcolor rgb "#333333"
set label "10^{-3}" at screen 0.10881,0.78054 right font ",13" textcolor rgb "#333333"
set label "2·10^{-3}" at screen 0.10881,0.87431 right font ",13" textcolor rgb "#333333"
set label 'width m' at screen 0.49011,0.02746 center noenhanced font ",13" textcolor rgb "#333333"
set label 'mean squared coupling' at screen 0.02135,0.54379 center rotate noenhanced font ",13" textcolor rgb "#333333"
set arrow from screen 0.86047,0.27139 to screen 0.89513,0.22210 nohead linewidth 0.8 dashtype solid linecolor rgb "#0072B2"
set arrow from screen 0.86047,0.29707 to screen 0.89513,0.26969 nohead linewidth 0.8 dashtype solid linecolor rgb "#D55E00"
set arrow from screen 0.86047,0.35726 to screen 0.89513,0.41247 nohead linewidth 0.8 dashtype solid linecolor rgb "#009E73"
set arrow from screen 0.86047,0.33568 to screen 0.89513,0.36487 nohead linewidth 0.8 dashtype solid linecolor rgb "#CC79A7"
set arrow from screen 0.86047,0.32502 to screen 0.89513,0.31728 nohead linewidth 0.8 dashtype solid linecolor rgb "#E69F00"
set lmargin at screen 0.12523
set rmargin at screen 0.85499
set tmargin at screen 0.96621
set bmargin at screen 0.12137
plot data index 0 using 1:6 with lines linewidth 2 dashtype solid linecolor rgb "#0072B2" title 'n = 16' noenhanced, \
  data index 0 using 1:2:4:5 with yerrorbars pointtype 7 pointsize 0.7 linewidth 1.5 linecolor rgb "#0072B2", \
  data index 1 using 1:6 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'n = 32' noenhanced, \
  data index 1 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.6 linewidth 1.5 linecolor rgb "#D55E00", \
  data index 2 using 1:6 with lines linewidth 2 dashtype (3,3) linecolor rgb "#009E73" title 'n = 64' noenhanced, \
  data index 2 using 1:2:4:5 with yerrorbars pointtype 9 pointsize 0.8 linewidth 1.5 linecolor rgb "#009E73", \
  data index 3 using 1:6 with lines linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7" title 'n = 128' noenhanced, \
  data index 3 using 1:2:4:5 with yerrorbars pointtype 13 pointsize 0.8 linewidth 1.5 linecolor rgb "#CC79A7", \
  data index 4 using 1:6 with lines linewidth 2 dashtype (6,2,2,2,2,2) linecolor rgb "#E69F00" title 'n = 256' noenhanced, \
  data index 4 using 1:2:4:5 with yerrorbars pointtype 11 pointsize 0.8 linewidth 1.5 linecolor rgb "#E69F00"
