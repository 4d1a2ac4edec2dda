package kz.baspa.input.page;

/**
 * A picture on a page, in points from the upper left corner.
 *
 * @param part what the file calls it
 * @param bytes the picture as PNG or JPEG
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record PagePicture(
    String part, byte[] bytes, double left, double top, double right, double bottom) {}
