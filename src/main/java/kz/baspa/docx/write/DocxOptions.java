package kz.baspa.docx.write;

import kz.baspa.text.Pictures;

/**
 * How a document is written.
 *
 * <pre>{@code
 * new DocxWriter(DocxOptions.PLAIN.withTrack(true));
 * }</pre>
 *
 * @param track whether each correction is a tracked change and each proposal a comment
 * @param softHyphens whether words carry our own soft hyphens
 * @param pictures where the pictures are found
 */
public record DocxOptions(boolean track, boolean softHyphens, Pictures pictures) {
  /** A clean document, without pictures from files. */
  public static final DocxOptions PLAIN = new DocxOptions(false, false, Pictures.NONE);

  public DocxOptions withTrack(boolean on) {
    return new DocxOptions(on, softHyphens, pictures);
  }

  public DocxOptions withSoftHyphens(boolean on) {
    return new DocxOptions(track, on, pictures);
  }

  public DocxOptions withPictures(Pictures source) {
    return new DocxOptions(track, softHyphens, source);
  }
}
