# Draws local-slopes.svg from local-slopes.dat: run `gnuplot local-slopes.gp` in this folder.
set encoding utf8
set terminal svg size 881,558 font "Helvetica,14" background rgb "white" enhanced
set output 'local-slopes.svg'
data = 'local-slopes.dat'

set border 3 linewidth 1 linecolor rgb "#444444"
set tics nomirror out scale 0.6
set errorbars 0
unset key
set grid xtics ytics linecolor rgb "#e6e6e6" linewidth 1 linetype 1
set logscale x
set xrange [962.0712951951482:4359.660267328962]
set xtics ('' 1024.0, '' 2048.0, '' 4096.0)
set yrange [0.6809792662815015:1.9635262738430894]
set ytics ('' 0.8, '' 1.0, '' 1.2000000000000002, '' 1.4000000000000001, '' 1.6, '' 1.8)
set label 'plug-in' at screen 0.10472,0.97174 left noenhanced font ",13" textcolor rgb "#333333"
set label 'no floor' at screen 0.21671,0.97174 left noenhanced font ",13" textcolor rgb "#333333"
set label 'claimed: S2, 1' at screen 0.33384,0.97174 left noenhanced font ",13" textcolor rgb "#333333"
set label 't = 0.001' at screen 0.16721,0.92890 center noenhanced font ",13" textcolor rgb "#333333"
set label 't = 0.002' at screen 0.40125,0.92890 center noenhanced font ",13" textcolor rgb "#333333"
set label 't = 0.004' at screen 0.63530,0.92890 center noenhanced font ",13" textcolor rgb "#333333"
set label 't = 0.008' at screen 0.86934,0.92890 center noenhanced font ",13" textcolor rgb "#333333"
set label 't = 0.016' at screen 0.16721,0.63062 center noenhanced font ",13" textcolor rgb "#333333"
set label 't = 16' at screen 0.40125,0.63062 center noenhanced font ",13" textcolor rgb "#333333"
set label 't = 32' at screen 0.63530,0.63062 center noenhanced font ",13" textcolor rgb "#333333"
set label 't = 64' at screen 0.86934,0.63062 center noenhanced font ",13" textcolor rgb "#333333"
set label 't = 128' at screen 0.16721,0.33233 center noenhanced font ",13" textcolor rgb "#333333"
set label 't = 256' at screen 0.40125,0.33233 center noenhanced font ",13" textcolor rgb "#333333"
set label '1,024' at screen 0.53628,0.34727 center noenhanced font ",13" textcolor rgb "#333333"
set label '2,048' at screen 0.63530,0.34727 center noenhanced font ",13" textcolor rgb "#333333"
set label '4,096' at screen 0.73432,0.34727 center noenhanced font ",13" textcolor rgb "#333333"
set label '1,024' at screen 0.77032,0.34727 center noenhanced font ",13" textcolor rgb "#333333"
set label '2,048' at screen 0.86934,0.34727 center noenhanced font ",13" textcolor rgb "#333333"
set label '4,096' at screen 0.96837,0.34727 center noenhanced font ",13" textcolor rgb "#333333"
set label '1,024' at screen 0.06818,0.04898 center noenhanced font ",13" textcolor rgb "#333333"
set label '2,048' at screen 0.16721,0.04898 center noenhanced font ",13" textcolor rgb "#333333"
set label '4,096' at screen 0.26623,0.04898 center noenhanced font ",13" textcolor rgb "#333333"
set label '1,024' at screen 0.30223,0.04898 center noenhanced font ",13" textcolor rgb "#333333"
set label '2,048' at screen 0.40125,0.04898 center noenhanced font ",13" textcolor rgb "#333333"
set label '4,096' at screen 0.50027,0.04898 center noenhanced font ",13" textcolor rgb "#333333"
set label '0.8' at screen 0.04905,0.69555 right noenhanced font ",13" textcolor rgb "#333333"
set label '1.0' at screen 0.04905,0.73192 right noenhanced font ",13" textcolor rgb "#333333"
set label '1.2' at screen 0.04905,0.76829 right noenhanced font ",13" textcolor rgb "#333333"
set label '1.4' at screen 0.04905,0.80467 right noenhanced font ",13" textcolor rgb "#333333"
set label '1.6' at screen 0.04905,0.84104 right noenhanced font ",13" textcolor rgb "#333333"
set label '1.8' at screen 0.04905,0.87741 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.8' at screen 0.04905,0.39726 right noenhanced font ",13" textcolor rgb "#333333"
set label '1.0' at screen 0.04905,0.43363 right noenhanced font ",13" textcolor rgb "#333333"
set label '1.2' at screen 0.04905,0.47001 right noenhanced font ",13" textcolor rgb "#333333"
set label '1.4' at screen 0.04905,0.50638 right noenhanced font ",13" textcolor rgb "#333333"
set label '1.6' at screen 0.04905,0.54275 right noenhanced font ",13" textcolor rgb "#333333"
set label '1.8' at screen 0.04905,0.57912 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.8' at screen 0.04905,0.09898 right noenhanced font ",13" textcolor rgb "#333333"
set label '1.0' at screen 0.04905,0.13535 right noenhanced font ",13" textcolor rgb "#333333"
set label '1.2' at screen 0.04905,0.17172 right noenhanced font ",13" textcolor rgb "#333333"
set label '1.4' at screen 0.04905,0.20809 right noenhanced font ",13" textcolor rgb "#333333"
set label '1.6' at screen 0.04905,0.24447 right noenhanced font ",13" textcolor rgb "#333333"
set label '1.8' at screen 0.04905,0.28084 right noenhanced font ",13" textcolor rgb "#333333"
set label 'sample size n' at screen 0.51827,0.01749 center noenhanced font ",13" textcolor rgb "#333333"
set label 'local exponent b' at screen 0.01329,0.49224 center rotate noenhanced font ",13" textcolor rgb "#333333"
set arrow from screen 0.05927,0.97174 to screen 0.09790,0.97174 nohead linewidth 2 dashtype (16,3) linecolor rgb "#56B4E9"
set arrow from screen 0.17127,0.97174 to screen 0.20990,0.97174 nohead linewidth 2 dashtype solid linecolor rgb "#0072B2"
set arrow from screen 0.28839,0.97174 to screen 0.32702,0.97174 nohead linewidth 1.5 dashtype (5,4) linecolor rgb "#777777"
set label '' at screen 0.07859,0.97174 point pointtype 4 pointsize 0.7 linecolor rgb "#56B4E9"
set label '' at screen 0.19058,0.97174 point pointtype 7 pointsize 0.7 linecolor rgb "#0072B2"
set multiplot
set lmargin at screen 0.05927
set rmargin at screen 0.27514
set tmargin at screen 0.90715
set bmargin at screen 0.67390
plot data index 2 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 3 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 4 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 5 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 6 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 7 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 8 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 9 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 10 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 11 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 12 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 13 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 14 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 15 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 16 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 17 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 18 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 19 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 20 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777", \
  data index 0 using 1:2 with lines linewidth 2 dashtype (16,3) linecolor rgb "#56B4E9" title 'plug-in' noenhanced, \
  data index 0 using 1:2:4:5 with yerrorbars pointtype 4 pointsize 0.56 linewidth 1.5 linecolor rgb "#56B4E9", \
  data index 1 using 1:2 with lines linewidth 2 dashtype solid linecolor rgb "#0072B2" title 'no floor' noenhanced, \
  data index 1 using 1:2:4:5 with yerrorbars pointtype 7 pointsize 0.56 linewidth 1.5 linecolor rgb "#0072B2"
