package kz.baspa.ocr;

import java.io.IOException;

/**
 * Reads pages however they lie. Tesseract sees by itself that lines run upwards or downwards, and
 * takes them to run downwards; of a page that lies on its head it makes hardly anything that it is
 * sure of.
 */
final class UprightPages {
  /** A page whose letters were read as surely as this, on the average, does not lie on its head. */
  private static final double UPRIGHT = 0.6;

  /** So much surer its letters must be when it is turned over. */
  private static final double SURER = 0.15;

  /** So few letters say nothing. */
  private static final int FEW = 40;

  private UprightPages() {}

  /** Reads a page as it is, or turned if it is read better then. */
  static RecognizedPage read(PageRecognizer recognizer, GreyPicture picture) throws IOException {
    GreyPicture level = picture;
    int quarters = 0;
    RecognizedPage page = recognizer.read(level);
    if (hasSome(page) && liesOnItsSide(page)) {
      quarters = 3;
      level = picture.turned(quarters);
      page = recognizer.read(level);
    }
    double sure = confidence(page);
    if (hasSome(page) && sure < UPRIGHT) {
      RecognizedPage over = recognizer.read(level.turned(2));
      if (letters(over) >= FEW && confidence(over) > sure + SURER) {
        return over.turned(quarters + 2);
      }
    }
    return page.turned(quarters);
  }

  /** Whether most of its words stand below each other in their lines. */
  private static boolean liesOnItsSide(RecognizedPage page) {
    int across = 0;
    int down = 0;
    for (RecognizedLine line : page.lines()) {
      if (line.words().size() > 1) {
        RecognizedPage.Box box = line.box();
        across += box.width() >= box.height() ? line.words().size() : 0;
        down += box.width() < box.height() ? line.words().size() : 0;
      }
    }
    for (RecognizedPage.Box box : page.unread()) {
      across += box.width() > 2 * box.height() ? 2 : 0;
      down += box.height() > 2 * box.width() ? 2 : 0;
    }
    return down > across;
  }

  private static boolean hasSome(RecognizedPage page) {
    return letters(page) >= FEW || page.unread().size() > 1;
  }

  private static int letters(RecognizedPage page) {
    return page.lines().stream()
        .flatMap(line -> line.words().stream())
        .mapToInt(word -> word.text().length())
        .sum();
  }

  /** How sure a letter was on the average; what was not taken for print counts for nothing. */
  private static double confidence(RecognizedPage page) {
    double sum = 0;
    int letters = 0;
    for (RecognizedLine line : page.lines()) {
      int length = line.words().stream().mapToInt(word -> word.text().length()).sum();
      sum += line.confidence() * length;
      letters += length;
    }
    double unread = page.unread().size() / (1.0 + page.lines().size() + page.unread().size());
    return letters == 0 ? 0 : sum / letters * (1 - unread);
  }
}
