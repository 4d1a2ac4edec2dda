package kz.baspa.ocr.recognized;

import java.util.List;

/**
 * What was read of a picture.
 *
 * @param width of the picture as the file holds it, in its own dots
 * @param height of the picture
 * @param pages the page; two of a book that lay open, the left one first
 */
public record RecognizedPicture(int width, int height, List<RecognizedPage> pages) {
  public RecognizedPicture {
    pages = List.copyOf(pages);
  }
}
