package kz.baspa.text.evidence;

/**
 * Where a word stands on the pages of a file: {@code өзен} at 120–124 of the raw text.
 *
 * @param start first UTF-16 unit in the raw text
 * @param end the unit after the last one
 * @param place the box of its letters
 */
public record WordPlace(int start, int end, PagePlace place) {}
