package kz.baspa.docx.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.baspa.docx.Sample;
import kz.baspa.docx.flow.FlowBlock.Kind;
import kz.baspa.docx.flow.Wording;
import kz.baspa.docx.read.Piece;
import kz.baspa.docx.read.Pieces;
import kz.baspa.docx.read.WordBlock;
import kz.baspa.docx.read.WordFile;
import kz.baspa.docx.read.WordReader;
import kz.baspa.profile.Profiles;
import kz.baspa.tei.TeiNode.Element;
import kz.baspa.tei.TeiPrinter;
import kz.baspa.tei.TeiReader;
import kz.baspa.tei.TeiValidator;
import kz.baspa.testing.Draws;
import kz.baspa.testing.Property;
import kz.baspa.text.LetterCount;
import org.junit.jupiter.api.Test;

/** Whatever is done to the blocks of a document, all its letters come back, in a valid file. */
class NothingLostTest {
  private static final Wording WORDING = Wording.of(Profiles.named("kz-377"));
  private static final List<WordBlock> BLOCKS = read();
  private static final List<Kind> KINDS =
      List.of(
          Kind.PARAGRAPH,
          Kind.BULLET,
          Kind.NUMBERED,
          Kind.QUOTE,
          Kind.CHAPTER_HEADING,
          Kind.SECTION_HEADING,
          Kind.PART_HEADING,
          Kind.REFERENCE,
          Kind.TABLE_CAPTION);

  private static List<WordBlock> read() {
    try (WordFile file = WordFile.open(Sample.docx(Sample.everyElement()), "a.docx")) {
      return WordReader.read(file, "a.docx").blocks();
    }
  }

  /**
   * Word knows no footnote below a footnote: it stands there in brackets, and is one again here.
   */
  @Test
  void aNoteInANoteComesBackAsOne() throws IOException {
    String note = "<note place=\"bottom\">";
    byte[] tei = Sample.tei("<p>Су" + note + "Өзен " + note + "Көл</note> мұз</note> тасыды.</p>");
    byte[] docx = Sample.docx(tei);
    assertThat(Sample.parts(docx).get("word/footnotes.xml"))
        .doesNotContain("w:footnoteReference")
        .containsSubsequence("Өзен", "(", "Көл", ")", "мұз");
    assertThat(new DocxReader().read(docx, "a.docx", Optional.empty()).tei()).isEqualTo(tei);
  }

  /** An item that begins with a list goes on behind it, and its words are no item of level 0. */
  @Test
  void everyLevelOfAListIsOneThatWordHas() throws IOException {
    byte[] docx =
        Sample.docx(
            Sample.tei(
                "<list rend=\"numbered\"><item><list rend=\"numbered\"><item>Су</item></list>"
                    + "Көл</item></list>"));
    assertThat(Sample.parts(docx).get("word/document.xml"))
        .contains("Көл", "ListContinue")
        .doesNotContain("w:ilvl w:val=\"-");
  }

  @Test
  void whateverIsMovedDeletedAddedOrMadeSomethingElse() {
    Property.holds(
        300,
        draws -> {
          List<WordBlock> edited = new ArrayList<>(BLOCKS);
          int edits = 1 + draws.below(8);
          for (int i = 0; i < edits; i++) {
            edit(edited, draws);
          }
          Element tei = TeiReader.read(Sample.everyElement());
          new Merge(tei, edited, draws.toss(), WORDING, draws.toss()).run();
          Mending.mend(tei);
          LetterCount letters = letters(edited);
          byte[] file = TeiPrinter.print(tei);
          TeiValidator.check(file);
          LetterCount back = shown(TeiReader.read(file));
          assertThat(back.difference(letters).counts().entrySet())
              .filteredOn(entry -> entry.getValue() < 0 && Character.isLetter(entry.getKey()))
              .isEmpty();
        });
  }

  private static void edit(List<WordBlock> blocks, Draws draws) {
    int at = draws.below(blocks.size());
    WordBlock block = blocks.get(at);
    switch (draws.below(6)) {
      case 0 -> blocks.remove(at);
      case 1 -> blocks.add(draws.below(blocks.size()), blocks.remove(at));
      case 2 -> {
        int end = Math.min(blocks.size(), at + 1 + draws.below(4));
        List<WordBlock> some = new ArrayList<>(blocks.subList(at, end));
        blocks.subList(at, end).clear();
        blocks.addAll(draws.below(blocks.size() + 1), some);
      }
      case 3 -> blocks.add(at, made(draws, "Жаңа сөйлем " + draws.below(100) + " келді."));
      case 4 -> {
        if (block.kind() != Kind.TABLE && block.kind() != Kind.FIGURE) {
          Kind kind = draws.of(KINDS);
          blocks.set(at, block.as(kind, 1 + draws.below(3), block.label(), block.pieces()));
        }
      }
      default -> {
        if (block.kind() != Kind.TABLE && block.kind() != Kind.FIGURE) {
          blocks.set(at, made(draws, changed(block.shown(), draws)));
        }
      }
    }
  }

  private static WordBlock made(Draws draws, String text) {
    Piece piece = Piece.plain(text);
    Kind kind = draws.of(KINDS);
    List<Piece> pieces = Pieces.tidy(List.of(piece));
    return new WordBlock(kind, 1, "", pieces, List.of(), List.of(), List.of(), "");
  }

  private static String changed(String text, Draws draws) {
    List<String> words = new ArrayList<>(WordTokens.of(text.replace("\uFFFC", "")));
    for (int i = 0; i < 3 && !words.isEmpty(); i++) {
      words.set(draws.below(words.size()), draws.toss() ? "өзге" : "");
    }
    return String.join("", words);
  }

  private static LetterCount letters(List<WordBlock> blocks) {
    LetterCount letters = LetterCount.NONE;
    for (WordBlock block : blocks) {
      letters = letters.plus(count(block.shown()));
      for (Piece piece : block.pieces()) {
        boolean note = piece.kind() == Piece.Kind.NOTE;
        letters = note ? letters.plus(LetterCount.of(piece.text())) : letters;
      }
    }
    return letters;
  }

  /** The profile's own words round a number are not the work's. */
  private static LetterCount count(String text) {
    return LetterCount.of(text.replaceAll("ҚОСЫМШАСЫ|-(?:кесте|сурет)", ""));
  }

  /** What the file shows, with its labels and notes. */
  private static LetterCount shown(Element tei) {
    LetterCount letters = LetterCount.NONE;
    for (BaseBlocks.Shown each : BaseBlocks.of(tei, WORDING)) {
      boolean counted = each.prefix().isEmpty();
      String label = counted ? each.block().label() : "";
      letters = letters.plus(count(label + " " + each.shown()));
    }
    for (Element note : tei.all()) {
      boolean shown = note.is("note") && note.get("place").equals("bottom");
      letters = shown ? letters.plus(LetterCount.of(note.textContent())) : letters;
    }
    return letters;
  }
}
