# Draws risk.svg from risk.dat: run `gnuplot risk.gp` in this folder.
set encoding utf8
set terminal svg size 886,558 font "Helvetica,14" background rgb "white" enhanced
set output 'risk.svg'
data = 'risk.dat'

set border 3 linewidth 1 linecolor rgb "#444444"
set tics nomirror out scale 0.6
set errorbars 0
unset key
set grid xtics ytics linecolor rgb "#e6e6e6" linewidth 1 linetype 1
set logscale x
set xrange [962.0712951951482:4359.660267328962]
set xtics ('' 1024.0, '' 2048.0, '' 4096.0)
set logscale y
set yrange [1.8898827837755576e-06:0.01953987111729979]
set ytics ('' 1e-05, '' 0.0001, '' 0.001, '' 0.01)
set label 'plug-in' at screen 0.11041,0.97174 left noenhanced font ",13" textcolor rgb "#333333"
set label 'no floor' at screen 0.22169,0.97174 left noenhanced font ",13" textcolor rgb "#333333"
set label 'claimed: S2, 1' at screen 0.33807,0.97174 left noenhanced font ",13" textcolor rgb "#333333"
set label 't = 0.001' at screen 0.17250,0.92890 center noenhanced font ",13" textcolor rgb "#333333"
set label 't = 0.002' at screen 0.40506,0.92890 center noenhanced font ",13" textcolor rgb "#333333"
set label 't = 0.004' at screen 0.63762,0.92890 center noenhanced font ",13" textcolor rgb "#333333"
set label 't = 0.008' at screen 0.87017,0.92890 center noenhanced font ",13" textcolor rgb "#333333"
set label 't = 0.016' at screen 0.17250,0.63062 center noenhanced font ",13" textcolor rgb "#333333"
set label 't = 16' at screen 0.40506,0.63062 center noenhanced font ",13" textcolor rgb "#333333"
set label 't = 32' at screen 0.63762,0.63062 center noenhanced font ",13" textcolor rgb "#333333"
set label 't = 64' at screen 0.87017,0.63062 center noenhanced font ",13" textcolor rgb "#333333"
set label 't = 128' at screen 0.17250,0.33233 center noenhanced font ",13" textcolor rgb "#333333"
set label 't = 256' at screen 0.40506,0.33233 center noenhanced font ",13" textcolor rgb "#333333"
set label '1,024' at screen 0.53922,0.34727 center noenhanced font ",13" textcolor rgb "#333333"
set label '2,048' at screen 0.63762,0.34727 center noenhanced font ",13" textcolor rgb "#333333"
set label '4,096' at screen 0.73601,0.34727 center noenhanced font ",13" textcolor rgb "#333333"
set label '1,024' at screen 0.77178,0.34727 center noenhanced font ",13" textcolor rgb "#333333"
set label '2,048' at screen 0.87017,0.34727 center noenhanced font ",13" textcolor rgb "#333333"
set label '4,096' at screen 0.96857,0.34727 center noenhanced font ",13" textcolor rgb "#333333"
set label '1,024' at screen 0.07411,0.04898 center noenhanced font ",13" textcolor rgb "#333333"
set label '2,048' at screen 0.17250,0.04898 center noenhanced font ",13" textcolor rgb "#333333"
set label '4,096' at screen 0.27089,0.04898 center noenhanced font ",13" textcolor rgb "#333333"
set label '1,024' at screen 0.30667,0.04898 center noenhanced font ",13" textcolor rgb "#333333"
set label '2,048' at screen 0.40506,0.04898 center noenhanced font ",13" textcolor rgb "#333333"
set label '4,096' at screen 0.50345,0.04898 center noenhanced font ",13" textcolor rgb "#333333"
set label "10^{-5}" at screen 0.05509,0.71594 right font ",13" textcolor rgb "#333333"
set label "10^{-4}" at screen 0.05509,0.77404 right font ",13" textcolor rgb "#333333"
set label "10^{-3}" at screen 0.05509,0.83215 right font ",13" textcolor rgb "#333333"
set label "10^{-2}" at screen 0.05509,0.89025 right font ",13" textcolor rgb "#333333"
set label "10^{-5}" at screen 0.05509,0.41766 right font ",13" textcolor rgb "#333333"
set label "10^{-4}" at screen 0.05509,0.47576 right font ",13" textcolor rgb "#333333"
set label "10^{-3}" at screen 0.05509,0.53386 right font ",13" textcolor rgb "#333333"
set label "10^{-2}" at screen 0.05509,0.59196 right font ",13" textcolor rgb "#333333"
set label "10^{-5}" at screen 0.05509,0.11937 right font ",13" textcolor rgb "#333333"
set label "10^{-4}" at screen 0.05509,0.17747 right font ",13" textcolor rgb "#333333"
set label "10^{-3}" at screen 0.05509,0.23557 right font ",13" textcolor rgb "#333333"
set label "10^{-2}" at screen 0.05509,0.29367 right font ",13" textcolor rgb "#333333"
set label 'sample size n' at screen 0.52134,0.01749 center noenhanced font ",13" textcolor rgb "#333333"
set label 'mean risk (denoiser units)' at screen 0.01321,0.49224 center rotate noenhanced font ",13" textcolor rgb "#333333"
set arrow from screen 0.06525,0.97174 to screen 0.10364,0.97174 nohead linewidth 2 dashtype (16,3) linecolor rgb "#56B4E9"
set arrow from screen 0.17654,0.97174 to screen 0.21492,0.97174 nohead linewidth 2 dashtype solid linecolor rgb "#0072B2"
set arrow from screen 0.29291,0.97174 to screen 0.33130,0.97174 nohead linewidth 1.5 dashtype (5,4) linecolor rgb "#777777"
set label '' at screen 0.08445,0.97174 point pointtype 4 pointsize 0.7 linecolor rgb "#56B4E9"
set label '' at screen 0.19573,0.97174 point pointtype 7 pointsize 0.7 linecolor rgb "#0072B2"
set multiplot
set lmargin at screen 0.06525
set rmargin at screen 0.27975
set tmargin at screen 0.90715
set bmargin at screen 0.67390
plot data index 2 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 3 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 4 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 5 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 6 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 7 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 8 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 9 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 10 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 11 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 12 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 13 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 14 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 15 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 16 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 17 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 18 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 19 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 0 using 1:9:10 with filledcurves fillcolor rgb "#D056B4E9" fillstyle solid noborder, \
  data index 20 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777", \
  data index 0 using 1:6 with lines linewidth 2 dashtype (16,3) linecolor rgb "#56B4E9" title 'plug-in: b = 1.016 ± 0.015' noenhanced, \
  data index 0 using 1:2:4:5 with yerrorbars pointtype 4 pointsize 0.56 linewidth 1.5 linecolor rgb "#56B4E9"
