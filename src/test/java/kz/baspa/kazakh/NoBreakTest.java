package kz.baspa.kazakh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import kz.baspa.testing.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoBreakTest {
  /** In these texts ~ stands where no line may end. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Президент Н.~Назарбаев пен Қ.~К.~Тоқаев кездесті",
        "академик Қ.И.~Сәтбаев, Дж.~Буш, Әбу Насыр әл-Фараби",
        "Назарбаев~Н.~Ә., Тоқаев~Қ.~К. кітабы",
        "жинақ (Байтұрсынов~А.), Сәтбаев~Қ.~– ғалым",
        "– Қайда барасың?~– деді ол",
        "Дала мен өзен.~– Алматы, 2005.~– 326~б.",
        "Алматыда А.~Байтұрсынов оқыды",
        "бұйрық №~5, §~12",
        "7,5~млн теңге, 25~км, 10~%, 300~₸, 15~°C, 70~кг.",
        "12~500~000 адам, 2~724~900~км²",
        "2010, 2011~жылдары, 1930-шы~жж., 1997~жылы, 2018~жылғы 22~наурызда",
        "1945~ж. мамырда, XX~ғ. басында, б.~з.~б. III~ғ.",
        "[17, 25~б.] және 18~бет, Алматы~қ., Абай~обл.",
        "XXI~ғасыр, II~том, ХІХ~ғасырдың соңы, XV-XVI~ғғ. және І~тарау",
        "нан, сүт және~т.б. тағамдар, ет~т.с.с.",
        "проф.~Ә.~Марғұлан, акад.~Қаныш Сәтбаев",
        "қазақ халқының тарихы, 5 адам келді, жеті жыл",
        "бес ғасыр бойы, үш том, ж деген әріп",
      })
  void keepsTogetherWhatBelongsTogether(String text) {
    String plain = text.replace('~', ' ');
    assertThat(NoBreak.apply(plain).replace('\u00A0', '~')).isEqualTo(text);
  }

  @Test
  void onlyPlainSpacesAreFound() {
    Property.holds(
        300,
        draws -> {
          String text = draws.units(255);
          assertThat(NoBreak.apply(text).replace('\u00A0', ' '))
              .isEqualTo(text.replace('\u00A0', ' '));
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "А. ", "1 ", "а", "5 км ", "Аб А. ", "- ", "... "})
  void takesTimeInStepWithTheLength(String stretch) {
    String text = stretch.repeat(300_000 / stretch.length());
    assertTimeoutPreemptively(Duration.ofSeconds(10), () -> NoBreak.in(text));
  }
}
