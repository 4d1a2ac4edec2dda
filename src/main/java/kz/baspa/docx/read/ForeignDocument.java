package kz.baspa.docx.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.baspa.docx.flow.FlowBlock.Kind;
import kz.baspa.kazakh.PartTitles;
import kz.baspa.text.Part;

/** Reads a document that did not come from us as well as its styles and its words allow. */
public final class ForeignDocument {
  private static final Pattern NUMBERED = Pattern.compile("\\d{1,4}[.)]?\\s.*", Pattern.DOTALL);
  private static final Pattern CONTENTS_ENTRY =
      Pattern.compile("(.*?[\\p{L}\\p{N})»])[\\s.…]+\\d{1,4}(?:[-–]\\d{1,4})?");
  private static final int LONGEST_ENTRY = 200;
  private static final Pattern BULLET = Pattern.compile("[-–—•·]\\s.*", Pattern.DOTALL);

  private ForeignDocument() {}

  /** The blocks with what can be told of them besides their styles. */
  public static List<WordBlock> guess(List<WordBlock> blocks) {
    List<WordBlock> guessed = new ArrayList<>();
    boolean references = false;
    boolean contents = false;
    for (int i = 0; i < blocks.size(); i++) {
      WordBlock block = blocks.get(i);
      String shown = block.shown();
      Matcher entry = CONTENTS_ENTRY.matcher(shown);
      Optional<Part> part = PartTitles.partOf(shown);
      if (part.equals(Optional.of(Part.CONTENTS))
          && i + 1 < blocks.size()
          && isInContents(blocks, i + 1)) {
        contents = true;
        guessed.add(block.as(Kind.CONTENTS_HEADING, 1, "", block.pieces()));
      } else if (contents && block.kind() != Kind.CONTENTS_ENTRY && isInContents(blocks, i)) {
        int end = entry.matches() ? entry.end(1) : shown.length();
        guessed.add(block.as(Kind.CONTENTS_ENTRY, 1, "", Pieces.slice(block.pieces(), 0, end)));
      } else if (block.kind().isHeading()) {
        contents = false;
        references = part.equals(Optional.of(Part.BIBLIOGRAPHY));
        guessed.add(block);
      } else if (references && isReference(block)) {
        guessed.add(block.as(Kind.REFERENCE, 1, block.label(), block.pieces()));
      } else if (block.kind() == Kind.PARAGRAPH && BULLET.matcher(shown).matches()) {
        guessed.add(block.as(Kind.BULLET, 1, "", Pieces.slice(block.pieces(), 2, shown.length())));
      } else {
        contents &= block.kind() == Kind.CONTENTS_ENTRY;
        guessed.add(block);
      }
    }
    return guessed;
  }

  /** Contents that were typed: a short line with dots and a page number. */
  private static boolean isInContents(List<WordBlock> blocks, int at) {
    WordBlock block = blocks.get(at);
    boolean typed = block.kind() == Kind.PARAGRAPH || block.kind() == Kind.NUMBERED;
    return block.kind() == Kind.CONTENTS_ENTRY
        || typed
            && block.shown().length() < LONGEST_ENTRY
            && CONTENTS_ENTRY.matcher(block.shown()).matches();
  }

  private static boolean isReference(WordBlock block) {
    return block.kind() == Kind.NUMBERED
        || block.kind() == Kind.REFERENCE
        || block.kind() == Kind.PARAGRAPH && NUMBERED.matcher(block.shown()).matches();
  }
}
