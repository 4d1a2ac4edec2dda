package kz.baspa;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

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
          Map.entry("restore", Set.of("text", "kazakh")),
          Map.entry("structure", Set.of("text", "kazakh")),
          Map.entry("tei", Set.of("text", "kazakh", "structure")),
          Map.entry("pdf", Set.of("text", "kazakh", "profile")),
          Map.entry("docx", Set.of("text", "kazakh", "profile")),
          Map.entry("html", Set.of("text", "kazakh", "profile")),
          Map.entry("check", Set.of("text", "kazakh", "profile")),
          Map.entry("cli", Set.of("", "text", "profile")));

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("kz.baspa");

  @Test
  void aRoomImportsOnlyWhatTheDesignLetsIt() {
    classes().should(new ImportOnlyItsNeighbours()).check(HOUSE);
  }

  @Test
  void roomsFormNoCircle() {
    slices().matching("kz.baspa.(*)..").should().beFreeOfCycles().check(HOUSE);
  }

  /** The room of a class, "" for the door itself; null outside the house. */
  private static String roomOf(JavaClass type) {
    String name = type.getPackageName();
    if (name.equals("kz.baspa")) {
      return "";
    }
    return name.startsWith("kz.baspa.")
        ? name.substring("kz.baspa.".length()).split("\\.")[0]
        : null;
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
