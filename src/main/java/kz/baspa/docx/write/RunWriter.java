package kz.baspa.docx.write;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import kz.baspa.docx.flow.CharacterLooks;
import kz.baspa.docx.flow.Flow;
import kz.baspa.docx.flow.FlowBlock;
import kz.baspa.docx.flow.FlowInline;
import kz.baspa.docx.flow.FlowInline.Format;
import kz.baspa.docx.flow.Look;
import kz.baspa.tei.TeiNode.Element;
import kz.baspa.text.LetterCount;
import kz.baspa.text.math.LinearMath;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.jspecify.annotations.Nullable;

/** Writes what stands inside the paragraphs of one part. */
final class RunWriter {
  private static final String MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math";
  private static final char SOFT_HYPHEN = '\u00AD';
  private static final int LAST_PLAIN = 0x7E;
  private static final char NO_BREAK_HYPHEN = '\u2011';

  /** What a whole document counts through, whichever part it stands in. */
  static final class Shared {
    private final List<Element> notes = new ArrayList<>();
    private final Set<Set<Look>> looks = new TreeSet<>(CharacterLooks.ORDER);
    private final LetterCount.Builder letters = new LetterCount.Builder();
    private final Tracking tracking;
    private final PictureWriter pictures;
    private final SoftHyphens hyphens;
    private final @Nullable BitSet characters;
    private int bookmark;
    private int relation;
    private int revision;
    private int drawing;
    private boolean fallbackUsed;

    /**
     * Nothing counted yet.
     *
     * @param characters those that the document's font has; null when that is not known
     */
    Shared(
        Tracking tracking,
        PictureWriter pictures,
        SoftHyphens hyphens,
        @Nullable BitSet characters) {
      this.hyphens = hyphens;
      this.tracking = tracking;
      this.pictures = pictures;
      this.characters = characters;
    }

    /** Whether a letter was written that the document's font lacks. */
    boolean isFallbackUsed() {
      return fallbackUsed;
    }

    List<Element> notes() {
      return notes;
    }

    Set<Set<Look>> looks() {
      return looks;
    }

    LetterCount letters() {
      return letters.build();
    }
  }

  private final WordXml x;
  private final DocumentContext work;
  private final WordPackage target;
  private final PackagePart part;
  private final Shared shared;
  private final boolean commentable;
  private final boolean inNote;
  private boolean inserting;

  RunWriter(WordXml x, DocumentContext work, WordPackage target, PackagePart part, Shared shared) {
    this.x = x;
    this.work = work;
    this.target = target;
    this.part = part;
    this.shared = shared;
    this.commentable = part == target.document();
    this.inNote = !commentable;
  }

  /** The pieces of a paragraph. */
  void write(List<FlowInline> pieces) {
    for (FlowInline piece : pieces) {
      write(piece, "");
    }
  }

  private void write(FlowInline piece, String style) {
    if (piece instanceof FlowInline.Text run) {
      shared.letters.add(run.text());
      String words = shared.hyphens.in(run.text(), run.format().language());
      if (inserting) {
        shared.tracking.open(x, "w:ins", ++shared.revision);
        text(words, run.format(), style);
        x.close();
      } else {
        text(words, run.format(), style);
      }
    } else if (piece instanceof FlowInline.Correction correction) {
      correction(correction, style);
    } else if (piece instanceof FlowInline.Link link) {
      link(link);
    } else if (piece instanceof FlowInline.Anchor anchor) {
      anchor(anchor, style);
    } else if (piece instanceof FlowInline.Note note && inNote) {
      // Word has no footnote below a footnote; print has none either.
      label("(");
      for (FlowBlock block : Flow.inside(note.note())) {
        work.inlines(block).forEach(inner -> write(inner, style));
      }
      label(")");
    } else if (piece instanceof FlowInline.Note note) {
      shared.notes.add(note.note());
      int comment = shared.tracking.commentInside(note.note());
      openComment(comment);
      x.open("w:r").open("w:rPr").value("w:rStyle", "FootnoteReference").close();
      x.empty("w:footnoteReference", "w:id", shared.notes.size() + "").close();
      closeComment(comment);
    } else if (piece instanceof FlowInline.Formula formula) {
      // Its line is made from the very tree that is written, as whoever reads the file makes it.
      shared.letters.add(LinearMath.of(formula.math()));
      math(formula.math().set("xmlns:m", MATH));
    } else if (piece instanceof FlowInline.Break) {
      x.open("w:r").empty("w:br").close();
    } else if (piece instanceof FlowInline.Gap) {
      label("[…]");
    } else if (piece instanceof FlowInline.Picture picture) {
      shared.pictures.write(x, part, picture.graphic(), ++shared.drawing);
    }
  }

  private void correction(FlowInline.Correction correction, String style) {
    boolean outer = inserting;
    if (shared.tracking.isOn() && !outer) {
      if (!correction.before().isBlank()) {
        shared.tracking.open(x, "w:del", ++shared.revision);
        x.open("w:r");
        properties(correction.format(), style, false);
        x.open("w:delText", "xml:space", "preserve");
        x.text(correction.before().replaceAll("[ \\t\\r\\n]+", " ").strip());
        x.close().close().close();
      }
      inserting = true;
    }
    correction.after().forEach(after -> write(after, style));
    inserting = outer;
  }

  private void anchor(FlowInline.Anchor anchor, String style) {
    int comment = commentable ? shared.tracking.comment(anchor.id()) : -1;
    int bookmark = work.isAnchor(anchor.id()) ? openBookmark(anchor.id()) : 0;
    openComment(comment);
    anchor.content().forEach(inner -> write(inner, style));
    closeComment(comment);
    if (bookmark != 0) {
      closeBookmark(bookmark);
    }
  }

