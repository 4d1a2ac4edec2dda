/**
 * The Word document: TEI in, DOCX out, with Word's own styles, fields and numbering; and the way
 * back. It knows the TEI file only, not the classes that made it.
 */
@NullMarked
package kz.baspa.docx;

import org.jspecify.annotations.NullMarked;
