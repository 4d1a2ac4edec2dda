/** How files come to be: all of one work together, or none, also when the program is killed. */
@NullMarked
package kz.baspa.cli.output;

import org.jspecify.annotations.NullMarked;
