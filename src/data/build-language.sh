#!/usr/bin/env bash
# Makes src/main/resources/kz/baspa/kazakh/{words.bin,counts.bin,…} anew: docs/language-data.md says from what and how.
#   src/data/build-language.sh [COUNTS-DIR]     default: ../shared/language, with words.tsv and pairs.tsv
# Needs Debian's tesseract-ocr, tesseract-ocr-kaz, hunspell and hunspell-kk. The same input gives the same bytes.
set -euo pipefail
export LC_ALL=C.UTF-8
cd "$(dirname "$0")/../.."
counts=${1:-../shared/language}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mvn -q -B -o compile dependency:build-classpath -Dmdep.outputFile="$work/classpath" \
  || mvn -q -B compile dependency:build-classpath -Dmdep.outputFile="$work/classpath"
build() { java -XX:+UseSerialGC -cp "target/classes:$(cat "$work/classpath")" kz.baspa.kazakh.build.LanguageBuild "$@"; }

model=$(dpkg -L tesseract-ocr-kaz | grep 'kaz\.traineddata$')
combine_tessdata -u "$model" "$work/kaz." 2>"$work/log" || { cat "$work/log" >&2; exit 1; }
dawg2wordlist "$work/kaz.lstm-unicharset" "$work/kaz.lstm-word-dawg" "$work/list.txt" >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
build candidates "$work/list.txt" "$counts" "$work/candidates.txt"
hunspell -d kk_KZ -i UTF-8 -G "$work/candidates.txt" | sort -u >"$work/accepted.txt"
build compile "$work/list.txt" "$counts" "$work/accepted.txt" src/main/resources/kz/baspa/kazakh src/data
ls -l src/main/resources/kz/baspa/kazakh
