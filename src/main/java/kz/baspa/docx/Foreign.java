package kz.baspa.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import kz.baspa.docx.Block.Kind;

/** Reads a document that did not come from us as well as its styles and its words allow. */
final class Foreign {
  private static final Set<String> REFERENCE_HEADINGS =
      Set.of(
          "пайдаланылған әдебиеттер тізімі",
          "пайдаланған әдебиеттер тізімі",
          "пайдаланылған әдебиеттер",
          "әдебиеттер тізімі",
          "әдебиеттер",
          "список использованной литературы",
          "список использованных источников",
          "references");

  private static final Pattern NUMBERED = Pattern.compile("\\d{1,4}[.)]?\\s.*", Pattern.DOTALL);
  private static final Pattern BULLET = Pattern.compile("[-–—•·]\\s.*", Pattern.DOTALL);

  private Foreign() {}

  /** The blocks with what can be told of them besides their styles. */
  static List<WordBlock> guess(List<WordBlock> blocks) {
    List<WordBlock> guessed = new ArrayList<>();
    boolean references = false;
    for (WordBlock block : blocks) {
      String shown = block.shown();
      if (block.kind().isHeading()) {
        references = REFERENCE_HEADINGS.contains(shown.strip().toLowerCase(Locale.ROOT));
        guessed.add(block);
      } else if (references && isEntry(block)) {
        guessed.add(block.as(Kind.REFERENCE, 1, block.label(), block.pieces()));
      } else if (block.kind() == Kind.PARAGRAPH && BULLET.matcher(shown).matches()) {
        guessed.add(block.as(Kind.BULLET, 1, "", Pieces.slice(block.pieces(), 2, shown.length())));
      } else {
        guessed.add(block);
      }
    }
    return guessed;
  }

  private static boolean isEntry(WordBlock block) {
    return block.kind() == Kind.NUMBERED
        || block.kind() == Kind.REFERENCE
        || block.kind() == Kind.PARAGRAPH && NUMBERED.matcher(block.shown()).matches();
  }
}
