#!/usr/bin/env bash
# Measures the language data; docs/language-data.md has the figures.
#   src/data/measure-language.sh [COUNTS-DIR [SOUND-TEXT...]]
# Builds a second lexicon without some words and pairs, in a temporary place, to measure on what it has not seen.
set -euo pipefail
export LC_ALL=C.UTF-8
cd "$(dirname "$0")/../.."
counts=${1:-../shared/language}
shift || true
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mvn -q -B -o compile || mvn -q -B compile
run() {
  local tool=$1
  shift
  java -XX:+UseSerialGC -cp "$work/classes:target/classes" "kz.baspa.kazakh.build.$tool" "$@"
}

combine_tessdata -u "$(dpkg -L tesseract-ocr-kaz | grep 'kaz\.traineddata$')" "$work/kaz." 2>"$work/log"
dawg2wordlist "$work/kaz.lstm-unicharset" "$work/kaz.lstm-word-dawg" "$work/list.txt" >"$work/log" 2>&1
run LanguageMeasure keep-out "$work/list.txt" "$counts" "$work/kept"
run LanguageBuild candidates "$work/kept/list.txt" "$work/kept" "$work/candidates.txt"
hunspell -d kk_KZ -i UTF-8 -G "$work/candidates.txt" | sort -u >"$work/accepted.txt"
run LanguageMeasure damage "$counts"
[ $# = 0 ] || run LanguageMeasure text "$@"
run LanguageBuild compile "$work/kept/list.txt" "$work/kept" "$work/accepted.txt" "$work/classes/kz/baspa/kazakh" src/data
run LanguageMeasure kept "$work/kept"
