package kz.baspa.ocr.recognized;

import java.util.regex.Pattern;

/**
 * Captions, told by how they begin: {@code 2-сурет – Көл}, {@code Сурет 2. Көл}, {@code 1-кесте}. A
 * sentence that names one is none: {@code 2-суретте көрсетілген}, {@code Бұл сурет 3 бойынша}.
 */
public final class CaptionLines {
  private static final String OF_FIGURES = "сурет|сызба|диаграмма|график";
  private static final String ABROAD = "рисунок|figure";

  private static final Pattern FIGURE = caption(OF_FIGURES, ABROAD);
  private static final Pattern ANY = caption(OF_FIGURES + "|кесте", ABROAD + "|таблица");

  private CaptionLines() {}

  private static Pattern caption(String words, String others) {
    return Pattern.compile(
        "[^\\p{L}\\d]{0,3}(?:\\d{1,3}(?:\\.\\d{1,3})*\\.?\\s?[-–—]?\\s?(?:"
            + words
            + ")(?!\\p{L})|(?:"
            + words
            + "|"
            + others
            + ")\\s?№?\\s?\\d|(?:рис|сур|fig)\\.\\s?\\d)",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** Whether a line begins as the caption of a figure. */
  public static boolean isOfFigure(String line) {
    return FIGURE.matcher(line).lookingAt();
  }

  /** Whether a line begins as the caption of a figure or table. */
  public static boolean is(String line) {
    return ANY.matcher(line).lookingAt();
  }
}
