/**
 * What stands apart from lines of print and is lost or misread there: labels that hang left of
 * them, pages behind dots, numbers of pages, and lines that were passed over.
 */
@NullMarked
package kz.baspa.ocr.margin;

import org.jspecify.annotations.NullMarked;
