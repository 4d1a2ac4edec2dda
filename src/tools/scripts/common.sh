# Sourced by the scripts beside it: the project's root as working folder, a temporary folder, the tools, the record of sources.
set -euo pipefail
export LC_ALL=C.UTF-8
cd "$(dirname "${BASH_SOURCE[0]}")/../../.."
temporary=$(mktemp -d)
trap 'rm -rf "$temporary"' EXIT

compile_tools() { # compiles main, tools and tests; the tools lie beside the tests
  mvn -q -B -o test-compile dependency:build-classpath -Dmdep.outputFile="$temporary/class-path" 2>"$temporary/log" >&2 ||
    mvn -q -B -ntp test-compile dependency:build-classpath -Dmdep.outputFile="$temporary/class-path"
}

run_tool() { # run_tool CLASS ARGUMENT…; classes_before in front of the class path
  java -XX:+UseSerialGC -Djava.awt.headless=true \
    -cp "${classes_before:+$classes_before:}target/test-classes:target/classes:$(cat "$temporary/class-path")" "kz.baspa.$1" "${@:2}"
}

package_version() { # package_version PACKAGE: of an installed Debian package
  dpkg-query -W -f '${Version}' "$1"
}

checksum() { # checksum FILE…: of a file, or of the list of the checksums of many, which their names do not change
  if [ $# = 1 ]; then
    sha256sum <"$1"
  else
    sha256sum "$@" | cut -d ' ' -f 1 | sha256sum
  fi | cut -d ' ' -f 1
}

# The record of a build: what the generated files were made from, and their checksums. GeneratedDataTest holds the repository against it.
begin_record() { # begin_record FILE SCRIPT
  record=$1
  printf '#Written by %s: what the files beside this one were made from.\n#kind\tname\tversion\tSHA-256\n' "$2" >"$record"
}
record_source() { printf 'source\t%s\t%s\t%s\n' "$1" "$2" "$(checksum "${@:3}")" >>"$record"; } # record_source NAME VERSION FILE…
record_input() { printf 'input\t%s\t\t%s\n' "$1" "$(checksum "$1")" >>"$record"; }              # record_input FILE of the repository
record_output() { printf 'output\t%s\t\t%s\n' "${1##*/}" "$(checksum "$1")" >>"$record"; }      # record_output FILE beside the record

kazakh_model() { dpkg -L tesseract-ocr-kaz | grep 'kaz\.traineddata$'; }

unpack_word_list() { # unpack_word_list FILE: the word list inside Tesseract's Kazakh model
  combine_tessdata -u "$(kazakh_model)" "$temporary/kaz." >"$temporary/log" 2>&1 &&
    dawg2wordlist "$temporary/kaz.lstm-unicharset" "$temporary/kaz.lstm-word-dawg" "$1" >"$temporary/log" 2>&1 ||
    { cat "$temporary/log" >&2; exit 1; }
}

ask_speller() { # ask_speller FORMS ACCEPTED: those of the forms that the speller takes for right
  hunspell -d kk_KZ -i UTF-8 -G "$1" | sort -u >"$2"
}
