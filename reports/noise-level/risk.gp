# Draws risk.svg from risk.dat: run `gnuplot risk.gp` in this folder.
set encoding utf8
set terminal svg size 895,607 font "Helvetica,14" background rgb "white" enhanced
set output 'risk.svg'
data = 'risk.dat'

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
set label 'predicted' at screen 0.11919,0.97401 left noenhanced font ",13" textcolor rgb "#333333"
set label 'control, 0.25 times the noise' at screen 0.18066,0.93462 center noenhanced font ",13" textcolor rgb "#333333"
set label 'b = 0.843 ± 0.079, bent' at screen 0.18066,0.90781 center noenhanced font ",13" textcolor rgb "#333333"
set label 'control, 0.4 times the noise' at screen 0.41093,0.93462 center noenhanced font ",13" textcolor rgb "#333333"
set label 'b = 0.811 ± 0.062, bent' at screen 0.41093,0.90781 center noenhanced font ",13" textcolor rgb "#333333"
set label 'control, 0.63 times the noise' at screen 0.64119,0.93462 center noenhanced font ",13" textcolor rgb "#333333"
set label 'b = 0.787 ± 0.049, bent' at screen 0.64119,0.90781 center noenhanced font ",13" textcolor rgb "#333333"
set label 'control, 1 times the noise' at screen 0.87145,0.93462 center noenhanced font ",13" textcolor rgb "#333333"
set label 'b = 0.769 ± 0.040, bent' at screen 0.87145,0.90781 center noenhanced font ",13" textcolor rgb "#333333"
set label 'control, 1.6 times the noise' at screen 0.18066,0.63352 center noenhanced font ",13" textcolor rgb "#333333"
set label 'b = 0.757 ± 0.032, bent' at screen 0.18066,0.60671 center noenhanced font ",13" textcolor rgb "#333333"
set label 'control, 2.5 times the noise' at screen 0.41093,0.63352 center noenhanced font ",13" textcolor rgb "#333333"
set label 'b = 0.748 ± 0.025' at screen 0.41093,0.60671 center noenhanced font ",13" textcolor rgb "#333333"
set label 'control, 4 times the noise' at screen 0.64119,0.63352 center noenhanced font ",13" textcolor rgb "#333333"
set label 'b = 0.740 ± 0.019' at screen 0.64119,0.60671 center noenhanced font ",13" textcolor rgb "#333333"
set label 'uniform, 0.25 times the noise' at screen 0.87145,0.63352 center noenhanced font ",13" textcolor rgb "#333333"
set label 'b = 0.721 ± 0.040, bent' at screen 0.87145,0.60671 center noenhanced font ",13" textcolor rgb "#333333"
set label 'uniform, 0.4 times the noise' at screen 0.18066,0.33241 center noenhanced font ",13" textcolor rgb "#333333"
set label 'b = 0.736 ± 0.034, bent' at screen 0.18066,0.30560 center noenhanced font ",13" textcolor rgb "#333333"
set label 'uniform, 0.63 times the noise' at screen 0.41093,0.33241 center noenhanced font ",13" textcolor rgb "#333333"
set label 'b = 0.750 ± 0.023' at screen 0.41093,0.30560 center noenhanced font ",13" textcolor rgb "#333333"
set label 'uniform, 1 times the noise' at screen 0.64119,0.33241 center noenhanced font ",13" textcolor rgb "#333333"
set label 'b = 0.7503 ± 0.0079' at screen 0.64119,0.30560 center noenhanced font ",13" textcolor rgb "#333333"
set label '64' at screen 0.77403,0.34615 center noenhanced font ",13" textcolor rgb "#333333"
set label '128' at screen 0.83898,0.34615 center noenhanced font ",13" textcolor rgb "#333333"
set label '256' at screen 0.90393,0.34615 center noenhanced font ",13" textcolor rgb "#333333"
set label '512' at screen 0.96888,0.34615 center noenhanced font ",13" textcolor rgb "#333333"
set label '64' at screen 0.08324,0.04504 center noenhanced font ",13" textcolor rgb "#333333"
set label '128' at screen 0.14819,0.04504 center noenhanced font ",13" textcolor rgb "#333333"
set label '256' at screen 0.21314,0.04504 center noenhanced font ",13" textcolor rgb "#333333"
set label '512' at screen 0.27808,0.04504 center noenhanced font ",13" textcolor rgb "#333333"
set label '64' at screen 0.31351,0.04504 center noenhanced font ",13" textcolor rgb "#333333"
set label '128' at screen 0.37845,0.04504 center noenhanced font ",13" textcolor rgb "#333333"
set label '256' at screen 0.44340,0.04504 center noenhanced font ",13" textcolor rgb "#333333"
set label '512' at screen 0.50835,0.04504 center noenhanced font ",13" textcolor rgb "#333333"
set label '64' at screen 0.54377,0.04504 center noenhanced font ",13" textcolor rgb "#333333"
set label '128' at screen 0.60872,0.04504 center noenhanced font ",13" textcolor rgb "#333333"
set label '256' at screen 0.67366,0.04504 center noenhanced font ",13" textcolor rgb "#333333"
set label '512' at screen 0.73861,0.04504 center noenhanced font ",13" textcolor rgb "#333333"
set label '0.002' at screen 0.06441,0.68169 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.005' at screen 0.06441,0.72531 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.01' at screen 0.06441,0.75830 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.02' at screen 0.06441,0.79130 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.05' at screen 0.06441,0.83491 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.1' at screen 0.06441,0.86791 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.002' at screen 0.06441,0.38059 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.005' at screen 0.06441,0.42420 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.01' at screen 0.06441,0.45720 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.02' at screen 0.06441,0.49019 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.05' at screen 0.06441,0.53381 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.1' at screen 0.06441,0.56680 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.002' at screen 0.06441,0.07948 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.005' at screen 0.06441,0.12310 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.01' at screen 0.06441,0.15609 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.02' at screen 0.06441,0.18909 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.05' at screen 0.06441,0.23270 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.1' at screen 0.06441,0.26570 right noenhanced font ",13" textcolor rgb "#333333"
set label 'sample size n' at screen 0.52606,0.01609 center noenhanced font ",13" textcolor rgb "#333333"
set label 'mean risk (denoiser units)' at screen 0.01308,0.47946 center rotate noenhanced font ",13" textcolor rgb "#333333"
set arrow from screen 0.07447,0.97401 to screen 0.11248,0.97401 nohead linewidth 1.5 dashtype (1.5,3.5) linecolor rgb "#000000"
set multiplot
set lmargin at screen 0.07447
set rmargin at screen 0.28685
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
  data index 9 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 10 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 0 using 1:9:10 with filledcurves fillcolor rgb "#D0CC79A7" fillstyle solid noborder, \
  data index 0 using 1:6 with lines linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7" title 'flow: b = 0.843 ± 0.079, bent' noenhanced, \
  data index 0 using 1:2:4:5 with yerrorbars pointtype 13 pointsize 0.64 linewidth 1.5 linecolor rgb "#CC79A7", \
  data index 0 using 1:8 with lines linewidth 1.5 dashtype (1.5,3.5) linecolor rgb "black"
