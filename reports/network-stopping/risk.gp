# Draws risk.svg from risk.dat: run `gnuplot risk.gp` in this folder.
set encoding utf8
set terminal svg size 796,251 font "Helvetica,14" background rgb "white" enhanced
set output 'risk.svg'
data = 'risk.dat'

set border 3 linewidth 1 linecolor rgb "#444444"
set tics nomirror out scale 0.6
set errorbars 0
unset key
set grid xtics ytics linecolor rgb "#e6e6e6" linewidth 1 linetype 1
set logscale x
set xrange [60.12945594969676:272.4787667080601]
set xtics ('' 64.0, '' 128.0, '' 256.0)
set logscale y
set yrange [0.006855416284581068:0.13248956454824037]
set ytics ('' 0.01, '' 0.02, '' 0.05, '' 0.1)
set label 'network (m = 512)' at screen 0.12497,0.93721 left noenhanced font ",13" textcolor rgb "#333333"
set label 'kernel' at screen 0.33533,0.93721 left noenhanced font ",13" textcolor rgb "#333333"
set label 'claimed: K8' at screen 0.45453,0.93721 left noenhanced font ",13" textcolor rgb "#333333"
set label 'predicted' at screen 0.61625,0.93721 left noenhanced font ",13" textcolor rgb "#333333"
set label 'uniform' at screen 0.21800,0.84204 center noenhanced font ",13" textcolor rgb "#333333"
set label 'atoms' at screen 0.52477,0.84204 center noenhanced font ",13" textcolor rgb "#333333"
set label 'mixture, d = 2' at screen 0.83153,0.84204 center noenhanced font ",13" textcolor rgb "#333333"
set label '64' at screen 0.08651,0.10883 center noenhanced font ",13" textcolor rgb "#333333"
set label '128' at screen 0.21800,0.10883 center noenhanced font ",13" textcolor rgb "#333333"
set label '256' at screen 0.34949,0.10883 center noenhanced font ",13" textcolor rgb "#333333"
set label '64' at screen 0.39328,0.10883 center noenhanced font ",13" textcolor rgb "#333333"
set label '128' at screen 0.52477,0.10883 center noenhanced font ",13" textcolor rgb "#333333"
set label '256' at screen 0.65626,0.10883 center noenhanced font ",13" textcolor rgb "#333333"
set label '64' at screen 0.70004,0.10883 center noenhanced font ",13" textcolor rgb "#333333"
set label '128' at screen 0.83153,0.10883 center noenhanced font ",13" textcolor rgb "#333333"
set label '256' at screen 0.96302,0.10883 center noenhanced font ",13" textcolor rgb "#333333"
set label '0.01' at screen 0.06336,0.25110 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.02' at screen 0.06336,0.39665 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.05' at screen 0.06336,0.58907 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.1' at screen 0.06336,0.73462 right noenhanced font ",13" textcolor rgb "#333333"
set label 'sample size n' at screen 0.52477,0.03887 center noenhanced font ",13" textcolor rgb "#333333"
set label 'mean risk (denoiser units)' at screen 0.01471,0.48276 center rotate noenhanced font ",13" textcolor rgb "#333333"
set arrow from screen 0.07468,0.93721 to screen 0.11742,0.93721 nohead linewidth 2 dashtype solid linecolor rgb "#0072B2"
set arrow from screen 0.28504,0.93721 to screen 0.32779,0.93721 nohead linewidth 2 dashtype (10,4) linecolor rgb "#D55E00"
set arrow from screen 0.40425,0.93721 to screen 0.44699,0.93721 nohead linewidth 1.5 dashtype (5,4) linecolor rgb "#777777"
set arrow from screen 0.56596,0.93721 to screen 0.60871,0.93721 nohead linewidth 1.5 dashtype (1.5,3.5) linecolor rgb "#000000"
set label '' at screen 0.09605,0.93721 point pointtype 7 pointsize 0.7 linecolor rgb "#0072B2"
set label '' at screen 0.30641,0.93721 point pointtype 5 pointsize 0.6 linecolor rgb "#D55E00"
set multiplot
set lmargin at screen 0.07468
set rmargin at screen 0.36133
set tmargin at screen 0.79370
set bmargin at screen 0.17182
plot data index 2 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 3 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 4 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 5 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 0 using 1:9:10 with filledcurves fillcolor rgb "#D00072B2" fillstyle solid noborder, \
  data index 6 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777", \
  data index 0 using 1:6 with lines linewidth 2 dashtype solid linecolor rgb "#0072B2" title 'network (m = 512): b = 0.769 ± 0.017' noenhanced, \
  data index 0 using 1:2:4:5 with yerrorbars pointtype 7 pointsize 0.56 linewidth 1.5 linecolor rgb "#0072B2"
unset label
unset arrow
set lmargin at screen 0.38144
set rmargin at screen 0.66809
set tmargin at screen 0.79370
set bmargin at screen 0.17182
plot data index 0 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 1 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 4 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 5 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 2 using 1:9:10 with filledcurves fillcolor rgb "#D00072B2" fillstyle solid noborder, \
  data index 3 using 1:9:10 with filledcurves fillcolor rgb "#D0D55E00" fillstyle solid noborder, \
  data index 7 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777", \
  data index 2 using 1:6 with lines linewidth 2 dashtype solid linecolor rgb "#0072B2" title 'network (m = 512): b = 0.79 ± 0.12, bent' noenhanced, \
  data index 2 using 1:2:4:5 with yerrorbars pointtype 7 pointsize 0.56 linewidth 1.5 linecolor rgb "#0072B2", \
  data index 3 using 1:6 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'kernel: b = 0.719 ± 0.052, bent' noenhanced, \
  data index 3 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.48 linewidth 1.5 linecolor rgb "#D55E00", \
  data index 3 using 1:8 with lines linewidth 1.5 dashtype (1.5,3.5) linecolor rgb "black"
set lmargin at screen 0.68821
set rmargin at screen 0.97486
set tmargin at screen 0.79370
set bmargin at screen 0.17182
plot data index 0 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 1 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 2 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 3 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 4 using 1:9:10 with filledcurves fillcolor rgb "#D00072B2" fillstyle solid noborder, \
  data index 5 using 1:9:10 with filledcurves fillcolor rgb "#D0D55E00" fillstyle solid noborder, \
  data index 8 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777", \
  data index 4 using 1:6 with lines linewidth 2 dashtype solid linecolor rgb "#0072B2" title 'network (m = 512): b = 0.607 ± 0.031' noenhanced, \
  data index 4 using 1:2:4:5 with yerrorbars pointtype 7 pointsize 0.56 linewidth 1.5 linecolor rgb "#0072B2", \
  data index 5 using 1:6 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'kernel: b = 0.602 ± 0.089, bent' noenhanced, \
  data index 5 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.48 linewidth 1.5 linecolor rgb "#D55E00", \
  data index 5 using 1:8 with lines linewidth 1.5 dashtype (1.5,3.5) linecolor rgb "black"
unset multiplot
