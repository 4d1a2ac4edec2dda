package kz.baspa.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.util.List;
import kz.baspa.Baspa;
import kz.baspa.text.RawText;
import kz.baspa.text.evidence.TextLayer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The ways in which programs hide the text that they lay over the picture of a page. */
class UnseenTextTest {
  private static final String PRINTED = "Жайылымның шөбі қалың";
  private static final String LAID = "Мұнда бөтен бағдарламаның мәтіні тұр екен";
  private static final BufferedImage PAPER =
      DrawnBooks.page(
          "",
          "",
          List.of(
              "Көктемде өзен тасып, жағадағы ауылдардың малы биік",
              "қыратқа көшіріледі. Жайылымның шөбі қалың шыққан",
              "жылы малшылар қыстауға кеш қайтады екен деген сөз."));

  /** Draws one page; each is 500 points wide and 700 high. */
  private interface Drawing {
    void draw(Sheet sheet) throws IOException;
  }

  private enum Hidden {
    WITHOUT_INK(
        sheet -> {
          sheet.picture(PAPER, 0, 0, 500, 700);
          sheet.out.setRenderingMode(RenderingMode.NEITHER);
          sheet.text();
        }),
    AS_A_CLIP(
        sheet -> {
          sheet.picture(PAPER, 0, 0, 500, 700);
          sheet.out.setRenderingMode(RenderingMode.NEITHER_CLIP);
          sheet.text();
        }),
    TRANSPARENT(
        sheet -> {
          sheet.picture(PAPER, 0, 0, 500, 700);
          sheet.opacity(0, 1);
          sheet.text();
        }),
    TRANSPARENT_OUTLINE(
        sheet -> {
          sheet.picture(PAPER, 0, 0, 500, 700);
          sheet.opacity(1, 0);
          sheet.out.setRenderingMode(RenderingMode.STROKE);
          sheet.text();
        }),
    WHITE(
        sheet -> {
          sheet.picture(PAPER, 0, 0, 500, 700);
          sheet.out.setNonStrokingColor(Color.WHITE);
          sheet.text();
        }),
    BEHIND(
        sheet -> {
          sheet.text();
          sheet.picture(PAPER, 0, 0, 500, 700);
        }),
    BEHIND_STRIPS(
        sheet -> {
          sheet.text();
          sheet.strips();
        });

    private final Drawing drawing;

    Hidden(Drawing drawing) {
      this.drawing = drawing;
    }
  }

  private enum Seen {
    ON_PAPER(
        sheet -> {
          sheet.picture(PAPER, 0, 0, 500, 700);
          sheet.text();
        }),
    WHITE_ON_A_DARK_COVER(
        sheet -> {
          sheet.picture(plain(Color.DARK_GRAY), 0, 0, 500, 700);
          sheet.out.setNonStrokingColor(Color.WHITE);
          sheet.text();
        }),
    UNDER_A_WATERMARK(
        sheet -> {
          sheet.text();
          sheet.picture(plain(new Color(200, 0, 0, 40)), 0, 0, 500, 700);
        }),
    UNDER_A_FAINT_PICTURE(
        sheet -> {
          sheet.text();
          sheet.opacity(0.3f, 1);
          sheet.picture(PAPER, 0, 0, 500, 700);
        }),
    BETWEEN_PICTURES_THAT_ARE_DRAWN_LATER(
        sheet -> {
          sheet.text();
          sheet.picture(plain(Color.GRAY), 0, 0, 500, 550);
          sheet.picture(plain(Color.GRAY), 0, 670, 500, 30);
        });

    private final Drawing drawing;

    Seen(Drawing drawing) {
      this.drawing = drawing;
    }
  }

  private record Sheet(PDDocument file, PDPageContentStream out) {
    void picture(BufferedImage image, int x, int y, int width, int height) throws IOException {
      out.drawImage(LosslessFactory.createFromImage(file, image), x, y, width, height);
    }

    /** The picture in seven pieces, as some scanners keep it. */
    void strips() throws IOException {
      int high = PAPER.getHeight() / 7;
      for (int i = 0; i < 7; i++) {
        int from = i * high;
        int rows = i == 6 ? PAPER.getHeight() - from : high;
        picture(PAPER.getSubimage(0, from, PAPER.getWidth(), rows), 0, 600 - 100 * i, 500, 100);
      }
    }

    void opacity(float filled, float stroked) throws IOException {
      PDExtendedGraphicsState state = new PDExtendedGraphicsState();
      state.setNonStrokingAlphaConstant(filled);
      state.setStrokingAlphaConstant(stroked);
      out.setGraphicsStateParameters(state);
    }

    void text() throws IOException {
      PDFont font = PDType0Font.load(file, new File("fonts/LiberationSerif-Regular.ttf"));
      out.beginText();
      out.setFont(font, 14);
      out.newLineAtOffset(60, 620);
      out.showText(LAID);
      out.endText();
    }
  }

  private static BufferedImage plain(Color colour) {
    BufferedImage plain = new BufferedImage(50, 70, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = plain.createGraphics();
    graphics.setColor(colour);
    graphics.fillRect(0, 0, 50, 70);
    graphics.dispose();
    return colour.getAlpha() < 255 ? plain : opaque(plain);
  }

  private static BufferedImage opaque(BufferedImage image) {
    BufferedImage opaque =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = opaque.createGraphics();
    graphics.drawImage(image, 0, 0, null);
    graphics.dispose();
    return opaque;
  }

  private static RawText anew(Drawing drawing) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument file = new PDDocument()) {
      PDPage page = new PDPage(new PDRectangle(500, 700));
      file.addPage(page);
      try (PDPageContentStream out = new PDPageContentStream(file, page)) {
        drawing.draw(new Sheet(file, out));
      }
      file.save(bytes);
    }
    return Baspa.builder()
        .textLayer(TextLayer.ANEW)
        .build()
        .read(new ByteArrayInputStream(bytes.toByteArray()), "a.pdf");
  }

  @ParameterizedTest
  @EnumSource
  void textThatNobodySeesGivesWayToThePicture(Hidden hidden) throws IOException {
    assertThat(anew(hidden.drawing).text()).contains(PRINTED).doesNotContain("бағдарламаның");
  }

  @Test
  void aPageInLayersIsReadAsItLooks() throws IOException {
    RawText raw =
        anew(
            sheet -> {
              sheet.picture(plain(Color.WHITE), 0, 0, 500, 700);
              PDImageXObject print = LosslessFactory.createFromImage(sheet.file, inkAlone());
              print.setStencil(true);
              sheet.out.drawImage(print, 0, 0, 500, 700);
              sheet.opacity(0, 1);
              sheet.text();
            });
    assertThat(raw.text()).contains(PRINTED).doesNotContain("бағдарламаның");
  }

  private static BufferedImage inkAlone() {
    BufferedImage ink =
        new BufferedImage(PAPER.getWidth(), PAPER.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
    Graphics2D graphics = ink.createGraphics();
    graphics.drawImage(PAPER, 0, 0, null);
    graphics.dispose();
    return ink;
  }

  @ParameterizedTest
  @EnumSource
  void textThatIsSeenStays(Seen seen) throws IOException {
    RawText raw = anew(seen.drawing);
    assertThat(raw.text()).contains(LAID).doesNotContain(PRINTED);
    assertThat(raw.evidence().pages().get(0).scanned()).isFalse();
  }
}
