package kz.baspa.ocr.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import kz.baspa.input.DrawnPages;
import kz.baspa.ocr.picture.GreyPixels;
import kz.baspa.ocr.recognized.RecognizedLine;
import kz.baspa.ocr.recognized.RecognizedPage.Box;
import kz.baspa.ocr.recognized.RecognizedWord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoldLinesTest {
  private static final String PROSE = "көл жағасындағы ауылдарда балық аулау кәсібі";

  /** Draws lines; words that begin with an asterisk are in bold. */
  private static List<RecognizedLine> marked(int type, int size, String... lines) {
    BufferedImage picture = new BufferedImage(1400, 60 * lines.length + 60, type);
    Graphics2D out = picture.createGraphics();
    out.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    out.setColor(Color.WHITE);
    out.fillRect(0, 0, picture.getWidth(), picture.getHeight());
    out.setColor(Color.BLACK);
    List<RecognizedLine> read = new ArrayList<>();
    for (int i = 0; i < lines.length; i++) {
      int left = 40;
      int base = 60 * i + 60;
      List<RecognizedWord> words = new ArrayList<>();
      for (String word : lines[i].split(" ")) {
        boolean bold = word.startsWith("*");
        String text = bold ? word.substring(1) : word;
        out.setFont(bold ? DrawnPages.bold(size) : DrawnPages.letters(size));
        out.drawString(text, left, base);
        int wide = out.getFontMetrics().stringWidth(text);
        Box box = new Box(left, base - size, left + wide, base + size / 3);
        words.add(new RecognizedWord(text, box, 0.96, List.of()));
        left += wide + size / 2;
      }
      read.add(new RecognizedLine(words));
    }
    out.dispose();
    return BoldLines.in(read, GreyPixels.of(picture));
  }

  @ParameterizedTest
  @CsvSource({
    BufferedImage.TYPE_BYTE_GRAY + ", 38", // 200 dots an inch
    BufferedImage.TYPE_BYTE_GRAY + ", 21", // 110
    BufferedImage.TYPE_BYTE_BINARY + ", 38",
    BufferedImage.TYPE_BYTE_BINARY + ", 21",
  })
  void aLineInBoldIsTold(int type, int size) {
    List<RecognizedLine> lines =
        marked(
            type,
            size,
            "*1.1 *Көлдің *суы",
            PROSE,
            PROSE,
            "*Ескерту *көл жағасында балық бар",
            PROSE,
            "1.2 Өзен арнасы",
            PROSE,
            "ЖАЙЫЛЫМДАРДЫҢ ШӨБІ",
            PROSE,
            "*ҚОРЫТЫНДЫ");
    assertThat(lines.stream().map(RecognizedLine::bold))
        .containsExactly(true, false, false, false, false, false, false, false, false, true);
  }

  @ParameterizedTest
  @CsvSource({
    BufferedImage.TYPE_BYTE_GRAY + ", 38",
    BufferedImage.TYPE_BYTE_BINARY + ", 21",
  })
  void whereAllIsBoldOrLittleIsSaidNothingIsTold(int type, int size) {
    String bold = "*" + PROSE.replace(" ", " *");
    assertThat(marked(type, size, bold, bold, bold, bold, bold, bold, "*1.1 *Көл *суы"))
        .noneMatch(RecognizedLine::bold);
    assertThat(marked(type, size, PROSE, PROSE, "*1.1 *Көл *суы")).noneMatch(RecognizedLine::bold);
  }
}
