/** The commands: {@code baspa restore}, {@code baspa undo} and their sisters. */
@NullMarked
package kz.baspa.cli;

import org.jspecify.annotations.NullMarked;
