/** The blocks of an edited Word file back into the TEI file that it was made from. */
package kz.baspa.docx.merge;
