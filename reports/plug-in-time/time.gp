# Draws time.svg from time.dat: run `gnuplot time.gp` in this folder.
set encoding utf8
set terminal svg size 554,265 font "Helvetica,14" background rgb "white" enhanced
set output 'time.svg'
data = 'time.dat'

set border 3 linewidth 1 linecolor rgb "#444444"
set tics nomirror out scale 0.6
set errorbars 0
unset key
set grid xtics ytics linecolor rgb "#e6e6e6" linewidth 1 linetype 1
set logscale x
set xrange [0.0005709909193280763:448.34338224021593]
set xtics ('' 0.001, '' 0.01, '' 0.1, '' 1.0, '' 10.0, '' 100.0)
set logscale y
set yrange [9.81705745910222e-10:10.877078506922015]
set ytics ('' 1e-08, '' 1e-06, '' 0.0001, '' 0.01, '' 1.0)
set label 'n = 1,024' at screen 0.17660,0.94053 left noenhanced font ",13" textcolor rgb "#333333"
set label 'n = 2,048' at screen 0.38382,0.94053 left noenhanced font ",13" textcolor rgb "#333333"
set label 'n = 4,096' at screen 0.59103,0.94053 left noenhanced font ",13" textcolor rgb "#333333"
set label 'plug-in' at screen 0.31203,0.85039 center noenhanced font ",13" textcolor rgb "#333333"
set label 'no floor' at screen 0.75623,0.85039 center noenhanced font ",13" textcolor rgb "#333333"
set label '0.001' at screen 0.12152,0.10308 center noenhanced font ",13" textcolor rgb "#333333"
set label '0.01' at screen 0.19197,0.10308 center noenhanced font ",13" textcolor rgb "#333333"
set label '0.1' at screen 0.26242,0.10308 center noenhanced font ",13" textcolor rgb "#333333"
set label '1' at screen 0.33287,0.10308 center noenhanced font ",13" textcolor rgb "#333333"
set label '10' at screen 0.40332,0.10308 center noenhanced font ",13" textcolor rgb "#333333"
set label '100' at screen 0.47378,0.10308 center noenhanced font ",13" textcolor rgb "#333333"
set label '0.001' at screen 0.56572,0.10308 center noenhanced font ",13" textcolor rgb "#333333"
set label '0.01' at screen 0.63617,0.10308 center noenhanced font ",13" textcolor rgb "#333333"
set label '0.1' at screen 0.70662,0.10308 center noenhanced font ",13" textcolor rgb "#333333"
set label '1' at screen 0.77708,0.10308 center noenhanced font ",13" textcolor rgb "#333333"
set label '10' at screen 0.84753,0.10308 center noenhanced font ",13" textcolor rgb "#333333"
set label '100' at screen 0.91798,0.10308 center noenhanced font ",13" textcolor rgb "#333333"
set label "10^{-8}" at screen 0.08812,0.22715 right font ",13" textcolor rgb "#333333"
set label "10^{-6}" at screen 0.08812,0.35495 right font ",13" textcolor rgb "#333333"
set label "10^{-4}" at screen 0.08812,0.48276 right font ",13" textcolor rgb "#333333"
set label "10^{-2}" at screen 0.08812,0.61057 right font ",13" textcolor rgb "#333333"
set label '1' at screen 0.08812,0.73837 right noenhanced font ",13" textcolor rgb "#333333"
set label 'time t' at screen 0.53413,0.03681 center noenhanced font ",13" textcolor rgb "#333333"
set label 'mean risk (score units)' at screen 0.02113,0.48367 center rotate noenhanced font ",13" textcolor rgb "#333333"
set arrow from screen 0.10437,0.94053 to screen 0.16577,0.94053 nohead linewidth 2 dashtype solid linecolor rgb "#0072B2"
set arrow from screen 0.31159,0.94053 to screen 0.37298,0.94053 nohead linewidth 2 dashtype (10,4) linecolor rgb "#D55E00"
set arrow from screen 0.51881,0.94053 to screen 0.58020,0.94053 nohead linewidth 2 dashtype (3,3) linecolor rgb "#009E73"
set label '' at screen 0.13507,0.94053 point pointtype 7 pointsize 0.7 linecolor rgb "#0072B2"
set label '' at screen 0.34229,0.94053 point pointtype 5 pointsize 0.6 linecolor rgb "#D55E00"
set label '' at screen 0.54950,0.94053 point pointtype 9 pointsize 0.8 linecolor rgb "#009E73"
set multiplot
set lmargin at screen 0.10437
set rmargin at screen 0.51968
set tmargin at screen 0.80461
set bmargin at screen 0.16273
plot data index 3 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 4 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 5 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 0 using 1:6 with lines linewidth 2 dashtype solid linecolor rgb "#0072B2" title 'n = 1,024' noenhanced, \
  data index 0 using 1:2:4:5 with yerrorbars pointtype 7 pointsize 0.56 linewidth 1.5 linecolor rgb "#0072B2", \
  data index 1 using 1:6 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'n = 2,048' noenhanced, \
  data index 1 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.48 linewidth 1.5 linecolor rgb "#D55E00", \
  data index 2 using 1:6 with lines linewidth 2 dashtype (3,3) linecolor rgb "#009E73" title 'n = 4,096' noenhanced, \
  data index 2 using 1:2:4:5 with yerrorbars pointtype 9 pointsize 0.64 linewidth 1.5 linecolor rgb "#009E73"
unset label
unset arrow
set lmargin at screen 0.54857
set rmargin at screen 0.96389
set tmargin at screen 0.80461
set bmargin at screen 0.16273
plot data index 0 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 1 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 2 using 1:6 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 3 using 1:6 with lines linewidth 2 dashtype solid linecolor rgb "#0072B2" title 'n = 1,024' noenhanced, \
  data index 3 using 1:2:4:5 with yerrorbars pointtype 7 pointsize 0.56 linewidth 1.5 linecolor rgb "#0072B2", \
  data index 4 using 1:6 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'n = 2,048' noenhanced, \
  data index 4 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.48 linewidth 1.5 linecolor rgb "#D55E00", \
  data index 5 using 1:6 with lines linewidth 2 dashtype (3,3) linecolor rgb "#009E73" title 'n = 4,096' noenhanced, \
  data index 5 using 1:2:4:5 with yerrorbars pointtype 9 pointsize 0.64 linewidth 1.5 linecolor rgb "#009E73"
unset multiplot
