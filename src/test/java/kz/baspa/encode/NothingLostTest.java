package kz.baspa.encode;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.baspa.structure.Lines;
import kz.baspa.structure.Structure;
import kz.baspa.tei.TeiAll;
import kz.baspa.tei.TeiBuilder;
import kz.baspa.tei.TeiLetters;
import kz.baspa.tei.TeiValidator;
import kz.baspa.testing.Draws;
import kz.baspa.testing.Property;
import kz.baspa.text.Change;
import kz.baspa.text.Edit;
import kz.baspa.text.Edit.Status;
import kz.baspa.text.EditedText;
import kz.baspa.text.LetterCount;
import kz.baspa.text.Line;
import kz.baspa.text.LineKind;
import kz.baspa.text.LinedText;
import kz.baspa.text.Metadata;
import kz.baspa.text.Part;
import kz.baspa.text.RawText;
import kz.baspa.text.Restored;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No letter of the restored text is lost on the way into the TEI file, whatever the text is. */
class NothingLostTest {
  private static final String[] PIECES = {
    "сөз",
    "Қала",
    " ",
    " ",
    ". ",
    "[3]",
    "[3; 9]",
    "[2, 5 б.]",
    "[",
    "]",
    "«",
    "»",
    "“",
    "”",
    "¹",
    "*",
    "1995",
    "\t",
    "-",
    "<&>\"'",
    "снег на реке и в степи ",
    "the snow of the ",
    "😀",
    "\u20DD",
    "1-кесте – ",
    "Алматы, 2026",
    ".....",
    "\u0001",
    "\uD800",
    "\uFFFE",
    "\u00A0",
    "] ]>",
    "ж. "
  };
  private static final String[] RULES = {
    "word", "supplied-stop", "page-break", "broken-off-text", "roman-numeral", "cut-word", "heading"
  };

  private static String words(Draws draws) {
    StringBuilder out = new StringBuilder();
    for (int i = draws.below(12); i >= 0; i--) {
      out.append(draws.of(PIECES));
    }
    return out.toString();
  }

  private static Line line(Draws draws, String words) {
    LineKind kind = draws.of(LineKind.class);
    return switch (kind) {
      case HEADING ->
          Line.heading(
              draws.below(5),
              draws.of(Part.class),
              draws.toss() ? "" : "1." + draws.below(4),
              0,
              draws.below(3) - 1);
      case CONTENTS_ENTRY ->
          Line.contentsEntry(1, Part.CHAPTER, "", 0, 0, draws.below(9), draws.below(9));
      case ITEM, REFERENCE -> Line.marked(kind, draws.toss() ? "" : "" + draws.below(5), 0);
      default -> Line.of(kind);
    };
  }

  /** A restored text of any lines, with any edits that lead to it and any proposals. */
  private static Restored restored(Draws draws) {
    List<String> lines = new ArrayList<>();
    for (int i = draws.below(14); i >= 0; i--) {
      lines.add(words(draws).replace("\n", ""));
    }
    EditedText text = EditedText.of(String.join("\n", lines));
    for (int round = 0; round < 3; round++) {
      List<Change> changes = new ArrayList<>();
      int at = 0;
      while (at < text.text().length()) {
        int start = at + draws.below(9);
        int end = start + draws.below(4);
        if (end > text.text().length() || text.text().substring(start, end).contains("\n")) {
          break;
        }
        String rule = draws.of(RULES);
        String after = rule.equals("supplied-stop") ? "." : words(draws).replace("\n", "");
        changes.add(new Change(start, end, draws.toss() ? "" : after, rule, 0.9));
        at = end + 1;
      }
      text = text.apply(changes);
    }
    List<Edit> proposals = new ArrayList<>();
    String raw = text.raw();
    for (int i = 0; i < 4 && !raw.isEmpty(); i++) {
      int start = draws.below(raw.length());
      int end = Math.min(raw.length(), start + draws.below(9));
      proposals.add(
          new Edit(
              start,
              end,
              raw.substring(start, end),
              "ұсыныс",
              List.of("word"),
              0.6,
              Status.PROPOSED));
    }
    proposals.sort((a, b) -> a.start() != b.start() ? a.start() - b.start() : a.end() - b.end());
    LinedText lined = LinedText.of(text);
    for (int i = 0; i < lined.size(); i++) {
      lined = lined.mark(i, line(draws, lined.string(i)));
    }
    return new Restored(RawText.of(raw), lined, proposals, List.of());
  }

