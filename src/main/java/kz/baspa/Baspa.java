package kz.baspa;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.baspa.docx.merge.DocxReader;
import kz.baspa.docx.merge.Imported;
import kz.baspa.docx.write.DocxOptions;
import kz.baspa.encode.PictureFolder;
import kz.baspa.encode.TeiWriter;
import kz.baspa.html.Report;
import kz.baspa.input.InputReader;
import kz.baspa.kazakh.lexicon.Lexicon;
import kz.baspa.kazakh.lexicon.Lexicons;
import kz.baspa.pdf.FontCatalogue;
import kz.baspa.profile.Profile;
import kz.baspa.profile.Profiles;
import kz.baspa.restore.Restorer;
import kz.baspa.restore.Rules;
import kz.baspa.restore.rule.Rule;
import kz.baspa.restore.words.QuotationMarks;
import kz.baspa.source.ChangeTable;
import kz.baspa.source.DecisionTable;
import kz.baspa.source.Encodings;
import kz.baspa.source.QuestionTable;
import kz.baspa.source.Undo;
import kz.baspa.structure.Structure;
import kz.baspa.structure.Thesis;
import kz.baspa.tei.TeiValidator;
import kz.baspa.text.BaspaException;
import kz.baspa.text.BaspaException.Fault;
import kz.baspa.text.Finding;
import kz.baspa.text.Fixes;
import kz.baspa.text.Messages;
import kz.baspa.text.Metadata;
import kz.baspa.text.Pictures;
import kz.baspa.text.Progress;
import kz.baspa.text.RawText;
import kz.baspa.text.Restored;
import kz.baspa.text.decision.Decision;
import kz.baspa.text.evidence.PagePieces;
import org.jspecify.annotations.Nullable;

/**
 * Restores damaged Kazakh texts and prints them.
 *
 * <pre>{@code
 * Baspa baspa = Baspa.builder().fixes(Fixes.SAFE).build();
 * RawText raw = baspa.read(Path.of("thesis.txt"));
 * Restored restored = baspa.restore(raw);
 * String text = restored.lined().text();
 * byte[] changes = Baspa.changes(restored);
 * byte[] back = Baspa.undo(text.getBytes(StandardCharsets.UTF_8), changes);
 * }</pre>
 *
 * Immutable, and safe for several threads. What can go wrong for reasons outside the program is a
 * {@link BaspaException}, which carries its sentence in three languages.
 */
public final class Baspa {
  private final InputReader source;
  private final Fixes fixes;
  private final Set<String> rulesOff;
  private final Profile profile;
  private final DocxOptions docxOptions;
  private final Typesetter typesetter;
  private final List<String> words;
  private final Map<String, String> usualNames;
  private final List<Decision> decisions;

  private @Nullable Restorer restorer; // when it is first asked for: printing needs no lexicon

  Baspa(BaspaBuilder builder) {
    this.source = builder.reader();
    this.fixes = builder.fixes();
    this.rulesOff = Set.copyOf(builder.rulesOff());
    this.profile = Profiles.find(builder.profile());
    this.docxOptions = builder.docxOptions();
    this.typesetter = Typesetter.of(FontCatalogue.SHIPPED.with(builder.fonts()));
    this.words = List.copyOf(builder.words());
    this.usualNames = Map.copyOf(builder.usualNames());
    this.decisions = List.copyOf(builder.decisions());
  }

  /**
   * Where the options are set; without any, safe corrections are made and the profile is kz-377.
   */
  public static BaspaBuilder builder() {
    return new BaspaBuilder();
  }

  /** The version of this program, for example {@code 0.1.0}. */
  public static String version() {
    String version = Baspa.class.getPackage().getImplementationVersion();
    return version == null ? "dev" : version;
  }

  /**
   * Reads a raw text from a file: plain text, Word, OpenDocument, rich text, PDF, markup or
   * pictures of pages, told by what it holds; or from a folder of such pictures.
   *
   * @throws BaspaException of bad input if the file cannot be read or holds no text
   */
  public RawText read(Path file) {
    return read(file, Progress.NONE);
  }

  /** The same, telling how far the reading of pictures has come, which takes a second a page. */
  public RawText read(Path file, Progress progress) {
    return source.read(file, progress);
  }

  /**
   * Reads a raw text from a stream, which is not closed.
   *
   * @param name what to call it in messages and records
   * @throws BaspaException of bad input if the stream cannot be read or holds no text
   */
  public RawText read(InputStream in, String name) {
    return read(in, name, Progress.NONE);
  }

