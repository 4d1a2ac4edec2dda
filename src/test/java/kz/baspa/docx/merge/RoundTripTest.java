package kz.baspa.docx.merge;

import static kz.baspa.docx.WordEdits.insertAfter;
import static kz.baspa.docx.WordEdits.paragraph;
import static kz.baspa.docx.WordEdits.replace;
import static kz.baspa.docx.WordEdits.settle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import kz.baspa.docx.Sample;
import kz.baspa.docx.write.DocxOptions;
import kz.baspa.docx.write.DocxWriter;
import kz.baspa.profile.Profiles;
import kz.baspa.tei.TeiValidator;
import kz.baspa.text.BaspaException;
import kz.baspa.text.decision.Decision;
import kz.baspa.text.decision.Decision.Verdict;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.xmlbeans.XmlCursor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Export, edit with POI, import, compare. */
class RoundTripTest {
  private static final byte[] TEI = Sample.everyElement();

  private static final Map<String, byte[]> EXPORTS = new ConcurrentHashMap<>();

  /** The document, written once for each of its looks: most of the time of a test goes into it. */
  private static byte[] export(boolean track, String profile) {
    return EXPORTS.computeIfAbsent(
        profile + track,
        each -> {
          ByteArrayOutputStream out = new ByteArrayOutputStream();
          new DocxWriter(DocxOptions.PLAIN.withTrack(track))
              .write(TEI, Profiles.named(profile), Map.of("intro", 3, "ch1", 5), out);
          return out.toByteArray();
        });
  }

  private static Imported back(byte[] docx) {
    Imported imported = new DocxReader().read(docx, "test.docx", Optional.empty());
    TeiValidator.check(imported.tei());
    return imported;
  }

  private static Imported edited(boolean track, Consumer<XWPFDocument> edit) throws IOException {
    byte[] docx = export(track, "kz-377");
    try (XWPFDocument document = Sample.open(docx)) {
      edit.accept(document);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.write(out);
      return back(out.toByteArray());
    }
  }

  private static String text(Imported imported) {
    return new String(imported.tei(), StandardCharsets.UTF_8);
  }

  private static String original() {
    return new String(TEI, StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource({
    "false, kz-377",
    "true, kz-377",
    "false, enu-2.014",
    "true, gost-7.32-2017",
  })
  void anUneditedExportGivesTheSameBytes(boolean track, String profile) {
    assertThat(back(export(track, profile)).tei()).isEqualTo(TEI);
  }

  @Test
  void savedByAnotherProgramItIsStillTheSame() throws IOException {
    Imported imported = edited(false, document -> {});
    assertThat(text(imported)).isEqualTo(original());
    assertThat(imported.decisions()).isEmpty();
    assertThat(imported.findings()).isEmpty();
  }

  @Test
  void aChangedWordIsChangedAndNothingElse() throws IOException {
    Imported imported =
        edited(
            false,
            document -> {
              replace(document, "Оның көлемі", "Оның мөлшері");
            });
    assertThat(text(imported).lines())
        .contains(
            original()
                .lines()
                .filter(line -> line.contains("Оның көлемі"))
                .findFirst()
                .orElseThrow()
                .replace("Оның көлемі", "Оның мөлшері"));
  }

  @Test
  void wordsRoundACitationChangeAndItsMarkStays() throws IOException {
    Imported imported =
        edited(
            false,
            document -> {
              replace(document, "Алғашқы бақылаулар", "Тұңғыш өлшеулер");
            });
    assertThat(text(imported))
        .contains(
            "</supplied> Тұңғыш өлшеулер <choice><orig>ХІХ</orig><reg cert=\"high\" resp=\"#baspa\""
                + " type=\"roman-numeral\">XIX</reg></choice> ғасырда");
  }

  @Test
  void acceptedAndRefusedCorrectionsAreDecisions() throws IOException {
    Imported imported =
        edited(
            true,
            document -> {
              settle(document, "бұрыннан", true);
              settle(document, "қарқынын", false);
            });
    assertThat(imported.decisions())
        .extracting(Decision::verdict, Decision::before, Decision::after)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Verdict.ACCEPT, "бурыннан", "бұрыннан"),
            org.assertj.core.groups.Tuple.tuple(Verdict.REFUSE, "каркынын", "қарқынын"));
    assertThat(text(imported))
        .contains("<sic>бурыннан</sic><corr")
        .contains("<item>еру каркынын анықтау;</item>")
        .doesNotContain("қарқынын</corr>");
  }

