/** The word layer of the restoration: a noisy channel over the lexicon and the language model. */
package kz.baspa.restore.words;
