package kz.baspa;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The rooms of the house and which other rooms each may import. */
class RoomsTest {
  private static final Map<String, Set<String>> MAY_IMPORT =
      Map.ofEntries(
          Map.entry("text", Set.of()),
          Map.entry("kazakh", Set.of("text")),
          Map.entry("profile", Set.of("text")),
          Map.entry("source", Set.of("text")),
          Map.entry("ocr", Set.of("text")),
          Map.entry("input", Set.of("text", "source", "ocr")),
          Map.entry("scan", Set.of("text", "ocr", "input")),
          Map.entry("restore", Set.of("text", "kazakh")),
          Map.entry("structure", Set.of("text", "kazakh")),
          Map.entry("tei", Set.of("text")),
          Map.entry("encode", Set.of("text", "kazakh", "structure", "tei")),
          Map.entry("pdf", Set.of("text", "kazakh", "profile", "tei")),
          Map.entry("docx.flow", Set.of("text", "kazakh", "profile", "tei")),
          Map.entry("docx.write", Set.of("text", "kazakh", "profile", "tei", "docx.flow")),
          Map.entry("docx.read", Set.of("text", "kazakh", "profile", "tei", "docx.flow")),
          Map.entry(
              "docx.merge", Set.of("text", "kazakh", "profile", "tei", "docx.flow", "docx.read")),
          Map.entry("html", Set.of("text", "kazakh", "profile", "tei")),
          Map.entry("output", Set.of("text")),
          Map.entry("review", Set.of("", "text", "profile")),
          Map.entry("batch", Set.of("", "text", "kazakh", "profile", "output")),
          // Only there when it is built with the profile of the same name.
          Map.entry("cluster", Set.of("", "text", "output", "batch")),
          Map.entry("cli", Set.of("", "text", "profile", "output", "review", "batch", "cluster")));

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(place -> !place.contains("/test-classes/")) // in any folder
          .importPackages("kz.baspa");

  @Test
  void aRoomImportsOnlyWhatTheDesignLetsIt() {
    classes().should(new ImportOnlyItsNeighbours()).check(HOUSE);
  }

  @Test
  void roomsFormNoCircle() {
    slices().matching("kz.baspa.(*)..").should().beFreeOfCycles().check(HOUSE);
  }

  @Test
  void packagesFormNoCircle() {
    slices().matching("kz.baspa.(**)").should().beFreeOfCycles().check(HOUSE);
  }

  @Test
  void everyPackageSaysWhatMayBeNull() {
    assertThat(HOUSE.stream().map(JavaClass::getPackage).distinct())
        .isNotEmpty()
        .allMatch(room -> room.isAnnotatedWith("org.jspecify.annotations.NullMarked"));
  }

  @Test
  void noTwoClassesShareAName() {
    assertThat(
            HOUSE.stream()
                .filter(JavaClass::isTopLevelClass)
                .map(JavaClass::getSimpleName)
                .filter(name -> !name.equals("package-info")))
        .isNotEmpty()
        .doesNotHaveDuplicates();
  }

  /** The room of a class, "" for the door itself; null outside the house. */
  private static String roomOf(JavaClass type) {
    String name = type.getPackageName();
    if (name.equals("kz.baspa")) {
      return "";
    }
    if (!name.startsWith("kz.baspa.")) {
      return null;
    }
    String[] parts = name.substring("kz.baspa.".length()).split("\\.");
    return parts[0].equals("docx") && parts.length > 1 ? "docx." + parts[1] : parts[0];
  }

  private static final class ImportOnlyItsNeighbours extends ArchCondition<JavaClass> {
    ImportOnlyItsNeighbours() {
      super("import only the rooms that the design lets them");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
      String from = roomOf(type);
      if (from.isEmpty()) {
        return;
      }
      type.getDirectDependenciesFromSelf()
          .forEach(
              dependency -> {
                String to = roomOf(dependency.getTargetClass());
                boolean lawful =
                    to == null
                        || to.equals(from)
                        || MAY_IMPORT.getOrDefault(from, Set.of()).contains(to);
                if (!lawful) {
                  events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
                }
              });
    }
  }
}
