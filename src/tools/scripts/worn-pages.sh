#!/usr/bin/env bash
# Makes examples/kz-usa-scan again, four worn pages of our own text as a library would scan them, what Baspa makes of
# them, and the picture in the README.
#   src/tools/scripts/worn-pages.sh
# Needs Debian's poppler-utils and imagemagick beside what Baspa needs.
. "$(dirname "$0")/common.sh"
scans=examples/kz-usa-scan
results=examples/kz-usa-scanned
mkdir -p "$scans" "$results"

worn() { # worn PAGE ANGLE BLUR NOISE: prints a page, and wears it
  pdftoppm -r 150 -gray -png -f "$1" -l "$1" -singlefile examples/kz-usa/kz-usa.pdf "$temporary/page"
  convert "$temporary/page.png" -seed "$1" -background white -rotate "$2" +repage \
    -blur "0x$3" -attenuate "$4" +noise Gaussian -colorspace Gray \
    \( -size 1240x1754 gradient:white-gray80 \) -compose Multiply -composite \
    -compose Over -bordercolor '#303030' -border 12x0 -strip -quality 60 "$scans/page-$1.jpg"
}

worn 1 0.4 0.6 0.2
worn 2 -0.7 0.7 0.25
worn 3 0.5 0.7 0.3
worn 4 -0.3 0.8 0.25

./baspa convert "$scans" -o "$results" --to tei,pdf,html --overwrite --lang en --quiet
pdftoppm -r 75 -gray -png -f 3 -l 3 -singlefile "$results/kz-usa-scan.pdf" "$temporary/printed"
convert "$scans/page-3.jpg" -resize 50% "$temporary/worn.png"
montage "$temporary/worn.png" "$temporary/printed.png" -tile 2x1 -geometry '+6+6' -background '#999' "$temporary/both.png"
convert "$temporary/both.png" -colors 16 -strip -define png:exclude-chunks=date,time docs/pictures/scan.png
