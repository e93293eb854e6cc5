# Draws risk.svg from risk.dat: run `gnuplot risk.gp` in this folder.
set encoding utf8
set terminal svg size 789,424 font "Helvetica,14" background rgb "white" enhanced
set output 'risk.svg'
data = 'risk.dat'

set border 3 linewidth 1 linecolor rgb "#444444"
set tics nomirror out scale 0.6
set errorbars 0
unset key
set grid xtics ytics linecolor rgb "#e6e6e6" linewidth 1 linetype 1
set logscale x
set xrange [7.516181993712095:34.05984583850751]
set xtics ('' 8.0, '' 12.0, '' 16.0, '' 24.0, '' 32.0)
set logscale y
set yrange [0.35124504157111963:1.283320805594162]
set ytics ('' 0.4, '' 0.6000000000000001, '' 0.8, '' 1.0, '' 1.2000000000000002)
set label '1 copy: b = 0.385 ± 0.061' at screen 0.21083,0.95249 center noenhanced font ",13" textcolor rgb "#333333"
set label '4 copies: b = 0.364 ± 0.059' at screen 0.52041,0.95249 center noenhanced font ",13" textcolor rgb "#333333"
set label '8 copies: b = 0.329 ± 0.031' at screen 0.82999,0.95249 center noenhanced font ",13" textcolor rgb "#333333"
set label '16 copies: b = 0.300 ± 0.037' at screen 0.21083,0.49864 center noenhanced font ",13" textcolor rgb "#333333"
set label '32 copies: b = 0.39 ± 0.14, bent' at screen 0.52041,0.49864 center noenhanced font ",13" textcolor rgb "#333333"
set label '8' at screen 0.69729,0.51830 center noenhanced font ",13" textcolor rgb "#333333"
set label '12' at screen 0.77491,0.51830 center noenhanced font ",13" textcolor rgb "#333333"
set label '16' at screen 0.82999,0.51830 center noenhanced font ",13" textcolor rgb "#333333"
set label '24' at screen 0.90761,0.51830 center noenhanced font ",13" textcolor rgb "#333333"
set label '32' at screen 0.96268,0.51830 center noenhanced font ",13" textcolor rgb "#333333"
set label '8' at screen 0.07813,0.06445 center noenhanced font ",13" textcolor rgb "#333333"
set label '12' at screen 0.15576,0.06445 center noenhanced font ",13" textcolor rgb "#333333"
set label '16' at screen 0.21083,0.06445 center noenhanced font ",13" textcolor rgb "#333333"
set label '24' at screen 0.28845,0.06445 center noenhanced font ",13" textcolor rgb "#333333"
set label '32' at screen 0.34353,0.06445 center noenhanced font ",13" textcolor rgb "#333333"
set label '8' at screen 0.38771,0.06445 center noenhanced font ",13" textcolor rgb "#333333"
set label '12' at screen 0.46533,0.06445 center noenhanced font ",13" textcolor rgb "#333333"
set label '16' at screen 0.52041,0.06445 center noenhanced font ",13" textcolor rgb "#333333"
set label '24' at screen 0.59803,0.06445 center noenhanced font ",13" textcolor rgb "#333333"
set label '32' at screen 0.65310,0.06445 center noenhanced font ",13" textcolor rgb "#333333"
set label '0.4' at screen 0.05477,0.59254 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.6' at screen 0.05477,0.70778 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.8' at screen 0.05477,0.78955 right noenhanced font ",13" textcolor rgb "#333333"
set label '1.0' at screen 0.05477,0.85297 right noenhanced font ",13" textcolor rgb "#333333"
set label '1.2' at screen 0.05477,0.90479 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.4' at screen 0.05477,0.13869 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.6' at screen 0.05477,0.25393 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.8' at screen 0.05477,0.33570 right noenhanced font ",13" textcolor rgb "#333333"
set label '1.0' at screen 0.05477,0.39912 right noenhanced font ",13" textcolor rgb "#333333"
set label '1.2' at screen 0.05477,0.45094 right noenhanced font ",13" textcolor rgb "#333333"
set label 'sample size n' at screen 0.52041,0.02302 center noenhanced font ",13" textcolor rgb "#333333"
set label 'mean risk (denoiser units)' at screen 0.01484,0.51281 center rotate noenhanced font ",13" textcolor rgb "#333333"
set multiplot
set lmargin at screen 0.06619
set rmargin at screen 0.35547
set tmargin at screen 0.92387
set bmargin at screen 0.55559
plot data index 1 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 2 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 3 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 4 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 0 using 1:9:10 with filledcurves fillcolor rgb "#D0CC79A7" fillstyle solid noborder, \
  data index 0 using 1:6 with lines linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7" title 'flow: b = 0.385 ± 0.061' noenhanced, \
  data index 0 using 1:2:4:5 with yerrorbars pointtype 13 pointsize 0.64 linewidth 1.5 linecolor rgb "#CC79A7"
unset label
unset arrow
set lmargin at screen 0.37577
set rmargin at screen 0.66505
set tmargin at screen 0.92387
set bmargin at screen 0.55559
plot data index 0 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 2 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 3 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 4 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 1 using 1:9:10 with filledcurves fillcolor rgb "#D0CC79A7" fillstyle solid noborder, \
  data index 1 using 1:6 with lines linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7" title 'flow: b = 0.364 ± 0.059' noenhanced, \
  data index 1 using 1:2:4:5 with yerrorbars pointtype 13 pointsize 0.64 linewidth 1.5 linecolor rgb "#CC79A7"
set lmargin at screen 0.68535
set rmargin at screen 0.97462
set tmargin at screen 0.92387
set bmargin at screen 0.55559
plot data index 0 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 1 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 3 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 4 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 2 using 1:9:10 with filledcurves fillcolor rgb "#D0CC79A7" fillstyle solid noborder, \
  data index 2 using 1:6 with lines linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7" title 'flow: b = 0.329 ± 0.031' noenhanced, \
  data index 2 using 1:2:4:5 with yerrorbars pointtype 13 pointsize 0.64 linewidth 1.5 linecolor rgb "#CC79A7"
set lmargin at screen 0.06619
set rmargin at screen 0.35547
set tmargin at screen 0.47002
set bmargin at screen 0.10175
plot data index 0 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 1 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 2 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 4 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 3 using 1:9:10 with filledcurves fillcolor rgb "#D0CC79A7" fillstyle solid noborder, \
  data index 3 using 1:6 with lines linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7" title 'flow: b = 0.300 ± 0.037' noenhanced, \
  data index 3 using 1:2:4:5 with yerrorbars pointtype 13 pointsize 0.64 linewidth 1.5 linecolor rgb "#CC79A7"
set lmargin at screen 0.37577
set rmargin at screen 0.66505
set tmargin at screen 0.47002
set bmargin at screen 0.10175
plot data index 0 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 1 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 2 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 3 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 4 using 1:9:10 with filledcurves fillcolor rgb "#D0CC79A7" fillstyle solid noborder, \
  data index 4 using 1:6 with lines linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7" title 'flow: b = 0.39 ± 0.14, bent' noenhanced, \
  data index 4 using 1:2:4:5 with yerrorbars pointtype 13 pointsize 0.64 linewidth 1.5 linecolor rgb "#CC79A7"
unset multiplot
