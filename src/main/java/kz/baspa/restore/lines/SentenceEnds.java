package kz.baspa.restore.lines;

import kz.baspa.kazakh.Abbreviations;
import kz.baspa.text.LineShape;
import kz.baspa.text.Spaces;

/** What the end of a Kazakh sentence looks like. */
final class SentenceEnds {
  /**
   * Endings of words that can close a sentence: finite verbs (келді, барады, болған, жүргізуде),
   * бар, жоқ, еді, керек and the like. The verb stands last in a Kazakh sentence.
   */
  private static final String[] ENDINGS = {
    "ды", "ді", "ты", "ті", "дім", "дым", "тым", "тім", "ған", "ген", "қан", "кен", "мақ", "мек",
    "бақ", "бек", "пақ", "пек", "уда", "уде", "сын", "сін", "мын", "мін", "ңыз", "ңіз", "еді",
    "екен", "емес", "бар", "жоқ", "керек", "қажет", "шарт", "мүмкін", "тиіс", "отыр", "жатыр",
    "жүр", "тұр", "бірі", "сыз", "сіз", "лы", "лі", "ар", "ер", "р", "мыз", "міз", "тын", "тін",
    "сы", "сі"
  };

  private SentenceEnds() {}

  /** Whether the last word of this line can end a sentence, a citation after it passed. */
  static boolean mayEndSentence(String text, LineShape line) {
    int end = line.to();
    if (text.charAt(end - 1) == ']') {
      int open = text.lastIndexOf('[', end);
      end = open > line.from() && end - open < 24 ? open : end;
    }
    while (end > line.from() && !Character.isLetter(text.charAt(end - 1))) {
      end--;
    }
    int start = end;
    while (start > line.from() && Character.isLetter(text.charAt(start - 1)) && end - start < 40) {
      start--;
    }
    return isVerb(text.substring(start, end));
  }

  /** Whether this word has the look of one that can end a sentence. */
  static boolean isVerb(String word) {
    for (String ending : ENDINGS) {
      if (word.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the last word of this line is an initial or an abbreviation written with a stop. */
  static boolean isAbbreviated(String text, LineShape line) {
    return Abbreviations.standard().takesStop(wordBefore(text, line.from(), line.to()));
  }

  /** How many sentences end inside this line: a stop, a space and a capital letter. */
  static int countInside(String text, LineShape line) {
    int count = 0;
    for (int i = line.from() + 1; i + 2 < line.to(); i++) {
      if (LineShape.isStop(text.charAt(i))
          && Spaces.isSpace(text.charAt(i + 1))
          && Character.isUpperCase(text.codePointAt(i + 2))
          && Character.isLowerCase(text.codePointAt(i - 1))
          && !Abbreviations.standard().takesStop(wordBefore(text, line.from(), i))) {
        count++;
      }
    }
    return count;
  }

  /** The word that ends here, with the stops inside it: «б.з.б», «обл». */
  static String wordBefore(String text, int from, int end) {
    int start = end;
    while (start > from
        && end - start < 24
        && (Character.isLetter(text.charAt(start - 1))
            || text.charAt(start - 1) == '.' && start < end)) {
      start--;
    }
    while (start < end && text.charAt(start) == '.') {
      start++;
    }
    return text.substring(start, end);
  }
}
