# Draws risk.svg from risk.dat: run `gnuplot risk.gp` in this folder.
set encoding utf8
set terminal svg size 803,251 font "Helvetica,14" background rgb "white" enhanced
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
set yrange [0.0011528686739341498:0.12351949818107637]
set ytics ('' 0.002, '' 0.005, '' 0.01, '' 0.02, '' 0.05, '' 0.1)
set label 'kernel' at screen 0.13285,0.93721 left noenhanced font ",13" textcolor rgb "#333333"
set label 'network (m = 64)' at screen 0.25098,0.93721 left noenhanced font ",13" textcolor rgb "#333333"
set label 'network (m = 1024)' at screen 0.45008,0.93721 left noenhanced font ",13" textcolor rgb "#333333"
set label 'uniform, one time' at screen 0.22504,0.84204 center noenhanced font ",13" textcolor rgb "#333333"
set label 'uniform, window' at screen 0.52905,0.84204 center noenhanced font ",13" textcolor rgb "#333333"
set label 'atoms, window' at screen 0.83305,0.84204 center noenhanced font ",13" textcolor rgb "#333333"
set label '32' at screen 0.09474,0.10883 center noenhanced font ",13" textcolor rgb "#333333"
set label '64' at screen 0.15989,0.10883 center noenhanced font ",13" textcolor rgb "#333333"
set label '128' at screen 0.22504,0.10883 center noenhanced font ",13" textcolor rgb "#333333"
set label '256' at screen 0.29020,0.10883 center noenhanced font ",13" textcolor rgb "#333333"
set label '512' at screen 0.35535,0.10883 center noenhanced font ",13" textcolor rgb "#333333"
set label '32' at screen 0.39874,0.10883 center noenhanced font ",13" textcolor rgb "#333333"
set label '64' at screen 0.46389,0.10883 center noenhanced font ",13" textcolor rgb "#333333"
set label '128' at screen 0.52905,0.10883 center noenhanced font ",13" textcolor rgb "#333333"
set label '256' at screen 0.59420,0.10883 center noenhanced font ",13" textcolor rgb "#333333"
set label '512' at screen 0.65935,0.10883 center noenhanced font ",13" textcolor rgb "#333333"
set label '32' at screen 0.70274,0.10883 center noenhanced font ",13" textcolor rgb "#333333"
set label '64' at screen 0.76789,0.10883 center noenhanced font ",13" textcolor rgb "#333333"
set label '128' at screen 0.83305,0.10883 center noenhanced font ",13" textcolor rgb "#333333"
set label '256' at screen 0.89820,0.10883 center noenhanced font ",13" textcolor rgb "#333333"
set label '512' at screen 0.96335,0.10883 center noenhanced font ",13" textcolor rgb "#333333"
set label '0.002' at screen 0.07180,0.24511 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.005' at screen 0.07180,0.36702 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.01' at screen 0.07180,0.45924 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.02' at screen 0.07180,0.55147 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.05' at screen 0.07180,0.67338 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.1' at screen 0.07180,0.76560 right noenhanced font ",13" textcolor rgb "#333333"
set label 'sample size n' at screen 0.52905,0.03887 center noenhanced font ",13" textcolor rgb "#333333"
set label 'mean risk (denoiser units)' at screen 0.01458,0.48276 center rotate noenhanced font ",13" textcolor rgb "#333333"
set arrow from screen 0.08301,0.93721 to screen 0.12537,0.93721 nohead linewidth 2 dashtype (10,4) linecolor rgb "#D55E00"
set arrow from screen 0.20114,0.93721 to screen 0.24350,0.93721 nohead linewidth 2 dashtype solid linecolor rgb "#0072B2"
set arrow from screen 0.40024,0.93721 to screen 0.44261,0.93721 nohead linewidth 2 dashtype (3,3) linecolor rgb "#009E73"
set label '' at screen 0.10419,0.93721 point pointtype 5 pointsize 0.6 linecolor rgb "#D55E00"
set label '' at screen 0.22232,0.93721 point pointtype 7 pointsize 0.7 linecolor rgb "#0072B2"
set label '' at screen 0.42142,0.93721 point pointtype 9 pointsize 0.8 linecolor rgb "#009E73"
set multiplot
set lmargin at screen 0.08301
set rmargin at screen 0.36708
set tmargin at screen 0.79370
set bmargin at screen 0.17182
plot data index 3 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 4 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 5 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 6 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 7 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 8 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 0 using 1:9:10 with filledcurves fillcolor rgb "#D0D55E00" fillstyle solid noborder, \
  data index 1 using 1:9:10 with filledcurves fillcolor rgb "#D00072B2" fillstyle solid noborder, \
  data index 0 using 1:6 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'kernel: b = 1.34 ± 0.39, bent' noenhanced, \
  data index 0 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.48 linewidth 1.5 linecolor rgb "#D55E00", \
  data index 1 using 1:6 with lines linewidth 2 dashtype solid linecolor rgb "#0072B2" title 'network (m = 64): b = 1.22 ± 0.39, bent' noenhanced, \
  data index 1 using 1:2:4:5 with yerrorbars pointtype 7 pointsize 0.56 linewidth 1.5 linecolor rgb "#0072B2"
unset label
unset arrow
set lmargin at screen 0.38701
set rmargin at screen 0.67108
set tmargin at screen 0.79370
set bmargin at screen 0.17182
plot data index 0 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 1 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 2 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 6 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 7 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 8 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 3 using 1:9:10 with filledcurves fillcolor rgb "#D0D55E00" fillstyle solid noborder, \
  data index 3 using 1:6 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'kernel: b = 0.430 ± 0.042, bent' noenhanced, \
  data index 3 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.48 linewidth 1.5 linecolor rgb "#D55E00"
set lmargin at screen 0.69101
set rmargin at screen 0.97508
set tmargin at screen 0.79370
set bmargin at screen 0.17182
plot data index 0 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 1 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 2 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 3 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 4 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 5 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 6 using 1:9:10 with filledcurves fillcolor rgb "#D0D55E00" fillstyle solid noborder, \
  data index 7 using 1:9:10 with filledcurves fillcolor rgb "#D00072B2" fillstyle solid noborder, \
  data index 6 using 1:6 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'kernel: b = 0.410 ± 0.021, bent' noenhanced, \
  data index 6 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.48 linewidth 1.5 linecolor rgb "#D55E00", \
  data index 7 using 1:6 with lines linewidth 2 dashtype solid linecolor rgb "#0072B2" title 'network (m = 64): b = 0.393 ± 0.011' noenhanced, \
  data index 7 using 1:2:4:5 with yerrorbars pointtype 7 pointsize 0.56 linewidth 1.5 linecolor rgb "#0072B2"
unset multiplot
