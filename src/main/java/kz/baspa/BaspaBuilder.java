package kz.baspa;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import kz.baspa.docx.write.DocxOptions;
import kz.baspa.input.InputReader;
import kz.baspa.kazakh.lexicon.Lexicons;
import kz.baspa.profile.Profiles;
import kz.baspa.source.DecisionTable;
import kz.baspa.source.SourceReader;
import kz.baspa.source.WordList;
import kz.baspa.text.BaspaException;
import kz.baspa.text.BaspaException.Fault;
import kz.baspa.text.Fixes;
import kz.baspa.text.Pictures;
import kz.baspa.text.decision.Decision;
import kz.baspa.text.evidence.TextLayer;

/**
 * How a {@link Baspa} is to work.
 *
 * <pre>{@code
 * Baspa baspa = Baspa.builder().fixes(Fixes.SAFE).profile("kz-377").build();
 * }</pre>
 *
 * Not safe for several threads; the {@link Baspa} that it builds is.
 */
public final class BaspaBuilder {
  private Optional<String> encoding = Optional.empty();
  private Fixes fixes = Fixes.SAFE;
  private final Set<String> rulesOff = new LinkedHashSet<>();

  private final List<String> words = new ArrayList<>();
  private final Map<String, String> usualNames = new TreeMap<>();
  private final List<Decision> decisions = new ArrayList<>();
  private String profile = Profiles.DEFAULT;
  private boolean acceptChangesInWord = true;
  private TextLayer textLayer = TextLayer.AUTO;
  private Optional<Path> keptPages = Optional.empty();
  private final List<Path> fonts = new ArrayList<>();
  private DocxOptions docxOptions = DocxOptions.PLAIN;

  BaspaBuilder() {}

  /** The encoding of the raw texts, for example {@code KZ-1048}; else it is told from them. */
  public BaspaBuilder encoding(String name) {
    this.encoding = Optional.of(name);
    return this;
  }

  /**
   * Whether the tracked changes of a Word file are taken as accepted, as if nothing is said, or as
   * refused.
   */
  public BaspaBuilder acceptChangesInWord(boolean accept) {
    this.acceptChangesInWord = accept;
    return this;
  }

  /**
   * What is done with a text that another program laid over the pictures of pages; {@link
   * TextLayer#AUTO} if nothing is said.
   */
  public BaspaBuilder textLayer(TextLayer what) {
    this.textLayer = what;
    return this;
  }

  /**
   * Where pages that are read from pictures are kept, so that a run that was cut short is gone on
   * with: until {@link Baspa#forgetPages}, or a week. Nothing is kept if nothing is said.
   */
  public BaspaBuilder keepPages(Path folder) {
    this.keptPages = Optional.of(folder);
    return this;
  }

  /** Which corrections are made; {@link Fixes#SAFE} if nothing is said. */
  public BaspaBuilder fixes(Fixes which) {
    this.fixes = which;
    return this;
  }

  /**
   * The same by name: {@code safe}, {@code all} or {@code none}.
   *
   * @throws BaspaException of wrong use for any other name
   */
  public BaspaBuilder fixes(String name) {
    return fixes(
        Arrays.stream(Fixes.values())
            .filter(which -> which.name().toLowerCase(Locale.ROOT).equals(name))
            .findFirst()
            .orElseThrow(() -> new BaspaException(Fault.USAGE, "baspa.fixes-unknown", name)));
  }

  /** Rules of restoration that are not to run, by name; an unknown name fails on restoring. */
  public BaspaBuilder rulesOff(Collection<String> names) {
    rulesOff.addAll(names);
    return this;
  }

  /** More words that are to be known, such as the names and terms of the work. */
  public BaspaBuilder words(Collection<String> more) {
    words.addAll(more);
    return this;
  }

  /**
   * The same from a file: UTF-8, a word a line, {@code #} begins a remark, {@code ? RARE USUAL} is
   * for {@link #usualNames}.
   *
   * @throws BaspaException of bad input if the file cannot be read or a line is no word
   */
  public BaspaBuilder words(Path file) {
    WordList list = WordList.read(file);
    return words(list.words()).usualNames(list.usualNames());
  }

  /**
   * Names that are asked about, since many works have them otherwise.
   *
   * @param more as a work may have it → as many have it, with capitals and endings
   */
  public BaspaBuilder usualNames(Map<String, String> more) {
    usualNames.putAll(more);
    return this;
  }

  /** What a person decided about corrections; it wins over every rule. */
  public BaspaBuilder decisions(Collection<Decision> more) {
    decisions.addAll(more);
    return this;
  }

  /**
   * The same from a table; see {@link DecisionTable}.
   *
   * @throws BaspaException of bad input if the file cannot be read or is no such table
   */
  public BaspaBuilder decisions(Path file) {
    return decisions(DecisionTable.read(file));
  }

  /** The layout: the name of a profile that ships, or a profile file. */
  public BaspaBuilder profile(String nameOrFile) {
    this.profile = nameOrFile;
    return this;
  }

  /**
   * Whether the Word file shows each correction as a tracked change, each proposal as a comment.
   */
  public BaspaBuilder track(boolean on) {
    this.docxOptions = docxOptions.withTrack(on);
    return this;
  }

  /** Whether the words of the Word file carry soft hyphens where Kazakh may be broken. */
  public BaspaBuilder softHyphens(boolean on) {
    this.docxOptions = docxOptions.withSoftHyphens(on);
    return this;
  }

  /**
   * Where the pictures that TEI files name are found: a folder and what is below it; else only
   * pictures that stand in the TEI file itself.
   */
  public BaspaBuilder pictures(Path folder) {
    this.docxOptions = docxOptions.withPictures(Pictures.beside(folder));
    return this;
  }

  /**
   * Fonts (TrueType or OpenType) that lend the PDF what the fonts that ship lack; one that has all
   * letters of Kazakh may be named by a profile. What cannot be read fails in {@link #build}.
   */
  public BaspaBuilder fonts(Collection<Path> files) {
    fonts.addAll(files);
    return this;
  }

  /**
   * A {@link Baspa} that works so.
   *
   * @throws BaspaException of wrong use if there is no such encoding or profile
   */
  public Baspa build() {
    return new Baspa(this);
  }

  /** Reads files as these options say; the words are asked of the lexicon when they are needed. */
  InputReader reader() {
    return new InputReader(
        new SourceReader(encoding),
        acceptChangesInWord,
        textLayer,
        word -> Lexicons.standard().knows(word),
        keptPages);
  }

  Fixes fixes() {
    return fixes;
  }

  Set<String> rulesOff() {
    return rulesOff;
  }

  Map<String, String> usualNames() {
    return usualNames;
  }

  List<String> words() {
    return words;
  }

  List<Decision> decisions() {
    return decisions;
  }

  String profile() {
    return profile;
  }

  List<Path> fonts() {
    return fonts;
  }

  DocxOptions docxOptions() {
    return docxOptions;
  }
}
