/** The flow to a Word file: body, styles, numbering, contents, tracked changes. */
package kz.baspa.docx.write;
