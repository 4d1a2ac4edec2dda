#!/usr/bin/env bash
# Measures how long Baspa and the program tesseract take for the same scans on all cores, whole processes in turns:
#   src/tools/scripts/measure-scans.sh ROUNDS SCAN.pdf…
# For each file, the best of all rounds: seconds by the clock, of the processor, and how many times Tesseract's. Its pages are
# pictures; Tesseract reads them in as many processes as there are cores, one thread each, and writes text alone. Only on a quiet
# machine do the clock times say something.
# Needs Debian's poppler-utils, tesseract-ocr-kaz and time beside what Baspa needs; ./baspa must be built.
rounds=$1
scans=()
for scan in "${@:2}"; do scans+=("$(realpath "$scan")"); done
. "$(dirname "$0")/common.sh"
export XDG_CACHE_HOME=$temporary/cache OMP_THREAD_LIMIT=1
cores=$(getconf _NPROCESSORS_ONLN) # nproc heeds OMP_THREAD_LIMIT

tesseract_alone() { # tesseract_alone FOLDER: every page in it
  local pids='' core pid
  for core in $(seq 0 $((cores - 1))); do
    find "$1" -name '*.png' | sort | awk -v core="$core" -v cores="$cores" 'NR % cores == core' >"$1/list-$core"
    [ -s "$1/list-$core" ] || continue
    tesseract "$1/list-$core" "$1/text-$core" -l kaz 2>/dev/null &
    pids="$pids $!"
  done
  for pid in $pids; do wait "$pid"; done
}
export -f tesseract_alone
export cores

note() { # note LABEL COMMAND…: notes the clock and the processor time of a run
  local label=$1
  shift
  command time -f '%e %U %S' -o "$temporary/time" -a "$@" >/dev/null 2>&1
  tail -n 1 "$temporary/time" >>"$temporary/$label"
}

for scan in "${scans[@]}"; do
  pages=$temporary/pages
  rm -rf "$pages" "$temporary/alone" "$temporary/baspa"
  mkdir -p "$pages"
  pdfimages -png "$scan" "$pages/page"
  for _ in $(seq "$rounds"); do
    note alone bash -c "tesseract_alone '$pages'"
    note baspa ./baspa restore "$scan" -o "$temporary/out.txt" --overwrite --quiet
  done
  printf '%s, %s pages: ' "$(basename "$scan")" "$(find "$pages" -name '*.png' | wc -l)"
  sort -n "$temporary/alone" | head -n 1 >"$temporary/both"
  sort -n "$temporary/baspa" | head -n 1 >>"$temporary/both"
  awk 'NR == 1 { clock = $1; work = $2 + $3 }
    NR == 2 { printf "Tesseract %.1f s (%.1f of the processor), Baspa %.1f s (%.1f): %.2f (%.2f) times\n",
      clock, work, $1, $2 + $3, $1 / clock, ($2 + $3) / work }' "$temporary/both"
done
