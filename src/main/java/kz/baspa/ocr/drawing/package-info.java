/**
 * What is drawn on a page and is no letter: lines, tables with lines, rules above notes, charts and
 * pictures.
 */
@NullMarked
package kz.baspa.ocr.drawing;

import org.jspecify.annotations.NullMarked;
