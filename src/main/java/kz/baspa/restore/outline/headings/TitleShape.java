package kz.baspa.restore.outline.headings;

import kz.baspa.text.Spaces;

/** What can be seen of a title without knowing its words. */
final class TitleShape {
  /** Longer lines are no titles. */
  static final int LONGEST = 200;

  private TitleShape() {}

  static boolean startsSentence(String text, int at) {
    return at + 1 < text.length()
        && (Character.isUpperCase(text.charAt(at)) && Character.isLowerCase(text.charAt(at + 1))
            || Character.isDigit(text.charAt(at)));
  }

  static boolean isCapitalWord(String text, int at) {
    return at + 1 < text.length()
        && Character.isUpperCase(text.charAt(at))
        && Character.isUpperCase(text.charAt(at + 1));
  }

  /** Where a run of words in capitals ends; {@code start} if there is none of five letters. */
  static int capitalsEnd(String text, int start, int end) {
    int at = start;
    int letters = 0;
    int good = start;
    while (at < end) {
      char c = text.charAt(at);
      if (Character.isLowerCase(c)) {
        break;
      }
      if (Character.isLetter(c)) {
        letters++;
        good = at + 1;
      } else if (".!?;".indexOf(c) >= 0 && at + 1 < end && at > start && letters > 2) {
        break;
      } else if (Character.isDigit(c) || ")»”\"".indexOf(c) >= 0) {
        good = at + 1;
      }
      at++;
    }
    if (at < end && Character.isLowerCase(text.charAt(at))) {
      // The last capital begins the first word of the text: ТАРАЛУЫЖапония.
      int back = at;
      while (back > start && Character.isUpperCase(text.charAt(back - 1))) {
        back--;
      }
      int cut = at - back > 1 && Character.isUpperCase(text.charAt(at - 1)) ? at - 1 : back;
      letters -= at - cut;
      good = Spaces.skipBackward(text, cut, start);
    }
    return letters >= 5 ? good : start;
  }

  /** Short, beginning with a capital and not ending as a sentence does. */
  static boolean isTitle(String text, int start, int end) {
    if (end - start > LONGEST
        || end - start < 3
        || !Character.isUpperCase(text.charAt(start)) && "«“\"".indexOf(text.charAt(start)) < 0) {
      return false;
    }
    char lastChar = text.charAt(end - 1);
    if (",;:!".indexOf(lastChar) >= 0 || lastChar == '.' && end - start > 80) {
      return false;
    }
    for (int i = start; i + 2 < end; i++) {
      if (text.charAt(i) == '.'
          && text.charAt(i + 1) == ' '
          && Character.isLowerCase(text.charAt(Math.max(start, i - 1)))
          && i - start > 3
          && Character.isUpperCase(text.charAt(i + 2))) {
        return false; // two sentences
      }
    }
    return true;
  }
}
