package kz.baspa.docx;

import java.math.BigInteger;
import kz.baspa.docx.flow.WordNamespaces;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRunTrackChange;

/** What a person does to a document, done with POI. */
public final class WordEdits {
  private WordEdits() {}

  public static XWPFParagraph paragraph(XWPFDocument document, String beginning) {
    return document.getParagraphs().stream()
        .filter(paragraph -> paragraph.getText().startsWith(beginning))
        .filter(paragraph -> !String.valueOf(paragraph.getStyle()).startsWith("TOC"))
        .findFirst()
        .orElseThrow();
  }

  public static void replace(XWPFDocument document, String before, String after) {
    for (XWPFParagraph paragraph : document.getParagraphs()) {
      for (XWPFRun run : paragraph.getRuns()) {
        String text = run.text();
        if (text.contains(before)) {
          run.setText(text.replace(before, after), 0);
          return;
        }
      }
    }
    throw new IllegalStateException(before);
  }

  public static void insertAfter(
      XWPFDocument document, String beginning, String style, String text) {
    XWPFParagraph place = paragraph(document, beginning);
    try (XmlCursor cursor = place.getCTP().newCursor()) {
      cursor.toNextSibling();
      XWPFParagraph added = document.insertNewParagraph(cursor);
      added.setStyle(style);
      added.createRun().setText(text);
    }
  }

  /** Accepts or refuses a correction as Word's Review pane does. */
  public static void settle(XWPFDocument document, String after, boolean accept) {
    for (XWPFParagraph paragraph : document.getParagraphs()) {
      CTP p = paragraph.getCTP();
      for (int i = 0; i < p.sizeOfInsArray(); i++) {
        CTRunTrackChange inserted = p.getInsArray(i);
        if (!inserted.getRArray(0).getTArray(0).getStringValue().equals(after)) {
          continue;
        }
        int deleted = 0;
        for (int d = 0; d < p.sizeOfDelArray(); d++) {
          if (p.getDelArray(d).getId().add(BigInteger.ONE).equals(inserted.getId())) {
            deleted = d;
          }
        }
        String raw = p.getDelArray(deleted).getRArray(0).getDelTextArray(0).getStringValue();
        try (XmlCursor cursor = inserted.newCursor()) {
          cursor.beginElement("r", WordNamespaces.MAIN);
          cursor.beginElement("t", WordNamespaces.MAIN);
          cursor.insertChars(accept ? after : raw);
        }
        p.removeIns(i);
        p.removeDel(deleted);
        return;
      }
    }
    throw new IllegalStateException(after);
  }
}
