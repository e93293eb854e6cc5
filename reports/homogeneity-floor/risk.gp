# Draws risk.svg from risk.dat: run `gnuplot risk.gp` in this folder.
set encoding utf8
set terminal svg size 480,379 font "Helvetica,14" background rgb "white" enhanced
set output 'risk.svg'
data = 'risk.dat'

set border 3 linewidth 1 linecolor rgb "#444444"
set tics nomirror out scale 0.6
set errorbars 0
unset key
set grid xtics ytics linecolor rgb "#e6e6e6" linewidth 1 linetype 1
set logscale x
set xrange [109.51616328737308:4787.311610106862]
set xtics ('' 128.0, '' 256.0, '' 512.0, '' 1024.0, '' 2048.0, '' 4096.0)
set logscale y
set yrange [0.006069672312672885:0.09952202351870766]
set ytics ('' 0.007, '' 0.01, '' 0.02, '' 0.03, '' 0.05, '' 0.07)
set label 'kernel, two atoms: floor 0.06189 ± 0.00021' at screen 0.23089,0.95644 left noenhanced font ",14" textcolor rgb "#333333"
set label 'kernel, uniform: floor 0.00673 ± 0.00014' at screen 0.23089,0.90100 left noenhanced font ",14" textcolor rgb "#333333"
set label 'predicted by theory' at screen 0.23089,0.84556 left noenhanced font ",14" textcolor rgb "#333333"
set label '128' at screen 0.18155,0.07761 center noenhanced font ",14" textcolor rgb "#333333"
set label '256' at screen 0.33261,0.07761 center noenhanced font ",14" textcolor rgb "#333333"
set label '512' at screen 0.48367,0.07761 center noenhanced font ",14" textcolor rgb "#333333"
set label '1,024' at screen 0.63473,0.07761 center noenhanced font ",14" textcolor rgb "#333333"
set label '2,048' at screen 0.78579,0.07761 center noenhanced font ",14" textcolor rgb "#333333"
set label '4,096' at screen 0.93684,0.07761 center noenhanced font ",14" textcolor rgb "#333333"
set label '0.007' at screen 0.12881,0.15536 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.01' at screen 0.12881,0.24154 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.02' at screen 0.12881,0.40902 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.03' at screen 0.12881,0.50698 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.05' at screen 0.12881,0.63041 right noenhanced font ",14" textcolor rgb "#333333"
set label '0.07' at screen 0.12881,0.71171 right noenhanced font ",14" textcolor rgb "#333333"
set label 'sample size n' at screen 0.55920,0.02772 center noenhanced font ",14" textcolor rgb "#333333"
set label 'mean risk (denoiser units)' at screen 0.02625,0.45882 center rotate noenhanced font ",14" textcolor rgb "#333333"
set arrow from screen 0.14756,0.95644 to screen 0.21839,0.95644 nohead linewidth 2 dashtype (10,4) linecolor rgb "#D55E00"
set arrow from screen 0.14756,0.90100 to screen 0.21839,0.90100 nohead linewidth 2 dashtype solid linecolor rgb "#0072B2"
set arrow from screen 0.14756,0.84556 to screen 0.21839,0.84556 nohead linewidth 1.5 dashtype (1.5,3.5) linecolor rgb "#000000"
set label '' at screen 0.18297,0.95644 point pointtype 5 pointsize 0.6 linecolor rgb "#D55E00"
set label '' at screen 0.18297,0.90100 point pointtype 7 pointsize 0.7 linecolor rgb "#0072B2"
set lmargin at screen 0.14756
set rmargin at screen 0.97083
set tmargin at screen 0.79673
set bmargin at screen 0.12091
plot data index 0 using 1:6 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'kernel, two atoms: floor 0.06189 ± 0.00021' noenhanced, \
  data index 0 using 1:7 with lines linewidth 1 dashtype (2,4) linecolor rgb "#D55E00", \
  data index 0 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.6 linewidth 1.5 linecolor rgb "#D55E00", \
  data index 0 using 1:8 with lines linewidth 1.5 dashtype (1.5,3.5) linecolor rgb "black", \
  data index 1 using 1:6 with lines linewidth 2 dashtype solid linecolor rgb "#0072B2" title 'kernel, uniform: floor 0.00673 ± 0.00014' noenhanced, \
  data index 1 using 1:7 with lines linewidth 1 dashtype (2,4) linecolor rgb "#0072B2", \
  data index 1 using 1:2:4:5 with yerrorbars pointtype 7 pointsize 0.7 linewidth 1.5 linecolor rgb "#0072B2", \
  data index 1 using 1:8 with lines linewidth 1.5 dashtype (1.5,3.5) linecolor rgb "black"
