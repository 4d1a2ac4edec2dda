package kz.baspa.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.baspa.text.Edit;
import kz.baspa.text.Edit.Status;
import kz.baspa.text.EditedText;
import kz.baspa.text.LinedText;
import kz.baspa.text.RawText;
import kz.baspa.text.Restored;
import kz.baspa.text.evidence.Evidence;
import kz.baspa.text.evidence.PagePlace;
import kz.baspa.text.evidence.PageView;
import kz.baspa.text.evidence.WordPlace;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each letter is 10 wide and each line 20 high, so that a box says which letters it holds. */
class PageLayoutTest {
  private static List<WordPlace> places(String raw) {
    List<WordPlace> places = new ArrayList<>();
    int top = 0;
    int start = 0;
    for (String line : raw.split("\n", -1)) {
      Matcher word = Pattern.compile("\\S+").matcher(line);
      while (word.find()) {
        PagePlace box = new PagePlace(1, word.start() * 10, top, word.end() * 10, top + 15);
        places.add(new WordPlace(start + word.start(), start + word.end(), box));
      }
      start += line.length() + 1;
      top += 20;
    }
    return places;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // read | restored | rules | words with line:left-right
        "озенжағасы тау | өзен жағасы тау | run-together+word"
            + " | өзен 0:0-40, жағасы 0:40-100, тау 0:110-140",
        "казак ели тау | қазақ елі тау | word | қазақ 0:0-50, елі 0:60-90, тау 0:100-130",
        "кала-/ларын тау | қалаларын тау | cut-word+word | қала 0:0-50, ларын 1:0-50, тау 1:60-90",
        "ЖЭР МЕН/ТАУ. | Жер мен тау | marked-line+heading-case+word"
            + " | ЖЕР 0:0-30, МЕН 0:40-70, ТАУ. 1:0-40",
        "Тау ..... 5 | Тау→3 | contents-list+contents-page | Тау 0:0-30, ..... 0:40-90, 5 0:100-110",
        "жа зды тау | жазды тау | spaced-letter | жазды 0:0-60, тау 0:70-100",
        "тау | ² тау | page-footnote | ² 0:0-0, тау 0:0-30",
        "тау | тау үсті | decision | тау 0:0-30, үсті 0:30-54",
      })
  void eachWordLiesOverItsOwnInk(String read, String restored, String rules, String words) {
    String raw = read.replace('/', '\n');
    Edit edit =
        new Edit(
            0,
            raw.length(),
            raw,
            restored.replace('→', '\t'),
            List.of(rules.split("\\+")),
            0.95,
            Status.of(true, List.of(rules.split("\\+"))));
    Evidence evidence =
        Evidence.NONE.withPages(List.of(PageView.of(1, 600, 800, 1))).withPlaces(places(raw));
    RawText text = new RawText(raw, RawText.of("").source(), evidence);
    LinedText lined = LinedText.of(EditedText.of(raw, List.of(edit)));
    List<String> laid = new ArrayList<>();
    for (LaidPage page : PageLayout.of(new Restored(text, lined, List.of(), List.of()))) {
      for (LaidPage.Block block : page.blocks()) {
        for (LaidPage.Line line : block.lines()) {
          line.words().forEach(word -> laid.add(shown(word)));
        }
      }
    }
    assertThat(String.join(", ", laid)).isEqualTo(words);
  }

  private static String shown(LaidPage.Word word) {
    PagePlace box = word.box();
    return "%s %d:%d-%d"
        .formatted(
            word.text(), (int) box.top() / 20, Math.round(box.left()), Math.round(box.right()));
  }
}
