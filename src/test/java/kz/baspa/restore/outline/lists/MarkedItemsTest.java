package kz.baspa.restore.outline.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import kz.baspa.Baspa;
import kz.baspa.text.RawText;
import kz.baspa.text.Restored;
import org.junit.jupiter.api.Test;

class MarkedItemsTest {
  @Test
  void aMarkThatWasTypedBehindTheMarkOfTheFileGoesAndComesBack() {
    String html =
        "<!DOCTYPE html><html><body><ol><li>- өзен суы ащы;</li><li>5 көл</li></ol>"
            + "<ul><li>– шөп сирек</li><li>– 5 градус</li></ul>";
    Baspa baspa = Baspa.builder().build();
    RawText raw =
        baspa.read(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)), "a.html");
    assertThat(raw.text()).contains("1. - өзен");
    Restored restored = baspa.restore(raw);
    String text = restored.lined().text();
    assertThat(text).isEqualTo("1. өзен суы ащы;\n2. 5 көл\n- шөп сирек\n- – 5 градус\n");
    byte[] back = Baspa.undo(text.getBytes(StandardCharsets.UTF_8), Baspa.changes(restored));
    assertThat(back).isEqualTo(Baspa.rawText(raw));
  }
}
