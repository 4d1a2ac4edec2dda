/**
 * From the restored text and what its lines are to the tree of a thesis: divisions, blocks,
 * citations, quotations. Nothing here holds words: every node is a range of the restored text.
 */
@NullMarked
package kz.baspa.structure;

import org.jspecify.annotations.NullMarked;
