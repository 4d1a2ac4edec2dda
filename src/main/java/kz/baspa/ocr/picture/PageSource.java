package kz.baspa.ocr.picture;

import java.io.IOException;

/** The pictures of some pages, each made when it is asked for. */
public interface PageSource {
  /** How many there are. */
  int pages();

  /**
   * The picture of a page, upright as far as the file says so. Several threads may ask.
   *
   * @param page from 0
   * @throws IOException if it is broken or has more pixels than any page
   */
  GreyPicture page(int page) throws IOException;

  /**
   * How many dots the picture of a page has from left to right and from top to bottom as the file
   * holds it; of a large one fewer are read.
   *
   * @param page from 0
   */
  int[] size(int page) throws IOException;
}