unset label
unset arrow
set lmargin at screen 0.29781
set rmargin at screen 0.51231
set tmargin at screen 0.90715
set bmargin at screen 0.67390
plot data index 0 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 1 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 4 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 5 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 6 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 7 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 8 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 9 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 10 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 11 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 12 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 13 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 14 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 15 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 16 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 17 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 18 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 19 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 2 using 1:9:10 with filledcurves fillcolor rgb "#D056B4E9" fillstyle solid noborder, \
  data index 21 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777", \
  data index 2 using 1:6 with lines linewidth 2 dashtype (16,3) linecolor rgb "#56B4E9" title 'plug-in: b = 1.0127 ± 0.0059' noenhanced, \
  data index 2 using 1:2:4:5 with yerrorbars pointtype 4 pointsize 0.56 linewidth 1.5 linecolor rgb "#56B4E9"
set lmargin at screen 0.53037
set rmargin at screen 0.74486
set tmargin at screen 0.90715
set bmargin at screen 0.67390
plot data index 0 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 1 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 2 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 3 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 6 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 7 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 8 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 9 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 10 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 11 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 12 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 13 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 14 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 15 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 16 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 17 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 18 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 19 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 4 using 1:9:10 with filledcurves fillcolor rgb "#D056B4E9" fillstyle solid noborder, \
  data index 22 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777", \
  data index 4 using 1:6 with lines linewidth 2 dashtype (16,3) linecolor rgb "#56B4E9" title 'plug-in: b = 1.009 ± 0.026' noenhanced, \
  data index 4 using 1:2:4:5 with yerrorbars pointtype 4 pointsize 0.56 linewidth 1.5 linecolor rgb "#56B4E9"
