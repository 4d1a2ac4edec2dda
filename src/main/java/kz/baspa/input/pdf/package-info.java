/** PDF files with text, through PDFBox: letters with their places, drawn lines, pictures. */
@NullMarked
package kz.baspa.input.pdf;

import org.jspecify.annotations.NullMarked;
