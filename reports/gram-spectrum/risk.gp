# Draws risk.svg from risk.dat: run `gnuplot risk.gp` in this folder.
set encoding utf8
set terminal svg size 480,472 font "Helvetica,14" background rgb "white" enhanced
set output 'risk.svg'
data = 'risk.dat'

set border 3 linewidth 1 linecolor rgb "#444444"
set tics nomirror out scale 0.6
set errorbars 0
unset key
set grid xtics ytics linecolor rgb "#e6e6e6" linewidth 1 linetype 1
set logscale x
set xrange [26.538225466062134:2469.4944311106774]
set xtics ('' 32.0, '' 64.0, '' 128.0, '' 256.0, '' 512.0, '' 1024.0, '' 2048.0)
set logscale y
set yrange [0.0002503386920692999:0.23976836404000343]
set ytics ('' 0.00030000000000000003, '' 0.001, '' 0.003, '' 0.01, '' 0.03, '' 0.1)
set label 'kernel, D = 1: b = 0.972 ± 0.061' at screen 0.23542,0.96504 left noenhanced font ",14" textcolor rgb "#333333"
set label 'kernel, D = 2: b = 0.868 ± 0.083, bent' at screen 0.23542,0.92055 left noenhanced font ",14" textcolor rgb "#333333"
set label 'kernel, D = 3: b = 0.790 ± 0.070, bent' at screen 0.23542,0.87606 left noenhanced font ",14" textcolor rgb "#333333"
set label 'kernel, D = 4: b = 0.782 ± 0.068, bent' at screen 0.23542,0.83157 left noenhanced font ",14" textcolor rgb "#333333"
set label 'claimed: K8' at screen 0.23542,0.78708 left noenhanced font ",14" textcolor rgb "#333333"
set label '32' at screen 0.18589,0.06229 center noenhanced font ",14" textcolor rgb "#333333"
set label '64' at screen 0.31108,0.06229 center noenhanced font ",14" textcolor rgb "#333333"
set label '128' at screen 0.43627,0.06229 center noenhanced font ",14" textcolor rgb "#333333"
set label '256' at screen 0.56146,0.06229 center noenhanced font ",14" textcolor rgb "#333333"
set label '512' at screen 0.68665,0.06229 center noenhanced font ",14" textcolor rgb "#333333"
set label '1,024' at screen 0.81184,0.06229 center noenhanced font ",14" textcolor rgb "#333333"
set label '2,048' at screen 0.93703,0.06229 center noenhanced font ",14" textcolor rgb "#333333"
set label "3·10^{-4}" at screen 0.13334,0.11419 right font ",14" textcolor rgb "#333333"
set label "10^{-3}" at screen 0.13334,0.22834 right font ",14" textcolor rgb "#333333"
set label "3·10^{-3}" at screen 0.13334,0.33250 right font ",14" textcolor rgb "#333333"
set label "10^{-2}" at screen 0.13334,0.44666 right font ",14" textcolor rgb "#333333"
set label "3·10^{-2}" at screen 0.13334,0.55082 right font ",14" textcolor rgb "#333333"
set label "10^{-1}" at screen 0.13334,0.66497 right font ",14" textcolor rgb "#333333"
set label 'sample size n' at screen 0.56146,0.02225 center noenhanced font ",14" textcolor rgb "#333333"
set label 'mean risk (denoiser units)' at screen 0.02625,0.42246 center rotate noenhanced font ",14" textcolor rgb "#333333"
set arrow from screen 0.15208,0.96504 to screen 0.22292,0.96504 nohead linewidth 2 dashtype (10,4) linecolor rgb "#D55E00"
set arrow from screen 0.15208,0.92055 to screen 0.22292,0.92055 nohead linewidth 2 dashtype solid linecolor rgb "#0072B2"
set arrow from screen 0.15208,0.87606 to screen 0.22292,0.87606 nohead linewidth 2 dashtype (3,3) linecolor rgb "#009E73"
set arrow from screen 0.15208,0.83157 to screen 0.22292,0.83157 nohead linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7"
set arrow from screen 0.15208,0.78708 to screen 0.22292,0.78708 nohead linewidth 1.5 dashtype (5,4) linecolor rgb "#777777"
set label '' at screen 0.18750,0.96504 point pointtype 5 pointsize 0.6 linecolor rgb "#D55E00"
set label '' at screen 0.18750,0.92055 point pointtype 7 pointsize 0.7 linecolor rgb "#0072B2"
set label '' at screen 0.18750,0.87606 point pointtype 9 pointsize 0.8 linecolor rgb "#009E73"
set label '' at screen 0.18750,0.83157 point pointtype 13 pointsize 0.8 linecolor rgb "#CC79A7"
set lmargin at screen 0.15208
set rmargin at screen 0.97083
set tmargin at screen 0.74788
set bmargin at screen 0.09703
plot data index 4 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777", \
  data index 5 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777", \
  data index 6 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777", \
  data index 7 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777", \
  data index 0 using 1:6 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'kernel, D = 1: b = 0.972 ± 0.061' noenhanced, \
  data index 0 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.6 linewidth 1.5 linecolor rgb "#D55E00", \
  data index 1 using 1:6 with lines linewidth 2 dashtype solid linecolor rgb "#0072B2" title 'kernel, D = 2: b = 0.868 ± 0.083, bent' noenhanced, \
  data index 1 using 1:2:4:5 with yerrorbars pointtype 7 pointsize 0.7 linewidth 1.5 linecolor rgb "#0072B2", \
  data index 2 using 1:6 with lines linewidth 2 dashtype (3,3) linecolor rgb "#009E73" title 'kernel, D = 3: b = 0.790 ± 0.070, bent' noenhanced, \
  data index 2 using 1:2:4:5 with yerrorbars pointtype 9 pointsize 0.8 linewidth 1.5 linecolor rgb "#009E73", \
  data index 3 using 1:6 with lines linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7" title 'kernel, D = 4: b = 0.782 ± 0.068, bent' noenhanced, \
  data index 3 using 1:2:4:5 with yerrorbars pointtype 13 pointsize 0.8 linewidth 1.5 linecolor rgb "#CC79A7"
