/** What the program has around it: its streams, and what may be shown on a terminal. */
@NullMarked
package kz.baspa.cli.console;

import org.jspecify.annotations.NullMarked;
