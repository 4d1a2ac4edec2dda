package kz.baspa.restore.letters.misread;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.baspa.restore.rule.RarePattern;
import kz.baspa.text.Change;
import kz.baspa.text.citation.CitationBody;

/**
 * Citations in whole square brackets whose figures were typed or read as letters: {@code [12,
 * I01-1О3 бб.]} is {@code [12, 101-103 бб.]}. An О behind a figure can be nothing but 0; what may
 * be a Roman number, a formula or a letter is asked about, as is {@code [3, 456.]} for {@code [3,
 * 45 б.]}
 */
final class CitationFigures {
  private static final RarePattern WHOLE =
      RarePattern.of(
          "[", "\\[(?<body>[\\dIІіlЗ][\\dОоOoЗзбБВIІіl.,;: \\u00A0сСcCpPрРтТ–—-]{0,60})\\](?!\\()");

  /** Between figures or behind them, where no mark of a page stands. */
  private static final Pattern ZEROS = Pattern.compile("(?<=\\d)[ОоOo]+(?!\\p{L})");

  private static final Pattern ONE_NUMBER = Pattern.compile("\\d+[ОоOo]");

  private static final Pattern THREE =
      Pattern.compile("(?<=\\d)[Зз](?!\\p{L})|(?<![\\p{L}\\d])З(?=[-–]?\\d)");

  private static final Pattern SIX = Pattern.compile("(?<=\\d)б(?=\\d)");

  private static final Pattern ONE =
      Pattern.compile("(?<!\\p{L})[IІіl](?=\\d)|(?<=\\d)[IІіl](?=[\\d,;]|\\s?[-–]| бб?\\.|$)");

  /** A reference of one letter, which may be a Roman number, and one with what may be a mark. */
  private static final Pattern LONE_ONE = Pattern.compile("^[IІіl](?=[,;] ?(?:\\d|[сСcCpPрР]))");

  private static final Pattern SIX_OR_MARK = Pattern.compile("(?<=^\\d{1,2})б(?=, ?\\d)");

  /** Of a text that counts its sources in Roman numbers. */
  private static final RarePattern ROMAN = RarePattern.of("[", "\\[(?:[IІVXХ]{2,}|[VXХ])[,;\\]]");

  private static final Pattern MARKED = Pattern.compile(".*\\d[ -]?бб?\\.?|.*[сСcCpPрР]\\. ?\\d.*");

  /** Pages whose mark may have been read as a six, or as two behind a range. */
  private static final List<Pattern> MARK_AS_SIX =
      List.of(
          Pattern.compile("(\\d{1,3}, ?\\d{1,4}[-–]\\d{1,4})66\\."),
          Pattern.compile("(\\d{1,3}, ?\\d{1,4}(?:[-–]\\d{1,4})?)6\\."));

  private static final double SURE = 0.92;

  private static final double UNSURE = 0.6;

  private CitationFigures() {}

  /**
   * What should be read otherwise.
   *
   * @param references how many entries the list of references has; 0 if that is not known
   */
  static List<Change> in(String text, int references, String rule) {
    List<Change> changes = new ArrayList<>();
    boolean roman = ROMAN.in(text).find();
    RarePattern.Search search = WHOLE.in(text);
    while (search.find()) {
      Matcher m = search.match();
      if (MisreadBrackets.isDue(text, m.start(), m.end())) {
        String body = m.group("body");
        (body.equals(likely(body, roman))
                ? withMark(body, references).map(each -> change(m, each, rule, UNSURE))
                : withFigures(body, references, roman, rule, m))
            .ifPresent(changes::add);
      }
    }
    return changes;
  }

  private static Optional<Change> withFigures(
      String body, int references, boolean roman, String rule, Matcher m) {
    String sure = sure(body);
    String likely = likely(body, roman);
    // «[1О]» may be a class of a school.
    boolean certain = likely.equals(sure) && !ONE_NUMBER.matcher(body).matches();
    boolean marked = MARKED.matcher(likely).matches();
    boolean figureBeside = likely.equals(ONE.matcher(sure).replaceAll("1"));
    return citation(likely, references)
        .map(text -> change(m, text, rule, certain || marked && figureBeside ? SURE : UNSURE));
  }

  private static Change change(Matcher m, String text, String rule, double confidence) {
    return new Change(m.start(), m.end(), "[" + text + "]", rule, confidence);
  }

  private static Optional<String> citation(String body, int references) {
    return CitationBody.of(body)
        .filter(each -> each.fits(references > 0 ? references : Integer.MAX_VALUE))
        .map(CitationBody::text);
  }

  /** With the figures that nothing else can be. */
  private static String sure(String body) {
    String zeros = ZEROS.matcher(body).replaceAll(each -> "0".repeat(each.group().length()));
    return SIX.matcher(THREE.matcher(zeros).replaceAll("3")).replaceAll("6");
  }

  private static String likely(String body, boolean roman) {
    String figures = ONE.matcher(sure(body)).replaceAll("1");
    figures = SIX_OR_MARK.matcher(figures).replaceAll("6");
    return roman ? figures : LONE_ONE.matcher(figures).replaceAll("1");
  }

  /** Pages with the mark that their last figure may be: no page has a stop behind it. */
  private static Optional<String> withMark(String body, int references) {
    for (Pattern six : MARK_AS_SIX) {
      Matcher pages = six.matcher(body);
      Optional<String> citation =
          pages.matches()
              ? citation(pages.group(1) + (six == MARK_AS_SIX.get(0) ? " бб." : " б."), references)
              : Optional.empty();
      if (citation.isPresent()) {
        return citation;
      }
    }
    return Optional.empty();
  }
}
