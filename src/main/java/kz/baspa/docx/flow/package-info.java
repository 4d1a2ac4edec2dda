/**
 * A work as the flow of paragraphs, tables and runs that Word knows; what writing, reading and
 * merging share.
 */
@NullMarked
package kz.baspa.docx.flow;

import org.jspecify.annotations.NullMarked;
