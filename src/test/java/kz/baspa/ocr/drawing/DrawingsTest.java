package kz.baspa.ocr.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import kz.baspa.ocr.drawing.DisplayedFormulas.Formula;
import kz.baspa.ocr.recognized.RecognizedLine;
import kz.baspa.ocr.recognized.RecognizedPage.Box;
import kz.baspa.ocr.recognized.RecognizedWord;
import org.junit.jupiter.api.Test;

/** Drawings of thin lines and formulas by their places; letters are 20 high. */
class DrawingsTest {
  private static final int HIGH = 20;

  private final List<RecognizedLine> lines = new ArrayList<>();
  private final List<Box> parts = new ArrayList<>();
  private final List<DrawnLine> strokes = new ArrayList<>();

  private DrawingsTest line(int left, int top, double confidence, String text) {
    List<RecognizedWord> words = new ArrayList<>();
    int at = left;
    for (String word : text.split(" ")) {
      Box box = new Box(at, top, at + 12 * word.length(), top + HIGH);
      words.add(new RecognizedWord(word, box, confidence, List.of()));
      parts.add(box);
      at = box.right() + 12;
    }
    lines.add(new RecognizedLine(words));
    return this;
  }

  /** A rectangle that is drawn. */
  private DrawingsTest frame(int left, int top, int right, int bottom) {
    parts.add(new Box(left, top, right, bottom));
    for (int y : new int[] {top, bottom}) {
      strokes.add(new DrawnLine(true, left, right, y, 0, 2));
    }
    for (int x : new int[] {left, right}) {
      strokes.add(new DrawnLine(false, top, bottom, x, 0, 2));
    }
    return this;
  }

  private DrawingsTest sign(int left, int top) {
    parts.add(new Box(left, top, left + 22, top + 3));
    parts.add(new Box(left, top + 9, left + 22, top + 12));
    return this;
  }

  private List<Box> drawings() {
    return new LineDrawings(lines, parts, strokes, 1000, 1400, HIGH).find();
  }

  private List<Formula> formulas() {
    return DisplayedFormulas.of(parts, lines, HIGH);
  }

  @Test
  void axesWithACurveAreADrawingWithTheNumbersAtThem() {
    parts.add(new Box(300, 200, 800, 500));
    strokes.add(new DrawnLine(true, 300, 800, 500, 0, 2));
    strokes.add(new DrawnLine(false, 200, 500, 300, 0, 2));
    line(260, 300, 0.9, "40").line(300, 520, 0.9, "2004 2008 2012").line(100, 600, 0.9, "Көл суы");
    assertThat(drawings())
        .containsExactly(new Box(260, 200, 492, 540).with(new Box(300, 200, 800, 500)));
  }

  @Test
  void boxesWithWordsInThemAreOneDrawing() {
    frame(100, 200, 300, 280).line(150, 230, 0.9, "Жаңбыр");
    frame(340, 200, 540, 280).line(400, 230, 0.9, "Бұлақ");
    frame(200, 320, 420, 400).line(260, 350, 0.9, "Көл");
    assertThat(drawings()).containsExactly(new Box(100, 200, 540, 400));
  }

  @Test
  void aFrameRoundTextIsNone() {
    frame(100, 200, 800, 400);
    for (int i = 0; i < 4; i++) {
      line(120, 220 + 40 * i, 0.9, "көл жағасында қамыс өсіп жатты және құс ұялады");
    }
    assertThat(drawings()).isEmpty();
  }

  @Test
  void linesOfATableAreNone() {
    frame(100, 200, 800, 400);
    for (int y : new int[] {250, 300, 350}) {
      strokes.add(new DrawnLine(true, 100, 800, y, 0, 2));
    }
    strokes.add(new DrawnLine(false, 200, 400, 400, 0, 2));
    line(120, 220, 0.9, "Көл").line(420, 220, 0.9, "2004");
    assertThat(drawings()).isEmpty();
  }

  /** A stamp has no straight lines; below a drawing a caption says what it is. */
  @Test
  void whatIsRoundIsADrawingOnlyAboveACaption() {
    parts.add(new Box(300, 200, 600, 500));
    assertThat(drawings()).isEmpty();
    line(300, 530, 0.9, "3-сурет – Көлдің түбі");
    assertThat(drawings()).containsExactly(new Box(300, 200, 600, 500));
  }

  @Test
  void theEdgesOfASheetAreNone() {
    frame(0, 200, 400, 900);
    assertThat(drawings()).isEmpty();
  }

  @Test
  void aFormulaIsToldByItsSignAndTakesAllAboveAndBelow() {
    line(100, 100, 0.95, "мұнда жылдамдық былай есептеледі");
    line(400, 300, 0.4, "ү");
    sign(430, 305);
    parts.add(new Box(470, 309, 560, 312)); // the line of a fraction
    parts.add(new Box(500, 280, 512, 300));
    parts.add(new Box(500, 320, 512, 340));
    line(800, 300, 0.9, "(3)");
    assertThat(formulas()).containsExactly(new Formula(new Box(400, 280, 836, 340), false));
  }

  @Test
  void aFormulaOfOneLineThatWasReadStaysAsItWasRead() {
    line(400, 300, 0.8, "а - 5 т");
    sign(424, 305);
    assertThat(formulas())
        .singleElement()
        .satisfies(formula -> assertThat(formula.isRead()).isTrue());
  }

  @Test
  void aSignWithinWordsIsNoFormula() {
    line(100, 300, 0.95, "мұнда болғанда тең шамалар");
    sign(400, 305);
    assertThat(formulas()).isEmpty();
  }

  @Test
  void twoDashesFarFromEachOtherAreNoSign() {
    parts.add(new Box(400, 300, 422, 303));
    parts.add(new Box(400, 335, 422, 338));
    assertThat(formulas()).isEmpty();
  }
}
