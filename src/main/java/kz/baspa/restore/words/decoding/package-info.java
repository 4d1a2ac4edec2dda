/** Which word most likely was meant, and how sure that is. */
@NullMarked
package kz.baspa.restore.words.decoding;

import org.jspecify.annotations.NullMarked;
