package kz.baspa.docx.write;

import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.baspa.docx.flow.BaseCopy;
import kz.baspa.docx.flow.Flow;
import kz.baspa.docx.flow.FlowBlock;
import kz.baspa.docx.flow.Wording;
import kz.baspa.profile.Profile;
import kz.baspa.profile.Profile.PagePlace;
import kz.baspa.tei.TeiNode.Element;
import kz.baspa.tei.TeiReader;
import kz.baspa.text.BaspaException;
import kz.baspa.text.LetterCount;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageProperties;
import org.jspecify.annotations.Nullable;

/**
 * Writes a TEI file as a Word document.
 *
 * <pre>{@code
 * Profile profile = Profiles.named("kz-377");
 * LetterCount letters = new DocxWriter().write(tei, profile, pageOf, out);
 * }</pre>
 *
 * <p>A writer cannot be changed and may be used by several threads. The same file gives the same
 * bytes.
 */
public final class DocxWriter {
  private final DocxOptions options;

  /** A writer of clean documents. */
  public DocxWriter() {
    this(DocxOptions.PLAIN);
  }

  public DocxWriter(DocxOptions options) {
    this.options = options;
  }

  /**
   * Writes a document.
   *
   * @param tei a TEI file of the project's kind
   * @param profile page, fonts and wording
   * @param pageOf the page of our own layout, from 1, on which the heading with this {@code xml:id}
   *     stands; a heading that is not there gets no number in the contents
   * @param out where the document goes; it is not closed
   * @return the letters and digits of the work that were written, without labels and page numbers
   * @throws BaspaException when the file is not TEI, holds an element that is not known, or cannot
   *     be written
   */
  public LetterCount write(
      byte[] tei, Profile profile, Map<String, Integer> pageOf, OutputStream out) {
    Element root = TeiReader.read(tei);
    Tracking tracking = new Tracking(root, options.track());
    DocumentContext work = new DocumentContext(root, profile, pageOf, tracking);
    WordPackage target = new WordPackage();
    String family = profile.body().fontFamily();
    PictureWriter pictures = new PictureWriter(target, work.layout(), options.pictures());
    boolean shipped = EmbeddedFonts.fallback(family) != null;
    RunWriter.Shared shared =
        new RunWriter.Shared(
            tracking,
            pictures,
            new SoftHyphens(options.softHyphens()),
            shipped ? EmbeddedFonts.characters(family) : null);
    document(work, target, shared);
    footnotes(work, target, shared);
    pageNumber(work, target, shared);
    tracking.write(target);
    new EmbeddedFonts(family, shared.looks()).write(target, shared.isFallbackUsed());
    PackagePart styles = target.wordPart("styles", "styles", "rIdStyles");
    new Styles(
            work.layout(), work.numbering(), shared.looks(), new WordXml(WordPackage.open(styles)))
        .write();
    PackagePart numbering = target.wordPart("numbering", "numbering", "rIdNumbering");
    new NumberingPart(new WordXml(WordPackage.open(numbering)), work.numbering(), work.layout())
        .write();
    PackagePart settings = target.wordPart("settings", "settings", "rIdSettings");
    Settings.write(new WordXml(WordPackage.open(settings)), work.layout());
    BaseCopyPart.write(new BaseCopy(tei, options.track(), Wording.of(profile)), target);
    properties(work, target.properties());
    target.save(out);
    return shared.letters();
  }

  private static void document(DocumentContext work, WordPackage target, RunWriter.Shared shared) {
    WordXml x = new WordXml(WordPackage.open(target.document()));
    x.root("w:document").open("w:body");
    Sections sections = new Sections(work, "rIdPageNumber");
    RunWriter runs = new RunWriter(x, work, target, target.document(), shared);
    new BodyWriter(x, work, runs, sections).write();
    sections.writeLast(x);
    x.close().close().finish();
  }

  private static void footnotes(DocumentContext work, WordPackage target, RunWriter.Shared shared) {
    PackagePart part = target.wordPart("footnotes", "footnotes", "rIdFootnotes");
    WordXml x = new WordXml(WordPackage.open(part));
    x.root("w:footnotes");
    separator(x, "separator", "-1");
    separator(x, "continuationSeparator", "0");
    RunWriter runs = new RunWriter(x, work, target, part, shared);
    List<Element> notes = shared.notes();
    for (int i = 0; i < notes.size(); i++) {
      x.open("w:footnote", "w:id", i + 1 + "");
      boolean first = true;
      List<FlowBlock> blocks = Flow.inside(notes.get(i));
      for (FlowBlock block : blocks) {
        footnoteParagraph(x, first);
        runs.write(work.inlines(block));
        x.close();
        first = false;
      }
      if (first) {
        footnoteParagraph(x, true);
        x.close();
      }
      x.close();
    }
    x.close().finish();
  }

  private static void footnoteParagraph(WordXml x, boolean first) {
    x.open("w:p").open("w:pPr").value("w:pStyle", "FootnoteText").close();
    if (first) {
      x.open("w:r").open("w:rPr").value("w:rStyle", "FootnoteReference").close();
      x.empty("w:footnoteRef").close();
      x.open("w:r").open("w:t", "xml:space", "preserve").text(" ").close().close();
    }
  }

  private static void separator(WordXml x, String type, String id) {
    x.open("w:footnote", "w:type", type, "w:id", id).open("w:p").open("w:r").empty("w:" + type);
    x.close().close().close();
  }

  private static void pageNumber(
      DocumentContext work, WordPackage target, RunWriter.Shared shared) {
    PagePlace place = work.layout().profile().pageNumber().place();
    if (place == PagePlace.NONE) {
      return;
    }
    String name = place.isTop() ? "header" : "footer";
    PackagePart part = target.wordPart(name + "1", name, "rIdPageNumber");
    WordXml x = new WordXml(WordPackage.open(part));
    x.root(place.isTop() ? "w:hdr" : "w:ftr").open("w:p").open("w:pPr");
    x.value("w:pStyle", place.isTop() ? "Header" : "Footer").close();
    new RunWriter(x, work, target, part, shared).field("PAGE", "2");
    x.close().close().finish();
  }

  private static void properties(DocumentContext work, PackageProperties properties) {
    Element header = work.tei().child("teiHeader");
    Element titles = header == null ? null : header.find("titleStmt");
    properties.setTitleProperty(text(titles, "title"));
    properties.setCreatorProperty(text(titles, "author"));
    properties.setLanguageProperty(Optional.of("kk-KZ"));
  }

  private static Optional<String> text(@Nullable Element parent, String name) {
    Element child = parent == null ? null : parent.child(name);
    return Optional.ofNullable(child)
        .map(element -> element.textContent().strip().replaceAll("\\s+", " "))
        .filter(text -> !text.isEmpty());
  }
}
