package kz.baspa.restore.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.baspa.kazakh.lexicon.Lexicon;
import kz.baspa.kazakh.lexicon.Lexicons;
import kz.baspa.restore.rule.Decider;
import kz.baspa.restore.rule.Rule;
import kz.baspa.text.EditedText;
import kz.baspa.text.Fixes;
import kz.baspa.text.Line;
import kz.baspa.text.LineKind;
import kz.baspa.text.LinedText;
import kz.baspa.text.evidence.Evidence;
import kz.baspa.text.evidence.ReadLetter;
import kz.baspa.text.evidence.WordEvidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each rule of the word layer makes of a line, and what it leaves alone. */
class WordRulesTest {
  private static final Lexicon LEXICON = Lexicons.standard();

  private static String restored(Rule rule, String line) {
    LinedText text = LinedText.of(EditedText.of(line)).mark(0, Line.of(LineKind.PARAGRAPH));
    return rule.restore(text, new Decider(Fixes.SAFE)).text();
  }

  @ParameterizedTest
  @CsvSource({
    "1907жылы келді, 1907 жылы келді",
    "ол 1986жылдың күзінде, ол 1986 жылдың күзінде",
    "25ке жуық, 25ке жуық",
    "5кг ет, 5кг ет",
    "2018-жылы, 2018-жылы",
  })
  void aNumberIsPartedFromItsWord(String line, String right) {
    assertThat(restored(new LostSpace(LEXICON), line)).isEqualTo(right);
  }

  @ParameterizedTest
  @CsvSource({
    "ғасырдың басында ақ басталды, ғасырдың басында-ақ басталды",
    "қазақ - ресей шекарасы, қазақ-ресей шекарасы",
    "бұл - ескі қала, бұл - ескі қала",
    "астана - Алматы, астана - Алматы",
    "күннен күнге өсті, күннен-күнге өсті",
    "кімде кім келсе, кімде-кім келсе",
    "сауда экономикалық байланыс, сауда-экономикалық байланыс",
    "Қазақстан мен Ресей, Қазақстан мен Ресей",
    "аппақ ақ қар, аппақ ақ қар",
    "ол да келді, ол да келді",
  })
  void pairedWordsGetTheirHyphenBack(String line, String right) {
    assertThat(restored(new LostHyphen(LEXICON), line)).isEqualTo(right);
  }

  /** A line of a page of which all letters were read surely. */
  private static LinedText surelyRead(String line) {
    List<ReadLetter> letters = new ArrayList<>();
    line.chars().forEach(c -> letters.add(new ReadLetter(Character.toString(c), 0.98, Map.of())));
    WordEvidence words = new WordEvidence(0, line.length(), 0.98, List.of(), letters);
    Evidence evidence =
        new Evidence(null, List.of(), List.of(), List.of(words), Map.of(), List.of());
    return LinedText.of(EditedText.of(line), evidence).mark(0, Line.of(LineKind.PARAGRAPH));
  }

  @ParameterizedTest
  @CsvSource({
    "Ауылда мектеп жоне кітапхана салынды., Ауылда мектеп және кітапхана салынды.",
    "Ауылда Жоне тұрды., Ауылда Жоне тұрды.", // may be a name
    "Ауылдың тізі туралы жазды., Ауылдың тізі туралы жазды.", // a word
  })
  void aWordThatIsNoneIsMendedThoughItsLettersWereReadSurely(String line, String right) {
    Decider decider = new Decider(Fixes.SAFE);
    assertThat(new WordRule(LEXICON).restore(surelyRead(line), decider).text()).isEqualTo(right);
  }

