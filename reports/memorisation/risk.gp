# Draws risk.svg from risk.dat: run `gnuplot risk.gp` in this folder.
set encoding utf8
set terminal svg size 785,424 font "Helvetica,14" background rgb "white" enhanced
set output 'risk.svg'
data = 'risk.dat'

set border 3 linewidth 1 linecolor rgb "#444444"
set tics nomirror out scale 0.6
set errorbars 0
unset key
set grid xtics ytics linecolor rgb "#e6e6e6" linewidth 1 linetype 1
set logscale x
set xrange [28.24649588130096:580.0365492714488]
set xtics ('' 32.0, '' 45.0, '' 64.0, '' 128.0, '' 256.0, '' 512.0)
set logscale y
set yrange [0.5811538020580692:24.977132889358696]
set ytics ('' 1.0, '' 2.0, '' 5.0, '' 10.0, '' 20.0)
set label '1 copy: b = 1.16 ± 0.20, bent' at screen 0.20719,0.95249 center noenhanced font ",13" textcolor rgb "#333333"
set label '4 copies: b = 0.630 ± 0.035, bent' at screen 0.51820,0.95249 center noenhanced font ",13" textcolor rgb "#333333"
set label '8 copies: b = 0.4166 ± 0.0066, bent' at screen 0.82920,0.95249 center noenhanced font ",13" textcolor rgb "#333333"
set label '16 copies: b = 0.270 ± 0.019, bent' at screen 0.20719,0.49864 center noenhanced font ",13" textcolor rgb "#333333"
set label '32 copies: b = 0.1810 ± 0.0087' at screen 0.51820,0.49864 center noenhanced font ",13" textcolor rgb "#333333"
set label '32' at screen 0.69590,0.51830 center noenhanced font ",13" textcolor rgb "#333333"
set label '45' at screen 0.72868,0.51830 center noenhanced font ",13" textcolor rgb "#333333"
set label '64' at screen 0.76255,0.51830 center noenhanced font ",13" textcolor rgb "#333333"
set label '128' at screen 0.82920,0.51830 center noenhanced font ",13" textcolor rgb "#333333"
set label '256' at screen 0.89586,0.51830 center noenhanced font ",13" textcolor rgb "#333333"
set label '512' at screen 0.96251,0.51830 center noenhanced font ",13" textcolor rgb "#333333"
set label '32' at screen 0.07389,0.06445 center noenhanced font ",13" textcolor rgb "#333333"
set label '45' at screen 0.10667,0.06445 center noenhanced font ",13" textcolor rgb "#333333"
set label '64' at screen 0.14054,0.06445 center noenhanced font ",13" textcolor rgb "#333333"
set label '128' at screen 0.20719,0.06445 center noenhanced font ",13" textcolor rgb "#333333"
set label '256' at screen 0.27385,0.06445 center noenhanced font ",13" textcolor rgb "#333333"
set label '512' at screen 0.34050,0.06445 center noenhanced font ",13" textcolor rgb "#333333"
set label '32' at screen 0.38489,0.06445 center noenhanced font ",13" textcolor rgb "#333333"
set label '45' at screen 0.41768,0.06445 center noenhanced font ",13" textcolor rgb "#333333"
set label '64' at screen 0.45155,0.06445 center noenhanced font ",13" textcolor rgb "#333333"
set label '128' at screen 0.51820,0.06445 center noenhanced font ",13" textcolor rgb "#333333"
set label '256' at screen 0.58485,0.06445 center noenhanced font ",13" textcolor rgb "#333333"
set label '512' at screen 0.65151,0.06445 center noenhanced font ",13" textcolor rgb "#333333"
set label '1' at screen 0.05042,0.60874 right noenhanced font ",13" textcolor rgb "#333333"
set label '2' at screen 0.05042,0.67662 right noenhanced font ",13" textcolor rgb "#333333"
set label '5' at screen 0.05042,0.76635 right noenhanced font ",13" textcolor rgb "#333333"
set label '10' at screen 0.05042,0.83423 right noenhanced font ",13" textcolor rgb "#333333"
set label '20' at screen 0.05042,0.90210 right noenhanced font ",13" textcolor rgb "#333333"
set label '1' at screen 0.05042,0.15490 right noenhanced font ",13" textcolor rgb "#333333"
set label '2' at screen 0.05042,0.22277 right noenhanced font ",13" textcolor rgb "#333333"
set label '5' at screen 0.05042,0.31250 right noenhanced font ",13" textcolor rgb "#333333"
set label '10' at screen 0.05042,0.38038 right noenhanced font ",13" textcolor rgb "#333333"
set label '20' at screen 0.05042,0.44826 right noenhanced font ",13" textcolor rgb "#333333"
set label 'sample size n' at screen 0.51820,0.02302 center noenhanced font ",13" textcolor rgb "#333333"
set label 'mean risk (denoiser units)' at screen 0.01491,0.51281 center rotate noenhanced font ",13" textcolor rgb "#333333"
set multiplot
set lmargin at screen 0.06189
set rmargin at screen 0.35250
set tmargin at screen 0.92387
set bmargin at screen 0.55559
plot data index 1 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 2 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 3 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 4 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 0 using 1:9:10 with filledcurves fillcolor rgb "#D0CC79A7" fillstyle solid noborder, \
  data index 0 using 1:6 with lines linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7" title 'flow: b = 1.16 ± 0.20, bent' noenhanced, \
  data index 0 using 1:2:4:5 with yerrorbars pointtype 13 pointsize 0.64 linewidth 1.5 linecolor rgb "#CC79A7"