  /** The same, telling how far the reading of pictures has come. */
  public RawText read(InputStream in, String name, Progress progress) {
    return source.read(in, name, progress);
  }

  /** Takes away what {@link BaspaBuilder#keepPages} kept of a work that is done. */
  public void forgetPages(RawText raw) {
    source.forget(raw);
  }

  /** The raw text as the bytes of {@code NAME.raw.txt}, which changes and undo refer to. */
  public static byte[] rawText(RawText raw) {
    return Encodings.encode(raw);
  }

  /** The folder beside the TEI file where {@link #toTei} says that the pictures lie. */
  public static String pictureFolder(RawText raw) {
    return pictureFolder(raw.source().name());
  }

  /** The same by the name of the file that is read: {@code thesis.docx}. */
  public static String pictureFolder(String name) {
    return PictureFolder.of(name);
  }

  /** Restores a raw text. */
  public Restored restore(RawText raw) {
    return restore(raw, Progress.NONE);
  }

  /** Restores a raw text and tells how far it has come. */
  public Restored restore(RawText raw, Progress progress) {
    return restorer().restore(raw, progress);
  }

  private synchronized Restorer restorer() {
    if (restorer == null) {
      restorer = new Restorer(rules(), fixes, decisions);
    }
    return restorer;
  }

  private Lexicon lexicon() {
    return Lexicons.standard().withWords(words);
  }

  private List<Rule> rules() {
    List<Rule> all = Rules.standard(lexicon(), usualNames);
    Set<String> names = all.stream().map(Rule::name).collect(Collectors.toSet());
    for (String off : rulesOff) {
      if (!names.contains(off)) {
        throw new BaspaException(
            Fault.USAGE,
            "baspa.rule-unknown",
            off,
            all.stream().map(Rule::name).collect(Collectors.joining(", ")));
      }
    }
    boolean marksStay = profile.quotationMarks() == Profile.QuotationMarks.AS_WRITTEN;
    return all.stream()
        .filter(rule -> !rulesOff.contains(rule.name()))
        .filter(rule -> !(marksStay && rule instanceof QuotationMarks))
        .toList();
  }

  /**
   * Recovers the structure of a restored text and writes it as TEI.
   *
   * @return the TEI file, which our own schema accepts, and what a person should see of the
   *     structure
   */
  public TeiFile toTei(Restored restored) {
    return toTei(restored, Metadata.NONE, Progress.NONE);
  }

  /**
   * The same with what is known of the work besides, which makes the title page, and telling how
   * far it has come.
   */
  public TeiFile toTei(Restored restored, Metadata metadata, Progress progress) {
    progress.step("baspa.step-structure", 0, 0);
    Thesis thesis = Structure.recover(restored);
    byte[] tei = TeiWriter.write(thesis, restored, metadata);
    try {
      TeiValidator.check(tei, restored.raw().source().name());
    } catch (BaspaException e) {
      throw new BaspaException(
          e,
          Fault.INTERNAL,
          "baspa.tei-invalid",
          restored.raw().source().name(),
          String.valueOf(e.getMessage()));
    }
    List<Finding> findings =
        Stream.concat(restored.findings().stream(), thesis.findings().stream())
            .sorted(Comparator.comparingInt(Finding::rawOffset))
            .toList();
    return new TeiFile(tei, findings);
  }

  /** Refuses, before it is read, a TEI file that is too large to be printed in Java's memory. */
  public static void requireMemory(Path tei) {
    LayoutMemory.require(tei.toFile().length());
  }

  /**
   * Checks a TEI file against our own schema.
   *
   * @param name what to call it in messages
   * @throws BaspaException of bad input with line and column of the first fault, or if the file is
   *     too large to be printed in the memory that Java has
   */
  public static void check(byte[] tei, String name) {
    LayoutMemory.require(tei);
    TeiValidator.check(tei, name);
  }

  /**
   * Prints a TEI file that {@link #check} accepts. Word's page numbers are those of the PDF, so
   * that the pages are laid out even if the PDF itself is not asked for. Letters are counted: what
   * is printed has those of the TEI file or there is a failure. FOP numbers fonts by the default
   * locale of the process, which must have the figures 0 to 9; {@link Locale#ROOT} is always good.
   *
   * @param formats {@link Format#PDF}, {@link Format#DOCX} or both
   */
  public Book typeset(byte[] tei, Set<Format> formats, Progress progress) {
    return typesetter.typeset(tei, profile, docxOptions, formats, progress);
  }

