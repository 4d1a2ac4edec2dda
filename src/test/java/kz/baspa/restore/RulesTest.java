package kz.baspa.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kz.baspa.restore.rule.Decider;
import kz.baspa.restore.rule.Rule;
import kz.baspa.text.Change;
import kz.baspa.text.EditedText;
import kz.baspa.text.Fixes;
import kz.baspa.text.LinedText;
import kz.baspa.text.RuleCatalogue;
import kz.baspa.text.RuleCatalogue.Entry;
import kz.baspa.text.decision.Decision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every rule is in the list, in the table of rules and in the messages, and nothing else is. */
class RulesTest {
  private static final List<Rule> RULES = Rules.standard();

  private static Set<String> namesInTheTable() {
    return RuleCatalogue.all().stream().map(Entry::name).collect(Collectors.toSet());
  }

  @Test
  void everyRuleClassIsInTheListOnce() {
    Set<String> classes =
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("kz.baspa")
                .stream()
                .filter(type -> type.isAssignableTo(Rule.class))
                .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
                .map(JavaClass::getName)
                .collect(Collectors.toSet());
    assertThat(RULES)
        .extracting(rule -> rule.getClass().getName())
        .containsExactlyInAnyOrderElementsOf(classes);
    assertThat(RULES).extracting(Rule::name).doesNotHaveDuplicates();
  }

  @Test
  void theTableNamesTheRulesAndTheirChangesAndNothingElse() {
    Set<String> names = new TreeSet<>(Set.of(Decision.RULE));
    RULES.forEach(rule -> names.add(rule.name()));
    RULES.forEach(rule -> names.addAll(rule.changeNames()));
    assertThat(namesInTheTable()).containsExactlyInAnyOrderElementsOf(names);
  }

  @ParameterizedTest
  @ValueSource(strings = {"kk", "ru", "en"})
  void theMessagesNameWhatTheTableNamesAndNothingElse(String language) throws IOException {
    Properties messages = new Properties();
    Path file = Path.of("src/main/resources/kz/baspa/messages/rules_" + language + ".properties");
    try (Reader reader = Files.newBufferedReader(file)) {
      messages.load(reader);
    }
    assertThat(messages.stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(
            namesInTheTable().stream().map(name -> "rules." + name).toList());
  }

  @Test
  void theTableStandsInTheOrderOfTheRules() {
    List<String> rules = RULES.stream().map(Rule::name).toList();
    assertThat(RuleCatalogue.all())
        .extracting(Entry::name)
        .filteredOn(rules::contains)
        .containsExactlyElementsOf(rules);
  }

  @Test
  void aChangeUnderANameThatItsRuleDoesNotHaveIsADefect() {
    Rule rule = RULES.get(0);
    LinedText text = LinedText.of(EditedText.of("сөз"));
    List<Change> changes = List.of(new Change(0, 1, "", "no-such-rule", 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Decider(Fixes.SAFE).decide(rule, text, changes))
        .withMessageContaining("no-such-rule");
  }
}
