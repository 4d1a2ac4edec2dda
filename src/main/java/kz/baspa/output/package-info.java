/** How files come to be: all of one work together, or none, also when the program is killed. */
@NullMarked
package kz.baspa.output;

import org.jspecify.annotations.NullMarked;
