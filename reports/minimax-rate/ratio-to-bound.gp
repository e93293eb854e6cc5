# Draws ratio-to-bound.svg from ratio-to-bound.dat: run `gnuplot ratio-to-bound.gp` in this folder.
set encoding utf8
set terminal svg size 480,379 font "Helvetica,14" background rgb "white" enhanced
set output 'ratio-to-bound.svg'
data = 'ratio-to-bound.dat'

set border 3 linewidth 1 linecolor rgb "#444444"
set tics nomirror out scale 0.6
set errorbars 0
unset key
set grid xtics ytics linecolor rgb "#e6e6e6" linewidth 1 linetype 1
set logscale x
set xrange [56.49299176260192:1160.0730985428977]
set xtics ('' 64.0, '' 128.0, '' 256.0, '' 512.0, '' 1024.0)
set logscale y
set yrange [0.08342930517565808:0.249400604826166]
set ytics ('' 0.1, '' 0.15000000000000002, '' 0.2)
set label 'kernel, uniform: b = 0.024 ± 0.021' at screen 0.21468,0.95644 left noenhanced font ",14" textcolor rgb "#333333"
set label 'kernel, atoms: b = 0.009 ± 0.058' at screen 0.21468,0.90100 left noenhanced font ",14" textcolor rgb "#333333"
set label 'kernel, mixture: b = 0.093 ± 0.050' at screen 0.21468,0.84556 left noenhanced font ",14" textcolor rgb "#333333"
set label '64' at screen 0.16600,0.07761 center noenhanced font ",14" textcolor rgb "#333333"
set label '128' at screen 0.35854,0.07761 center noenhanced font ",14" textcolor rgb "#333333"
set label '256' at screen 0.55109,0.07761 center noenhanced font ",14" textcolor rgb "#333333"
set label '512' at screen 0.74363,0.07761 center noenhanced font ",14" textcolor rgb "#333333"
set label '1,024' at screen 0.93618,0.07761 center noenhanced font ",14" textcolor rgb "#333333"
set label '0.10' at screen 0.11259,0.23272 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.15' at screen 0.11259,0.48295 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.20' at screen 0.11259,0.66049 right noenhanced font ",14" textcolor rgb "#333333"
set label 'sample size n' at screen 0.55109,0.02772 center noenhanced font ",14" textcolor rgb "#333333"
set label 'risk / squared critical radius' at screen 0.02625,0.45882 center rotate noenhanced font ",14" textcolor rgb "#333333"
set arrow from screen 0.13134,0.95644 to screen 0.20217,0.95644 nohead linewidth 2 dashtype (10,4) linecolor rgb "#D55E00"
set arrow from screen 0.13134,0.90100 to screen 0.20217,0.90100 nohead linewidth 2 dashtype solid linecolor rgb "#0072B2"
set arrow from screen 0.13134,0.84556 to screen 0.20217,0.84556 nohead linewidth 2 dashtype (3,3) linecolor rgb "#009E73"
set label '' at screen 0.16676,0.95644 point pointtype 5 pointsize 0.6 linecolor rgb "#D55E00"
set label '' at screen 0.16676,0.90100 point pointtype 7 pointsize 0.7 linecolor rgb "#0072B2"
set label '' at screen 0.16676,0.84556 point pointtype 9 pointsize 0.8 linecolor rgb "#009E73"
set lmargin at screen 0.13134
set rmargin at screen 0.97083
set tmargin at screen 0.79673
set bmargin at screen 0.12091
plot data index 0 using 1:6 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'kernel, uniform: b = 0.024 ± 0.021' noenhanced, \
  data index 0 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.6 linewidth 1.5 linecolor rgb "#D55E00", \
  data index 1 using 1:6 with lines linewidth 2 dashtype solid linecolor rgb "#0072B2" title 'kernel, atoms: b = 0.009 ± 0.058' noenhanced, \
  data index 1 using 1:2:4:5 with yerrorbars pointtype 7 pointsize 0.7 linewidth 1.5 linecolor rgb "#0072B2", \
  data index 2 using 1:6 with lines linewidth 2 dashtype (3,3) linecolor rgb "#009E73" title 'kernel, mixture: b = 0.093 ± 0.050' noenhanced, \
  data index 2 using 1:2:4:5 with yerrorbars pointtype 9 pointsize 0.8 linewidth 1.5 linecolor rgb "#009E73"
