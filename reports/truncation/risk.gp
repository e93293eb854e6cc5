# Draws risk.svg from risk.dat: run `gnuplot risk.gp` in this folder.
set encoding utf8
set terminal svg size 689,607 font "Helvetica,14" background rgb "white" enhanced
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
set yrange [0.004114554308190583:0.13253827306525748]
set ytics ('' 0.005, '' 0.01, '' 0.02, '' 0.05, '' 0.1)
set label 'claimed: K8, 0.6' at screen 0.15484,0.97401 left noenhanced font ",13" textcolor rgb "#333333"
set label 'predicted' at screen 0.37984,0.97401 left noenhanced font ",13" textcolor rgb "#333333"
set label 'whole' at screen 0.23471,0.93462 center noenhanced font ",13" textcolor rgb "#333333"
set label 'b = 0.707 ± 0.049, bent' at screen 0.23471,0.90781 center noenhanced font ",13" textcolor rgb "#333333"
set label 'clipped at 1' at screen 0.53385,0.93462 center noenhanced font ",13" textcolor rgb "#333333"
set label 'b = 0.652 ± 0.018' at screen 0.53385,0.90781 center noenhanced font ",13" textcolor rgb "#333333"
set label 'clipped at 2' at screen 0.83300,0.93462 center noenhanced font ",13" textcolor rgb "#333333"
set label 'b = 0.712 ± 0.046, bent' at screen 0.83300,0.90781 center noenhanced font ",13" textcolor rgb "#333333"
set label 'clipped at 3' at screen 0.23471,0.63352 center noenhanced font ",13" textcolor rgb "#333333"
set label 'b = 0.708 ± 0.049, bent' at screen 0.23471,0.60671 center noenhanced font ",13" textcolor rgb "#333333"
set label 'dropped at 1' at screen 0.53385,0.63352 center noenhanced font ",13" textcolor rgb "#333333"
set label 'b = 0.158 ± 0.029, bent' at screen 0.53385,0.60671 center noenhanced font ",13" textcolor rgb "#333333"
set label 'dropped at 2' at screen 0.83300,0.63352 center noenhanced font ",13" textcolor rgb "#333333"
set label 'b = 0.518 ± 0.022, bent' at screen 0.83300,0.60671 center noenhanced font ",13" textcolor rgb "#333333"
set label 'dropped at 3' at screen 0.23471,0.33241 center noenhanced font ",13" textcolor rgb "#333333"
set label 'b = 0.696 ± 0.045, bent' at screen 0.23471,0.30560 center noenhanced font ",13" textcolor rgb "#333333"
set label 'mixture, whole' at screen 0.53385,0.33241 center noenhanced font ",13" textcolor rgb "#333333"
set label 'b = 0.771 ± 0.048, bent' at screen 0.53385,0.30560 center noenhanced font ",13" textcolor rgb "#333333"
set label 'mixture, dropped at 3' at screen 0.83300,0.33241 center noenhanced font ",13" textcolor rgb "#333333"
set label 'b = 0.659 ± 0.016' at screen 0.83300,0.30560 center noenhanced font ",13" textcolor rgb "#333333"
set label '32' at screen 0.10814,0.04504 center noenhanced font ",13" textcolor rgb "#333333"
set label '64' at screen 0.17143,0.04504 center noenhanced font ",13" textcolor rgb "#333333"
set label '128' at screen 0.23471,0.04504 center noenhanced font ",13" textcolor rgb "#333333"
set label '256' at screen 0.29799,0.04504 center noenhanced font ",13" textcolor rgb "#333333"
set label '512' at screen 0.36127,0.04504 center noenhanced font ",13" textcolor rgb "#333333"
set label '32' at screen 0.40729,0.04504 center noenhanced font ",13" textcolor rgb "#333333"
set label '64' at screen 0.47057,0.04504 center noenhanced font ",13" textcolor rgb "#333333"
set label '128' at screen 0.53385,0.04504 center noenhanced font ",13" textcolor rgb "#333333"
set label '256' at screen 0.59714,0.04504 center noenhanced font ",13" textcolor rgb "#333333"
set label '512' at screen 0.66042,0.04504 center noenhanced font ",13" textcolor rgb "#333333"
set label '32' at screen 0.70644,0.04504 center noenhanced font ",13" textcolor rgb "#333333"
set label '64' at screen 0.76972,0.04504 center noenhanced font ",13" textcolor rgb "#333333"
set label '128' at screen 0.83300,0.04504 center noenhanced font ",13" textcolor rgb "#333333"
set label '256' at screen 0.89628,0.04504 center noenhanced font ",13" textcolor rgb "#333333"
set label '512' at screen 0.95957,0.04504 center noenhanced font ",13" textcolor rgb "#333333"
set label '0.005' at screen 0.08368,0.68536 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.01' at screen 0.08368,0.72818 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.02' at screen 0.08368,0.77099 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.05' at screen 0.08368,0.82759 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.1' at screen 0.08368,0.87041 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.005' at screen 0.08368,0.38426 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.01' at screen 0.08368,0.42707 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.02' at screen 0.08368,0.46989 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.05' at screen 0.08368,0.52649 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.1' at screen 0.08368,0.56930 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.005' at screen 0.08368,0.08315 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.01' at screen 0.08368,0.12597 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.02' at screen 0.08368,0.16878 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.05' at screen 0.08368,0.22538 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.1' at screen 0.08368,0.26820 right noenhanced font ",13" textcolor rgb "#333333"
set label 'sample size n' at screen 0.53385,0.01609 center noenhanced font ",13" textcolor rgb "#333333"
set label 'mean risk (denoiser units)' at screen 0.01699,0.47946 center rotate noenhanced font ",13" textcolor rgb "#333333"
set arrow from screen 0.09675,0.97401 to screen 0.14613,0.97401 nohead linewidth 1.5 dashtype (5,4) linecolor rgb "#777777"
set arrow from screen 0.32175,0.97401 to screen 0.37112,0.97401 nohead linewidth 1.5 dashtype (1.5,3.5) linecolor rgb "#000000"
set multiplot
set lmargin at screen 0.09675
set rmargin at screen 0.37266
set tmargin at screen 0.88781
set bmargin at screen 0.67332
plot data index 1 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 2 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 3 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 4 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 5 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 6 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 7 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 8 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 0 using 1:9:10 with filledcurves fillcolor rgb "#D0D55E00" fillstyle solid noborder, \
  data index 9 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777", \
  data index 0 using 1:6 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'kernel: b = 0.707 ± 0.049, bent' noenhanced, \
  data index 0 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.48 linewidth 1.5 linecolor rgb "#D55E00", \
  data index 0 using 1:8 with lines linewidth 1.5 dashtype (1.5,3.5) linecolor rgb "black"
