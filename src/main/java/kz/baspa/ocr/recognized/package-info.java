/**
 * What was read of a page: lines of words with their places, the reader's confidence, and for each
 * doubted letter what else it may be.
 */
@NullMarked
package kz.baspa.ocr.recognized;

import org.jspecify.annotations.NullMarked;
