/**
 * Corrections as people read them: each with the words that it changes, its sentence and its line,
 * the same ones in a series. The report and the review page show them alike.
 */
@NullMarked
package kz.baspa.text.reading;

import org.jspecify.annotations.NullMarked;