set lmargin at screen 0.76293
set rmargin at screen 0.97742
set tmargin at screen 0.90715
set bmargin at screen 0.67390
plot data index 0 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 1 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 2 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 3 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 4 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 5 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 8 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 9 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 10 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 11 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 12 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 13 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 14 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 15 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 16 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 17 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 18 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 19 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 6 using 1:9:10 with filledcurves fillcolor rgb "#D056B4E9" fillstyle solid noborder, \
  data index 23 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777", \
  data index 6 using 1:6 with lines linewidth 2 dashtype (16,3) linecolor rgb "#56B4E9" title 'plug-in: b = 0.993 ± 0.036' noenhanced, \
  data index 6 using 1:2:4:5 with yerrorbars pointtype 4 pointsize 0.56 linewidth 1.5 linecolor rgb "#56B4E9"
set lmargin at screen 0.06525
set rmargin at screen 0.27975
set tmargin at screen 0.60886
set bmargin at screen 0.37562
plot data index 0 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 1 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 2 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 3 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 4 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 5 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 6 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 7 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 10 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 11 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 12 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 13 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 14 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 15 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 16 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 17 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 18 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 19 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 8 using 1:9:10 with filledcurves fillcolor rgb "#D056B4E9" fillstyle solid noborder, \
  data index 24 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777", \
  data index 8 using 1:6 with lines linewidth 2 dashtype (16,3) linecolor rgb "#56B4E9" title 'plug-in: b = 0.9928 ± 0.0097' noenhanced, \
  data index 8 using 1:2:4:5 with yerrorbars pointtype 4 pointsize 0.56 linewidth 1.5 linecolor rgb "#56B4E9"
set lmargin at screen 0.29781
set rmargin at screen 0.51231
set tmargin at screen 0.60886
set bmargin at screen 0.37562
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
  data index 12 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 13 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 14 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 15 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 16 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 17 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 18 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 19 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 10 using 1:9:10 with filledcurves fillcolor rgb "#D056B4E9" fillstyle solid noborder, \
  data index 11 using 1:9:10 with filledcurves fillcolor rgb "#D00072B2" fillstyle solid noborder, \
  data index 25 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777", \
  data index 10 using 1:6 with lines linewidth 2 dashtype (16,3) linecolor rgb "#56B4E9" title 'plug-in: b = 1.228 ± 0.023' noenhanced, \
  data index 10 using 1:2:4:5 with yerrorbars pointtype 4 pointsize 0.56 linewidth 1.5 linecolor rgb "#56B4E9", \
  data index 11 using 1:6 with lines linewidth 2 dashtype solid linecolor rgb "#0072B2" title 'no floor: b = 0.97 ± 0.15, bent' noenhanced, \
  data index 11 using 1:2:4:5 with yerrorbars pointtype 7 pointsize 0.56 linewidth 1.5 linecolor rgb "#0072B2"
set lmargin at screen 0.53037
set rmargin at screen 0.74486
set tmargin at screen 0.60886
set bmargin at screen 0.37562
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
  data index 10 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 11 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 14 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 15 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 16 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 17 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 18 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 19 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 12 using 1:9:10 with filledcurves fillcolor rgb "#D056B4E9" fillstyle solid noborder, \
  data index 13 using 1:9:10 with filledcurves fillcolor rgb "#D00072B2" fillstyle solid noborder, \
  data index 26 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777", \
  data index 12 using 1:6 with lines linewidth 2 dashtype (16,3) linecolor rgb "#56B4E9" title 'plug-in: b = 1.46 ± 0.11, bent' noenhanced, \
  data index 12 using 1:2:4:5 with yerrorbars pointtype 4 pointsize 0.56 linewidth 1.5 linecolor rgb "#56B4E9", \
  data index 13 using 1:6 with lines linewidth 2 dashtype solid linecolor rgb "#0072B2" title 'no floor: b = 0.997 ± 0.028' noenhanced, \
  data index 13 using 1:2:4:5 with yerrorbars pointtype 7 pointsize 0.56 linewidth 1.5 linecolor rgb "#0072B2"
