/**
 * Pages of which it is known where each word stands: lines, columns, running heads, notes, tables
 * and paragraphs by their places. Serves all readers of pages.
 */
@NullMarked
package kz.baspa.input.page;

import org.jspecify.annotations.NullMarked;