  @Test
  void anotherWordInPlaceOfACorrectionIsAReplacement() throws IOException {
    Imported imported =
        edited(
            false,
            document -> {
              replace(document, "бұрыннан", "ертеден");
            });
    assertThat(imported.decisions())
        .containsExactly(
            new Decision(
                Verdict.REPLACE,
                "бурыннан",
                "бұрыннан",
                "ертеден",
                OptionalInt.empty(),
                "арнасынан асады. Бұл құбылыс ауыл тұрғындарына ".substring(7),
                " белгілі. Алғашқы бақылаулар XIX ғасырда",
                0));
    assertThat(text(imported))
        .contains("<choice><sic>бурыннан</sic><corr cert=\"high\">ертеден</corr></choice>");
  }

  @Test
  void newParagraphsStandWhereTheyWereWritten() throws IOException {
    Imported imported =
        edited(
            false,
            document -> {
              insertAfter(document, "Су деңгейі", "BodyText", "Жаңа абзац [1] келтірілді.");
              insertAfter(document, "қар қорын өлшеу;", "ListBullet", "мұзды өлшеу;");
            });
    assertThat(text(imported))
        .containsPattern(
            "<ref type=\"bibr\" n=\"9\">9</ref>].</p>\\s+<p>Жаңа абзац <ref type=\"bibr\" n=\"1\""
                + " target=\"#b1\">\\[1]</ref> келтірілді.</p>\\s+<pb n=\"4\"/>")
        .containsPattern("<item>қар қорын өлшеу;</item>\\s+<item>мұзды өлшеу;</item>");
  }

  @Test
  void deletedParagraphsAreGone() throws IOException {
    Imported imported =
        edited(
            false,
            document -> {
              XWPFParagraph gone = paragraph(document, "Бекеттер өзеннің");
              document.removeBodyElement(document.getPosOfParagraph(gone));
              XWPFParagraph item = paragraph(document, "термометр");
              document.removeBodyElement(document.getPosOfParagraph(item));
            });
    assertThat(text(imported))
        .doesNotContain("Бекеттер өзеннің")
        .doesNotContain("термометр")
        .contains("қар өлшейтін таяқша;");
  }

  @Test
  void aNewSectionTakesWhatFollowsAndItsNumber() throws IOException {
    Imported imported =
        edited(
            false,
            document -> {
              insertAfter(document, "Өлшеу мынадай", "Heading2", "Мұз қалыңдығы");
              insertAfter(document, "Мұз қалыңдығы", "BodyText", "Мұз да өлшенеді.");
            });
    assertThat(text(imported))
        .containsPattern(
            "(?s)<div type=\"section\" n=\"1.2\" xml:id=\"added1\">\\s+<head>Мұз қалыңдығы</head>"
                + "\\s+<p>Мұз да өлшенеді.</p>\\s+<list rend=\"numbered\">")
        .containsPattern(
            "<div type=\"section\" n=\"1.3\" xml:id=\"s1.2\">\\s+<head>Еру қарқыны</head>");
  }

  @Test
  void aChangedHeadingKeepsItsPlaceAndItsLinks() throws IOException {
    Imported imported =
        edited(
            false,
            document -> {
              replace(document, "Тасқынды болжау", "Су басуын алдын ала айту");
            });
    assertThat(text(imported))
        .containsPattern(
            "<div type=\"chapter\" n=\"II тарау\" xml:id=\"ch2\">\\s+<head>Су басуын алдын ала айту</head>");
  }

  @Test
  void aDeletedHeadingLeavesItsText() throws IOException {
    Imported imported =
        edited(
            false,
            document -> {
              XWPFParagraph gone = paragraph(document, "Еру қарқыны");
              document.removeBodyElement(document.getPosOfParagraph(gone));
            });
    assertThat(text(imported))
        .doesNotContain("<head>Еру қарқыны</head>")
        .contains("Ақсақалдар бұл мезгіл туралы");
  }

  @Test
  void aNewFootnoteAndAChangedOne() throws IOException {
    Imported imported =
        edited(
            false,
            document -> {
              document
                  .getFootnoteByID(1)
                  .getParagraphs()
                  .get(0)
                  .getRuns()
                  .get(2)
                  .setText("Қар суының мөлшері сантиметрмен есептеледі.", 0);
              XWPFParagraph place = paragraph(document, "Әр өзеннің");
              var note = document.createFootnote();
              note.createParagraph().createRun().setText("Жаңа ескерту.");
              place.addFootnoteReference(note);
            });
    assertThat(text(imported))
        .contains(
            "<note place=\"bottom\" n=\"1\" xml:id=\"n1\">Қар суының мөлшері сантиметрмен есептеледі.</note>")
        .contains("ұғуы керек.<note place=\"bottom\">Жаңа ескерту.</note></p>");
  }

