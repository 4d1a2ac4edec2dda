/**
 * What is known of the Kazakh language: alphabet, vowel harmony, syllables, lexicon, morphology.
 */
@NullMarked
package kz.baspa.kazakh;

import org.jspecify.annotations.NullMarked;
