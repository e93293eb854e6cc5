# Draws risk-2.svg from risk-2.dat: run `gnuplot risk-2.gp` in this folder.
set encoding utf8
set terminal svg size 1237,782 font "Helvetica,14" background rgb "white" enhanced
set output 'risk-2.svg'
data = 'risk-2.dat'

set border 3 linewidth 1 linecolor rgb "#444444"
set tics nomirror out scale 0.6
set errorbars 0
unset key
set grid xtics ytics linecolor rgb "#e6e6e6" linewidth 1 linetype 1
set logscale x
set xrange [58.28286934988662:562.2235206589695]
set xtics ('' 64.0, '' 128.0, '' 256.0, '' 512.0)
set logscale y
set yrange [0.0016774348369734114:0.1519015050045077]
set ytics ('' 0.002, '' 0.005, '' 0.01, '' 0.02, '' 0.05, '' 0.1)
set label 'predicted' at screen 0.08622,0.97985 left noenhanced font ",13" textcolor rgb "#333333"
set label 'uniform, 1.6 times the noise' at screen 0.16527,0.94930 center noenhanced font ",13" textcolor rgb "#333333"
set label 'b = 0.713 ± 0.055, bent' at screen 0.16527,0.92851 center noenhanced font ",13" textcolor rgb "#333333"
set label 'uniform, 2.5 times the noise' at screen 0.40099,0.94930 center noenhanced font ",13" textcolor rgb "#333333"
set label 'b = 0.661 ± 0.095, bent' at screen 0.40099,0.92851 center noenhanced font ",13" textcolor rgb "#333333"
set label 'uniform, 4 times the noise' at screen 0.63671,0.94930 center noenhanced font ",13" textcolor rgb "#333333"
set label 'b = 0.598 ± 0.090, bent' at screen 0.63671,0.92851 center noenhanced font ",13" textcolor rgb "#333333"
set label 'atoms, 0.25 times the noise' at screen 0.87244,0.94930 center noenhanced font ",13" textcolor rgb "#333333"
set label 'b = 0.669 ± 0.037, bent' at screen 0.87244,0.92851 center noenhanced font ",13" textcolor rgb "#333333"
set label 'atoms, 0.4 times the noise' at screen 0.16527,0.64096 center noenhanced font ",13" textcolor rgb "#333333"
set label 'b = 0.681 ± 0.033, bent' at screen 0.16527,0.62017 center noenhanced font ",13" textcolor rgb "#333333"
set label 'atoms, 0.63 times the noise' at screen 0.40099,0.64096 center noenhanced font ",13" textcolor rgb "#333333"
set label 'b = 0.694 ± 0.025, bent' at screen 0.40099,0.62017 center noenhanced font ",13" textcolor rgb "#333333"
set label 'atoms, 1 times the noise' at screen 0.63671,0.64096 center noenhanced font ",13" textcolor rgb "#333333"
set label 'b = 0.703 ± 0.013' at screen 0.63671,0.62017 center noenhanced font ",13" textcolor rgb "#333333"
set label 'atoms, 1.6 times the noise' at screen 0.87244,0.64096 center noenhanced font ",13" textcolor rgb "#333333"
set label 'b = 0.696 ± 0.011' at screen 0.87244,0.62017 center noenhanced font ",13" textcolor rgb "#333333"
set label 'atoms, 2.5 times the noise' at screen 0.16527,0.33262 center noenhanced font ",13" textcolor rgb "#333333"
set label 'b = 0.670 ± 0.039, bent' at screen 0.16527,0.31183 center noenhanced font ",13" textcolor rgb "#333333"
set label 'atoms, 4 times the noise' at screen 0.40099,0.33262 center noenhanced font ",13" textcolor rgb "#333333"
set label 'b = 0.631 ± 0.053, bent' at screen 0.40099,0.31183 center noenhanced font ",13" textcolor rgb "#333333"
set label '64' at screen 0.53452,0.34327 center noenhanced font ",13" textcolor rgb "#333333"
set label '128' at screen 0.60265,0.34327 center noenhanced font ",13" textcolor rgb "#333333"
set label '256' at screen 0.67078,0.34327 center noenhanced font ",13" textcolor rgb "#333333"
set label '512' at screen 0.73891,0.34327 center noenhanced font ",13" textcolor rgb "#333333"
set label '64' at screen 0.77024,0.34327 center noenhanced font ",13" textcolor rgb "#333333"
set label '128' at screen 0.83837,0.34327 center noenhanced font ",13" textcolor rgb "#333333"
set label '256' at screen 0.90650,0.34327 center noenhanced font ",13" textcolor rgb "#333333"
set label '512' at screen 0.97463,0.34327 center noenhanced font ",13" textcolor rgb "#333333"
set label '64' at screen 0.06307,0.03493 center noenhanced font ",13" textcolor rgb "#333333"
set label '128' at screen 0.13120,0.03493 center noenhanced font ",13" textcolor rgb "#333333"
set label '256' at screen 0.19933,0.03493 center noenhanced font ",13" textcolor rgb "#333333"
set label '512' at screen 0.26746,0.03493 center noenhanced font ",13" textcolor rgb "#333333"
set label '64' at screen 0.29880,0.03493 center noenhanced font ",13" textcolor rgb "#333333"
set label '128' at screen 0.36693,0.03493 center noenhanced font ",13" textcolor rgb "#333333"
set label '256' at screen 0.43506,0.03493 center noenhanced font ",13" textcolor rgb "#333333"
set label '512' at screen 0.50319,0.03493 center noenhanced font ",13" textcolor rgb "#333333"
set label '0.002' at screen 0.04660,0.68124 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.005' at screen 0.04660,0.73028 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.01' at screen 0.04660,0.76738 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.02' at screen 0.04660,0.80448 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.05' at screen 0.04660,0.85352 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.1' at screen 0.04660,0.89062 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.002' at screen 0.04660,0.37290 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.005' at screen 0.04660,0.42194 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.01' at screen 0.04660,0.45904 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.02' at screen 0.04660,0.49614 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.05' at screen 0.04660,0.54518 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.1' at screen 0.04660,0.58228 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.002' at screen 0.04660,0.06456 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.005' at screen 0.04660,0.11360 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.01' at screen 0.04660,0.15070 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.02' at screen 0.04660,0.18780 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.05' at screen 0.04660,0.23684 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.1' at screen 0.04660,0.27394 right noenhanced font ",13" textcolor rgb "#333333"
set label 'sample size n' at screen 0.51885,0.01247 center noenhanced font ",13" textcolor rgb "#333333"
set label 'mean risk (denoiser units)' at screen 0.00946,0.48407 center rotate noenhanced font ",13" textcolor rgb "#333333"
set arrow from screen 0.05388,0.97985 to screen 0.08137,0.97985 nohead linewidth 1.5 dashtype (1.5,3.5) linecolor rgb "#000000"
set multiplot
set lmargin at screen 0.05388
set rmargin at screen 0.27666
set tmargin at screen 0.91300
set bmargin at screen 0.67183
plot data index 1 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 2 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 3 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 4 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 5 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 6 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 7 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 8 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 9 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 0 using 1:9:10 with filledcurves fillcolor rgb "#D0CC79A7" fillstyle solid noborder, \
  data index 0 using 1:6 with lines linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7" title 'flow: b = 0.713 ± 0.055, bent' noenhanced, \
  data index 0 using 1:2:4:5 with yerrorbars pointtype 13 pointsize 0.64 linewidth 1.5 linecolor rgb "#CC79A7", \
  data index 0 using 1:8 with lines linewidth 1.5 dashtype (1.5,3.5) linecolor rgb "black"
