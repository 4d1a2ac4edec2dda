#!/usr/bin/env bash
# Measures the language data; docs/language-data.md has the figures.
#   src/tools/scripts/measure-language.sh [COUNTS-DIR [SOUND-TEXT...]]
# Builds a second lexicon without some words and pairs, in a temporary place, to measure on what it has not seen.
set -euo pipefail
counts=${1:+$(realpath "$1")}
shift || true
texts=()
for text in "$@"; do texts+=("$(realpath "$text")"); done
. "$(dirname "$0")/common.sh"
counts=${counts:-../shared/language}
compile_tools
classes_before=$temporary/classes
kept=$temporary/kept

unpack_word_list "$temporary/list.txt"
run_tool kazakh.build.LanguageMeasure keep-out "$temporary/list.txt" "$counts" "$kept"
run_tool kazakh.build.LanguageBuild candidates "$kept/list.txt" "$kept" "$temporary/candidates.txt"
ask_speller "$temporary/candidates.txt" "$temporary/accepted.txt"
run_tool kazakh.build.LanguageMeasure damage "$counts"
[ ${#texts[@]} = 0 ] || run_tool kazakh.build.LanguageMeasure text "${texts[@]}"
run_tool kazakh.build.LanguageBuild compile "$kept/list.txt" "$kept" "$temporary/accepted.txt" "$classes_before/kz/baspa/kazakh/lexicon" src/tools/data
run_tool kazakh.build.LanguageMeasure kept "$kept"
