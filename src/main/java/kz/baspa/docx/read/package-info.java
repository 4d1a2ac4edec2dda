/** Any Word file to blocks of text with their looks. */
@NullMarked
package kz.baspa.docx.read;

import org.jspecify.annotations.NullMarked;
