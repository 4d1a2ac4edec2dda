/**
 * What a machine or a person misread: figures for letters and letters for figures where years,
 * pages, brackets, captions and numbers of headings stand, and which of two readings is a word.
 */
@NullMarked
package kz.baspa.restore.letters.misread;

import org.jspecify.annotations.NullMarked;
