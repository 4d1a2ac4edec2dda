/** What machines read from pictures of pages: hOCR and ALTO, with confidences and places. */
@NullMarked
package kz.baspa.input.ocr;

import org.jspecify.annotations.NullMarked;
