/**
 * Pages of pictures to words with their places: files of pictures are decoded, pages are made ready
 * and read by Tesseract, several at a time. What comes of a page is a {@link
 * kz.baspa.ocr.recognized.RecognizedPage}; how its lines become paragraphs is no matter of this
 * room.
 */
@NullMarked
package kz.baspa.ocr;

import org.jspecify.annotations.NullMarked;
