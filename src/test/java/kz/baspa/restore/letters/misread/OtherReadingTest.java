package kz.baspa.restore.letters.misread;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.baspa.kazakh.lexicon.Lexicons;
import kz.baspa.restore.rule.Decider;
import kz.baspa.text.EditedText;
import kz.baspa.text.Fixes;
import kz.baspa.text.LinedText;
import kz.baspa.text.evidence.Evidence;
import kz.baspa.text.evidence.WordEvidence;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OtherReadingTest {
  private static final Pattern TWICE = Pattern.compile("(\\S+?)\\{(\\S+?)}");

  /** A page on which {@code а{б}} was read as а first and as б the second time. */
  private static LinedText page(String shown) {
    StringBuilder raw = new StringBuilder();
    List<WordEvidence> words = new ArrayList<>();
    Matcher word = TWICE.matcher(shown);
    while (word.find()) {
      word.appendReplacement(raw, "");
      int start = raw.length();
      raw.append(word.group(1));
      words.add(new WordEvidence(start, raw.length(), 0.7, List.of(word.group(2))));
    }
    word.appendTail(raw);
    Evidence evidence = new Evidence(null, List.of(), List.of(), words, Map.of(), List.of());
    return LinedText.of(EditedText.of(raw.toString()), evidence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        // What is a word is taken, with the marks of the first reading.
        "Олар үлкен меклеп{мектеп} салды.; Олар үлкен мектеп салды.",
        "Олар үлкен «м4ктеп»,{мектеп.} салды.; Олар үлкен «мектеп», салды.",
        // Both are words, or neither.
        "Олар үлкен мектеп{мектен} салды.; Олар үлкен мектеп салды.",
        "Олар үлкен ат{ет} салды.; Олар үлкен ат салды.",
        "Олар үлкен мкклеп{мккпеп} салды.; Олар үлкен мкклеп салды.",
        // Too far from each other, a figure, a number before the word, the piece of a word.
        "Олар үлкен мкрлтп{мектеп} салды.; Олар үлкен мкрлтп салды.",
        "Олар 4{да} салды, 3{ал} деді.; Олар 4 салды, 3 деді.",
        "ІБӨЛІМ{БӨЛІМ} осы.; ІБӨЛІМ осы.",
        "Олар меклеп-{мектеп} салды.; Олар меклеп- салды.",
        // Names that stand elsewhere.
        "Қ. Жұмақелдин айтты. Одан Жұмақелдпн{Жұмақелдин} кетті.;"
            + "Қ. Жұмақелдин айтты. Одан Жұмақелдин кетті.",
        "Қ. Жұмақелдин айтты. Одан Жұмақелдпн{Жұмақелдпи} кетті.;"
            + "Қ. Жұмақелдин айтты. Одан Жұмақелдпн кетті.",
        // Capitals within a sentence, and where one opens.
        "Олар үлкен Мектеп{мектеп} салды.; Олар үлкен мектеп салды.",
        "Олар келді. Мектеп{мектеп} салды.; Олар келді. Мектеп салды.",
        "Келді, Қл{ал} қалды.; Келді, ал қалды.",
        "Олар Қазақстанда{қазақстанда} тұрды.; Олар Қазақстанда тұрды.",
        "Олар Жүкпек{жүкпек} деген.; Олар Жүкпек деген.",
        // Latin letters: a long word of ours is one, a short one and one among Latin words is not.
        "Олар үлкен kitanka{кітапқа} салды.; Олар үлкен кітапқа салды.",
        "Олар үлкен man{тап} салды.; Олар үлкен man салды.",
        "Олар the kitanka{кітапқа} салды.; Олар the kitanka салды.",
        "Олар үлкен Pinus{Ріпив} өсірді.; Олар үлкен Pinus өсірді.",
        // Harmony.
        "Сен да{де} келдің.; Сен де келдің.",
        "Сен де{да} келдің.; Сен де келдің.",
        "Сен дейін{дайын} келдің.; Сен дейін келдің.",
      })
  void takesTheReadingThatIsAWord(String shown, String right) {
    LinedText restored =
        new OtherReading(Lexicons.standard()).restore(page(shown), new Decider(Fixes.SAFE));
    assertThat(restored.text()).isEqualTo(right.strip());
  }
}
