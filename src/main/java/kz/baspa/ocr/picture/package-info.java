/**
 * Pictures of pages as dots: files are decoded to greys, their resolution is told, ink and paper
 * are parted, and an open book is cut into its pages.
 */
@NullMarked
package kz.baspa.ocr.picture;

import org.jspecify.annotations.NullMarked;
