#!/usr/bin/env bash
# Makes docs/pictures/long-work.png again: pages of a work of 120 pages that has every element.
#   src/tools/scripts/page-pictures.sh
# Needs Debian's poppler-utils and imagemagick beside what Baspa needs.
. "$(dirname "$0")/common.sh"
compile_tools
run_tool pdf.LongThesis 116 7 "$temporary/long-work.xml"
./baspa typeset "$temporary/long-work.xml" --to pdf -o "$temporary" --quiet

pages=$(pdfinfo "$temporary/long-work.pdf" | sed -n 's/^Pages: *//p')
page_with() { # page_with TEXT: the first page after the contents that has it
  for page in $(seq 3 "$pages"); do
    if pdftotext -f "$page" -l "$page" "$temporary/long-work.pdf" - | grep -c "$1" >/dev/null; then
      echo "$page"
      return
    fi
  done
  echo "on no page: $1" >&2
  exit 1
}

rest=$(page_with 'кестенің жалғасы')
chapter=$(page_with '^I тарау')
references=$(page_with 'ПАЙДАЛАНЫЛҒАН ӘДЕБИЕТТЕР')
shown=0
for page in 1 2 "$chapter" "$((rest - 1))" "$rest" "$references"; do
  shown=$((shown + 1))
  pdftoppm -r 75 -gray -png -f "$page" -l "$page" -singlefile "$temporary/long-work.pdf" "$temporary/page-$shown"
done
montage "$temporary"/page-?.png -tile 3x2 -geometry '+6+6' -background '#999' "$temporary/all.png"
convert "$temporary/all.png" -colors 16 -strip -define png:exclude-chunks=date,time docs/pictures/long-work.png
