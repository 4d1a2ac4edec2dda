/**
 * The Word document: TEI in, DOCX out, with Word's own styles, fields and numbering; and the way
 * back. It knows the TEI file only, not the classes that made it.
 */
package kz.baspa.docx;
