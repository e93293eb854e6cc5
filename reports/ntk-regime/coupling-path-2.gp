# Draws coupling-path-2.svg from coupling-path-2.dat: run `gnuplot coupling-path-2.gp` in this folder.
set encoding utf8
set terminal svg size 562,356 font "Helvetica,14" background rgb "white" enhanced
set output 'coupling-path-2.svg'
data = 'coupling-path-2.dat'

set border 3 linewidth 1 linecolor rgb "#444444"
set tics nomirror out scale 0.6
set errorbars 0
unset key
set grid xtics ytics linecolor rgb "#e6e6e6" linewidth 1 linetype 1
set logscale x
set xrange [0.9:440.00000000000006]
set xtics ('' 1.0, '' 2.0, '' 5.0, '' 10.0, '' 20.0, '' 50.0, '' 100.0, '' 200.0)
set logscale y
set yrange [0.004624346169728762:2.0067736828214713]
set ytics ('' 0.01, '' 0.03, '' 0.1, '' 0.30000000000000004, '' 1.0)
set label 'm = 64' at screen 0.86459,0.36767 left noenhanced font ",13" textcolor rgb "#0072B2"
set label 'm = 256' at screen 0.86459,0.32008 left noenhanced font ",13" textcolor rgb "#D55E00"
set label 'm = 1,024' at screen 0.86459,0.17730 left noenhanced font ",13" textcolor rgb "#009E73"
set label 'm = 4,096' at screen 0.86459,0.27249 left noenhanced font ",13" textcolor rgb "#CC79A7"
set label 'm = 16,384' at screen 0.86459,0.12971 left noenhanced font ",13" textcolor rgb "#E69F00"
set label 'm = 65,536' at screen 0.86459,0.22489 left noenhanced font ",13" textcolor rgb "#56B4E9"
set label '1' at screen 0.11792,0.07688 center noenhanced font ",13" textcolor rgb "#333333"
set label '2' at screen 0.19768,0.07688 center noenhanced font ",13" textcolor rgb "#333333"
set label '5' at screen 0.30311,0.07688 center noenhanced font ",13" textcolor rgb "#333333"
set label '10' at screen 0.38286,0.07688 center noenhanced font ",13" textcolor rgb "#333333"
set label '20' at screen 0.46262,0.07688 center noenhanced font ",13" textcolor rgb "#333333"
set label '50' at screen 0.56805,0.07688 center noenhanced font ",13" textcolor rgb "#333333"
set label '100' at screen 0.64781,0.07688 center noenhanced font ",13" textcolor rgb "#333333"
set label '200' at screen 0.72756,0.07688 center noenhanced font ",13" textcolor rgb "#333333"
set label '0.01' at screen 0.08977,0.22867 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.03' at screen 0.08977,0.38150 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.1' at screen 0.08977,0.54899 right noenhanced font ",13" textcolor rgb "#333333"
set label '0.3' at screen 0.08977,0.70182 right noenhanced font ",13" textcolor rgb "#333333"
set label '1' at screen 0.08977,0.86931 right noenhanced font ",13" textcolor rgb "#333333"
set label 'training step k' at screen 0.46204,0.02746 center noenhanced font ",13" textcolor rgb "#333333"
set label 'mean squared coupling' at screen 0.02084,0.54379 center rotate noenhanced font ",13" textcolor rgb "#333333"
set arrow from screen 0.82363,0.27934 to screen 0.85747,0.36767 nohead linewidth 0.8 dashtype solid linecolor rgb "#0072B2"
set arrow from screen 0.82363,0.26228 to screen 0.85747,0.32008 nohead linewidth 0.8 dashtype solid linecolor rgb "#D55E00"
set arrow from screen 0.82363,0.23342 to screen 0.85747,0.17730 nohead linewidth 0.8 dashtype solid linecolor rgb "#009E73"
set arrow from screen 0.82363,0.25073 to screen 0.85747,0.27249 nohead linewidth 0.8 dashtype solid linecolor rgb "#CC79A7"
set arrow from screen 0.82363,0.22721 to screen 0.85747,0.12971 nohead linewidth 0.8 dashtype solid linecolor rgb "#E69F00"
set arrow from screen 0.82363,0.23916 to screen 0.85747,0.22489 nohead linewidth 0.8 dashtype solid linecolor rgb "#56B4E9"
set lmargin at screen 0.10580
set rmargin at screen 0.81828
set tmargin at screen 0.96621
set bmargin at screen 0.12137
plot data index 0 using 1:2 with lines linewidth 2 dashtype solid linecolor rgb "#0072B2" title 'm = 64' noenhanced, \
  data index 0 using 1:2:4:5 with yerrorbars pointtype 7 pointsize 0.7 linewidth 1.5 linecolor rgb "#0072B2", \
  data index 1 using 1:2 with lines linewidth 2 dashtype (10,4) linecolor rgb "#D55E00" title 'm = 256' noenhanced, \
  data index 1 using 1:2:4:5 with yerrorbars pointtype 5 pointsize 0.6 linewidth 1.5 linecolor rgb "#D55E00", \
  data index 2 using 1:2 with lines linewidth 2 dashtype (3,3) linecolor rgb "#009E73" title 'm = 1,024' noenhanced, \
  data index 2 using 1:2:4:5 with yerrorbars pointtype 9 pointsize 0.8 linewidth 1.5 linecolor rgb "#009E73", \
  data index 3 using 1:2 with lines linewidth 2 dashtype (12,3,2,3) linecolor rgb "#CC79A7" title 'm = 4,096' noenhanced, \
  data index 3 using 1:2:4:5 with yerrorbars pointtype 13 pointsize 0.8 linewidth 1.5 linecolor rgb "#CC79A7", \
  data index 4 using 1:2 with lines linewidth 2 dashtype (6,2,2,2,2,2) linecolor rgb "#E69F00" title 'm = 16,384' noenhanced, \
  data index 4 using 1:2:4:5 with yerrorbars pointtype 11 pointsize 0.8 linewidth 1.5 linecolor rgb "#E69F00", \
  data index 5 using 1:2 with lines linewidth 2 dashtype (16,3) linecolor rgb "#56B4E9" title 'm = 65,536' noenhanced, \
  data index 5 using 1:2:4:5 with yerrorbars pointtype 4 pointsize 0.7 linewidth 1.5 linecolor rgb "#56B4E9"
