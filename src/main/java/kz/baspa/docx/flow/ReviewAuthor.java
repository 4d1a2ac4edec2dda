package kz.baspa.docx.flow;

/** Who our tracked changes and comments are by, in writing and in reading. */
public final class ReviewAuthor {
  public static final String NAME = "Baspa";

  private ReviewAuthor() {}
}