  @Test
  void aHyphenThatThePageLacksIsOnlyAskedAbout() {
    String line = "күннен күнге өсті";
    LinedText text = surelyRead(line);
    Decider decider = new Decider(Fixes.SAFE);
    assertThat(new LostHyphen(LEXICON).restore(text, decider).text()).isEqualTo(line);
    assertThat(decider.proposals()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "АҚШ пен қарым-қатынас, АҚШ-пен қарым-қатынас",
    "ТМД мен және Еуропамен, ТМД-мен және Еуропамен",
    "БҰҰ ның жарғысы, БҰҰ-ның жарғысы",
    "келісім ТМД мен., келісім ТМД-мен.",
    "Қытай АҚШ пен Ресей, Қытай АҚШ пен Ресей",
    "АҚШ пен одақтастары, АҚШ пен одақтастары",
    "ҚР БҒМ мен «Дарын» орталығы, ҚР БҒМ мен «Дарын» орталығы",
    "ЕАЭО мен “Достық” қоры, ЕАЭО мен “Достық” қоры",
    "ТЖД пен \"Өрлеу\" ұйымы, ТЖД пен \"Өрлеу\" ұйымы",
    "«Тілеп» АҚ пен «Дала» ЖШС-і, «Тілеп» АҚ пен «Дала» ЖШС-і",
    "«келісім ТМД мен» деген сөз, «келісім ТМД-мен» деген сөз",
    "КСРО тың жерлерді игерді, КСРО тың жерлерді игерді",
    "БҰҰ нан таратты, БҰҰ нан таратты",
    "АҚШ тың саясаты, АҚШ-тың саясаты",
    "БҰҰ дан келді, БҰҰ-дан келді",
    "ТМД да бар, ТМД да бар",
    "Қазақ ның, Қазақ ның",
  })
  void acronymsGetTheirEndingBack(String line, String right) {
    assertThat(restored(new AcronymEnding(), line)).isEqualTo(right);
  }

  @ParameterizedTest
  @CsvSource({
    "АҚШ пен АҚШ-тың және АҚШ-қа АҚШ-та АКШ-та, АҚШ пен АҚШ-тың және АҚШ-қа АҚШ-та АҚШ-та",
    "АКШ сенаты, АҚШ сенаты",
    "ТМД елдері, ТМД елдері",
    "ОК ұйымы, ОК ұйымы",
  })
  void acronymsGetTheirKazakhLettersBack(String line, String right) {
    assertThat(restored(new AcronymRule(LEXICON), line)).isEqualTo(right);
  }

  @ParameterizedTest
  @CsvSource({
    "Ол Шығыс АЗИЯНЫ КӨРГЕН адам еді сол жылы күзде, Ол Шығыс Азияны көрген адам еді сол жылы күзде",
    "Орталық азияның жері кең, Орталық Азияның жері кең",
    "ҚАЗАҚСТАННЫҢ ТАРИХЫ МЕН МӘДЕНИЕТІ, ҚАЗАҚСТАННЫҢ ТАРИХЫ МЕН МӘДЕНИЕТІ",
    "ЮНЕСКО шешім қабылдады сол жылы бір рет, ЮНЕСКО шешім қабылдады сол жылы бір рет",
    "бір катар елдер, бір катар елдер",
    "ол және асқар шыңдар, ол және асқар шыңдар",
    "таза бұлақ ақты, таза бұлақ ақты",
    "Ғалым сонда Шәкәрімнің ойын айтты да кейін ШӘКӘРІМНІҢ МҰРАСЫ деп атап жазып кетті сол жылы, "
        + "Ғалым сонда Шәкәрімнің ойын айтты да кейін Шәкәрімнің мұрасы деп атап жазып кетті сол жылы",
    "Ғалым сонда шәкәрімнің деп айтты да кейін ШӘКӘРІМНІҢ МҰРАСЫ деп атап жазып кетті сол жылы, "
        + "Ғалым сонда шәкәрімнің деп айтты да кейін шәкәрімнің мұрасы деп атап жазып кетті сол жылы",
  })
  void capitalsAreMended(String line, String right) {
    assertThat(restored(new CapitalRule(LEXICON), line)).isEqualTo(right);
  }

