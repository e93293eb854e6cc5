# Draws risk.svg from risk.dat: run `gnuplot risk.gp` in this folder.
set encoding utf8
set terminal svg size 946,509 font "Helvetica,14" background rgb "white" enhanced
set output 'risk.svg'
data = 'risk.dat'

set border 3 linewidth 1 linecolor rgb "#444444"
set tics nomirror out scale 0.6
set errorbars 0
unset key
set grid xtics ytics linecolor rgb "#e6e6e6" linewidth 1 linetype 1
set logscale x
set xrange [28.24649588130096:580.0365492714488]
set xtics ('' 32.0, '' 64.0, '' 128.0, '' 256.0, '' 512.0)
set logscale y
set yrange [0.004078773464152471:0.19902841117378242]
set ytics ('' 0.005, '' 0.01, '' 0.02, '' 0.05, '' 0.1)
set label 'claimed: K8, 0.6' at screen 0.11282,0.96900 left noenhanced font ",13" textcolor rgb "#333333"
set label 'uniform: b = 0.855 ± 0.033' at screen 0.21624,0.92201 center noenhanced font ",13" textcolor rgb "#333333"
set label 'two atoms: b = 0.678 ± 0.073' at screen 0.52467,0.92201 center noenhanced font ",13" textcolor rgb "#333333"
set label 'mixture: b = 0.816 ± 0.034' at screen 0.83309,0.92201 center noenhanced font ",13" textcolor rgb "#333333"
set label 'Laplace: b = 0.706 ± 0.033' at screen 0.21624,0.47968 center noenhanced font ",13" textcolor rgb "#333333"
set label 'two atoms, T0 = 0.02: b = 0.753 ± 0.059' at screen 0.52467,0.47968 center noenhanced font ",13" textcolor rgb "#333333"
set label '32' at screen 0.69938,0.49606 center noenhanced font ",13" textcolor rgb "#333333"
set label '64' at screen 0.76623,0.49606 center noenhanced font ",13" textcolor rgb "#333333"
set label '128' at screen 0.83309,0.49606 center noenhanced font ",13" textcolor rgb "#333333"
set label '256' at screen 0.89995,0.49606 center noenhanced font ",13" textcolor rgb "#333333"
set label '512' at screen 0.96680,0.49606 center noenhanced font ",13" textcolor rgb "#333333"
set label '32' at screen 0.08253,0.05373 center noenhanced font ",13" textcolor rgb "#333333"
set label '64' at screen 0.14939,0.05373 center noenhanced font ",13" textcolor rgb "#333333"
set label '128' at screen 0.21624,0.05373 center noenhanced font ",13" textcolor rgb "#333333"
set label '256' at screen 0.28310,0.05373 center noenhanced font ",13" textcolor rgb "#333333"
set label '512' at screen 0.34996,0.05373 center noenhanced font ",13" textcolor rgb "#333333"
set label '32' at screen 0.39095,0.05373 center noenhanced font ",13" textcolor rgb "#333333"
set label '64' at screen 0.45781,0.05373 center noenhanced font ",13" textcolor rgb "#333333"
set label '128' at screen 0.52467,0.05373 center noenhanced font ",13" textcolor rgb "#333333"
set label '256' at screen 0.59152,0.05373 center noenhanced font ",13" textcolor rgb "#333333"
set label '512' at screen 0.65838,0.05373 center noenhanced font ",13" textcolor rgb "#333333"
set label '0.005' at screen 0.06097,0.54659 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.01' at screen 0.06097,0.61274 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.02' at screen 0.06097,0.67888 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.05' at screen 0.06097,0.76632 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.1' at screen 0.06097,0.83247 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.005' at screen 0.06097,0.10426 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.01' at screen 0.06097,0.17040 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.02' at screen 0.06097,0.23655 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.05' at screen 0.06097,0.32399 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.1' at screen 0.06097,0.39013 right noenhanced font ",13" textcolor rgb "#333333"
set label 'sample size n' at screen 0.52467,0.01919 center noenhanced font ",13" textcolor rgb "#333333"
set label 'mean risk (denoiser units)' at screen 0.01238,0.49149 center rotate noenhanced font ",13" textcolor rgb "#333333"
set arrow from screen 0.07049,0.96900 to screen 0.10647,0.96900 nohead linewidth 1.5 dashtype (5,4) linecolor rgb "#777777"
set multiplot
set lmargin at screen 0.07049
set rmargin at screen 0.36199
set tmargin at screen 0.89815
set bmargin at screen 0.52716
plot data index 1 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 2 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 3 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 4 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 0 using 1:9:10 with filledcurves fillcolor rgb "#D0D55E00" fillstyle solid noborder, \
  data index 5 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777", \
  data index 0 using 1:6 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'kernel: b = 0.855 ± 0.033' noenhanced, \
  data index 0 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.48 linewidth 1.5 linecolor rgb "#D55E00"
unset label
unset arrow
set lmargin at screen 0.37892
set rmargin at screen 0.67041
set tmargin at screen 0.89815
set bmargin at screen 0.52716
plot data index 0 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 2 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 3 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 4 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 1 using 1:9:10 with filledcurves fillcolor rgb "#D0D55E00" fillstyle solid noborder, \
  data index 6 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777", \
  data index 1 using 1:6 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'kernel: b = 0.678 ± 0.073' noenhanced, \
  data index 1 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.48 linewidth 1.5 linecolor rgb "#D55E00"
set lmargin at screen 0.68734
set rmargin at screen 0.97884
set tmargin at screen 0.89815
set bmargin at screen 0.52716
plot data index 0 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 1 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 3 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 4 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 2 using 1:9:10 with filledcurves fillcolor rgb "#D0D55E00" fillstyle solid noborder, \
  data index 7 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777", \
  data index 2 using 1:6 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'kernel: b = 0.816 ± 0.034' noenhanced, \
  data index 2 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.48 linewidth 1.5 linecolor rgb "#D55E00"
set lmargin at screen 0.07049
set rmargin at screen 0.36199
set tmargin at screen 0.45582
set bmargin at screen 0.08483
plot data index 0 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 1 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 2 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 4 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 3 using 1:9:10 with filledcurves fillcolor rgb "#D0D55E00" fillstyle solid noborder, \
  data index 3 using 1:6 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'kernel: b = 0.706 ± 0.033' noenhanced, \
  data index 3 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.48 linewidth 1.5 linecolor rgb "#D55E00"
set lmargin at screen 0.37892
set rmargin at screen 0.67041
set tmargin at screen 0.45582
set bmargin at screen 0.08483
plot data index 0 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 1 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 2 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 3 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 4 using 1:9:10 with filledcurves fillcolor rgb "#D0D55E00" fillstyle solid noborder, \
  data index 8 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777", \
  data index 4 using 1:6 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'kernel: b = 0.753 ± 0.059' noenhanced, \
  data index 4 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.48 linewidth 1.5 linecolor rgb "#D55E00"
unset multiplot