set lmargin at screen 0.76293
set rmargin at screen 0.97742
set tmargin at screen 0.60886
set bmargin at screen 0.37562
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
  data index 10 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 11 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 12 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 13 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 16 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 17 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 18 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 19 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 14 using 1:9:10 with filledcurves fillcolor rgb "#D056B4E9" fillstyle solid noborder, \
  data index 15 using 1:9:10 with filledcurves fillcolor rgb "#D00072B2" fillstyle solid noborder, \
  data index 27 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777", \
  data index 14 using 1:6 with lines linewidth 2 dashtype (16,3) linecolor rgb "#56B4E9" title 'plug-in: b = 1.672 ± 0.051, bent' noenhanced, \
  data index 14 using 1:2:4:5 with yerrorbars pointtype 4 pointsize 0.56 linewidth 1.5 linecolor rgb "#56B4E9", \
  data index 15 using 1:6 with lines linewidth 2 dashtype solid linecolor rgb "#0072B2" title 'no floor: b = 1.00 ± 0.10' noenhanced, \
  data index 15 using 1:2:4:5 with yerrorbars pointtype 7 pointsize 0.56 linewidth 1.5 linecolor rgb "#0072B2"
set lmargin at screen 0.06525
set rmargin at screen 0.27975
set tmargin at screen 0.31058
set bmargin at screen 0.07733
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
  data index 10 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 11 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 12 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 13 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 14 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 15 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 18 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 19 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 16 using 1:9:10 with filledcurves fillcolor rgb "#D056B4E9" fillstyle solid noborder, \
  data index 17 using 1:9:10 with filledcurves fillcolor rgb "#D00072B2" fillstyle solid noborder, \
  data index 28 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777", \
  data index 16 using 1:6 with lines linewidth 2 dashtype (16,3) linecolor rgb "#56B4E9" title 'plug-in: b = 1.803 ± 0.050, bent' noenhanced, \
  data index 16 using 1:2:4:5 with yerrorbars pointtype 4 pointsize 0.56 linewidth 1.5 linecolor rgb "#56B4E9", \
  data index 17 using 1:6 with lines linewidth 2 dashtype solid linecolor rgb "#0072B2" title 'no floor: b = 0.943 ± 0.031' noenhanced, \
  data index 17 using 1:2:4:5 with yerrorbars pointtype 7 pointsize 0.56 linewidth 1.5 linecolor rgb "#0072B2"
set lmargin at screen 0.29781
set rmargin at screen 0.51231
set tmargin at screen 0.31058
set bmargin at screen 0.07733
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
  data index 10 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 11 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 12 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 13 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 14 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 15 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 16 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 17 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 18 using 1:9:10 with filledcurves fillcolor rgb "#D056B4E9" fillstyle solid noborder, \
  data index 19 using 1:9:10 with filledcurves fillcolor rgb "#D00072B2" fillstyle solid noborder, \
  data index 29 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777", \
  data index 18 using 1:6 with lines linewidth 2 dashtype (16,3) linecolor rgb "#56B4E9" title 'plug-in: b = 1.880 ± 0.016, bent' noenhanced, \
  data index 18 using 1:2:4:5 with yerrorbars pointtype 4 pointsize 0.56 linewidth 1.5 linecolor rgb "#56B4E9", \
  data index 19 using 1:6 with lines linewidth 2 dashtype solid linecolor rgb "#0072B2" title 'no floor: b = 1.012 ± 0.048' noenhanced, \
  data index 19 using 1:2:4:5 with yerrorbars pointtype 7 pointsize 0.56 linewidth 1.5 linecolor rgb "#0072B2"
unset multiplot
