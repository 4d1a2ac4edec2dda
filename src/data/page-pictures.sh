#!/bin/sh
# Makes docs/pictures/long-work.png again: pages of a work of 120 pages that has every element.
# Needs Debian's poppler-utils and imagemagick beside what Baspa needs.
#
#   sh src/data/page-pictures.sh
set -eu
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

mvn -q -B test-compile
mvn -q -B dependency:build-classpath -Dmdep.outputFile="$work/class-path"
java -cp "target/classes:target/test-classes:$(cat "$work/class-path")" \
  kz.baspa.pdf.LongThesis 116 7 "$work/long-work.xml"
./baspa typeset "$work/long-work.xml" --to pdf -o "$work" --quiet

pages=$(pdfinfo "$work/long-work.pdf" | sed -n 's/^Pages: *//p')
page_with() { # page_with TEXT: the first page after the contents that has it
  for page in $(seq 3 "$pages"); do
    if pdftotext -f "$page" -l "$page" "$work/long-work.pdf" - | grep -q "$1"; then
      echo "$page"
      return
    fi
  done
  echo "on no page: $1" >&2
  exit 1
}

rest=$(page_with 'кестенің жалғасы')
shown=0
for page in 1 2 "$(page_with '^I тарау')" "$((rest - 1))" "$rest" "$(page_with 'ПАЙДАЛАНЫЛҒАН ӘДЕБИЕТТЕР')"; do
  shown=$((shown + 1))
  pdftoppm -r 75 -gray -png -f "$page" -l "$page" -singlefile "$work/long-work.pdf" "$work/page-$shown"
done
montage "$work"/page-?.png -tile 3x2 -geometry '+6+6' -background '#999' "$work/all.png"
convert "$work/all.png" -colors 16 -strip -define png:exclude-chunks=date,time docs/pictures/long-work.png