unset label
unset arrow
set lmargin at screen 0.39590
set rmargin at screen 0.67181
set tmargin at screen 0.88781
set bmargin at screen 0.67332
plot data index 0 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 2 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 3 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 4 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 5 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 6 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 7 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 8 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 1 using 1:9:10 with filledcurves fillcolor rgb "#D0D55E00" fillstyle solid noborder, \
  data index 1 using 1:6 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'kernel: b = 0.652 ± 0.018' noenhanced, \
  data index 1 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.48 linewidth 1.5 linecolor rgb "#D55E00", \
  data index 1 using 1:8 with lines linewidth 1.5 dashtype (1.5,3.5) linecolor rgb "black"
set lmargin at screen 0.69504
set rmargin at screen 0.97096
set tmargin at screen 0.88781
set bmargin at screen 0.67332
plot data index 0 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 1 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 3 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 4 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 5 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 6 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 7 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 8 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 2 using 1:9:10 with filledcurves fillcolor rgb "#D0D55E00" fillstyle solid noborder, \
  data index 2 using 1:6 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'kernel: b = 0.712 ± 0.046, bent' noenhanced, \
  data index 2 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.48 linewidth 1.5 linecolor rgb "#D55E00", \
  data index 2 using 1:8 with lines linewidth 1.5 dashtype (1.5,3.5) linecolor rgb "black"
