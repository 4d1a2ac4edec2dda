#!/usr/bin/env bash
# Learns how print damages Kazakh words and how sure a correction is, and writes the tables of the word layer.
# usage: src/data/learn-channel.sh COUNTS FONTS WORK     (from the project's root, after mvn package)
#   COUNTS  folder with words.tsv and pairs.tsv      FONTS  folder with TrueType fonts that have the Kazakh letters
#   WORK    an empty folder for the pages: about 60 MB; takes an hour on two cores
# needs: tesseract with the languages kaz and rus (Debian: tesseract-ocr tesseract-ocr-kaz tesseract-ocr-rus)
set -euo pipefail
counts=$1 fonts=$2 work=$3
tables=src/main/resources/kz/baspa/restore
classes="target/classes:target/lib/*"
pages=5 # a seed, for each of the four kinds of wear

print_and_read() { # print_and_read SEED
  local out=$work/set-$1 page reader
  java -Djava.awt.headless=true -cp "$classes" kz.baspa.restore.words.build.ScanMaker "$counts" "$fonts" "$out" $pages "$1"
  for page in "$out"/*.png; do
    for reader in kaz rus rus+kaz; do
      OMP_THREAD_LIMIT=1 tesseract "$page" "${page%.png}.$reader" -l $reader --psm 6 >/dev/null 2>&1
    done
    rm "$page"
  done
}

for seed in 11 12 13 14 15 16 17 18 19 20; do
  [ -d "$work/set-$seed" ] || print_and_read $seed
done

# The channel is learnt from the first five sets, the sureness from the others but one, and judged on that.
learn() { java -cp "$classes" kz.baspa.restore.words.build.ChannelLearner "$tables/channel-$1.tsv" "$2" "$3" "$work"/set-1[1-5]; }
learn good-print-kazakh kaz clean,worn
learn poor-print-kazakh kaz thin,fax
learn good-print-russian rus clean,worn
learn poor-print-russian rus thin,fax
learn good-print-mixed rus+kaz clean,worn
learn poor-print-mixed rus+kaz thin,fax
mvn -q -B package -Dmaven.test.skip=true
java -cp "$classes" kz.baspa.restore.words.SurenessTrainer "$tables/sureness.tsv" "$work"/set-1[679] "$work"/set-20 "$work"/set-18
