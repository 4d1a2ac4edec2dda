/** Citations in brackets as they stand in a text, also damaged ones. */
@NullMarked
package kz.baspa.text.citation;

import org.jspecify.annotations.NullMarked;
