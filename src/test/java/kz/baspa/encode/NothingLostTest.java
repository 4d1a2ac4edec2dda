package kz.baspa.encode;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import kz.baspa.structure.Lines;
import kz.baspa.structure.Structure;
import kz.baspa.tei.TeiAll;
import kz.baspa.tei.TeiBuilder;
import kz.baspa.tei.TeiLetters;
import kz.baspa.tei.TeiValidator;
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
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Assertions;
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

  private static String words(Random random) {
    StringBuilder out = new StringBuilder();
    for (int i = random.nextInt(12); i >= 0; i--) {
      out.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return out.toString();
  }

  private static Line line(Random random, String words) {
    LineKind[] kinds = LineKind.values();
    LineKind kind = kinds[random.nextInt(kinds.length)];
    Part[] parts = Part.values();
    return switch (kind) {
      case HEADING ->
          Line.heading(
              random.nextInt(5),
              parts[random.nextInt(parts.length)],
              random.nextBoolean() ? "" : "1." + random.nextInt(4),
              0,
              random.nextInt(3) - 1);
      case CONTENTS_ENTRY ->
          Line.contentsEntry(1, Part.CHAPTER, "", 0, 0, random.nextInt(9), random.nextInt(9));
      case ITEM, REFERENCE ->
          Line.marked(kind, random.nextBoolean() ? "" : "" + random.nextInt(5), 0);
      default -> Line.of(kind);
    };
  }

  /** A restored text of random lines, with random edits that lead to it and random proposals. */
  private static Restored random(Random random) {
    List<String> lines = new ArrayList<>();
    for (int i = random.nextInt(14); i >= 0; i--) {
      lines.add(words(random).replace("\n", ""));
    }
    EditedText text = EditedText.of(String.join("\n", lines));
    for (int round = 0; round < 3; round++) {
      List<Change> changes = new ArrayList<>();
      int at = 0;
      while (at < text.text().length()) {
        int start = at + random.nextInt(9);
        int end = start + random.nextInt(4);
        if (end > text.text().length() || text.text().substring(start, end).contains("\n")) {
          break;
        }
        String rule = RULES[random.nextInt(RULES.length)];
        String after = rule.equals("supplied-stop") ? "." : words(random).replace("\n", "");
        changes.add(new Change(start, end, random.nextBoolean() ? "" : after, rule, 0.9));
        at = end + 1;
      }
      text = text.apply(changes);
    }
    List<Edit> proposals = new ArrayList<>();
    String raw = text.raw();
    for (int i = 0; i < 4 && !raw.isEmpty(); i++) {
      int start = random.nextInt(raw.length());
      int end = Math.min(raw.length(), start + random.nextInt(9));
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
      lined = lined.mark(i, line(random, lined.string(i)));
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

  @Property(tries = 120)
  void theTeiHoldsEveryLetterAndIsValid(@ForAll long seed) throws Exception {
    Restored restored = random(new Random(seed));
    byte[] tei = TeiWriter.write(Structure.recover(restored), restored, Metadata.NONE);
    TeiAll.assertValid(tei);
    LetterCount.Difference difference = TeiLetters.count(tei).difference(expected(restored));
    assertThat(difference.extra()).as("%s", difference).isZero();
    // «1-кесте – » of a caption is in @n and in the element's name.
    assertThat(difference.counts().keySet()).isSubsetOf("1кесте".codePoints().boxed().toList());
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
