/**
 * Makes the language data that ships in the jar; run by {@code
 * src/tools/scripts/build-language.sh}.
 */
package kz.baspa.kazakh.build;
