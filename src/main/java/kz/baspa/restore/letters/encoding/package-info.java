/** Text that is not what it says: read in the wrong encoding, once or twice. */
@NullMarked
package kz.baspa.restore.letters.encoding;

import org.jspecify.annotations.NullMarked;
