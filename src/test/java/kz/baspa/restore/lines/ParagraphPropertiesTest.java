package kz.baspa.restore.lines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import kz.baspa.restore.rule.Rule;
import kz.baspa.testing.Property;
import kz.baspa.text.EditedText;
import kz.baspa.text.LineKind;
import kz.baspa.text.LinedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every rule that makes paragraphs, whatever the text. */
class ParagraphPropertiesTest {
  @Test
  void noLetterIsLostAndTheWayBackIsOpen() {
    Property.holds(
        300,
        draws -> {
          String text = String.join("", draws.list(0, 120, () -> draws.of(WORDS) + draws.of(GAPS)));
          LinedText restored = Run.rules(Run.paragraphRules(), text);
          assertThat(letters(restored.text())).isEqualTo(letters(text));
          assertThat(restored.edited().raw()).isEqualTo(text);
          assertThat(EditedText.of(text, restored.edited().edits()).text())
              .isEqualTo(restored.text());
          assertThat(restored.lines()).noneMatch(line -> line.kind() == LineKind.UNKNOWN);
        });
  }

  /** The letters; page numbers may go, and are in the edits. */
  private static String letters(String text) {
    return text.codePoints()
        .filter(Character::isLetter)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  private static final List<String> WORDS =
      List.of(
          "қала",
          "Ауыл",
          "болды",
          "келді.",
          "т.б.",
          "Қ",
          "аза",
          "қ",
          "стан",
          "ә",
          "-",
          "–",
          "[17]",
          "1993",
          "жылы",
          "12",
          "«Ел»",
          "әсе-",
          "рлі",
          "қарым-",
          "қатынас",
          "жа¬",
          "салған",
          "млн",
          "еді.Ауғаныстан",
          "Н.Ә.Назарбаев",
          "М",
          "А",
          "З",
          "\t",
          "  ",
          "1)",
          "• бір",
          "ТАРАУ",
          "?",
          "…",
          ";",
          ":",
          ",");

  private static final List<String> GAPS =
      List.of(" ", " ", " ", " ", "\n", "\n", "\n\n", "", "\f");

  static List<String> hostile() {
    return List.of(
        "",
        "\n",
        "а".repeat(1_000_000),
        ".".repeat(1_000_000),
        "қ ".repeat(200_000),
        "М А З М Ұ Н Ы ".repeat(20_000),
        "бір-\n".repeat(40_000),
        "а\n".repeat(100_000),
        "12\n".repeat(100_000),
        "\"".repeat(300_000),
        "[".repeat(300_000) + "\n" + "]".repeat(300_000),
        ("Қала болды." + "Ауыл келді.").repeat(50_000),
        "Мұражай қорында екі мыңнан астам жәдігер сақталған\n".repeat(20_000),
        "1.1.1.1.1.1.1.1.1. ".repeat(50_000),
        " ".repeat(1_000_000),
        "-".repeat(1_000_000),
        "А.".repeat(400_000));
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void takesTimeInStepWithTheText(String text) {
    List<Rule> rules = Run.paragraphRules();
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> assertThat(letters(Run.rules(rules, text).text())).isEqualTo(letters(text)));
  }
}