unset label
unset arrow
set lmargin at screen 0.37289
set rmargin at screen 0.66350
set tmargin at screen 0.92387
set bmargin at screen 0.55559
plot data index 0 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 2 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 3 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 4 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 1 using 1:9:10 with filledcurves fillcolor rgb "#D0CC79A7" fillstyle solid noborder, \
  data index 1 using 1:6 with lines linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7" title 'flow: b = 0.630 ± 0.035, bent' noenhanced, \
  data index 1 using 1:2:4:5 with yerrorbars pointtype 13 pointsize 0.64 linewidth 1.5 linecolor rgb "#CC79A7"
set lmargin at screen 0.68390
set rmargin at screen 0.97451
set tmargin at screen 0.92387
set bmargin at screen 0.55559
plot data index 0 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 1 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 3 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 4 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 2 using 1:9:10 with filledcurves fillcolor rgb "#D0CC79A7" fillstyle solid noborder, \
  data index 2 using 1:6 with lines linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7" title 'flow: b = 0.4166 ± 0.0066, bent' noenhanced, \
  data index 2 using 1:2:4:5 with yerrorbars pointtype 13 pointsize 0.64 linewidth 1.5 linecolor rgb "#CC79A7"
set lmargin at screen 0.06189
set rmargin at screen 0.35250
set tmargin at screen 0.47002
set bmargin at screen 0.10175
plot data index 0 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 1 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 2 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 4 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 3 using 1:9:10 with filledcurves fillcolor rgb "#D0CC79A7" fillstyle solid noborder, \
  data index 3 using 1:6 with lines linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7" title 'flow: b = 0.270 ± 0.019, bent' noenhanced, \
  data index 3 using 1:2:4:5 with yerrorbars pointtype 13 pointsize 0.64 linewidth 1.5 linecolor rgb "#CC79A7"
set lmargin at screen 0.37289
set rmargin at screen 0.66350
set tmargin at screen 0.47002
set bmargin at screen 0.10175
plot data index 0 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 1 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 2 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 3 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 4 using 1:9:10 with filledcurves fillcolor rgb "#D0CC79A7" fillstyle solid noborder, \
  data index 4 using 1:6 with lines linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7" title 'flow: b = 0.1810 ± 0.0087' noenhanced, \
  data index 4 using 1:2:4:5 with yerrorbars pointtype 13 pointsize 0.64 linewidth 1.5 linecolor rgb "#CC79A7"
unset multiplot
