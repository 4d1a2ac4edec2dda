package kz.baspa.ocr;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import kz.baspa.ocr.picture.GreyPicture;
import kz.baspa.ocr.picture.OpenBook;
import kz.baspa.ocr.recognized.RecognizedLine;
import kz.baspa.ocr.recognized.RecognizedPage;

/**
 * Reads the pages of a picture however they lie. Tesseract sees by itself that lines run upwards or
 * downwards, and takes them to run downwards; of a page that lies on its head it makes hardly
 * anything that it is sure of.
 */
final class UprightPages {
  /** A page whose letters were read as surely as this, on the average, does not lie on its head. */
  private static final double UPRIGHT = 0.6;

  /** So much surer its letters must be when it is turned over. */
  private static final double SURER = 0.15;

  /** So few letters say nothing. */
  private static final int FEW = 40;

  private UprightPages() {}

  /** Reads a picture as it is, or turned if it is read better then. */
  static List<RecognizedPage> read(PageRecognizer recognizer, GreyPicture picture)
      throws IOException {
    List<RecognizedPage> asTaken = pages(recognizer, picture);
    GreyPicture level = picture;
    int quarters = 0;
    List<RecognizedPage> pages = asTaken;
    if (hasSome(pages) && lieOnTheirSide(pages)) {
      quarters = 3;
      level = picture.turned(quarters);
      pages = pages(recognizer, level);
    }
    if (hasSome(pages) && confidence(pages) < UPRIGHT) {
      List<RecognizedPage> over = pages(recognizer, level.turned(2));
      if (letters(over) >= FEW && isPlainlyBetter(over, pages)) {
        quarters += 2;
        pages = over;
      }
    }
    return isPlainlyBetter(asTaken, pages) ? asTaken : turned(pages, quarters);
  }

  /** Whether each letter was read more surely and, for all that, no less of the page. */
  static boolean isPlainlyBetter(List<RecognizedPage> some, List<RecognizedPage> others) {
    double sure = confidence(some);
    double other = confidence(others);
    return sure > other + SURER && sure * letters(some) > other * letters(others);
  }

  private static List<RecognizedPage> turned(List<RecognizedPage> pages, int quarters) {
    return pages.stream().map(page -> page.turned(quarters)).toList();
  }

  /** Reads a picture that is taken to be upright: the page, or both pages of an open book. */
  private static List<RecognizedPage> pages(PageRecognizer recognizer, GreyPicture picture)
      throws IOException {
    List<RecognizedPage> pages = new ArrayList<>();
    for (OpenBook.Part part : OpenBook.parts(picture)) {
      pages.add(recognizer.read(part.picture()).partOf(part.place()));
    }
    return pages;
  }

  /** Whether most of the words stand below each other in their lines. */
  private static boolean lieOnTheirSide(List<RecognizedPage> pages) {
    int across = 0;
    int down = 0;
    for (RecognizedPage page : pages) {
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
    }
    return down > across;
  }

  private static boolean hasSome(List<RecognizedPage> pages) {
    return letters(pages) >= FEW || pages.stream().anyMatch(page -> page.unread().size() > 1);
  }

  private static int letters(List<RecognizedPage> pages) {
    return pages.stream()
        .flatMap(page -> page.lines().stream())
        .flatMap(line -> line.words().stream())
        .mapToInt(word -> word.text().length())
        .sum();
  }

  /** How sure a letter was on the average; what was not taken for print counts for nothing. */
  private static double confidence(List<RecognizedPage> pages) {
    double sum = 0;
    int letters = 0;
    int lines = 0;
    int unread = 0;
    for (RecognizedPage page : pages) {
      for (RecognizedLine line : page.lines()) {
        int length = line.words().stream().mapToInt(word -> word.text().length()).sum();
        sum += line.confidence() * length;
        letters += length;
      }
      lines += page.lines().size();
      unread += page.unread().size();
    }
    return letters == 0 ? 0 : sum / letters * (1 - unread / (1.0 + lines + unread));
  }
}
