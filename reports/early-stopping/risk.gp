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
set xrange [56.49299176260192:1160.0730985428977]
set xtics ('' 64.0, '' 128.0, '' 256.0, '' 512.0, '' 1024.0)
set logscale y
set yrange [0.0004554364343412505:0.2068305588759207]
set ytics ('' 0.001, '' 0.003, '' 0.01, '' 0.03, '' 0.1)
set label 'claimed: K8' at screen 0.11919,0.97401 left noenhanced font ",13" textcolor rgb "#333333"
set label 'uniform, d = 1' at screen 0.18066,0.93462 center noenhanced font ",13" textcolor rgb "#333333"
set label 'b = 0.933 ± 0.026, bent' at screen 0.18066,0.90781 center noenhanced font ",13" textcolor rgb "#333333"
set label 'atoms, d = 1' at screen 0.41093,0.93462 center noenhanced font ",13" textcolor rgb "#333333"
set label 'b = 0.873 ± 0.014' at screen 0.41093,0.90781 center noenhanced font ",13" textcolor rgb "#333333"
set label 'mixture, d = 1' at screen 0.64119,0.93462 center noenhanced font ",13" textcolor rgb "#333333"
set label 'b = 0.8950 ± 0.0083' at screen 0.64119,0.90781 center noenhanced font ",13" textcolor rgb "#333333"
set label 'uniform, window' at screen 0.87145,0.93462 center noenhanced font ",13" textcolor rgb "#333333"
set label 'b = 0.757 ± 0.023, bent' at screen 0.87145,0.90781 center noenhanced font ",13" textcolor rgb "#333333"
set label 'atoms, window' at screen 0.18066,0.63352 center noenhanced font ",13" textcolor rgb "#333333"
set label 'b = 0.689 ± 0.027, bent' at screen 0.18066,0.60671 center noenhanced font ",13" textcolor rgb "#333333"
set label 'uniform, d = 2' at screen 0.41093,0.63352 center noenhanced font ",13" textcolor rgb "#333333"
set label 'b = 0.810 ± 0.050, bent' at screen 0.41093,0.60671 center noenhanced font ",13" textcolor rgb "#333333"
set label 'atoms, d = 2' at screen 0.64119,0.63352 center noenhanced font ",13" textcolor rgb "#333333"
set label 'b = 0.815 ± 0.024, bent' at screen 0.64119,0.60671 center noenhanced font ",13" textcolor rgb "#333333"
set label 'mixture, d = 2' at screen 0.87145,0.63352 center noenhanced font ",13" textcolor rgb "#333333"
set label 'b = 0.792 ± 0.012' at screen 0.87145,0.60671 center noenhanced font ",13" textcolor rgb "#333333"
set label 'uniform, d = 5' at screen 0.18066,0.33241 center noenhanced font ",13" textcolor rgb "#333333"
set label 'b = 0.763 ± 0.051, bent' at screen 0.18066,0.30560 center noenhanced font ",13" textcolor rgb "#333333"
set label 'atoms, d = 5' at screen 0.41093,0.33241 center noenhanced font ",13" textcolor rgb "#333333"
set label 'b = 0.59 ± 0.11, bent' at screen 0.41093,0.30560 center noenhanced font ",13" textcolor rgb "#333333"
set label 'mixture, d = 5' at screen 0.64119,0.33241 center noenhanced font ",13" textcolor rgb "#333333"
set label 'b = 0.444 ± 0.086, bent' at screen 0.64119,0.30560 center noenhanced font ",13" textcolor rgb "#333333"
set label '64' at screen 0.77403,0.34615 center noenhanced font ",13" textcolor rgb "#333333"
set label '128' at screen 0.82274,0.34615 center noenhanced font ",13" textcolor rgb "#333333"
set label '256' at screen 0.87145,0.34615 center noenhanced font ",13" textcolor rgb "#333333"
set label '512' at screen 0.92017,0.34615 center noenhanced font ",13" textcolor rgb "#333333"
set label '1,024' at screen 0.96888,0.34615 center noenhanced font ",13" textcolor rgb "#333333"
set label '64' at screen 0.08324,0.04504 center noenhanced font ",13" textcolor rgb "#333333"
set label '128' at screen 0.13195,0.04504 center noenhanced font ",13" textcolor rgb "#333333"
set label '256' at screen 0.18066,0.04504 center noenhanced font ",13" textcolor rgb "#333333"
set label '512' at screen 0.22937,0.04504 center noenhanced font ",13" textcolor rgb "#333333"
set label '1,024' at screen 0.27808,0.04504 center noenhanced font ",13" textcolor rgb "#333333"
set label '64' at screen 0.31351,0.04504 center noenhanced font ",13" textcolor rgb "#333333"
set label '128' at screen 0.36222,0.04504 center noenhanced font ",13" textcolor rgb "#333333"
set label '256' at screen 0.41093,0.04504 center noenhanced font ",13" textcolor rgb "#333333"
set label '512' at screen 0.45964,0.04504 center noenhanced font ",13" textcolor rgb "#333333"
set label '1,024' at screen 0.50835,0.04504 center noenhanced font ",13" textcolor rgb "#333333"
set label '64' at screen 0.54377,0.04504 center noenhanced font ",13" textcolor rgb "#333333"
set label '128' at screen 0.59248,0.04504 center noenhanced font ",13" textcolor rgb "#333333"
set label '256' at screen 0.64119,0.04504 center noenhanced font ",13" textcolor rgb "#333333"
set label '512' at screen 0.68990,0.04504 center noenhanced font ",13" textcolor rgb "#333333"
set label '1,024' at screen 0.73861,0.04504 center noenhanced font ",13" textcolor rgb "#333333"
set label '0.001' at screen 0.06441,0.70089 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.003' at screen 0.06441,0.73941 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.01' at screen 0.06441,0.78161 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.03' at screen 0.06441,0.82012 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.1' at screen 0.06441,0.86233 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.001' at screen 0.06441,0.39979 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.003' at screen 0.06441,0.43830 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.01' at screen 0.06441,0.48051 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.03' at screen 0.06441,0.51902 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.1' at screen 0.06441,0.56123 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.001' at screen 0.06441,0.09868 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.003' at screen 0.06441,0.13719 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.01' at screen 0.06441,0.17940 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.03' at screen 0.06441,0.21791 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.1' at screen 0.06441,0.26012 right noenhanced font ",13" textcolor rgb "#333333"
set label 'sample size n' at screen 0.52606,0.01609 center noenhanced font ",13" textcolor rgb "#333333"
set label 'mean risk (denoiser units)' at screen 0.01308,0.47946 center rotate noenhanced font ",13" textcolor rgb "#333333"
set arrow from screen 0.07447,0.97401 to screen 0.11248,0.97401 nohead linewidth 1.5 dashtype (5,4) linecolor rgb "#777777"
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
  data index 0 using 1:9:10 with filledcurves fillcolor rgb "#D0D55E00" fillstyle solid noborder, \
  data index 11 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777", \
  data index 0 using 1:6 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'kernel: b = 0.933 ± 0.026, bent' noenhanced, \
  data index 0 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.48 linewidth 1.5 linecolor rgb "#D55E00"
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
  data index 1 using 1:9:10 with filledcurves fillcolor rgb "#D0D55E00" fillstyle solid noborder, \
  data index 12 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777", \
  data index 1 using 1:6 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'kernel: b = 0.873 ± 0.014' noenhanced, \
  data index 1 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.48 linewidth 1.5 linecolor rgb "#D55E00"
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
  data index 2 using 1:9:10 with filledcurves fillcolor rgb "#D0D55E00" fillstyle solid noborder, \
  data index 13 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777", \
  data index 2 using 1:6 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'kernel: b = 0.8950 ± 0.0083' noenhanced, \
  data index 2 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.48 linewidth 1.5 linecolor rgb "#D55E00"
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
  data index 3 using 1:9:10 with filledcurves fillcolor rgb "#D0D55E00" fillstyle solid noborder, \
  data index 14 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777", \
  data index 3 using 1:6 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'kernel: b = 0.757 ± 0.023, bent' noenhanced, \
  data index 3 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.48 linewidth 1.5 linecolor rgb "#D55E00"
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
  data index 4 using 1:9:10 with filledcurves fillcolor rgb "#D0D55E00" fillstyle solid noborder, \
  data index 15 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777", \
  data index 4 using 1:6 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'kernel: b = 0.689 ± 0.027, bent' noenhanced, \
  data index 4 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.48 linewidth 1.5 linecolor rgb "#D55E00"
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
  data index 5 using 1:9:10 with filledcurves fillcolor rgb "#D0D55E00" fillstyle solid noborder, \
  data index 16 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777", \
  data index 5 using 1:6 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'kernel: b = 0.810 ± 0.050, bent' noenhanced, \
  data index 5 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.48 linewidth 1.5 linecolor rgb "#D55E00"
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
  data index 6 using 1:9:10 with filledcurves fillcolor rgb "#D0D55E00" fillstyle solid noborder, \
  data index 17 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777", \
  data index 6 using 1:6 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'kernel: b = 0.815 ± 0.024, bent' noenhanced, \
  data index 6 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.48 linewidth 1.5 linecolor rgb "#D55E00"
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
  data index 7 using 1:9:10 with filledcurves fillcolor rgb "#D0D55E00" fillstyle solid noborder, \
  data index 18 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777", \
  data index 7 using 1:6 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'kernel: b = 0.792 ± 0.012' noenhanced, \
  data index 7 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.48 linewidth 1.5 linecolor rgb "#D55E00"
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
  data index 8 using 1:9:10 with filledcurves fillcolor rgb "#D0D55E00" fillstyle solid noborder, \
  data index 19 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777", \
  data index 8 using 1:6 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'kernel: b = 0.763 ± 0.051, bent' noenhanced, \
  data index 8 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.48 linewidth 1.5 linecolor rgb "#D55E00"
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
  data index 9 using 1:9:10 with filledcurves fillcolor rgb "#D0D55E00" fillstyle solid noborder, \
  data index 20 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777", \
  data index 9 using 1:6 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'kernel: b = 0.59 ± 0.11, bent' noenhanced, \
  data index 9 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.48 linewidth 1.5 linecolor rgb "#D55E00"
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
  data index 10 using 1:9:10 with filledcurves fillcolor rgb "#D0D55E00" fillstyle solid noborder, \
  data index 21 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777", \
  data index 10 using 1:6 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'kernel: b = 0.444 ± 0.086, bent' noenhanced, \
  data index 10 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.48 linewidth 1.5 linecolor rgb "#D55E00"
unset multiplot