unset label
unset arrow
set lmargin at screen 0.29332
set rmargin at screen 0.50919
set tmargin at screen 0.90715
set bmargin at screen 0.67390
plot data index 0 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 1 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 4 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 5 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 6 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 7 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 8 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 9 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 10 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 11 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 12 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 13 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 14 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 15 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 16 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 17 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 18 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 19 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 21 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777", \
  data index 2 using 1:2 with lines linewidth 2 dashtype (16,3) linecolor rgb "#56B4E9" title 'plug-in' noenhanced, \
  data index 2 using 1:2:4:5 with yerrorbars pointtype 4 pointsize 0.56 linewidth 1.5 linecolor rgb "#56B4E9", \
  data index 3 using 1:2 with lines linewidth 2 dashtype solid linecolor rgb "#0072B2" title 'no floor' noenhanced, \
  data index 3 using 1:2:4:5 with yerrorbars pointtype 7 pointsize 0.56 linewidth 1.5 linecolor rgb "#0072B2"
set lmargin at screen 0.52736
set rmargin at screen 0.74323
set tmargin at screen 0.90715
set bmargin at screen 0.67390
plot data index 0 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 1 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 2 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 3 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 6 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 7 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 8 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 9 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 10 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 11 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 12 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 13 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 14 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 15 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 16 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 17 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 18 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 19 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 22 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777", \
  data index 4 using 1:2 with lines linewidth 2 dashtype (16,3) linecolor rgb "#56B4E9" title 'plug-in' noenhanced, \
  data index 4 using 1:2:4:5 with yerrorbars pointtype 4 pointsize 0.56 linewidth 1.5 linecolor rgb "#56B4E9", \
  data index 5 using 1:2 with lines linewidth 2 dashtype solid linecolor rgb "#0072B2" title 'no floor' noenhanced, \
  data index 5 using 1:2:4:5 with yerrorbars pointtype 7 pointsize 0.56 linewidth 1.5 linecolor rgb "#0072B2"