unset label
unset arrow
set lmargin at screen 0.30474
set rmargin at screen 0.51712
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
  data index 9 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 10 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 1 using 1:9:10 with filledcurves fillcolor rgb "#D0CC79A7" fillstyle solid noborder, \
  data index 1 using 1:6 with lines linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7" title 'flow: b = 0.811 ± 0.062, bent' noenhanced, \
  data index 1 using 1:2:4:5 with yerrorbars pointtype 13 pointsize 0.64 linewidth 1.5 linecolor rgb "#CC79A7", \
  data index 1 using 1:8 with lines linewidth 1.5 dashtype (1.5,3.5) linecolor rgb "black"
set lmargin at screen 0.53500
set rmargin at screen 0.74738
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
  data index 9 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 10 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 2 using 1:9:10 with filledcurves fillcolor rgb "#D0CC79A7" fillstyle solid noborder, \
  data index 2 using 1:6 with lines linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7" title 'flow: b = 0.787 ± 0.049, bent' noenhanced, \
  data index 2 using 1:2:4:5 with yerrorbars pointtype 13 pointsize 0.64 linewidth 1.5 linecolor rgb "#CC79A7", \
  data index 2 using 1:8 with lines linewidth 1.5 dashtype (1.5,3.5) linecolor rgb "black"
set lmargin at screen 0.76527
set rmargin at screen 0.97764
set tmargin at screen 0.88781
set bmargin at screen 0.67332
plot data index 0 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 1 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 2 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 4 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 5 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 6 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 7 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 8 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 9 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 10 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 3 using 1:9:10 with filledcurves fillcolor rgb "#D0CC79A7" fillstyle solid noborder, \
  data index 3 using 1:6 with lines linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7" title 'flow: b = 0.769 ± 0.040, bent' noenhanced, \
  data index 3 using 1:2:4:5 with yerrorbars pointtype 13 pointsize 0.64 linewidth 1.5 linecolor rgb "#CC79A7", \
  data index 3 using 1:8 with lines linewidth 1.5 dashtype (1.5,3.5) linecolor rgb "black"
