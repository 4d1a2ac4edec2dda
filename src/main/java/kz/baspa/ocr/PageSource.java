package kz.baspa.ocr;

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
}