set lmargin at screen 0.76141
set rmargin at screen 0.97728
set tmargin at screen 0.90715
set bmargin at screen 0.67390
plot data index 0 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 1 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 2 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 3 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 4 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 5 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 8 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 9 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 10 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 11 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 12 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 13 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 14 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 15 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 16 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 17 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 18 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 19 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 23 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777", \
  data index 6 using 1:2 with lines linewidth 2 dashtype (16,3) linecolor rgb "#56B4E9" title 'plug-in' noenhanced, \
  data index 6 using 1:2:4:5 with yerrorbars pointtype 4 pointsize 0.56 linewidth 1.5 linecolor rgb "#56B4E9", \
  data index 7 using 1:2 with lines linewidth 2 dashtype solid linecolor rgb "#0072B2" title 'no floor' noenhanced, \
  data index 7 using 1:2:4:5 with yerrorbars pointtype 7 pointsize 0.56 linewidth 1.5 linecolor rgb "#0072B2"
set lmargin at screen 0.05927
set rmargin at screen 0.27514
set tmargin at screen 0.60886
set bmargin at screen 0.37562
plot data index 0 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 1 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 2 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 3 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 4 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 5 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 6 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 7 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 10 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 11 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 12 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 13 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 14 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 15 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 16 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 17 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 18 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 19 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 24 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777", \
  data index 8 using 1:2 with lines linewidth 2 dashtype (16,3) linecolor rgb "#56B4E9" title 'plug-in' noenhanced, \
  data index 8 using 1:2:4:5 with yerrorbars pointtype 4 pointsize 0.56 linewidth 1.5 linecolor rgb "#56B4E9", \
  data index 9 using 1:2 with lines linewidth 2 dashtype solid linecolor rgb "#0072B2" title 'no floor' noenhanced, \
  data index 9 using 1:2:4:5 with yerrorbars pointtype 7 pointsize 0.56 linewidth 1.5 linecolor rgb "#0072B2"
set lmargin at screen 0.29332
set rmargin at screen 0.50919
set tmargin at screen 0.60886
set bmargin at screen 0.37562
plot data index 0 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 1 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 2 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 3 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 4 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 5 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 6 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 7 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 8 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 9 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 12 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 13 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 14 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 15 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 16 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 17 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 18 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 19 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 25 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777", \
  data index 10 using 1:2 with lines linewidth 2 dashtype (16,3) linecolor rgb "#56B4E9" title 'plug-in' noenhanced, \
  data index 10 using 1:2:4:5 with yerrorbars pointtype 4 pointsize 0.56 linewidth 1.5 linecolor rgb "#56B4E9", \
  data index 11 using 1:2 with lines linewidth 2 dashtype solid linecolor rgb "#0072B2" title 'no floor' noenhanced, \
  data index 11 using 1:2:4:5 with yerrorbars pointtype 7 pointsize 0.56 linewidth 1.5 linecolor rgb "#0072B2"
