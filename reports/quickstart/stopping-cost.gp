# Draws stopping-cost.svg from stopping-cost.dat: run `gnuplot stopping-cost.gp` in this folder.
set encoding utf8
set terminal svg size 480,358 font "Helvetica,14" background rgb "white" enhanced
set output 'stopping-cost.svg'
data = 'stopping-cost.dat'

set border 3 linewidth 1 linecolor rgb "#444444"
set tics nomirror out scale 0.6
set errorbars 0
unset key
set grid xtics ytics linecolor rgb "#e6e6e6" linewidth 1 linetype 1
set logscale x
set xrange [56.49299176260192:1160.0730985428977]
set xtics ('' 64.0, '' 91.0, '' 128.0, '' 181.0, '' 256.0, '' 362.0, '' 512.0, '' 724.0, '' 1024.0)
set logscale y
set yrange [0.7712653352676019:1.7520846821170883]
set ytics ('' 0.8, '' 1.0, '' 1.2000000000000002, '' 1.4000000000000001, '' 1.6)
set label 'oracle-realised: 0.990' at screen 0.19846,0.95388 left noenhanced font ",14" textcolor rgb "#333333"
set label 'gcv: 1.07' at screen 0.61095,0.95388 left noenhanced font ",14" textcolor rgb "#333333"
set label 'hold-out: 1.24' at screen 0.19846,0.89519 left noenhanced font ",14" textcolor rgb "#333333"
set label '64' at screen 0.15045,0.08217 center noenhanced font ",14" textcolor rgb "#333333"
set label '91' at screen 0.25011,0.08217 center noenhanced font ",14" textcolor rgb "#333333"
set label '128' at screen 0.34672,0.08217 center noenhanced font ",14" textcolor rgb "#333333"
set label '181' at screen 0.44482,0.08217 center noenhanced font ",14" textcolor rgb "#333333"
set label '256' at screen 0.54298,0.08217 center noenhanced font ",14" textcolor rgb "#333333"
set label '362' at screen 0.64108,0.08217 center noenhanced font ",14" textcolor rgb "#333333"
set label '512' at screen 0.73924,0.08217 center noenhanced font ",14" textcolor rgb "#333333"
set label '724' at screen 0.83734,0.08217 center noenhanced font ",14" textcolor rgb "#333333"
set label '1,024' at screen 0.93551,0.08217 center noenhanced font ",14" textcolor rgb "#333333"
set label '0.8' at screen 0.09638,0.15990 right noenhanced font ",14" textcolor rgb "#333333"
set label '1.0' at screen 0.09638,0.35448 right noenhanced font ",14" textcolor rgb "#333333"
set label '1.2' at screen 0.09638,0.51346 right noenhanced font ",14" textcolor rgb "#333333"
set label '1.4' at screen 0.09638,0.64787 right noenhanced font ",14" textcolor rgb "#333333"
set label '1.6' at screen 0.09638,0.76431 right noenhanced font ",14" textcolor rgb "#333333"
set label 'sample size n' at screen 0.54298,0.02935 center noenhanced font ",14" textcolor rgb "#333333"
set label 'risk / risk under oracle' at screen 0.02625,0.48575 center rotate noenhanced font ",14" textcolor rgb "#333333"
set arrow from screen 0.11513,0.95388 to screen 0.18596,0.95388 nohead linewidth 2 dashtype solid linecolor rgb "#0072B2"
set arrow from screen 0.52761,0.95388 to screen 0.59845,0.95388 nohead linewidth 2 dashtype (10,4) linecolor rgb "#D55E00"
set arrow from screen 0.11513,0.89519 to screen 0.18596,0.89519 nohead linewidth 2 dashtype (6,2,2,2,2,2) linecolor rgb "#E69F00"
set label '' at screen 0.15054,0.95388 point pointtype 7 pointsize 0.7 linecolor rgb "#0072B2"
set label '' at screen 0.56303,0.95388 point pointtype 5 pointsize 0.6 linecolor rgb "#D55E00"
set label '' at screen 0.15054,0.89519 point pointtype 11 pointsize 0.8 linecolor rgb "#E69F00"
set lmargin at screen 0.11513
set rmargin at screen 0.97083
set tmargin at screen 0.84349
set bmargin at screen 0.12800
plot data index 0 using 1:2 with lines linewidth 2 dashtype solid linecolor rgb "#0072B2" title 'oracle-realised: 0.990' noenhanced, \
  data index 0 using 1:2 with points pointtype 7 pointsize 0.7 linewidth 1.5 linecolor rgb "#0072B2", \
  data index 1 using 1:2 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'gcv: 1.07' noenhanced, \
  data index 1 using 1:2 with points pointtype 5 pointsize 0.6 linewidth 1.5 linecolor rgb "#D55E00", \
  data index 2 using 1:2 with lines linewidth 2 dashtype (6,2,2,2,2,2) linecolor rgb "#E69F00" title 'hold-out: 1.24' noenhanced, \
  data index 2 using 1:2 with points pointtype 11 pointsize 0.8 linewidth 1.5 linecolor rgb "#E69F00"