  private void math(Element element) {
    x.open(element.name());
    element.attributes().forEach(x::attribute);
    if (element.is("m:t", "w:t")) {
      x.text(element.textContent());
    }
    element.elements().forEach(this::math);
    x.close();
  }

  private void openComment(int comment) {
    if (comment >= 0) {
      x.empty("w:commentRangeStart", "w:id", comment + "");
    }
  }

  private void closeComment(int comment) {
    if (comment >= 0) {
      x.empty("w:commentRangeEnd", "w:id", comment + "");
      x.open("w:r").open("w:rPr").value("w:rStyle", "CommentReference").close();
      x.empty("w:commentReference", "w:id", comment + "").close();
    }
  }

  /** Text that is not the work's own: a label, a number. It is not counted. */
  void label(String text) {
    text(text, Format.PLAIN, "");
  }

  /** One run, or several where letters need another font. */
  private void text(String text, Format format, String style) {
    int from = 0;
    while (from < text.length()) {
      boolean other = isForeign(text.codePointAt(from));
      int to = from;
      while (to < text.length() && isForeign(text.codePointAt(to)) == other) {
        to += Character.charCount(text.codePointAt(to));
      }
      shared.fallbackUsed |= other;
      run(text.substring(from, to), format, style, other);
      from = to;
    }
  }

  private boolean isForeign(int character) {
    return shared.characters != null
        && character > LAST_PLAIN
        && !shared.characters.get(character)
        && character != SOFT_HYPHEN
        && character != NO_BREAK_HYPHEN;
  }

  private void run(String text, Format format, String style, boolean otherFont) {
    x.open("w:r");
    properties(format, style, otherFont);
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == SOFT_HYPHEN || c == NO_BREAK_HYPHEN || c == '\t' || c == '\n') {
        characters(text.substring(from, i));
        from = i + 1;
        x.empty(
            switch (c) {
              case SOFT_HYPHEN -> "w:softHyphen";
              case NO_BREAK_HYPHEN -> "w:noBreakHyphen";
              case '\t' -> "w:tab";
              default -> "w:br";
            });
      }
    }
    characters(text.substring(from));
    x.close();
  }

  private void characters(String text) {
    if (!text.isEmpty()) {
      x.open("w:t", "xml:space", "preserve").text(text).close();
    }
  }

  private void properties(Format format, String style, boolean otherFont) {
    String look = CharacterLooks.style(format.looks());
    shared.looks.add(format.looks());
    String shown = look.isEmpty() ? style : look;
    if (otherFont && look.isEmpty()) {
      shown = Styles.OTHER_LETTERS;
    }
    String language = language(format.language());
    if (shown.isEmpty() && language.isEmpty()) {
      return;
    }
    x.open("w:rPr");
    if (!shown.isEmpty()) {
      x.value("w:rStyle", shown);
    }
    if (!language.isEmpty()) {
      x.value("w:lang", language);
    }
    x.close();
  }

  /** Word wants a country with the language; "" for the document's own. */
  static String language(String tag) {
    return switch (tag) {
      case "", "kk", "kk-Cyrl", "kk-KZ" -> "";
      case "ru" -> "ru-RU";
      case "en" -> "en-US";
      case "de" -> "de-DE";
      case "fr" -> "fr-FR";
      case "tr" -> "tr-TR";
      default -> tag;
    };
  }

  private void link(FlowInline.Link link) {
    String target = link.target();
    boolean inside = target.startsWith("#") && target.length() > 1;
    if (target.isEmpty() || !inside && !isAddress(target)) {
      link.content().forEach(piece -> write(piece, ""));
      return;
    }
    if (inside) {
      openLink(target.substring(1));
    } else {
      String id = "rIdLink" + ++shared.relation;
      this.target.relateOutside(part, URI.create(target), id);
      x.open("w:hyperlink", "r:id", id, "w:history", "1");
    }
    link.content().forEach(piece -> write(piece, "Hyperlink"));
    x.close();
  }

  private static boolean isAddress(String target) {
    try {
      String scheme = new URI(target).getScheme();
      return scheme != null && Set.of("http", "https", "mailto", "ftp", "doi").contains(scheme);
    } catch (URISyntaxException e) {
      return false;
    }
  }

  /** Opens a link to a place in this document; close it with the writer's own {@code close}. */
  void openLink(String id) {
    x.open("w:hyperlink", "w:anchor", work.bookmark(id), "w:history", "1");
  }

  /** Opens a bookmark, whose number closes it again. */
  int openBookmark(String id) {
    int number = ++shared.bookmark;
    x.empty("w:bookmarkStart", "w:id", number + "", "w:name", work.bookmark(id));
    return number;
  }

  void closeBookmark(int number) {
    x.empty("w:bookmarkEnd", "w:id", number + "");
  }

  /** A field with the result that it would have. */
  void field(String instruction, String result) {
    mark("begin");
    x.open("w:r").open("w:instrText", "xml:space", "preserve");
    x.text(" " + instruction + " ").close().close();
    mark("separate");
    label(result);
    mark("end");
  }

  void mark(String type) {
    x.open("w:r").empty("w:fldChar", "w:fldCharType", type).close();
  }

  void instruction(String instruction) {
    x.open("w:r").open("w:instrText", "xml:space", "preserve");
    x.text(" " + instruction + " ").close().close();
  }

  void tab() {
    x.open("w:r").empty("w:tab").close();
  }

  void lineBreak() {
    x.open("w:r").empty("w:br").close();
  }
}
