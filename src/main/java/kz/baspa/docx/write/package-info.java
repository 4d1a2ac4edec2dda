/** The flow to a Word file: body, styles, numbering, contents, tracked changes. */
@NullMarked
package kz.baspa.docx.write;

import org.jspecify.annotations.NullMarked;
