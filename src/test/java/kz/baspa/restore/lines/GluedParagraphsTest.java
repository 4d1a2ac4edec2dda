package kz.baspa.restore.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.baspa.kazakh.Abbreviations;
import kz.baspa.kazakh.lexicon.Lexicons;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GluedParagraphsTest {
  private static final String FLATTENED =
      """
      Мұражай қорында екі мыңнан астам көне жәдігер сақталған
      Олардың бір бөлігін ауыл тұрғындары өз қолымен әкеліп тапсырды
      Қазба жұмыстары кезінде табылған заттар да осында жинақталады
      """;

  private static String restored(String text) {
    return Run.rules(
            List.of(
                new FlattenedLines(Abbreviations.standard()),
                new GluedParagraphs(Abbreviations.standard(), Lexicons.standard())),
            text)
        .text();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "басқару жүйесін құрған еді.|Ауғаныстан екі елді бөліп отыр",
        "жаңа заңдар қабылданды [19].|Қазақстан оған қосылды",
        "сол жерде тұрып жатыр.|1993 жылы олар көшіп кетті",
        "маңызы зор болды.|1-мыңжылдықта қала өсті",
        "шыққан жылы – 2000 жыл.|АҚШ оны мойындады",
        "былай деп жазды: «Қала өсті.»|Бұл сөз тарихта қалды",
        "олар кетіп қалды.|«Ғасырлар тоғысында» кітабы шықты",
        "кім жауап береді?|Бұл сұрақ ашық қалды",
        "келісім жасасты (1992 ж.).|Құжат екі тілде жазылды",
        "мал, егін, балық және т.б.|Ауыл халқы көбейді",
        "бастады.[27].|2001 жылы сауда өсті",
        "осылай аталды.|== Тарихы == Қала ерте салынған",
        "жер көлемі 25 %.|Оның жартысы егістік"
      })
  void partsGluedParagraphs(String glued) {
    String line = "Сол кезде " + glued.replace("|", "");
    assertThat(restored(FLATTENED + line)).endsWith("Сол кезде " + glued.replace("|", "\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Президент Н.Ә.Назарбаев сапармен барды",
        "банк басқарушысы Дж.Вулфенсон келді",
        "елші У.К.Кортни сөз сөйледі",
        "б.з.б.Рим әскері келген жер осы",
        "Алматы обл.Қаскелең ауданында туған",
        "проф.Ермеков басқарған топ жұмыс істеді",
        "www.Akorda.Kz сайтында жазылған",
        "report.Final деген құжат сақталған",
        "2.1 бөлімде айтылған",
        "көлемі 3.5 есе артты",
        "мәтінде «...Алтай тауы» деп жазылған",
        "бұл сөз болды.ондағы қате қалды"
      })
  void doesNotPartNamesAbbreviationsNumbersAndAddresses(String sentence) {
    String line = "Сол кезде " + sentence;
    assertThat(restored(FLATTENED + line)).endsWith(". " + line);
  }

  @Test
  void leavesAForgottenSpaceOfSoundTextAlone() {
    String prose = (HardLinesTest.FIRST.replace(". Олардың", ".Олардың") + "\n").repeat(5);
    assertThat(restored(prose)).isEqualTo(prose);
  }
}
