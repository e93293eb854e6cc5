# Draws ratio-to-bound.svg from ratio-to-bound.dat: run `gnuplot ratio-to-bound.gp` in this folder.
set encoding utf8
set terminal svg size 796,251 font "Helvetica,14" background rgb "white" enhanced
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
set yrange [0.029731739601428137:0.5493329460922677]
set ytics ('' 0.05, '' 0.1, '' 0.2, '' 0.5)
set label 'kernel' at screen 0.12497,0.93721 left noenhanced font ",13" textcolor rgb "#333333"
set label 'network (m = 64)' at screen 0.24417,0.93721 left noenhanced font ",13" textcolor rgb "#333333"
set label 'network (m = 1024)' at screen 0.44508,0.93721 left noenhanced font ",13" textcolor rgb "#333333"
set label 'uniform, one time' at screen 0.21800,0.84204 center noenhanced font ",13" textcolor rgb "#333333"
set label 'uniform, window' at screen 0.52477,0.84204 center noenhanced font ",13" textcolor rgb "#333333"
set label 'atoms, window' at screen 0.83153,0.84204 center noenhanced font ",13" textcolor rgb "#333333"
set label '32' at screen 0.08651,0.10883 center noenhanced font ",13" textcolor rgb "#333333"
set label '64' at screen 0.15226,0.10883 center noenhanced font ",13" textcolor rgb "#333333"
set label '128' at screen 0.21800,0.10883 center noenhanced font ",13" textcolor rgb "#333333"
set label '256' at screen 0.28375,0.10883 center noenhanced font ",13" textcolor rgb "#333333"
set label '512' at screen 0.34949,0.10883 center noenhanced font ",13" textcolor rgb "#333333"
set label '32' at screen 0.39328,0.10883 center noenhanced font ",13" textcolor rgb "#333333"
set label '64' at screen 0.45902,0.10883 center noenhanced font ",13" textcolor rgb "#333333"
set label '128' at screen 0.52477,0.10883 center noenhanced font ",13" textcolor rgb "#333333"
set label '256' at screen 0.59051,0.10883 center noenhanced font ",13" textcolor rgb "#333333"
set label '512' at screen 0.65626,0.10883 center noenhanced font ",13" textcolor rgb "#333333"
set label '32' at screen 0.70004,0.10883 center noenhanced font ",13" textcolor rgb "#333333"
set label '64' at screen 0.76579,0.10883 center noenhanced font ",13" textcolor rgb "#333333"
set label '128' at screen 0.83153,0.10883 center noenhanced font ",13" textcolor rgb "#333333"
set label '256' at screen 0.89728,0.10883 center noenhanced font ",13" textcolor rgb "#333333"
set label '512' at screen 0.96302,0.10883 center noenhanced font ",13" textcolor rgb "#333333"
set label '0.05' at screen 0.06336,0.28265 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.1' at screen 0.06336,0.43046 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.2' at screen 0.06336,0.57826 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.5' at screen 0.06336,0.77364 right noenhanced font ",13" textcolor rgb "#333333"
set label 'sample size n' at screen 0.52477,0.03887 center noenhanced font ",13" textcolor rgb "#333333"
set label 'risk / squared critical radius' at screen 0.01471,0.48276 center rotate noenhanced font ",13" textcolor rgb "#333333"
set arrow from screen 0.07468,0.93721 to screen 0.11742,0.93721 nohead linewidth 2 dashtype (10,4) linecolor rgb "#D55E00"
set arrow from screen 0.19388,0.93721 to screen 0.23663,0.93721 nohead linewidth 2 dashtype solid linecolor rgb "#0072B2"
set arrow from screen 0.39479,0.93721 to screen 0.43754,0.93721 nohead linewidth 2 dashtype (3,3) linecolor rgb "#009E73"
set label '' at screen 0.09605,0.93721 point pointtype 5 pointsize 0.6 linecolor rgb "#D55E00"
set label '' at screen 0.21525,0.93721 point pointtype 7 pointsize 0.7 linecolor rgb "#0072B2"
set label '' at screen 0.41617,0.93721 point pointtype 9 pointsize 0.8 linecolor rgb "#009E73"
set multiplot
set lmargin at screen 0.07468
set rmargin at screen 0.36133
set tmargin at screen 0.79370
set bmargin at screen 0.17182
plot data index 3 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 4 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 5 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 6 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 7 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 8 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 0 using 1:6 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'kernel: b = 0.60 ± 0.33' noenhanced, \
  data index 0 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.48 linewidth 1.5 linecolor rgb "#D55E00", \
  data index 1 using 1:6 with lines linewidth 2 dashtype solid linecolor rgb "#0072B2" title 'network (m = 64): b = 0.48 ± 0.33' noenhanced, \
  data index 1 using 1:2:4:5 with yerrorbars pointtype 7 pointsize 0.56 linewidth 1.5 linecolor rgb "#0072B2"
unset label
unset arrow
set lmargin at screen 0.38144
set rmargin at screen 0.66809
set tmargin at screen 0.79370
set bmargin at screen 0.17182
plot data index 0 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 1 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 2 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 6 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 7 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 8 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 3 using 1:6 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'kernel: b = -0.269 ± 0.060' noenhanced, \
  data index 3 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.48 linewidth 1.5 linecolor rgb "#D55E00", \
  data index 4 using 1:6 with lines linewidth 2 dashtype solid linecolor rgb "#0072B2" title 'network (m = 64): b = -0.264 ± 0.054' noenhanced, \
  data index 4 using 1:2:4:5 with yerrorbars pointtype 7 pointsize 0.56 linewidth 1.5 linecolor rgb "#0072B2"
set lmargin at screen 0.68821
set rmargin at screen 0.97486
set tmargin at screen 0.79370
set bmargin at screen 0.17182
plot data index 0 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 1 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 2 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 3 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 4 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 5 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 6 using 1:6 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'kernel: b = -0.2158 ± 0.0094' noenhanced, \
  data index 6 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.48 linewidth 1.5 linecolor rgb "#D55E00", \
  data index 7 using 1:6 with lines linewidth 2 dashtype solid linecolor rgb "#0072B2" title 'network (m = 64): b = -0.233 ± 0.024' noenhanced, \
  data index 7 using 1:2:4:5 with yerrorbars pointtype 7 pointsize 0.56 linewidth 1.5 linecolor rgb "#0072B2"
unset multiplot