set lmargin at screen 0.52736
set rmargin at screen 0.74323
set tmargin at screen 0.60886
set bmargin at screen 0.37562
plot data index 0 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 1 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 2 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 3 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 4 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 5 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 6 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 7 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 8 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 9 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 10 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 11 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 14 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 15 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 16 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 17 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 18 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 19 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 26 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777", \
  data index 12 using 1:2 with lines linewidth 2 dashtype (16,3) linecolor rgb "#56B4E9" title 'plug-in' noenhanced, \
  data index 12 using 1:2:4:5 with yerrorbars pointtype 4 pointsize 0.56 linewidth 1.5 linecolor rgb "#56B4E9", \
  data index 13 using 1:2 with lines linewidth 2 dashtype solid linecolor rgb "#0072B2" title 'no floor' noenhanced, \
  data index 13 using 1:2:4:5 with yerrorbars pointtype 7 pointsize 0.56 linewidth 1.5 linecolor rgb "#0072B2"
set lmargin at screen 0.76141
set rmargin at screen 0.97728
set tmargin at screen 0.60886
set bmargin at screen 0.37562
plot data index 0 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 1 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 2 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 3 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 4 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 5 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 6 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 7 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 8 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 9 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 10 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 11 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 12 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 13 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 16 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 17 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 18 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 19 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 27 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777", \
  data index 14 using 1:2 with lines linewidth 2 dashtype (16,3) linecolor rgb "#56B4E9" title 'plug-in' noenhanced, \
  data index 14 using 1:2:4:5 with yerrorbars pointtype 4 pointsize 0.56 linewidth 1.5 linecolor rgb "#56B4E9", \
  data index 15 using 1:2 with lines linewidth 2 dashtype solid linecolor rgb "#0072B2" title 'no floor' noenhanced, \
  data index 15 using 1:2:4:5 with yerrorbars pointtype 7 pointsize 0.56 linewidth 1.5 linecolor rgb "#0072B2"
set lmargin at screen 0.05927
set rmargin at screen 0.27514
set tmargin at screen 0.31058
set bmargin at screen 0.07733
plot data index 0 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 1 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 2 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 3 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 4 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 5 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 6 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 7 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 8 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 9 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 10 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 11 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 12 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 13 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 14 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 15 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 18 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 19 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 28 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777", \
  data index 16 using 1:2 with lines linewidth 2 dashtype (16,3) linecolor rgb "#56B4E9" title 'plug-in' noenhanced, \
  data index 16 using 1:2:4:5 with yerrorbars pointtype 4 pointsize 0.56 linewidth 1.5 linecolor rgb "#56B4E9", \
  data index 17 using 1:2 with lines linewidth 2 dashtype solid linecolor rgb "#0072B2" title 'no floor' noenhanced, \
  data index 17 using 1:2:4:5 with yerrorbars pointtype 7 pointsize 0.56 linewidth 1.5 linecolor rgb "#0072B2"
set lmargin at screen 0.29332
set rmargin at screen 0.50919
set tmargin at screen 0.31058
set bmargin at screen 0.07733
plot data index 0 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 1 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 2 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 3 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 4 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 5 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 6 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 7 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 8 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 9 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 10 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 11 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 12 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 13 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 14 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 15 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 16 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 17 using 1:2 with lines linewidth 1 linecolor rgb "#dcdcdc", \
  data index 29 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777", \
  data index 18 using 1:2 with lines linewidth 2 dashtype (16,3) linecolor rgb "#56B4E9" title 'plug-in' noenhanced, \
  data index 18 using 1:2:4:5 with yerrorbars pointtype 4 pointsize 0.56 linewidth 1.5 linecolor rgb "#56B4E9", \
  data index 19 using 1:2 with lines linewidth 2 dashtype solid linecolor rgb "#0072B2" title 'no floor' noenhanced, \
  data index 19 using 1:2:4:5 with yerrorbars pointtype 7 pointsize 0.56 linewidth 1.5 linecolor rgb "#0072B2"
unset multiplot
