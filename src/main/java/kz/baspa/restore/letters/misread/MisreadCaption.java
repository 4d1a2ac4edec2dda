package kz.baspa.restore.letters.misread;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.baspa.kazakh.Alphabet;
import kz.baspa.kazakh.lexicon.Lexicon;
import kz.baspa.restore.rule.Decider;
import kz.baspa.restore.rule.ProposingRule;
import kz.baspa.text.Change;
import kz.baspa.text.LinedText;
import kz.baspa.text.evidence.BlockEvidence;
import kz.baspa.text.evidence.BlockKind;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * Mends the word of a caption that a machine misread, below a figure and above a table: {@code
 * 2-ғурет – Көл} becomes {@code 2-сурет – Көл}, and {@code 2урет – Көл} as well where the text
 * writes {@code 2-сурет} elsewhere. Captions are set small, so that thin copies lose their letters;
 * what stands at such a place behind a number and before a dash can be nothing else. In sentences
 * one letter of it may be wrong: {@code 2-сұретте көрсетілген}.
 */
public final class MisreadCaption extends ProposingRule {
  private static final String FIGURE = "сурет";
  private static final String TABLE = "кесте";

  /**
   * The beginning of a caption: its number, a hyphen, its word and what parts it from the title.
   */
  private static final Pattern CAPTION =
      Pattern.compile(
          "\\h*\\d{1,3}(?:\\.\\d{1,3}){0,2}(?<gap>\\h?[-–—]?\\h?)(?<word>\\p{L}{3,7})\\h?[.:–—-]\\h.*");

  /** The same in a sentence, with the endings that it takes there. */
  private static final Pattern IN_SENTENCE =
      Pattern.compile(
          "(?<![\\p{L}\\d])\\d{1,3}(?:\\.\\d{1,3}){0,2}-(?<word>\\p{L}{5})"
              + "(?:[тд]е|[тдн]ен|[тдн]ің|ке|ге|лер|тер)(?!\\p{L})");

  private static final Pattern HYPHENED = Pattern.compile("(?<!\\d)\\d{1,3}-(?:сурет|кесте)");

  /** So many letters of a caption's word may be wrong. */
  private static final int MOST = 2;

  private static final double MADE = 0.95;

  private static final LevenshteinDistance LETTERS = LevenshteinDistance.getDefaultInstance();

  private final Predicate<String> isWord;

  /** The rule; the lexicon tells what is a word already. */
  public MisreadCaption(Lexicon lexicon) {
    super("misread-caption");
    this.isWord = lexicon::knows;
  }

  @Override
  protected List<Change> changes(LinedText text, Decider decider) {
    List<Change> changes = new ArrayList<>();
    if (text.evidence().words().isEmpty()) {
      return changes;
    }
    String all = text.text();
    boolean hyphened = HYPHENED.matcher(all).find();
    for (int i = 0; i < text.size(); i++) {
      if (is(text, i - 1, BlockKind.PICTURE)) {
        caption(text, i, FIGURE, hyphened, changes);
      } else if (is(text, i + 1, BlockKind.CELL) && !is(text, i, BlockKind.CELL)) {
        caption(text, i, TABLE, hyphened, changes);
      }
    }
    Matcher sentence = IN_SENTENCE.matcher(all);
    while (sentence.find()) {
      String word = sentence.group("word");
      int end = sentence.end();
      for (String due : List.of(FIGURE, TABLE)) {
        String whole = all.substring(sentence.start("word"), end);
        if (LETTERS.apply(word, due) == 1 && !isWord.test(whole)) {
          changes.add(change(sentence.start("word"), sentence.end("word"), due, MADE));
        }
      }
    }
    return changes;
  }

  private static boolean is(LinedText text, int line, BlockKind kind) {
    BlockEvidence block = line < 0 || line >= text.size() ? null : text.block(line);
    return block != null && block.kind() == kind;
  }

  private void caption(
      LinedText text, int line, String due, boolean hyphened, List<Change> changes) {
    String all = text.text();
    Matcher caption = CAPTION.matcher(all).region(text.start(line), text.end(line));
    if (!caption.matches()) {
      return;
    }
    String word = Alphabet.lower(caption.group("word"));
    int wrong = LETTERS.apply(word, due);
    if (wrong == 0 || wrong > MOST || isWord.test(word)) {
      return;
    }
    boolean lost = caption.group("gap").isEmpty() && hyphened;
    String mended = (lost ? "-" : "") + due;
    changes.add(change(caption.start("word"), caption.end("word"), mended, MADE));
  }
}
