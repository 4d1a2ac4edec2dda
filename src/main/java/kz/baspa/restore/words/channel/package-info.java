/** What print and typing make of letters: confusions and how likely each is. */
@NullMarked
package kz.baspa.restore.words.channel;

import org.jspecify.annotations.NullMarked;
