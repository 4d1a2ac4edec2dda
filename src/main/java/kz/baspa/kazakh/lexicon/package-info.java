/** Which Kazakh words there are, and how likely a word is, alone and after another. */
package kz.baspa.kazakh.lexicon;
