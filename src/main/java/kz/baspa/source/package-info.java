/** From bytes to the raw text and back: encodings, the change table, undo. */
@NullMarked
package kz.baspa.source;

import org.jspecify.annotations.NullMarked;
