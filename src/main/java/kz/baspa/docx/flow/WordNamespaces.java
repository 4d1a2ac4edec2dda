package kz.baspa.docx.flow;

/** The namespaces of a Word document. */
public final class WordNamespaces {
  public static final String MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  public static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private WordNamespaces() {}
}
