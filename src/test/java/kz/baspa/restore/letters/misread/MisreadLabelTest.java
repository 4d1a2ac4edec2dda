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
        "3.2 Көл/З.З Өзен/4 Тау | 3.2 Көл/3.3 Өзен/4 Тау",
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        // stops that were lost, and 1 behind them read as 4
        "1. Көл/14. Өзен/12. Су/2. Тау/21. Дала/2.2. Жер ~ 1. Көл/1.1. Өзен/1.2. Су/2. Тау/2.1. Дала/2.2. Жер",
        "3.1. Көл/344. Өзен/31.2. Су/3.2. Тау ~ 3.1. Көл/3.1.1. Өзен/3.1.2. Су/3.2. Тау",
        "14. Көл/1.2. Су/1.3. Тау ~ 1.1. Көл/1.2. Су/1.3. Тау",
        "1.2 Көл/1.5 Су/1.4 Тау ~ 1.2 Көл/1.3 Су/1.4 Тау",
        "2) көл/5) су/4) тау ~ 2) көл/3) су/4) тау",
        "2.1. Көл/2.2. Су/23. Тау ~ 2.1. Көл/2.2. Су/2.3. Тау",
        // numbers in order, also of a list behind a heading; others that do not fit
        "1.1 Көл/12. Өзен/13. Су/14. Тау ~ 1.1 Көл/12. Өзен/13. Су/14. Тау",
        "1.1 Көл/12. Өзен/1. Су ~ 1.1 Көл/12. Өзен/1. Су",
        "2. Көл/7. Су/4. Тау ~ 2. Көл/7. Су/4. Тау",
        "13. Көл/14. Су/15. Тау ~ 13. Көл/14. Су/15. Тау",
        "1 Көл/1.1 Су/2 Тау/5 Жер ~ 1 Көл/1.1 Су/2 Тау/5 Жер",
        "І ТАРАУ. Көл/II ТАРАУ. Су/ІІІ ТАРАУ. Тау ~ І ТАРАУ. Көл/II ТАРАУ. Су/ІІІ ТАРАУ. Тау",
        // letters of items
        "а) көл;/ә) су;/6) тау;/в) жер ~ а) көл;/ә) су;/б) тау;/в) жер",
        "а) көл;/ә) су;/6) тау;/н) жер;/г) ой ~ а) көл;/ә) су;/б) тау;/в) жер;/г) ой",
        "1.2 Көл/1.5 Су/2 Тау ~ 1.2 Көл/1.5 Су/2 Тау", // asked about
        "а) көл;/6) тау ~ а) көл;/б) тау",
        "а) көл;/ә) су;/б) тау;/н) жер;/г) ой ~ а) көл;/ә) су;/б) тау;/в) жер;/г) ой",
        "5) көл;/6) тау;/7) жер ~ 5) көл;/6) тау;/7) жер",
        "а) көл;/ж) тау;/в) жер ~ а) көл;/ж) тау;/в) жер",
        // Roman numbers of items
        "1. Көл/іі. Су/Ш. Тау/іу. Жер/У. Ой ~ i. Көл/ii. Су/iii. Тау/iv. Жер/v. Ой",
        "і) Көл/й) Су/ііі) Тау/іу) Жер ~ i) Көл/ii) Су/iii) Тау/iv) Жер",
        "з) көл/и) су/й) тау/к) жер ~ з) көл/и) су/й) тау/к) жер",
        "І. Көл/П. Су/Ш. Тау/ІУ. Жер ~ І. Көл/П. Су/Ш. Тау/ІУ. Жер",
        "1. Көл/2. Су/Ш. Тау ~ 1. Көл/2. Су/Ш. Тау",
      })
  void labelsFollowEachOther(String raw, String restored) {
    LinedText text = LinedText.of(EditedText.of(raw.replace('/', '\n')));
    String after = new MisreadLabel().restore(text, new Decider(Fixes.SAFE)).text();
    assertThat(after).isEqualTo(restored.replace('/', '\n'));
  }
}