  @ParameterizedTest
  @CsvSource({
    "рссми, ресми, ресми",
    "Рссми, ресми, Ресми",
    "ОБЛЫСЫНЬҢ, облысының, ОБЛЫСЫНЫҢ",
    "Нью-Иорк, нью-йорк, Нью-Йорк",
    "Қазакстан-АҚШ, қазақстан-ақш, Қазақстан-АҚШ",
  })
  void aRestoredWordHasTheCapitalsOfTheOldOne(String observed, String word, String right) {
    assertThat(Capitals.like(observed, word)).isEqualTo(right);
  }

  @ParameterizedTest
  @CsvSource({
    "кеше АЛматыға келді, кеше Алматыға келді",
    "деді: ЦМұражай ашылды, деді: Мұражай ашылды",
    "САхметов пен МӘуезов, САхметов пен МӘуезов",
    "бұл экоНомика мен жұМыстың мәні, бұл экономика мен жұмыстың мәні",
    "ҚазМұнайГаз бен ҚазТАГ, ҚазМұнайГаз бен ҚазТАГ",
    "АҚтың үлесі, АҚтың үлесі",
    "ҚРда және АҚШта, ҚРда және АҚШта",
    "ЮНЕСКОның БҰҰдағы, ЮНЕСКОның БҰҰдағы",
    "Құрбан айт, Құрбан айт",
  })
  void twoCapitalsAreOneTooMany(String line, String right) {
    assertThat(restored(new TwoCapitals(LEXICON), line)).isEqualTo(right);
  }

  @Test
  void aCommaThatWasADescenderGoes() {
    String sound =
        "Қазақ халқының өткен ғасырдағы тұрмысы мен әдет-ғұрпы туралы көптеген еңбек жазылған. "
            .repeat(5);
    assertThat(restored(new WordRule(LEXICON), sound + "Елдің экономикалык, дамуы тез."))
        .isEqualTo(sound + "Елдің экономикалық дамуы тез.");
    assertThat(restored(new WordRule(LEXICON), sound + "Бұл экономикалык, саяси даму."))
        .isEqualTo(sound + "Бұл экономикалық, саяси даму.");
  }

  @Test
  void wordsOfAFileTypedWithoutKazakhLettersGetThemBack() {
    String typed =
        """
        Казакстан Республикасынын Президенти казак тилинин дамуы туралы айтты.
        Мемлекеттик тил жане онын колданысы заммен бекитилген.
        Бул жылы окушылар мен студенттер уйренген кунды билим когамга кажет болды.
        Галымдар зерттеу жумыстарын аяктап, корытындысын жариялады.
        """;
    LinedText text = LinedText.of(EditedText.of(typed));
    for (int i = 0; i < text.size(); i++) {
      text = text.mark(i, Line.of(LineKind.PARAGRAPH));
    }
    String restored = new WordRule(LEXICON).restore(text, new Decider(Fixes.SAFE)).text();
    assertThat(restored)
        .contains(
            "Қазақстан Республикасының", "қазақ тілінің", "және оның", "Ғалымдар", "Бұл жылы");
  }

  @Test
  void soundProseIsLeftAlone() {
    String sound =
        "Ауыл мектебінің оқушылары көктемде мыңға жуық ағаш отырғызды. "
            + "Сәрсенбай Төлепбергенұлы деген ұстаз оларға бау-бақша күтімін үйретті.";
    Decider decider = new Decider(Fixes.SAFE);
    LinedText text = LinedText.of(EditedText.of(sound)).mark(0, Line.of(LineKind.PARAGRAPH));
    assertThat(new WordRule(LEXICON).restore(text, decider).text()).isEqualTo(sound);
  }

  @Test
  void whatIsNoWordIsLeftAlone() {
    String odd = "http://www.abc.kz/тіл.html a@b.kz H2O x=y+z МЕМСТ-7.32 §5 №12 !!!! ?? 12-14";
    assertThat(restored(new WordRule(LEXICON), odd)).isEqualTo(odd);
  }
}
