package kz.baspa.docx.merge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kz.baspa.docx.flow.BaseCopy;
import kz.baspa.docx.flow.NumberLabel;
import kz.baspa.docx.flow.ReviewAuthor;
import kz.baspa.docx.flow.Wording;
import kz.baspa.docx.read.Piece;
import kz.baspa.docx.read.WordBlock;
import kz.baspa.docx.read.WordFile;
import kz.baspa.docx.read.WordReader;
import kz.baspa.profile.Profiles;
import kz.baspa.tei.TeiNode.Element;
import kz.baspa.tei.TeiPrinter;
import kz.baspa.tei.TeiReader;
import kz.baspa.text.BaspaException;
import kz.baspa.text.BaspaException.Fault;
import kz.baspa.text.Finding;
import org.jspecify.annotations.Nullable;

/**
 * Takes a Word file back after it was edited in Word, LibreOffice or Google Docs.
 *
 * <pre>{@code
 * Imported imported = new DocxReader().read(bytes, "thesis.docx", Optional.empty());
 * }</pre>
 *
 * <p>The text is the document's. What Word has no place for comes from the copy of the TEI that the
 * export put into the file, for every word that is still there. Where the copy is lost (Google
 * Docs) the TEI file itself can be given. A file that did not come from us is refused: it is for
 * {@code kz.baspa.input} to read, which knows more of such files.
 *
 * <p>Nothing is fetched and nothing is run. Immutable, and safe for several threads.
 */
public final class DocxReader {
  private static final long LARGEST = 512L << 20;

  /** Reads a file. */
  public Imported read(Path file, Optional<byte[]> base) {
    String name = file.getFileName().toString();
    try {
      if (Files.size(file) > LARGEST) {
        throw new BaspaException(Fault.INPUT, "docx.bomb", name);
      }
      return read(Files.readAllBytes(file), name, base);
    } catch (IOException e) {
      throw new BaspaException(e, Fault.INPUT, "docx.unreadable", file.toString());
    }
  }

  /**
   * Reads a document.
   *
   * @param name what to call it in messages
   * @param base the TEI file that the document was made from, where its own copy may be lost
   * @throws BaspaException of bad input when it is not a Word file, one that may not be read, or
   *     one that did not come from us
   */
  public Imported read(byte[] docx, String name, Optional<byte[]> base) {
    try (WordFile file = WordFile.open(docx, name)) {
      WordReader.Result read = WordReader.read(file, name);
      BaseCopy copy = base(file, base, read.blocks());
      if (copy == null) {
        throw new BaspaException(Fault.INPUT, "docx.not-ours", name);
      }
      Element tei = TeiReader.read(copy.tei());
      String formulas = formulas(tei);
      List<WordBlock> blocks = withDigits(read.blocks(), tei);
      Merge merge = new Merge(tei, blocks, copy.tracked(), copy.wording(), read.ownStyles());
      merge.run();
      merge.comments(comments(file, blocks));
      if (merge.isChanged()) {
        Mending.mend(tei);
      }
      byte[] result = merge.isChanged() ? TeiPrinter.print(tei) : copy.tei();
      return new Imported(
          result, merge.decisions(), findings(read, formulas), pictures(file, tei, blocks));
    }
  }

  /** LibreOffice forgets that sections of «II тарау» are 2.1, and shows II.1. */
  private static List<WordBlock> withDigits(List<WordBlock> blocks, Element tei) {
    boolean roman =
        tei.all().stream()
            .anyMatch(each -> !NumberLabel.digits(each.get("n")).equals(each.get("n")));
    return roman ? blocks : blocks.stream().map(DocxReader::withDigits).toList();
  }

  private static WordBlock withDigits(WordBlock block) {
    String label = NumberLabel.digits(block.label());
    return label.equals(block.label())
        ? block
        : block.as(block.kind(), block.level(), label, block.pieces());
  }

  private static @Nullable BaseCopy base(
      WordFile file, Optional<byte[]> given, List<WordBlock> blocks) {
    BaseCopy copy = file.base();
    if (given.isEmpty()) {
      return copy;
    }
    if (copy != null) {
      return new BaseCopy(given.get(), copy.tracked(), copy.wording());
    }
    // Nobody accepted what was never tracked.
    boolean tracked =
        blocks.stream().flatMap(block -> block.pieces().stream()).anyMatch(Piece::pending);
    return new BaseCopy(given.get(), tracked, Wording.of(Profiles.named("kz-377")));
  }

  /** The formulas of a TEI file, one a line. */
  private static String formulas(Element tei) {
    StringBuilder lines = new StringBuilder();
    for (Element element : tei.all()) {
      if (element.is("formula")) {
        lines.append(element.textContent().replaceAll("[ \\n\\t\\r]+", " ")).append('\n');
      }
    }
    return lines.toString();
  }

  private static List<Finding> findings(WordReader.Result read, String formulas) {
    List<Finding> findings = new ArrayList<>();
    Map<String, Integer> unknown = new TreeMap<>(read.unknown());
    for (String formula : read.formulas()) {
      // What is new or was edited in Word is kept as words only.
      if (!formulas.contains(formula)) {
        unknown.merge("m:oMath", 1, Integer::sum);
      }
    }
    unknown.forEach(
        (element, times) -> findings.add(Finding.at(-1, "docx.unknown-content", element, times)));
    read.unread()
        .forEach(
            (element, times) ->
                findings.add(Finding.at(-1, "docx.unread-content", element, times)));
    read.margins().forEach(words -> findings.add(Finding.at(-1, "docx.margin-text", words)));
    return findings;
  }

  private static Map<String, byte[]> pictures(WordFile file, Element tei, List<WordBlock> blocks) {
    Map<String, String> parts = new HashMap<>();
    blocks.stream()
        .filter(block -> !block.picture().isEmpty())
        .forEach(block -> parts.put(Imported.pictureName(block.picture()), block.picture()));
    Map<String, byte[]> pictures = new TreeMap<>();
    for (Element element : tei.all()) {
      String part = element.is("graphic") ? parts.get(element.get("url")) : null;
      if (part != null) {
        pictures.put(element.get("url"), file.bytes(part));
      }
    }
    return pictures;
  }

  /** What people other than we remarked, by the blocks that they remarked upon. */
  private static Map<WordBlock, List<String>> comments(WordFile file, List<WordBlock> blocks) {
    Map<WordBlock, List<String>> found = new IdentityHashMap<>();
    Element part = file.tree("comments");
    if (part == null) {
      return found;
    }
    Map<String, String> comments = new HashMap<>();
    for (Element comment : part.elements()) {
      if (!comment.get("w:author").equals(ReviewAuthor.NAME)) {
        List<String> lines = new ArrayList<>();
        for (Element paragraph : comment.all()) {
          if (paragraph.is("w:p")) {
            StringBuilder line = new StringBuilder();
            paragraph.all().stream()
                .filter(each -> each.is("w:t"))
                .forEach(each -> line.append(each.textContent()));
            lines.add(line.toString().strip());
          }
        }
        String words = String.join(" ", lines).strip();
        String author = comment.get("w:author").strip();
        comments.put(comment.get("w:id"), author.isEmpty() ? words : author + ": " + words);
      }
    }
    for (WordBlock block : blocks) {
      List<String> own =
          block.comments().stream().map(comments::get).filter(java.util.Objects::nonNull).toList();
      if (!own.isEmpty()) {
        found.put(block, own);
      }
    }
    return found;
  }
}
