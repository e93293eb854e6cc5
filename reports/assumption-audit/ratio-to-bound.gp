# Draws ratio-to-bound.svg from ratio-to-bound.dat: run `gnuplot ratio-to-bound.gp` in this folder.
set encoding utf8
set terminal svg size 938,489 font "Helvetica,14" background rgb "white" enhanced
set output 'ratio-to-bound.svg'
data = 'ratio-to-bound.dat'

set border 3 linewidth 1 linecolor rgb "#444444"
set tics nomirror out scale 0.6
set errorbars 0
unset key
set grid xtics ytics linecolor rgb "#e6e6e6" linewidth 1 linetype 1
set logscale x
set xrange [28.24649588130096:580.0365492714488]
set xtics ('' 32.0, '' 64.0, '' 128.0, '' 256.0, '' 512.0)
set logscale y
set yrange [0.08309705531343396:0.41218383108325407]
set ytics ('' 0.1, '' 0.15000000000000002, '' 0.2, '' 0.30000000000000004, '' 0.4)
set label 'uniform: b = 0.150 ± 0.041' at screen 0.21020,0.95881 center noenhanced font ",13" textcolor rgb "#333333"
set label 'two atoms: b = 0.053 ± 0.050' at screen 0.52100,0.95881 center noenhanced font ",13" textcolor rgb "#333333"
set label 'mixture: b = 0.201 ± 0.034' at screen 0.83180,0.95881 center noenhanced font ",13" textcolor rgb "#333333"
set label 'Laplace: b = 0.030 ± 0.033' at screen 0.21020,0.49882 center noenhanced font ",13" textcolor rgb "#333333"
set label 'two atoms, T0 = 0.02: b = 0.111 ± 0.081' at screen 0.52100,0.49882 center noenhanced font ",13" textcolor rgb "#333333"
set label '32' at screen 0.69706,0.51586 center noenhanced font ",13" textcolor rgb "#333333"
set label '64' at screen 0.76443,0.51586 center noenhanced font ",13" textcolor rgb "#333333"
set label '128' at screen 0.83180,0.51586 center noenhanced font ",13" textcolor rgb "#333333"
set label '256' at screen 0.89918,0.51586 center noenhanced font ",13" textcolor rgb "#333333"
set label '512' at screen 0.96655,0.51586 center noenhanced font ",13" textcolor rgb "#333333"
set label '32' at screen 0.07546,0.05587 center noenhanced font ",13" textcolor rgb "#333333"
set label '64' at screen 0.14283,0.05587 center noenhanced font ",13" textcolor rgb "#333333"
set label '128' at screen 0.21020,0.05587 center noenhanced font ",13" textcolor rgb "#333333"
set label '256' at screen 0.27757,0.05587 center noenhanced font ",13" textcolor rgb "#333333"
set label '512' at screen 0.34495,0.05587 center noenhanced font ",13" textcolor rgb "#333333"
set label '32' at screen 0.38626,0.05587 center noenhanced font ",13" textcolor rgb "#333333"
set label '64' at screen 0.45363,0.05587 center noenhanced font ",13" textcolor rgb "#333333"
set label '128' at screen 0.52100,0.05587 center noenhanced font ",13" textcolor rgb "#333333"
set label '256' at screen 0.58838,0.05587 center noenhanced font ",13" textcolor rgb "#333333"
set label '512' at screen 0.65575,0.05587 center noenhanced font ",13" textcolor rgb "#333333"
set label '0.1' at screen 0.05374,0.59280 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.15' at screen 0.05374,0.69048 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.2' at screen 0.05374,0.75979 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.3' at screen 0.05374,0.85746 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.4' at screen 0.05374,0.92677 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.1' at screen 0.05374,0.13282 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.15' at screen 0.05374,0.23049 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.2' at screen 0.05374,0.29980 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.3' at screen 0.05374,0.39748 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.4' at screen 0.05374,0.46678 right noenhanced font ",13" textcolor rgb "#333333"
set label 'sample size n' at screen 0.52100,0.01995 center noenhanced font ",13" textcolor rgb "#333333"
set label 'risk / squared critical radius' at screen 0.01247,0.51110 center rotate noenhanced font ",13" textcolor rgb "#333333"
set multiplot
set lmargin at screen 0.06333
set rmargin at screen 0.35707
set tmargin at screen 0.93400
set bmargin at screen 0.54820
plot data index 1 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 2 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 3 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 4 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 0 using 1:6 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'kernel: b = 0.150 ± 0.041' noenhanced, \
  data index 0 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.48 linewidth 1.5 linecolor rgb "#D55E00"
unset label
unset arrow
set lmargin at screen 0.37413
set rmargin at screen 0.66787
set tmargin at screen 0.93400
set bmargin at screen 0.54820
plot data index 0 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 2 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 3 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 4 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 1 using 1:6 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'kernel: b = 0.053 ± 0.050' noenhanced, \
  data index 1 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.48 linewidth 1.5 linecolor rgb "#D55E00"
set lmargin at screen 0.68493
set rmargin at screen 0.97868
set tmargin at screen 0.93400
set bmargin at screen 0.54820
plot data index 0 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 1 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 3 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 4 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 2 using 1:6 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'kernel: b = 0.201 ± 0.034' noenhanced, \
  data index 2 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.48 linewidth 1.5 linecolor rgb "#D55E00"
set lmargin at screen 0.06333
set rmargin at screen 0.35707
set tmargin at screen 0.47401
set bmargin at screen 0.08821
plot data index 0 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 1 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 2 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 4 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 3 using 1:6 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'kernel: b = 0.030 ± 0.033' noenhanced, \
  data index 3 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.48 linewidth 1.5 linecolor rgb "#D55E00"
set lmargin at screen 0.37413
set rmargin at screen 0.66787
set tmargin at screen 0.47401
set bmargin at screen 0.08821
plot data index 0 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 1 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 2 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 3 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 4 using 1:6 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'kernel: b = 0.111 ± 0.081' noenhanced, \
  data index 4 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.48 linewidth 1.5 linecolor rgb "#D55E00"
unset multiplot