  /** The same of a work that was just read, with the pictures that its file holds. */
  public Book typeset(byte[] tei, RawText raw, Set<Format> formats, Progress progress) {
    String folder = pictureFolder(raw) + "/";
    Map<String, byte[]> held = raw.evidence().pictures();
    Pictures besides = docxOptions.pictures();
    Pictures pictures =
        url ->
            url.startsWith(folder) && held.containsKey(url.substring(folder.length()))
                ? Optional.ofNullable(held.get(url.substring(folder.length())))
                : besides.read(url);
    return typesetter.typeset(tei, profile, docxOptions.withPictures(pictures), formats, progress);
  }

  /**
   * Takes a Word file back after it was edited.
   *
   * @param name what to call it in messages
   * @param base the TEI file that the document was made from; needed only where the copy inside the
   *     document is lost, as in Google Docs
   * @throws BaspaException of bad input when it is not a Word file that may be read, or neither it
   *     nor the base tells what it was made from
   */
  public static ReturnedWork fromWord(byte[] docx, String name, Optional<byte[]> base) {
    Imported imported = new DocxReader().read(docx, name, base);
    List<Finding> findings = new ArrayList<>(imported.findings());
    try {
      TeiValidator.check(imported.tei(), name);
    } catch (BaspaException e) {
      findings.add(Finding.at(-1, "docx.needs-care", e.arguments().toString()));
    }
    return new ReturnedWork(
        imported.tei(),
        DecisionTable.toBytes(imported.decisions()),
        imported.decisions().size(),
        findings,
        imported.pictures());
  }

  /**
   * Begins to make ready, in a thread of its own, what {@link #typeset} needs; it takes a second or
   * two that can be used otherwise.
   */
  public void prepareTypesetting() {
    typesetter.prepare();
  }

  /**
   * The same with the fonts that ship, before anything else is known; reading options takes time.
   */
  public static void prepareTypesettingEarly() {
    Typesetter.of(FontCatalogue.SHIPPED).prepare();
  }

  /**
   * The report on a restoration as one page of HTML: what was done, each correction in its
   * sentence, what is left to decide. It needs nothing but a browser.
   *
   * @param findings what a person should see: those of {@link TeiFile}, or of the restored text
   * @param pieces of the pages, to be shown beside the questions: {@link WorkPages#pieces}, or none
   * @param language Kazakh, Russian or English; any other is answered in English
   */
  public byte[] report(
      Restored restored, List<Finding> findings, PagePieces pieces, Locale language) {
    return Report.write(restored, findings, pieces, new Messages(language));
  }

  /**
   * The table of all changes, made and proposed, as the bytes of {@code NAME.changes.tsv}: UTF-8, a
   * header line, one row a change in the order of the raw text.
   */
  public static byte[] changes(Restored restored) {
    return ChangeTable.of(restored).toBytes();
  }

  /** How many questions a restoration leaves to a person. */
  public static long questionCount(Restored restored) {
    return QuestionTable.count(restored);
  }

  /**
   * A table of decisions ready to be filled in ({@code NAME.decisions.tsv}): a row for each
   * question that a restoration leaves to a person, nothing decided.
   */
  public static byte[] questions(Restored restored) {
    return QuestionTable.of(restored);
  }

  /**
   * Whether a person has decided something in a table of decisions.
   *
   * @throws BaspaException of bad input if it is no such table
   */
  public static boolean hasDecisions(Path table) {
    return !DecisionTable.read(table).isEmpty();
  }

  /**
   * What a restored text in which nothing is decided becomes by a person's decisions: the same as
   * if they had been given to {@link BaspaBuilder#decisions}, but at once.
   */
  public static Restored decide(Restored undecided, List<Decision> decisions) {
    return Restorer.decide(undecided, decisions);
  }

  /**
   * The decisions in a table of decisions; rows in which nothing is decided are passed over.
   *
   * @throws BaspaException of bad input if it is no such table
   */
  public static List<Decision> readDecisions(Path table) {
    return DecisionTable.read(table);
  }

  /** Decisions as the bytes of their table, UTF-8, in this order. */
  public static byte[] decisionTable(List<Decision> decisions) {
    return DecisionTable.toBytes(decisions);
  }

  /**
   * The raw file, byte for byte.
   *
   * @param restored the restored text in UTF-8
   * @param changes the table that was written with it
   * @throws BaspaException of bad input if the two do not belong together
   */
  public static byte[] undo(byte[] restored, byte[] changes) {
    return undo(restored, "RESTORED", changes, "CHANGES");
  }

  /** The same with the names by which messages call the two. */
  public static byte[] undo(
      byte[] restored, String restoredName, byte[] changes, String changesName) {
    return Undo.undo(restored, restoredName, changes, changesName);
  }
}
