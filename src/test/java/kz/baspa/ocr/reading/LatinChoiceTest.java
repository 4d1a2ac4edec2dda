package kz.baspa.ocr.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kz.baspa.ocr.recognized.RecognizedLine;
import kz.baspa.ocr.recognized.RecognizedPage.Box;
import kz.baspa.ocr.recognized.RecognizedWord;
import kz.baspa.ocr.recognized.RecognizedWord.Choice;
import kz.baspa.ocr.recognized.RecognizedWord.Letter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatinChoiceTest {
  /** The words of a line, each with its confidence of 100: {@code тау/97 бар/40}. */
  private static List<RecognizedWord> words(String line) {
    List<RecognizedWord> words = new ArrayList<>();
    int left = 0;
    for (String each : line.split(" ")) {
      int cut = each.lastIndexOf('/');
      String text = each.substring(0, cut);
      // A word that was read as several stands with its spaces as underscores.
      int right = left + 100 * (1 + (int) text.chars().filter(c -> c == '_').count());
      double sure = Integer.parseInt(each.substring(cut + 1)) / 100.0;
      words.add(
          new RecognizedWord(
              text.replace("_", ""), new Box(left, 0, right - 10, 20), sure, List.of()));
      left = right;
    }
    return words;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // The second reader is sure, and the first is not.
        "Бақа/95 (Капа/40 агуайз)/20 секірді/96 | Baxa/50 (Rana/93 arvalis)/95 cexipai/20 | Бақа (Rana arvalis) секірді",
        // The second reader is as sure, but the first one is sure, too.
        "карта/97 салынды/96 | kapta/97 calynabi/40 | карта салынды",
        // Hardly surer.
        "көлде/70 | keane/75 | көлде",
        // Letters that both alphabets have tell nothing alone,
        "сор/30 | cop/95 | сор",
        "бес/95 А/60 тобы/96 | bec/60 A/95 tobei/20 | бес А тобы",
        // and go with Latin words on both sides.
        "Уауез/20 оп/93 а/90 іаке/30 | Waves/95 on/97 a/90 lake/96 | Waves on a lake",
        "Гаке/20 а/90 көл/95 | Lake/95 a/90 ken/40 | Lake а көл",
        "Уауез/20 не/93 іаке/30 | Waves/95 He/92 lake/96 | Waves не lake",
        "Уауез/20 сор/93 іаке/30 | Waves/95 cop/92 lake/96 | Waves сор lake",
        // Where all print is worn, doubt tells nothing.
        "көпгеі/60 беред/40 тұсы/70 | kenreh/20 Geped/91 rycer/10 | көпгеі беред тұсы",
        // Strokes and letters are no word.
        "Ү-Ш/3/20 | Y=W/Z/92 | Ү-Ш/3",
        // A Kazakh letter is no Latin one.
        "ғқан/88 | rkan/96 | ғқан",
        // What stands beside Latin words is Latin where the second reader is as sure of it,
        "Тауіог/92 О./80 Кіуегв/12 | Taylor/95 D./92 Rivers/96 | Taylor D. Rivers",
        // but not a number, nor a word that the first reader is surer of.
        "Гаке/20 1998/95 жылы/95 | Lake/95 1998/90 kuri/60 | Lake 1998 жылы",
        "Кіуег/20 10/60 Гаке/15 | River/95 to/97 Lake/96 | River to Lake",
        // A number sign is none of the letters that it looks like.
        "Хо5/30 Гаке/10 | No5/92 Lake/96 | Хо5 Lake",
        // Addresses are long, and are never surely read.
        "мму.КоІ.К2/0 сайты/96 | www.kol.kz/45 caiirp/30 | www.kol.kz сайты",
      })
  void aWordIsLatinIfTheSecondReaderIsSurer(String first, String second, String expected) {
    RecognizedLine line =
        LatinChoice.between(new RecognizedLine(words(first)), words(second), box -> 0);
    assertThat(line.words().stream().map(RecognizedWord::text).collect(Collectors.joining(" ")))
        .isEqualTo(expected);
  }

  @Test
  void aWordAmongCyrillicOnesIsLatinIfTheModelOfRussianIsLessSure() {
    RecognizedLine line = new RecognizedLine(words("көлге/96 Петрова/50 келді/97"));
    List<RecognizedWord> second = words("kenre/20 Herpona/92 kenai/10");
    assertThat(LatinChoice.between(line, second, box -> 0.95)).isSameAs(line);
    assertThat(LatinChoice.between(line, second, box -> 0.6).words().get(1).text())
        .isEqualTo("Herpona");
  }

  @Test
  void lostSpacesComeBack() {
    RecognizedLine line =
        LatinChoice.between(
            new RecognizedLine(words("Уо1.7_,Р.5/20 Кіуегв/10")),
            words("Vol.7,/90 P.5/80 Rivers/97"),
            box -> 0);
    assertThat(line.words())
        .extracting(RecognizedWord::text)
        .containsExactly("Vol.7,", "P.5", "Rivers");
  }

  /**
   * A word with a hyphen, how sure its reader was of it, and of the letters on both sides of it.
   */
  private static RecognizedWord word(String text, double sure, double head, double tail) {
    List<Letter> letters = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      String letter = text.substring(i, i + 1);
      double each = i < text.indexOf('-') ? head : tail;
      letters.add(new Letter(letter, List.of(new Choice(letter, each))));
    }
    return new RecognizedWord(text, new Box(0, 0, 90, 20), sure, letters);
  }

  @ParameterizedTest
  @CsvSource({
    "Рейа-ның, 0.3, 0.95, Delta-nbin, 0.95, Delta-ның",
    "Рейа-ның, 0.9, 0.95, Delta-nbin, 0.95, Рейа-ның", // surely read
    "Рейа-ның, 0.3, 0.6, Delta-nbin, 0.95, Рейа-ның", // the ending is in doubt
    "Рейа-ның, 0.3, 0.95, Delta-nbin, 0.7, Рейа-ның", // and here the head
    "тас-тың, 0.3, 0.95, Tac-tbin, 0.95, тас-тың", // which may be of either alphabet
  })
  void aKazakhEndingStaysBehindALatinName(
      String first, double sure, double ending, String second, double head, String expected) {
    RecognizedLine line = new RecognizedLine(List.of(word(first, sure, 0.9, ending)));
    List<Letter> letters = word(second, 0.1, head, 0.3).letters().subList(0, second.indexOf('-'));
    List<RecognizedWord> again =
        List.of(new RecognizedWord(second, new Box(0, 0, 90, 20), 0.1, letters));
    assertThat(LatinChoice.between(line, again, box -> 0).words().get(0).text())
        .isEqualTo(expected);
  }
}
