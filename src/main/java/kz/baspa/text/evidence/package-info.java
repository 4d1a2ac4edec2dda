/**
 * What a file knows of its text beside the letters, for ranges of the raw text: which paragraphs it
 * has and how they look, which are headings, items, cells and notes, and how sure of that it is.
 */
@NullMarked
package kz.baspa.text.evidence;

import org.jspecify.annotations.NullMarked;