unset label
unset arrow
set lmargin at screen 0.28960
set rmargin at screen 0.51238
set tmargin at screen 0.91300
set bmargin at screen 0.67183
plot data index 0 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 2 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 3 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 4 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 5 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 6 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 7 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 8 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 9 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 1 using 1:9:10 with filledcurves fillcolor rgb "#D0CC79A7" fillstyle solid noborder, \
  data index 1 using 1:6 with lines linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7" title 'flow: b = 0.661 ± 0.095, bent' noenhanced, \
  data index 1 using 1:2:4:5 with yerrorbars pointtype 13 pointsize 0.64 linewidth 1.5 linecolor rgb "#CC79A7", \
  data index 1 using 1:8 with lines linewidth 1.5 dashtype (1.5,3.5) linecolor rgb "black"
set lmargin at screen 0.52532
set rmargin at screen 0.74810
set tmargin at screen 0.91300
set bmargin at screen 0.67183
plot data index 0 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 1 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 3 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 4 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 5 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 6 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 7 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 8 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 9 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 2 using 1:9:10 with filledcurves fillcolor rgb "#D0CC79A7" fillstyle solid noborder, \
  data index 2 using 1:6 with lines linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7" title 'flow: b = 0.598 ± 0.090, bent' noenhanced, \
  data index 2 using 1:2:4:5 with yerrorbars pointtype 13 pointsize 0.64 linewidth 1.5 linecolor rgb "#CC79A7", \
  data index 2 using 1:8 with lines linewidth 1.5 dashtype (1.5,3.5) linecolor rgb "black"
set lmargin at screen 0.76104
set rmargin at screen 0.98383
set tmargin at screen 0.91300
set bmargin at screen 0.67183
plot data index 0 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 1 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 2 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 4 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 5 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 6 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 7 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 8 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 9 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 3 using 1:9:10 with filledcurves fillcolor rgb "#D0CC79A7" fillstyle solid noborder, \
  data index 3 using 1:6 with lines linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7" title 'flow: b = 0.669 ± 0.037, bent' noenhanced, \
  data index 3 using 1:2:4:5 with yerrorbars pointtype 13 pointsize 0.64 linewidth 1.5 linecolor rgb "#CC79A7", \
  data index 3 using 1:8 with lines linewidth 1.5 dashtype (1.5,3.5) linecolor rgb "black"
