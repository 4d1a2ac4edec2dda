/** What the program has around it: streams, the terminal, the folder for what can be made again. */
@NullMarked
package kz.baspa.cli.console;

import org.jspecify.annotations.NullMarked;
