package kz.baspa.restore.letters.misread;

import static org.assertj.core.api.Assertions.assertThat;

import kz.baspa.restore.rule.Decider;
import kz.baspa.text.EditedText;
import kz.baspa.text.Fixes;
import kz.baspa.text.LinedText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MisreadLabelTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // the title stands with its number elsewhere
        "3.3 Өлшеу тәсілі ... 8/З.З Өлшеу тәсілі | 3.3 Өлшеу тәсілі ... 8/3.3 Өлшеу тәсілі",
        "Мазмұны 2.3 Тұзды көл ... 8 3 Тау ... 9/2.З ТҰЗДЫ КӨЛ | Мазмұны 2.3 Тұзды көл ... 8 3 Тау ... 9/2.3 ТҰЗДЫ КӨЛ",
        "3 Шалғынды аймақ ... 9/З Шалғынды аймақ | 3 Шалғынды аймақ ... 9/3 Шалғынды аймақ",
        "1.2 Шалғын ... 9/І.2 Шалғын | 1.2 Шалғын ... 9/1.2 Шалғын",
        // the numbers before and behind it leave no other
        "3.1 Көл/Су мол./З.2 Өзен/Су аз./3.3 Тау | 3.1 Көл/Су мол./3.2 Өзен/Су аз./3.3 Тау",
        "2.4 Көл/З.1 Өзен | 2.4 Көл/З.1 Өзен",
        "3 Жер/З.1 Өзен/3.2 Тау | 3 Жер/3.1 Өзен/3.2 Тау",
        "2.2 Көл/2.З Өзен/3 Тау | 2.2 Көл/2.3 Өзен/3 Тау",
        // initials, words, Roman figures, numbers that do not fit
        "3.2 Көл/З.З. Оспанов/3.4 Тау | 3.2 Көл/З.З. Оспанов/3.4 Тау",
        "2 Көл/З Оспанов | 2 Көл/З Оспанов",
        "1 Кіріспе сөз/І Кіріспе сөз | 1 Кіріспе сөз/І Кіріспе сөз",
        "3.1 Көл/З.4 Өзен/3.3 Тау | 3.1 Көл/З.4 Өзен/3.3 Тау",
        "3.3 Өлшеу тәсілі ... 8/З.З Есеп беру | 3.3 Өлшеу тәсілі ... 8/З.З Есеп беру",
      })
  void lettersInTheNumberOfAHeadingAreFiguresWhereNothingElseFits(String raw, String restored) {
    LinedText text = LinedText.of(EditedText.of(raw.replace('/', '\n')));
    String after = new MisreadLabel().restore(text, new Decider(Fixes.SAFE)).text();
    assertThat(after).isEqualTo(restored.replace('/', '\n'));
  }
}