  /**
   * What the TEI file must hold: every line but those said to be blank; of captions only the title,
   * and of footnotes no marks, which go into attributes.
   */
  private static LetterCount expected(Restored restored) {
    LetterCount.Builder letters = new LetterCount.Builder();
    LinedText lined = restored.lined();
    for (int i = 0; i < lined.size(); i++) {
      if (lined.line(i).kind() != LineKind.BLANK) {
        letters.add(TeiBuilder.clean(lined.string(i)));
      }
    }
    return letters.build();
  }

  @Test
  void theTeiHoldsEveryLetterAndIsValid() {
    Property.holds(120, draws -> holdsEveryLetterAndIsValid(restored(draws)));
  }

  private static void holdsEveryLetterAndIsValid(Restored restored) throws Exception {
    byte[] tei = TeiWriter.write(Structure.recover(restored), restored, Metadata.NONE);
    TeiAll.assertValid(tei);
    LetterCount.Difference difference = TeiLetters.count(tei).difference(expected(restored));
    assertThat(difference.extra()).as("%s", difference).isZero();
    // «1-кесте – » of a caption is in @n and in the element's name, whatever its number.
    StringBuilder attributes = new StringBuilder("1кесте");
    LinedText lined = restored.lined();
    for (int i = 0; i < lined.size(); i++) {
      Matcher number = Pattern.compile("\\W*(\\d+)").matcher(lined.string(i));
      boolean caption = lined.line(i).kind() == LineKind.CAPTION;
      attributes.append(caption && number.lookingAt() ? number.group(1) : "");
    }
    assertThat(difference.counts().keySet())
        .isSubsetOf(attributes.codePoints().boxed().distinct().toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"[", "«", "(", "[1; ", "“«", "....", "а", "а ", "1-кесте ", "<&", "*а", ". А"})
  void hostileTextTakesNoTime(String piece) {
    String words = piece.repeat(300_000 / piece.length());
    Restored restored = new Lines().p(words).bullet("]»”" + words).restored();
    Assertions.assertTimeout(
        Duration.ofSeconds(30),
        () -> {
          byte[] tei = TeiWriter.write(Structure.recover(restored), restored, Metadata.NONE);
          TeiValidator.check(tei);
          assertThat(TeiLetters.count(tei).difference(expected(restored)).counts()).isEmpty();
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"к", "к "})
  void thousandsOfEditsTakeNoTime(String piece) {
    String raw = piece.repeat(30_000);
    List<Edit> edits = new ArrayList<>();
    List<Edit> proposals = new ArrayList<>();
    for (int i = 0; i < raw.length(); i += 2) {
      edits.add(new Edit(i, i + 1, "к", "қ", List.of("word"), 0.9, Status.MADE));
      proposals.add(new Edit(i, i + 1, "к", "ғ", List.of("word"), 0.6, Status.PROPOSED));
    }
    LinedText lined = LinedText.of(EditedText.of(raw, edits)).mark(0, Line.of(LineKind.PARAGRAPH));
    Restored restored = new Restored(RawText.of(raw), lined, proposals, List.of());
    Assertions.assertTimeout(
        Duration.ofSeconds(30),
        () -> {
          byte[] tei = TeiWriter.write(Structure.recover(restored), restored, Metadata.NONE);
          assertThat(TeiLetters.count(tei).difference(expected(restored)).counts()).isEmpty();
        });
  }
}
