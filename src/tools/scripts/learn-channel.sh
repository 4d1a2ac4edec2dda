#!/usr/bin/env bash
# Learns how print damages Kazakh words and how sure a correction is, and writes the tables of the word layer.
#   src/tools/scripts/learn-channel.sh COUNTS FONTS PAGES
#   COUNTS  folder with words.tsv and pairs.tsv      FONTS  folder with TrueType fonts that have the Kazakh letters
#   PAGES   folder for the pages, about 180 MB, three hours on two cores; sets of pages that are whole are not made again
# Needs Debian's tesseract-ocr, tesseract-ocr-kaz and tesseract-ocr-rus.
set -euo pipefail
counts=$(realpath "$1") fonts=$(realpath "$2") pages=$(realpath -m "$3")
. "$(dirname "$0")/common.sh"
words=src/main/resources/kz/baspa/restore/words
pages_a_set=5 # for each of the four kinds of wear
learnt_from=$(echo "$pages"/set-{11,12,13,14,15,16,17,18,19,20,21,22})
fitted_to=$(echo "$pages"/set-{23,24,25,26,27})
judged_on=$(echo "$pages"/set-{28,29,30})
compile_tools

print_and_read() { # print_and_read SEED
  local set=$pages/set-$1 page reader
  [ -e "$set/done" ] && return
  run_tool restore.words.build.ScanMaker "$counts" "$fonts" "$set" $pages_a_set "$1"
  for page in "$set"/*.png; do
    for reader in kaz rus rus+kaz; do
      OMP_THREAD_LIMIT=1 tesseract "$page" "${page%.png}.$reader" -l $reader --psm 6 >/dev/null 2>&1
    done
    rm "$page"
  done
  touch "$set/done"
}

for seed in $(seq 11 30); do
  print_and_read $seed
done

record_reader() {
  record_source tesseract-ocr "$(package_version tesseract-ocr)" "$(command -v tesseract)"
  for language in kaz rus; do
    record_source "tesseract-ocr-$language/$language.traineddata" "$(package_version tesseract-ocr-$language)" \
      "$(dpkg -L tesseract-ocr-$language | grep '\.traineddata$')"
  done
  record_source counts/words.tsv "" "$counts/words.tsv"
  record_source counts/pairs.tsv "" "$counts/pairs.tsv"
}

# The channel is learnt from the first twelve sets, the calibration from five others, and judged on three more.
# shellcheck disable=SC2086 # folders are arguments of their own
learn() { # learn TABLE READER KIND,KIND
  run_tool restore.words.build.ChannelLearner "$words/channel/channel-$1.tsv" "$2" "$3" $learnt_from
}
learn good-print-kazakh kaz clean,worn
learn thin-print-kazakh kaz thin
learn fax-print-kazakh kaz fax
learn good-print-russian rus clean,worn
learn poor-print-russian rus thin,fax
learn good-print-mixed rus+kaz clean,worn
learn poor-print-mixed rus+kaz thin,fax
begin_record "$words/channel/made-from.tsv" learn-channel.sh
record_reader
for set in $learnt_from; do record_source "pages/${set##*/}" "" "$set"/*.txt; done
for output in "$words"/channel/channel-*-print-*.tsv; do record_output "$output"; done

compile_tools # the tables that were just written are read from the class path
# shellcheck disable=SC2086
run_tool restore.words.build.CalibrationTrainer cases "$pages/fitted-to.tsv" $fitted_to
# shellcheck disable=SC2086
run_tool restore.words.build.CalibrationTrainer cases "$pages/judged-on.tsv" $judged_on
run_tool restore.words.build.CalibrationTrainer fit "$words/decoding/calibration.tsv" "$pages/fitted-to.tsv" "$pages/judged-on.tsv"
begin_record "$words/decoding/made-from.tsv" learn-channel.sh
record_reader
for set in $fitted_to $judged_on; do record_source "pages/${set##*/}" "" "$set"/*.txt; done
for input in src/main/resources/kz/baspa/kazakh/lexicon/*.bin "$words"/channel/channel-*.tsv; do record_input "$input"; done
record_output "$words/decoding/calibration.tsv"
