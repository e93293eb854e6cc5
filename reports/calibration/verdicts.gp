# Draws verdicts.svg from verdicts.dat: run `gnuplot verdicts.gp` in this folder.
set encoding utf8
set terminal svg size 549,285 font "Helvetica,14" background rgb "white" enhanced
set output 'verdicts.svg'
data = 'verdicts.dat'

set border 3 linewidth 1 linecolor rgb "#444444"
set tics nomirror out scale 0.6
set errorbars 0
unset key
set grid xtics ytics linecolor rgb "#e6e6e6" linewidth 1 linetype 1
set xrange [0.3:0.7]
set xtics ('' 0.30000000000000004, '' 0.4, '' 0.5, '' 0.6000000000000001, '' 0.7000000000000001)
set yrange [0.0:1.02]
set ytics ('' -0.0, '' 0.2, '' 0.4, '' 0.6000000000000001, '' 0.8, '' 1.0)
set label 'T = 5' at screen 0.16814,0.94461 left noenhanced font ",13" textcolor rgb "#333333"
set label 'T = 10' at screen 0.33085,0.94461 left noenhanced font ",13" textcolor rgb "#333333"
set label 'T = 40' at screen 0.50727,0.94461 left noenhanced font ",13" textcolor rgb "#333333"
set label 'boundary 0.55' at screen 0.68369,0.94461 left noenhanced font ",13" textcolor rgb "#333333"
set label 'level 0.05' at screen 0.16814,0.87603 left noenhanced font ",13" textcolor rgb "#333333"
set label 'slower-on-range' at screen 0.30496,0.79207 center noenhanced font ",13" textcolor rgb "#333333"
set label 'no-slower or faster' at screen 0.75373,0.79207 center noenhanced font ",13" textcolor rgb "#333333"
set label '0.3' at screen 0.09517,0.09601 center noenhanced font ",13" textcolor rgb "#333333"
set label '0.4' at screen 0.20007,0.09601 center noenhanced font ",13" textcolor rgb "#333333"
set label '0.5' at screen 0.30496,0.09601 center noenhanced font ",13" textcolor rgb "#333333"
set label '0.6' at screen 0.40985,0.09601 center noenhanced font ",13" textcolor rgb "#333333"
set label '0.7' at screen 0.51475,0.09601 center noenhanced font ",13" textcolor rgb "#333333"
set label '0.3' at screen 0.54394,0.09601 center noenhanced font ",13" textcolor rgb "#333333"
set label '0.4' at screen 0.64883,0.09601 center noenhanced font ",13" textcolor rgb "#333333"
set label '0.5' at screen 0.75373,0.09601 center noenhanced font ",13" textcolor rgb "#333333"
set label '0.6' at screen 0.85862,0.09601 center noenhanced font ",13" textcolor rgb "#333333"
set label '0.7' at screen 0.96351,0.09601 center noenhanced font ",13" textcolor rgb "#333333"
set label '0.0' at screen 0.07875,0.15157 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.2' at screen 0.07875,0.26880 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.4' at screen 0.07875,0.38603 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.6' at screen 0.07875,0.50325 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.8' at screen 0.07875,0.62048 right noenhanced font ",13" textcolor rgb "#333333"
set label '1.0' at screen 0.07875,0.73771 right noenhanced font ",13" textcolor rgb "#333333"
set label 'true exponent b' at screen 0.52934,0.03429 center noenhanced font ",13" textcolor rgb "#333333"
set label 'share of repetitions' at screen 0.02134,0.45050 center rotate noenhanced font ",13" textcolor rgb "#333333"
set arrow from screen 0.09517,0.94461 to screen 0.15720,0.94461 nohead linewidth 2 dashtype solid linecolor rgb "#0072B2"
set arrow from screen 0.25788,0.94461 to screen 0.31990,0.94461 nohead linewidth 2 dashtype (10,4) linecolor rgb "#D55E00"
set arrow from screen 0.43430,0.94461 to screen 0.49632,0.94461 nohead linewidth 2 dashtype (3,3) linecolor rgb "#009E73"
set arrow from screen 0.61072,0.94461 to screen 0.67274,0.94461 nohead linewidth 1.5 dashtype (5,4) linecolor rgb "#777777"
set arrow from screen 0.09517,0.87603 to screen 0.15720,0.87603 nohead linewidth 1.5 dashtype (5,4) linecolor rgb "#777777"
set multiplot
set lmargin at screen 0.09517
set rmargin at screen 0.51475
set tmargin at screen 0.74943
set bmargin at screen 0.15157
plot data index 1 using 1:3 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 3 using 1:3 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 5 using 1:3 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 6 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777", \
  data index 7 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777", \
  data index 0 using 1:2 with lines linewidth 2 dashtype solid linecolor rgb "#0072B2" title 'T = 5' noenhanced, \
  data index 2 using 1:2 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'T = 10' noenhanced, \
  data index 4 using 1:2 with lines linewidth 2 dashtype (3,3) linecolor rgb "#009E73" title 'T = 40' noenhanced
unset label
unset arrow
set lmargin at screen 0.54394
set rmargin at screen 0.96351
set tmargin at screen 0.74943
set bmargin at screen 0.15157
plot data index 0 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 2 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 4 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 6 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777", \
  data index 7 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777", \
  data index 1 using 1:3 with lines linewidth 2 dashtype solid linecolor rgb "#0072B2" title 'T = 5' noenhanced, \
  data index 3 using 1:3 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'T = 10' noenhanced, \
  data index 5 using 1:3 with lines linewidth 2 dashtype (3,3) linecolor rgb "#009E73" title 'T = 40' noenhanced
unset multiplot