  @Test
  void tablesChangeGrowAndAppear() throws IOException {
    Imported imported =
        edited(
            false,
            document -> {
              XWPFTable table = document.getTables().get(0);
              table.getRow(3).getCell(1).getParagraphs().get(0).getRuns().get(0).setText("22", 0);
              XWPFParagraph place = paragraph(document, "Болжам үш");
              try (XmlCursor cursor = place.getCTP().newCursor()) {
                cursor.toNextSibling();
                XWPFTable added = document.insertNewTbl(cursor);
                added.getRow(0).getCell(0).setText("Бекет");
                added.getRow(0).addNewTableCell().setText("5");
              }
            });
    assertThat(text(imported))
        .contains("<cell>22</cell>")
        .doesNotContain("<cell>21</cell>")
        .containsPattern("<row>\\s+<cell>Бекет</cell>\\s+<cell>5</cell>\\s+</row>");
  }

  @Test
  void aPictureThatWasPutInComesWithItsCaption() throws IOException {
    ByteArrayOutputStream picture = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(4, 3, BufferedImage.TYPE_INT_RGB), "png", picture);
    Imported imported =
        edited(
            false,
            document -> {
              insertAfter(document, "Болжам үш", "FigureCaption", "2-сурет – Жаңа бекет");
              insertAfter(document, "Болжам үш", "Figure", "");
              XWPFParagraph place = paragraph(document, "Болжам үш");
              XWPFParagraph figure =
                  document.getParagraphs().get(document.getParagraphs().indexOf(place) + 1);
              try {
                figure
                    .createRun()
                    .addPicture(
                        new ByteArrayInputStream(picture.toByteArray()),
                        PictureType.PNG,
                        "a.png",
                        40_000,
                        30_000);
              } catch (IOException | InvalidFormatException e) {
                throw new IllegalStateException(e);
              }
            });
    assertThat(imported.pictures()).hasSize(1);
    String name = imported.pictures().keySet().iterator().next();
    assertThat(imported.pictures().get(name)).isEqualTo(picture.toByteArray());
    assertThat(text(imported))
        .containsPattern(
            "<figure n=\"2\">\\s+<graphic url=\"" + name + "\"/>\\s+<head>Жаңа бекет</head>");
  }

  @Test
  void aCommentIsKeptBesideTheText() throws IOException {
    Imported imported =
        edited(
            false,
            document -> {
              var comments = document.createComments();
              var comment = comments.createComment(BigInteger.valueOf(7));
              comment.setAuthor("Жетекші");
              comment.createParagraph().createRun().setText("Дерек көзі қайда?");
              paragraph(document, "Әр өзеннің")
                  .getCTP()
                  .addNewCommentRangeStart()
                  .setId(BigInteger.valueOf(7));
            });
    assertThat(text(imported))
        .containsPattern("<p xml:id=\"remark1\">Әр өзеннің")
        .contains("<note type=\"comment\" target=\"#remark1\">Жетекші: Дерек көзі қайда?</note>");
  }

  @Test
  void googleDocsThrowsTheCopyAwayAndTheFileItselfHelps() throws IOException {
    byte[] docx = export(false, "kz-377");
    byte[] without = withoutCopy(docx);
    assertThat(new DocxReader().read(without, "g.docx", Optional.of(TEI)).tei())
        .asString(StandardCharsets.UTF_8)
        .isEqualTo(original());
  }

  private static byte[] withoutCopy(byte[] docx) throws IOException {
    Map<String, String> parts = Sample.parts(docx);
    String relations = "word/_rels/document.xml.rels";
    String types = "[Content_Types].xml";
    Map<String, String> changed =
        Map.of(
            relations,
            parts.get(relations).replaceAll("<Relationship [^>]*customXml[^>]*/>", ""),
            types,
            parts.get(types).replaceAll("<Override [^>]*customXml[^>]*/>", ""));
    return Sample.withParts(docx, changed::get, name -> !name.startsWith("customXml/"));
  }

  @Test
  void withoutAnyCopyItIsRefused() {
    assertThatThrownBy(() -> back(withoutCopy(export(false, "kz-377"))))
        .isInstanceOfSatisfying(
            BaspaException.class, e -> assertThat(e.key()).isEqualTo("docx.not-ours"));
  }
}
