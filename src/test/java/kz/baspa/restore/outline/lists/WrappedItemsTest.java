package kz.baspa.restore.outline.lists;

import static org.assertj.core.api.Assertions.assertThat;

import kz.baspa.restore.rule.Decider;
import kz.baspa.text.EditedText;
import kz.baspa.text.Fixes;
import kz.baspa.text.LineKind;
import kz.baspa.text.LinedText;
import org.junit.jupiter.api.Test;

class WrappedItemsTest {
  @Test
  void anItemThatWasBrokenOverLinesIsOneItem() {
    LinedText text =
        restored(
            "Мақсаттар:\nа) су қорын есептеу, оны\nжыл сайын тексеру;\nә) картаға түсіру;\nб) бақылау.");
    assertThat(text.text())
        .isEqualTo(
            "Мақсаттар:\nа) су қорын есептеу, оны жыл сайын тексеру;\nә) картаға түсіру;\nб) бақылау.");
    assertThat(text.line(1).kind()).isEqualTo(LineKind.ITEM);
    assertThat(text.line(2).label()).isEqualTo("ә");
  }

  @Test
  void aSentenceBehindAnItemIsNoPartOfIt() {
    String sound = "1. Су қоры.\nЖаңа сөйлем басталды.\n2. Жер қоры.";
    assertThat(restored(sound).text()).isEqualTo(sound);
  }

  private static LinedText restored(String raw) {
    return new ListRule().restore(LinedText.of(EditedText.of(raw)), new Decider(Fixes.SAFE));
  }
}
