package kz.baspa.pdf;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import org.apache.fop.accessibility.StructureTreeElement;
import org.apache.fop.accessibility.StructureTreeEventHandler;
import org.apache.fop.pdf.PDFArray;
import org.apache.fop.pdf.PDFDictionary;
import org.apache.fop.pdf.PDFDocument;
import org.apache.fop.pdf.PDFName;
import org.apache.fop.pdf.PDFStructElem;
import org.apache.fop.pdf.StandardStructureTypes.InlineLevelStructure;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.AttributesImpl;

/**
 * The tree that says what is what in a tagged PDF: FOP's, and what PDF/UA-1 asks for beyond it.
 * Notes get names of their own (7.9), head cells that span others their scope (7.5), passages
 * within a line their language (7.2), which comes with their role: «Span ru-RU».
 *
 * <p>A table row of the role {@code artifact} stays out of the tree: it is the line over the rest
 * of a table, «1-кестенің жалғасы», which is no text of the author's. {@link Continuation} says on
 * which pages it is drawn.
 */
final class Tags implements StructureTreeEventHandler {
  private static final String ROLE = "role";
  private static final String COLUMNS = "number-columns-spanned";
  private static final String ROWS = "number-rows-spanned";
  private static final String HEAD_CELL = "TH";

  private final StructureTreeEventHandler tree;
  private final Deque<Continuation> open = new ArrayDeque<>();
  private int notes;
  private @Nullable PDFDocument document;

  Tags(StructureTreeEventHandler tree) {
    this.tree = tree;
  }

  /** The line over the rest of one table. FOP puts it over the beginning, too. */
  static final class Continuation implements StructureTreeElement {
    private int first = -1;

    /** Whether it is drawn on this page; the first page that asks has the table's beginning. */
    boolean isDrawnOn(int page) {
      if (first < 0) {
        first = page;
      }
      return page != first;
    }
  }

  /**
   * Empties the tree once it is written. FOP's names of types are shared by all works, and each
   * remembers the element that it was last put into, and so the whole work.
   */
  void letGo() {
    if (document != null) {
      for (PDFStructElem element : document.getStructureTreeElements()) {
        element.put("K", null);
        if (element.getKids() != null) {
          element.getKids().clear();
        }
      }
      document.getStructureTreeElements().clear();
      document = null;
    }
  }

  @Override
  public void startPageSequence(Locale locale, String role) {
    tree.startPageSequence(locale, role);
  }

  @Override
  public void endPageSequence() {
    tree.endPageSequence();
  }

  @Override
  public StructureTreeElement startNode(
      String name, Attributes attributes, StructureTreeElement parent) {
    String role = attributes.getValue(ROLE);
    int space = role == null ? -1 : role.indexOf(' ');
    if (space > 0) {
      StructureTreeElement passage =
          startNode(name, withRole(attributes, role.substring(0, space)), parent);
      if (passage instanceof PDFStructElem written) {
        written.setLanguage(Locale.forLanguageTag(role.substring(space + 1)));
      }
      return passage;
    }
    if (!open.isEmpty() || name.equals("table-row") && "artifact".equals(role)) {
      return inside();
    }
    boolean spanningHead =
        HEAD_CELL.equals(role)
            && (attributes.getValue(COLUMNS) != null || attributes.getValue(ROWS) != null);
    StructureTreeElement element =
        tree.startNode(name, spanningHead ? withoutSpans(attributes) : attributes, parent);
    if (element instanceof PDFStructElem written) {
      document = written.getDocument();
      if (spanningHead) {
        written.put("A", spansAndScope(attributes));
      } else if (written.getStructureType() == InlineLevelStructure.NOTE) {
        written.put("ID", "note-" + ++notes);
      }
    }
    return element;
  }

  private Continuation inside() {
    open.push(open.isEmpty() ? new Continuation() : open.peek());
    return open.peek();
  }

  private static Attributes withRole(Attributes attributes, String role) {
    AttributesImpl changed = new AttributesImpl(attributes);
    changed.setValue(changed.getIndex(ROLE), role);
    return changed;
  }

  private static Attributes withoutSpans(Attributes attributes) {
    AttributesImpl left = new AttributesImpl(attributes);
    for (String span : new String[] {COLUMNS, ROWS}) {
      int index = left.getIndex(span);
      if (index >= 0) {
        left.removeAttribute(index);
      }
    }
    return left;
  }

  private static PDFArray spansAndScope(Attributes attributes) {
    PDFArray all = new PDFArray();
    addSpan(all, "ColSpan", attributes.getValue(COLUMNS));
    addSpan(all, "RowSpan", attributes.getValue(ROWS));
    PDFDictionary scope = ofTable();
    scope.put("Scope", new PDFName("Column"));
    all.add(scope);
    return all;
  }

  private static void addSpan(PDFArray all, String name, String cells) {
    if (cells != null) {
      PDFDictionary span = ofTable();
      span.put(name, Integer.parseInt(cells));
      all.add(span);
    }
  }

  private static PDFDictionary ofTable() {
    PDFDictionary attribute = new PDFDictionary();
    attribute.put("O", new PDFName("Table"));
    return attribute;
  }

  @Override
  public void endNode(String name) {
    if (open.isEmpty()) {
      tree.endNode(name);
    } else {
      open.pop();
    }
  }

  @Override
  public StructureTreeElement startImageNode(
      String name, Attributes attributes, StructureTreeElement parent) {
    return open.isEmpty() ? tree.startImageNode(name, attributes, parent) : inside();
  }

  @Override
  public StructureTreeElement startReferencedNode(
      String name, Attributes attributes, StructureTreeElement parent) {
    return open.isEmpty() ? tree.startReferencedNode(name, attributes, parent) : inside();
  }
}
