#!/usr/bin/env bash
# Says in which files two checkouts of Baspa differ over the same inputs; silent, with exit code 0, where they do not.
#   src/tools/scripts/compare-outputs.sh BEFORE AFTER INPUTS [RESULTS]
#   BEFORE, AFTER  folders of checkouts, each built by its ./baspa where it is not built
#   INPUTS         a folder; every *.txt in it, at any depth, is converted, restored and converted with tracked changes, and every Word file imported again
#   RESULTS        keeps the files in RESULTS/before and RESULTS/after; those of BEFORE are not made again where they are there
# Takes about three minutes a checkout for a dozen theses. Messages on standard error are compared, too.
set -euo pipefail
export LC_ALL=C.UTF-8
before=$(realpath "$1") after=$(realpath "$2") inputs=$(realpath "$3")
if [ $# -gt 3 ]; then
  mkdir -p "$4"
  results=$(realpath "$4")
else
  results=$(mktemp -d)
  trap 'rm -rf "$results"' EXIT
fi

outputs() { # outputs CHECKOUT OUT
  local baspa=$1/baspa out=$2 input name kind
  rm -rf "$out" "$out.part"
  mkdir -p "$out.part"/{converted,tracked,restored,imported}
  "$baspa" --version >/dev/null 2>&1 # builds what is missing
  cd "$inputs" # so that no message names the folder
  find . -name '*.txt' -printf '%P\n' | sort | while read -r input; do
    name=$(echo "${input%.txt}" | tr / _)
    run() { # run KIND ARGUMENT…: the exit code and what is said are results, too
      kind=$1
      shift
      "$baspa" --quiet "$@" 2>"$out.part/$kind/$name.log" || echo "exit code $?" >>"$out.part/$kind/$name.log"
    }
    mkdir -p "$out.part/converted/$name" "$out.part/tracked/$name"
    run converted convert "$input" -o "$out.part/converted/$name"
    run tracked --lang en convert --track --fixes all --to docx,html "$input" -o "$out.part/tracked/$name"
    run restored restore "$input" -o "$out.part/restored/$name.txt" --changes "$out.part/restored/$name.tsv"
    for kind in converted tracked; do
      (
        cd "$out.part/$kind/$name"
        for word in *.docx; do
          [ -e "$word" ] || continue
          "$baspa" --quiet import "$word" -o "$out.part/imported/$name.$kind.xml" >"$out.part/imported/$name.$kind.log" 2>&1 ||
            echo "exit code $?" >>"$out.part/imported/$name.$kind.log"
        done
      )
    done
  done
  find "$out.part" -name '*.log' -exec sed -i "s|$out.part|OUT|g" {} +
  mv "$out.part" "$out"
}

[ -d "$results/before" ] || (outputs "$before" "$results/before")
(outputs "$after" "$results/after")
diff -rq "$results/before" "$results/after"
