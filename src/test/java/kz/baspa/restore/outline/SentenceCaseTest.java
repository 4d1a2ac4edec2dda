package kz.baspa.restore.outline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentenceCaseTest {
  private static final String TEXT =
      "Бұл жолы Қазақстан мен АҚШ келісті. Кейін АҚШ-тың елшісі келді.\n2-тарау. ДАЛА ӨРКЕНИЕТІҰлы"
          + " дала кең. Осы дала мен қазақ халқы туралы Арал жайлы Абай айтқан.\n";

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "ҚАЗАҚСТАН МЕН АҚШ-ТЫҢ КЕЛІСІМІ; Қазақстан мен АҚШ-тың келісімі",
        "ҚАЗАҚСТАНДАҒЫ АРАЛДЫҢ СУЫ; Қазақстандағы Аралдың суы",
        "XX ҒАСЫРДАҒЫ ҚАЗАҚ ДАЛАСЫ; XX ғасырдағы қазақ даласы",
        "ДАЛА ЖӘНЕ ҚР; Дала және ҚР",
        "БІРІНШІ СОҒЫС ЖӘНЕ ТҮРКІСТАН; Бірінші соғыс және Түркістан",
        "ОРТАЛЫҚ АЗИЯДАҒЫ САУДА; Орталық Азиядағы сауда",
        "ШОҚАН УӘЛИХАНОВТЫҢ ЕҢБЕКТЕРІ; Шоқан Уәлихановтың еңбектері",
        "ТІЛДІҢ ТАБИҒАТЫ МЕН ҚЫЗМЕТІ; Тілдің табиғаты мен қызметі",
        "ҚОСЫМША А; Қосымша А",
        "Дала және тау; Дала және тау",
      })
  void putsTitlesIntoSentenceCase(String title, String cased) {
    assertThat(new SentenceCase(TEXT).sentenceCase(title)).isEqualTo(cased);
  }
}
