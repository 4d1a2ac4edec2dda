#!/usr/bin/env bash
# Fits how sure a correction of a word from a picture is, by what Baspa's own reader doubted in it, and writes the table of the word layer.
#   src/tools/scripts/fit-scans.sh COUNTS FONTS PAGES
#   COUNTS  folder with words.tsv and pairs.tsv      FONTS  folder with TrueType fonts that have the Kazakh letters
#   PAGES   folder for the pages, about 60 MB, a quarter of an hour on two cores; pages that were read by this build are not read again
# To be run again when calibration.tsv, the channel, the models of Tesseract or the reading of pictures has changed.
set -euo pipefail
counts=$(realpath "$1") fonts=$(realpath "$2") pages=$(realpath -m "$3")
. "$(dirname "$0")/common.sh"
scans=src/main/resources/kz/baspa/restore/words/decoding/scans
pages_a_set=8 # for each of the four kinds of wear
fitted_to=$(echo "$pages"/set-{51,52,53})
judged_on=$(echo "$pages"/set-54)
compile_tools

for set in $fitted_to $judged_on; do
  [ -e "$set/done" ] && continue
  run_tool restore.words.build.ScanMaker "$counts" "$fonts" "$set" $pages_a_set "${set##*-}"
  touch "$set/done"
done
trainer=restore.words.build.ScanCalibrationTrainer
# shellcheck disable=SC2086 # folders are arguments of their own
run_tool $trainer cases "$pages/fitted-to.tsv" "$pages/read" $fitted_to
# shellcheck disable=SC2086
run_tool $trainer cases "$pages/judged-on.tsv" "$pages/read" $judged_on
run_tool $trainer fit "$scans/calibration.tsv" "$pages/fitted-to.tsv" "$pages/judged-on.tsv"

begin_record "$scans/made-from.tsv" fit-scans.sh
record_source counts/words.tsv "" "$counts/words.tsv"
record_source counts/pairs.tsv "" "$counts/pairs.tsv"
for set in $fitted_to $judged_on; do record_source "pages/${set##*/}" "" "$set"/*.txt; done
record_input src/main/resources/kz/baspa/restore/words/decoding/calibration.tsv
for language in kaz rus eng; do record_input src/main/resources/kz/baspa/ocr/reading/$language.traineddata; done
record_output "$scans/calibration.tsv"
