package kz.baspa.text.evidence;

/**
 * Where something stands on the pages of a file, in points from the upper left corner.
 *
 * @param page the page, from 1
 */
public record PagePlace(int page, double left, double top, double right, double bottom) {}
