/**
 * What is known of the Kazakh language: alphabet, vowel harmony, syllables, lexicon, morphology.
 */
package kz.baspa.kazakh;
