/**
 * Files that know more than their letters, Word, OpenDocument, PDF, markup and the results of
 * reading machines, to raw text and evidence. Which kind a file is its content says, not its name.
 */
@NullMarked
package kz.baspa.input;

import org.jspecify.annotations.NullMarked;
