# Draws risk.svg from risk.dat: run `gnuplot risk.gp` in this folder.
set encoding utf8
set terminal svg size 480,358 font "Helvetica,14" background rgb "white" enhanced
set output 'risk.svg'
data = 'risk.dat'

set border 3 linewidth 1 linecolor rgb "#444444"
set tics nomirror out scale 0.6
set errorbars 0
unset key
set grid xtics ytics linecolor rgb "#e6e6e6" linewidth 1 linetype 1
set logscale x
set xrange [53.07645093212427:4938.988862221355]
set xtics ('' 64.0, '' 128.0, '' 256.0, '' 512.0, '' 1024.0, '' 2048.0, '' 4096.0)
set logscale y
set yrange [6.703653470133453e-05:0.013958321144668715]
set ytics ('' 0.0001, '' 0.0002, '' 0.0005, '' 0.001, '' 0.002, '' 0.005, '' 0.01)
set label 'plug-in: b = 1.0014 ± 0.0021' at screen 0.23542,0.95388 left noenhanced font ",14" textcolor rgb "#333333"
set label 'claimed: G1, 1' at screen 0.73463,0.95388 left noenhanced font ",14" textcolor rgb "#333333"
set label 'claimed: planted-wrong-claim, 1.15' at screen 0.23542,0.89519 left noenhanced font ",14" textcolor rgb "#333333"
set label '64' at screen 0.18589,0.08217 center noenhanced font ",14" textcolor rgb "#333333"
set label '128' at screen 0.31108,0.08217 center noenhanced font ",14" textcolor rgb "#333333"
set label '256' at screen 0.43627,0.08217 center noenhanced font ",14" textcolor rgb "#333333"
set label '512' at screen 0.56146,0.08217 center noenhanced font ",14" textcolor rgb "#333333"
set label '1,024' at screen 0.68665,0.08217 center noenhanced font ",14" textcolor rgb "#333333"
set label '2,048' at screen 0.81184,0.08217 center noenhanced font ",14" textcolor rgb "#333333"
set label '4,096' at screen 0.93703,0.08217 center noenhanced font ",14" textcolor rgb "#333333"
set label "10^{-4}" at screen 0.13334,0.18160 right font ",14" textcolor rgb "#333333"
set label "2·10^{-4}" at screen 0.13334,0.27450 right font ",14" textcolor rgb "#333333"
set label "5·10^{-4}" at screen 0.13334,0.39730 right font ",14" textcolor rgb "#333333"
set label "10^{-3}" at screen 0.13334,0.49020 right font ",14" textcolor rgb "#333333"
set label "2·10^{-3}" at screen 0.13334,0.58309 right font ",14" textcolor rgb "#333333"
set label "5·10^{-3}" at screen 0.13334,0.70590 right font ",14" textcolor rgb "#333333"
set label "10^{-2}" at screen 0.13334,0.79879 right font ",14" textcolor rgb "#333333"
set label 'sample size n' at screen 0.56146,0.02935 center noenhanced font ",14" textcolor rgb "#333333"
set label 'mean risk (denoiser units)' at screen 0.02625,0.48575 center rotate noenhanced font ",14" textcolor rgb "#333333"
set arrow from screen 0.15208,0.95388 to screen 0.22292,0.95388 nohead linewidth 2 dashtype (4,2) linecolor rgb "#44AA99"
set arrow from screen 0.65130,0.95388 to screen 0.72213,0.95388 nohead linewidth 1.5 dashtype (5,4) linecolor rgb "#777777"
set arrow from screen 0.15208,0.89519 to screen 0.22292,0.89519 nohead linewidth 1.5 dashtype (5,4) linecolor rgb "#777777"
set label '' at screen 0.18750,0.95388 point pointtype 6 pointsize 0.7 linecolor rgb "#44AA99"
set lmargin at screen 0.15208
set rmargin at screen 0.97083
set tmargin at screen 0.84349
set bmargin at screen 0.12800
plot data index 0 using 1:9:10 with filledcurves fillcolor rgb "#D044AA99" fillstyle solid noborder, \
  data index 1 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777", \
  data index 2 using 1:2 with lines linewidth 1.5 dashtype (5,4) linecolor rgb "#777777", \
  data index 0 using 1:6 with lines linewidth 2 dashtype (4,2) linecolor rgb "#44AA99" title 'plug-in: b = 1.0014 ± 0.0021' noenhanced, \
  data index 0 using 1:2:4:5 with yerrorbars pointtype 6 pointsize 0.7 linewidth 1.5 linecolor rgb "#44AA99"
