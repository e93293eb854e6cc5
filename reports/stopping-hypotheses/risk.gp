# Draws risk.svg from risk.dat: run `gnuplot risk.gp` in this folder.
set encoding utf8
set terminal svg size 570,472 font "Helvetica,14" background rgb "white" enhanced
set output 'risk.svg'
data = 'risk.dat'

set border 3 linewidth 1 linecolor rgb "#444444"
set tics nomirror out scale 0.6
set errorbars 0
unset key
set grid xtics ytics linecolor rgb "#e6e6e6" linewidth 1 linetype 1
set logscale x
set xrange [56.49299176260192:1160.0730985428977]
set xtics ('' 64.0, '' 128.0, '' 256.0, '' 512.0, '' 1024.0)
set logscale y
set yrange [0.00043471574321937625:0.07200095523657088]
set ytics ('' 0.0005, '' 0.001, '' 0.002, '' 0.005, '' 0.01, '' 0.02, '' 0.05)
set label 'steps of 1' at screen 0.19980,0.96657 left noenhanced font ",13" textcolor rgb "#333333"
set label 'larger steps' at screen 0.40445,0.96657 left noenhanced font ",13" textcolor rgb "#333333"
set label 'predicted' at screen 0.63017,0.96657 left noenhanced font ",13" textcolor rgb "#333333"
set label 'uniform, window' at screen 0.33141,0.91589 center noenhanced font ",13" textcolor rgb "#333333"
set label 'atoms, window' at screen 0.76310,0.91589 center noenhanced font ",13" textcolor rgb "#333333"
set label 'uniform, one time' at screen 0.33141,0.47808 center noenhanced font ",13" textcolor rgb "#333333"
set label 'atoms, one time' at screen 0.76310,0.47808 center noenhanced font ",13" textcolor rgb "#333333"
set label '64' at screen 0.14626,0.05795 center noenhanced font ",13" textcolor rgb "#333333"
set label '128' at screen 0.23884,0.05795 center noenhanced font ",13" textcolor rgb "#333333"
set label '256' at screen 0.33141,0.05795 center noenhanced font ",13" textcolor rgb "#333333"
set label '512' at screen 0.42398,0.05795 center noenhanced font ",13" textcolor rgb "#333333"
set label '1,024' at screen 0.51655,0.05795 center noenhanced font ",13" textcolor rgb "#333333"
set label '64' at screen 0.57795,0.05795 center noenhanced font ",13" textcolor rgb "#333333"
set label '128' at screen 0.67053,0.05795 center noenhanced font ",13" textcolor rgb "#333333"
set label '256' at screen 0.76310,0.05795 center noenhanced font ",13" textcolor rgb "#333333"
set label '512' at screen 0.85567,0.05795 center noenhanced font ",13" textcolor rgb "#333333"
set label '1,024' at screen 0.94824,0.05795 center noenhanced font ",13" textcolor rgb "#333333"
set label '0.0005' at screen 0.11381,0.53917 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.001' at screen 0.11381,0.58813 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.002' at screen 0.11381,0.63708 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.005' at screen 0.11381,0.70179 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.01' at screen 0.11381,0.75074 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.02' at screen 0.11381,0.79969 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.05' at screen 0.11381,0.86440 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.0005' at screen 0.11381,0.10137 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.001' at screen 0.11381,0.15032 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.002' at screen 0.11381,0.19927 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.005' at screen 0.11381,0.26398 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.01' at screen 0.11381,0.31293 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.02' at screen 0.11381,0.36188 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.05' at screen 0.11381,0.42659 right noenhanced font ",13" textcolor rgb "#333333"
set label 'sample size n' at screen 0.54725,0.02070 center noenhanced font ",13" textcolor rgb "#333333"
set label 'mean risk (denoiser units)' at screen 0.02053,0.49082 center rotate noenhanced font ",13" textcolor rgb "#333333"
set arrow from screen 0.12960,0.96657 to screen 0.18927,0.96657 nohead linewidth 2 dashtype (10,4) linecolor rgb "#D55E00"
set arrow from screen 0.33426,0.96657 to screen 0.39392,0.96657 nohead linewidth 2 dashtype solid linecolor rgb "#0072B2"
set arrow from screen 0.55998,0.96657 to screen 0.61964,0.96657 nohead linewidth 1.5 dashtype (1.5,3.5) linecolor rgb "#000000"
set label '' at screen 0.15943,0.96657 point pointtype 5 pointsize 0.6 linecolor rgb "#D55E00"
set label '' at screen 0.36409,0.96657 point pointtype 7 pointsize 0.7 linecolor rgb "#0072B2"
set multiplot
set lmargin at screen 0.12960
set rmargin at screen 0.53321
set tmargin at screen 0.89015
set bmargin at screen 0.52929
plot data index 2 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 3 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 4 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 5 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 6 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 7 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 0 using 1:9:10 with filledcurves fillcolor rgb "#D0D55E00" fillstyle solid noborder, \
  data index 0 using 1:6 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'steps of 1: b = 0.750 ± 0.013, bent' noenhanced, \
  data index 0 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.48 linewidth 1.5 linecolor rgb "#D55E00"
unset label
unset arrow
set lmargin at screen 0.56129
set rmargin at screen 0.96490
set tmargin at screen 0.89015
set bmargin at screen 0.52929
plot data index 0 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 1 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 4 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 5 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 6 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 7 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 2 using 1:9:10 with filledcurves fillcolor rgb "#D0D55E00" fillstyle solid noborder, \
  data index 2 using 1:6 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'steps of 1: b = 0.681 ± 0.025, bent' noenhanced, \
  data index 2 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.48 linewidth 1.5 linecolor rgb "#D55E00"
set lmargin at screen 0.12960
set rmargin at screen 0.53321
set tmargin at screen 0.45235
set bmargin at screen 0.09149
plot data index 0 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 1 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 2 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 3 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 6 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 7 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 4 using 1:9:10 with filledcurves fillcolor rgb "#D0D55E00" fillstyle solid noborder, \
  data index 5 using 1:9:10 with filledcurves fillcolor rgb "#D00072B2" fillstyle solid noborder, \
  data index 4 using 1:6 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'steps of 1: b = 0.934 ± 0.026, bent' noenhanced, \
  data index 4 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.48 linewidth 1.5 linecolor rgb "#D55E00", \
  data index 5 using 1:6 with lines linewidth 2 dashtype solid linecolor rgb "#0072B2" title 'larger steps: b = 0.941 ± 0.030, bent' noenhanced, \
  data index 5 using 1:2:4:5 with yerrorbars pointtype 7 pointsize 0.56 linewidth 1.5 linecolor rgb "#0072B2", \
  data index 5 using 1:8 with lines linewidth 1.5 dashtype (1.5,3.5) linecolor rgb "black"
set lmargin at screen 0.56129
set rmargin at screen 0.96490
set tmargin at screen 0.45235
set bmargin at screen 0.09149
plot data index 0 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 1 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 2 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 3 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 4 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 5 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 6 using 1:9:10 with filledcurves fillcolor rgb "#D0D55E00" fillstyle solid noborder, \
  data index 6 using 1:6 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'steps of 1: b = 0.884 ± 0.023, bent' noenhanced, \
  data index 6 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.48 linewidth 1.5 linecolor rgb "#D55E00"
unset multiplot
