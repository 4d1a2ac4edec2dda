/** The word layer of the restoration: a noisy channel over the lexicon and the language model. */
@NullMarked
package kz.baspa.restore.words;

import org.jspecify.annotations.NullMarked;
