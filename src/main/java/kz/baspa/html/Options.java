package kz.baspa.html;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the options in a sentence of ours: {@code run again with --fixes all} names one. */
final class Options {
  private static final Pattern OPTION = Pattern.compile("--[a-z]+(?: all\\b)?");

  /**
   * A part of a sentence.
   *
   * @param isOption whether it is what a person types
   */
  record Part(String text, boolean isOption) {}

  private Options() {}

  /** The sentence in its parts, in order. */
  static List<Part> in(String sentence) {
    List<Part> parts = new ArrayList<>();
    Matcher option = OPTION.matcher(sentence);
    int at = 0;
    while (option.find()) {
      parts.add(new Part(sentence.substring(at, option.start()), false));
      parts.add(new Part(option.group(), true));
      at = option.end();
    }
    parts.add(new Part(sentence.substring(at), false));
    return parts;
  }
}
