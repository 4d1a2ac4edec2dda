/** Pages for people to read in a browser: the report on a restoration. */
@NullMarked
package kz.baspa.html;

import org.jspecify.annotations.NullMarked;