set lmargin at screen 0.05388
set rmargin at screen 0.27666
set tmargin at screen 0.60466
set bmargin at screen 0.36349
plot data index 0 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 1 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 2 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 3 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 5 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 6 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 7 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 8 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 9 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 4 using 1:9:10 with filledcurves fillcolor rgb "#D0CC79A7" fillstyle solid noborder, \
  data index 4 using 1:6 with lines linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7" title 'flow: b = 0.681 ± 0.033, bent' noenhanced, \
  data index 4 using 1:2:4:5 with yerrorbars pointtype 13 pointsize 0.64 linewidth 1.5 linecolor rgb "#CC79A7", \
  data index 4 using 1:8 with lines linewidth 1.5 dashtype (1.5,3.5) linecolor rgb "black"
set lmargin at screen 0.28960
set rmargin at screen 0.51238
set tmargin at screen 0.60466
set bmargin at screen 0.36349
plot data index 0 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 1 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 2 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 3 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 4 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 6 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 7 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 8 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 9 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 5 using 1:9:10 with filledcurves fillcolor rgb "#D0CC79A7" fillstyle solid noborder, \
  data index 5 using 1:6 with lines linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7" title 'flow: b = 0.694 ± 0.025, bent' noenhanced, \
  data index 5 using 1:2:4:5 with yerrorbars pointtype 13 pointsize 0.64 linewidth 1.5 linecolor rgb "#CC79A7", \
  data index 5 using 1:8 with lines linewidth 1.5 dashtype (1.5,3.5) linecolor rgb "black"
set lmargin at screen 0.52532
set rmargin at screen 0.74810
set tmargin at screen 0.60466
set bmargin at screen 0.36349
plot data index 0 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 1 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 2 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 3 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 4 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 5 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 7 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 8 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 9 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 6 using 1:9:10 with filledcurves fillcolor rgb "#D0CC79A7" fillstyle solid noborder, \
  data index 6 using 1:6 with lines linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7" title 'flow: b = 0.703 ± 0.013' noenhanced, \
  data index 6 using 1:2:4:5 with yerrorbars pointtype 13 pointsize 0.64 linewidth 1.5 linecolor rgb "#CC79A7", \
  data index 6 using 1:8 with lines linewidth 1.5 dashtype (1.5,3.5) linecolor rgb "black"
set lmargin at screen 0.76104
set rmargin at screen 0.98383
set tmargin at screen 0.60466
set bmargin at screen 0.36349
plot data index 0 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 1 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 2 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 3 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 4 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 5 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 6 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 8 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 9 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 7 using 1:9:10 with filledcurves fillcolor rgb "#D0CC79A7" fillstyle solid noborder, \
  data index 7 using 1:6 with lines linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7" title 'flow: b = 0.696 ± 0.011' noenhanced, \
  data index 7 using 1:2:4:5 with yerrorbars pointtype 13 pointsize 0.64 linewidth 1.5 linecolor rgb "#CC79A7", \
  data index 7 using 1:8 with lines linewidth 1.5 dashtype (1.5,3.5) linecolor rgb "black"
set lmargin at screen 0.05388
set rmargin at screen 0.27666
set tmargin at screen 0.29632
set bmargin at screen 0.05514
plot data index 0 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 1 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 2 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 3 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 4 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 5 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 6 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 7 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 9 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 8 using 1:9:10 with filledcurves fillcolor rgb "#D0CC79A7" fillstyle solid noborder, \
  data index 8 using 1:6 with lines linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7" title 'flow: b = 0.670 ± 0.039, bent' noenhanced, \
  data index 8 using 1:2:4:5 with yerrorbars pointtype 13 pointsize 0.64 linewidth 1.5 linecolor rgb "#CC79A7", \
  data index 8 using 1:8 with lines linewidth 1.5 dashtype (1.5,3.5) linecolor rgb "black"
set lmargin at screen 0.28960
set rmargin at screen 0.51238
set tmargin at screen 0.29632
set bmargin at screen 0.05514
plot data index 0 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 1 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 2 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 3 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 4 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 5 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 6 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 7 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 8 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 9 using 1:9:10 with filledcurves fillcolor rgb "#D0CC79A7" fillstyle solid noborder, \
  data index 9 using 1:6 with lines linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7" title 'flow: b = 0.631 ± 0.053, bent' noenhanced, \
  data index 9 using 1:2:4:5 with yerrorbars pointtype 13 pointsize 0.64 linewidth 1.5 linecolor rgb "#CC79A7", \
  data index 9 using 1:8 with lines linewidth 1.5 dashtype (1.5,3.5) linecolor rgb "black"
unset multiplot