set lmargin at screen 0.07447
set rmargin at screen 0.28685
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
  data index 9 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 10 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 4 using 1:9:10 with filledcurves fillcolor rgb "#D0CC79A7" fillstyle solid noborder, \
  data index 4 using 1:6 with lines linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7" title 'flow: b = 0.757 ± 0.032, bent' noenhanced, \
  data index 4 using 1:2:4:5 with yerrorbars pointtype 13 pointsize 0.64 linewidth 1.5 linecolor rgb "#CC79A7", \
  data index 4 using 1:8 with lines linewidth 1.5 dashtype (1.5,3.5) linecolor rgb "black"
set lmargin at screen 0.30474
set rmargin at screen 0.51712
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
  data index 9 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 10 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 5 using 1:9:10 with filledcurves fillcolor rgb "#D0CC79A7" fillstyle solid noborder, \
  data index 5 using 1:6 with lines linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7" title 'flow: b = 0.748 ± 0.025' noenhanced, \
  data index 5 using 1:2:4:5 with yerrorbars pointtype 13 pointsize 0.64 linewidth 1.5 linecolor rgb "#CC79A7", \
  data index 5 using 1:8 with lines linewidth 1.5 dashtype (1.5,3.5) linecolor rgb "black"
set lmargin at screen 0.53500
set rmargin at screen 0.74738
set tmargin at screen 0.58670
set bmargin at screen 0.37222
plot data index 0 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 1 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 2 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 3 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 4 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 5 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 7 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 8 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 9 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 10 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 6 using 1:9:10 with filledcurves fillcolor rgb "#D0CC79A7" fillstyle solid noborder, \
  data index 6 using 1:6 with lines linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7" title 'flow: b = 0.740 ± 0.019' noenhanced, \
  data index 6 using 1:2:4:5 with yerrorbars pointtype 13 pointsize 0.64 linewidth 1.5 linecolor rgb "#CC79A7", \
  data index 6 using 1:8 with lines linewidth 1.5 dashtype (1.5,3.5) linecolor rgb "black"
set lmargin at screen 0.76527
set rmargin at screen 0.97764
set tmargin at screen 0.58670
set bmargin at screen 0.37222
plot data index 0 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 1 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 2 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 3 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 4 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 5 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 6 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 8 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 9 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 10 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 7 using 1:9:10 with filledcurves fillcolor rgb "#D0CC79A7" fillstyle solid noborder, \
  data index 7 using 1:6 with lines linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7" title 'flow: b = 0.721 ± 0.040, bent' noenhanced, \
  data index 7 using 1:2:4:5 with yerrorbars pointtype 13 pointsize 0.64 linewidth 1.5 linecolor rgb "#CC79A7", \
  data index 7 using 1:8 with lines linewidth 1.5 dashtype (1.5,3.5) linecolor rgb "black"
set lmargin at screen 0.07447
set rmargin at screen 0.28685
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
  data index 9 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 10 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 8 using 1:9:10 with filledcurves fillcolor rgb "#D0CC79A7" fillstyle solid noborder, \
  data index 8 using 1:6 with lines linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7" title 'flow: b = 0.736 ± 0.034, bent' noenhanced, \
  data index 8 using 1:2:4:5 with yerrorbars pointtype 13 pointsize 0.64 linewidth 1.5 linecolor rgb "#CC79A7", \
  data index 8 using 1:8 with lines linewidth 1.5 dashtype (1.5,3.5) linecolor rgb "black"
set lmargin at screen 0.30474
set rmargin at screen 0.51712
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
  data index 8 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 10 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 9 using 1:9:10 with filledcurves fillcolor rgb "#D0CC79A7" fillstyle solid noborder, \
  data index 9 using 1:6 with lines linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7" title 'flow: b = 0.750 ± 0.023' noenhanced, \
  data index 9 using 1:2:4:5 with yerrorbars pointtype 13 pointsize 0.64 linewidth 1.5 linecolor rgb "#CC79A7", \
  data index 9 using 1:8 with lines linewidth 1.5 dashtype (1.5,3.5) linecolor rgb "black"
set lmargin at screen 0.53500
set rmargin at screen 0.74738
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
  data index 8 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 9 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 10 using 1:9:10 with filledcurves fillcolor rgb "#D0CC79A7" fillstyle solid noborder, \
  data index 10 using 1:6 with lines linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7" title 'flow: b = 0.7503 ± 0.0079' noenhanced, \
  data index 10 using 1:2:4:5 with yerrorbars pointtype 13 pointsize 0.64 linewidth 1.5 linecolor rgb "#CC79A7", \
  data index 10 using 1:8 with lines linewidth 1.5 dashtype (1.5,3.5) linecolor rgb "black"
unset multiplot
