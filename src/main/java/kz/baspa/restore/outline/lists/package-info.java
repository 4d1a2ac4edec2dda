/** Lists and their items. */
@NullMarked
package kz.baspa.restore.outline.lists;

import org.jspecify.annotations.NullMarked;
