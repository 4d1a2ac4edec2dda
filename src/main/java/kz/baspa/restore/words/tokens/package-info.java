/** The words of a text, and those that are not read: Russian passages, addresses, formulas. */
@NullMarked
package kz.baspa.restore.words.tokens;

import org.jspecify.annotations.NullMarked;
