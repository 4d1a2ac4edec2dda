package kz.baspa.docx.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
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
import kz.baspa.text.LetterCount;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

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

  @Property(tries = 300)
  void whateverIsMovedDeletedAddedOrMadeSomethingElse(@ForAll long seed) {
    Random random = new Random(seed);
    List<WordBlock> edited = new ArrayList<>(BLOCKS);
    int edits = 1 + random.nextInt(8);
    for (int i = 0; i < edits; i++) {
      edit(edited, random);
    }
    Element tei = TeiReader.read(Sample.everyElement());
    new Merge(tei, edited, random.nextBoolean(), WORDING, random.nextBoolean()).run();
    LetterCount letters = letters(edited);
    byte[] file = TeiPrinter.print(tei);
    TeiValidator.check(file);
    LetterCount back = shown(TeiReader.read(file));
    assertThat(back.difference(letters).counts().entrySet())
        .as("seed %d", seed)
        .filteredOn(entry -> entry.getValue() < 0 && Character.isLetter(entry.getKey()))
        .isEmpty();
  }

  private static void edit(List<WordBlock> blocks, Random random) {
    int at = random.nextInt(blocks.size());
    WordBlock block = blocks.get(at);
    switch (random.nextInt(6)) {
      case 0 -> blocks.remove(at);
      case 1 -> blocks.add(random.nextInt(blocks.size()), blocks.remove(at));
      case 2 -> {
        int end = Math.min(blocks.size(), at + 1 + random.nextInt(4));
        List<WordBlock> some = new ArrayList<>(blocks.subList(at, end));
        blocks.subList(at, end).clear();
        blocks.addAll(random.nextInt(blocks.size() + 1), some);
      }
      case 3 -> blocks.add(at, made(random, "Жаңа сөйлем " + random.nextInt(100) + " келді."));
      case 4 -> {
        if (block.kind() != Kind.TABLE && block.kind() != Kind.FIGURE) {
          Kind kind = KINDS.get(random.nextInt(KINDS.size()));
          blocks.set(at, block.as(kind, 1 + random.nextInt(3), block.label(), block.pieces()));
        }
      }
      default -> {
        if (block.kind() != Kind.TABLE && block.kind() != Kind.FIGURE) {
          blocks.set(at, made(random, changed(block.shown(), random)));
        }
      }
    }
  }

  private static WordBlock made(Random random, String text) {
    Piece piece = Piece.plain(text);
    Kind kind = KINDS.get(random.nextInt(KINDS.size()));
    List<Piece> pieces = Pieces.tidy(List.of(piece));
    return new WordBlock(kind, 1, "", pieces, List.of(), List.of(), List.of(), "");
  }

  private static String changed(String text, Random random) {
    List<String> words = new ArrayList<>(WordTokens.of(text.replace("\uFFFC", "")));
    for (int i = 0; i < 3 && !words.isEmpty(); i++) {
      words.set(random.nextInt(words.size()), random.nextBoolean() ? "өзге" : "");
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