set lmargin at screen 0.09675
set rmargin at screen 0.37266
set tmargin at screen 0.58670
set bmargin at screen 0.37222
plot data index 0 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 1 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 2 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 4 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 5 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 6 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 7 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 8 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 3 using 1:9:10 with filledcurves fillcolor rgb "#D0D55E00" fillstyle solid noborder, \
  data index 3 using 1:6 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'kernel: b = 0.708 ± 0.049, bent' noenhanced, \
  data index 3 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.48 linewidth 1.5 linecolor rgb "#D55E00", \
  data index 3 using 1:8 with lines linewidth 1.5 dashtype (1.5,3.5) linecolor rgb "black"
set lmargin at screen 0.39590
set rmargin at screen 0.67181
set tmargin at screen 0.58670
set bmargin at screen 0.37222
plot data index 0 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 1 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 2 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 3 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 5 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 6 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 7 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 8 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 4 using 1:9:10 with filledcurves fillcolor rgb "#D0D55E00" fillstyle solid noborder, \
  data index 4 using 1:6 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'kernel: b = 0.158 ± 0.029, bent' noenhanced, \
  data index 4 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.48 linewidth 1.5 linecolor rgb "#D55E00", \
  data index 4 using 1:8 with lines linewidth 1.5 dashtype (1.5,3.5) linecolor rgb "black"
set lmargin at screen 0.69504
set rmargin at screen 0.97096
set tmargin at screen 0.58670
set bmargin at screen 0.37222
plot data index 0 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 1 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 2 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 3 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 4 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 6 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 7 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 8 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 5 using 1:9:10 with filledcurves fillcolor rgb "#D0D55E00" fillstyle solid noborder, \
  data index 5 using 1:6 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'kernel: b = 0.518 ± 0.022, bent' noenhanced, \
  data index 5 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.48 linewidth 1.5 linecolor rgb "#D55E00", \
  data index 5 using 1:8 with lines linewidth 1.5 dashtype (1.5,3.5) linecolor rgb "black"
set lmargin at screen 0.09675
set rmargin at screen 0.37266
set tmargin at screen 0.28560
set bmargin at screen 0.07111
plot data index 0 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 1 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 2 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 3 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 4 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 5 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 7 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 8 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 6 using 1:9:10 with filledcurves fillcolor rgb "#D0D55E00" fillstyle solid noborder, \
  data index 6 using 1:6 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'kernel: b = 0.696 ± 0.045, bent' noenhanced, \
  data index 6 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.48 linewidth 1.5 linecolor rgb "#D55E00", \
  data index 6 using 1:8 with lines linewidth 1.5 dashtype (1.5,3.5) linecolor rgb "black"
set lmargin at screen 0.39590
set rmargin at screen 0.67181
set tmargin at screen 0.28560
set bmargin at screen 0.07111
plot data index 0 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 1 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 2 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 3 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 4 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 5 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 6 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 8 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 7 using 1:9:10 with filledcurves fillcolor rgb "#D0D55E00" fillstyle solid noborder, \
  data index 10 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777", \
  data index 7 using 1:6 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'kernel: b = 0.771 ± 0.048, bent' noenhanced, \
  data index 7 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.48 linewidth 1.5 linecolor rgb "#D55E00", \
  data index 7 using 1:8 with lines linewidth 1.5 dashtype (1.5,3.5) linecolor rgb "black"
set lmargin at screen 0.69504
set rmargin at screen 0.97096
set tmargin at screen 0.28560
set bmargin at screen 0.07111
plot data index 0 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 1 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 2 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 3 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 4 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 5 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 6 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 7 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 8 using 1:9:10 with filledcurves fillcolor rgb "#D0D55E00" fillstyle solid noborder, \
  data index 8 using 1:6 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'kernel: b = 0.659 ± 0.016' noenhanced, \
  data index 8 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.48 linewidth 1.5 linecolor rgb "#D55E00", \
  data index 8 using 1:8 with lines linewidth 1.5 dashtype (1.5,3.5) linecolor rgb "black"
unset multiplot
