#!/usr/bin/env bash
# Makes src/main/resources/kz/baspa/kazakh/lexicon/*.bin anew: docs/language-data.md says from what and how.
#   src/tools/scripts/build-language.sh [COUNTS-DIR]     default: ../shared/language, with words.tsv, pairs.tsv, langdata-words.txt, langdata-bigrams.txt
# Needs Debian's tesseract-ocr, tesseract-ocr-kaz, hunspell and hunspell-kk. The same input gives the same bytes.
set -euo pipefail
counts=${1:+$(realpath "$1")}
. "$(dirname "$0")/common.sh"
counts=${counts:-../shared/language}
lexicon=src/main/resources/kz/baspa/kazakh/lexicon
compile_tools

unpack_word_list "$temporary/list.txt"
run_tool kazakh.build.LanguageBuild candidates "$temporary/list.txt" "$counts" "$temporary/candidates.txt"
ask_speller "$temporary/candidates.txt" "$temporary/accepted.txt"
run_tool kazakh.build.LanguageBuild compile "$temporary/list.txt" "$counts" "$temporary/accepted.txt" "$lexicon" src/tools/data

begin_record "$lexicon/made-from.tsv" build-language.sh
record_source tesseract-ocr-kaz/kaz.traineddata "$(package_version tesseract-ocr-kaz)" "$(kazakh_model)"
record_source hunspell-kk/kk_KZ.aff "$(package_version hunspell-kk)" /usr/share/hunspell/kk_KZ.aff
record_source hunspell-kk/kk_KZ.dic "$(package_version hunspell-kk)" /usr/share/hunspell/kk_KZ.dic
record_source counts/words.tsv "" "$counts/words.tsv"
record_source counts/pairs.tsv "" "$counts/pairs.tsv"
record_source counts/langdata-words.txt "" "$counts/langdata-words.txt"
record_source counts/langdata-bigrams.txt "" "$counts/langdata-bigrams.txt"
for input in src/tools/data/{endings,harmony,stems}.txt; do record_input "$input"; done
for output in "$lexicon"/*.bin; do record_output "$output"; done
ls -l "$lexicon"
