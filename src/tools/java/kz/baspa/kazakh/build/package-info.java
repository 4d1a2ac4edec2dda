/** Makes the language data that ships in the jar; run by {@code src/data/build-language.sh}. */
package kz.baspa.kazakh.build;
