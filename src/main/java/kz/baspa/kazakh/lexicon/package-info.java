/** Which Kazakh words there are, and how likely a word is, alone and after another. */
@NullMarked
package kz.baspa.kazakh.lexicon;

import org.jspecify.annotations.NullMarked;
