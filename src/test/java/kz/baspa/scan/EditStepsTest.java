package kz.baspa.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import kz.baspa.scan.EditSteps.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditStepsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // what stands there | what comes of it | steps as start-end:what
        "тау-/лы жол | таулы жөл | 3-5: 9-10:ө",
        "1907жылы | 1907 жылы | 4-4:_",
        "озенжағасы | өзен жағасы | 0-1:ө 4-4:_",
        "бу тау | бұл тау | 1-2:ұ 2-2:л",
        "аб вг де | аа вв дд | 1-2:а 4-5:в 7-8:д",
        "жаз ды күн | жазды күн | 3-4:",
        "Nuнус ақ жол | Пинус ақ жол | 0-1:П 1-2:и",
        "сөз | сөз | ''",
      })
  void eachLetterComesFromTheOnesItStandsFor(String before, String after, String steps) {
    List<Step> made = EditSteps.of(before.replace('/', '\n'), after);
    List<String> shown =
        made.stream()
            .map(step -> step.start() + "-" + step.end() + ":" + step.after().replace(' ', '_'))
            .toList();
    assertThat(String.join(" ", shown)).isEqualTo(steps.strip());
  }

  @Test
  void theStepsLeadFromAnyTextToAnyOther() {
    Random random = new Random(5);
    for (int i = 0; i < 2000; i++) {
      String before = text(random);
      String after = text(random);
      StringBuilder made = new StringBuilder();
      int at = 0;
      for (Step step : EditSteps.of(before, after)) {
        assertThat(step.start()).isGreaterThanOrEqualTo(at);
        made.append(before, at, step.start()).append(step.after());
        at = step.end();
      }
      assertThat(made.append(before.substring(at)).toString()).as(before).isEqualTo(after);
    }
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(9); i > 0; i--) {
      text.append(List.of("а", "Ә", " ", "\n", ".", "7", "\uD83D\uDE00").get(random.nextInt(7)));
    }
    return text.toString();
  }
}
