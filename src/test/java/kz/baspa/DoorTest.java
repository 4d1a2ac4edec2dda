package kz.baspa;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Programs that use Baspa see the door and the values that it takes and gives, and nothing behind
 * it. docs/decisions/modules.md says why a module does not hold this.
 */
class DoorTest {
  private static final Set<String> DOOR =
      Set.of(
          "kz.baspa",
          "kz.baspa.text",
          "kz.baspa.text.decision",
          "kz.baspa.text.evidence",
          "kz.baspa.profile");

  private static final Set<String> JDK = Set.of("java.", "javax.xml.", "org.xml.sax.");

  @Test
  void publicSignaturesNameOnlyTheDoorAndTheJdk() {
    classes()
        .that(DescribedPredicate.describe("are seen from outside", DoorTest::isSeen))
        .should(new NameOnlyTheDoorAndTheJdk())
        .check(
            new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("kz.baspa"));
  }

  private static boolean isSeen(JavaClass type) {
    return DOOR.contains(type.getPackageName())
        && isSeen(type.getModifiers())
        && type.getEnclosingClass().map(DoorTest::isSeen).orElse(true);
  }

  private static boolean isSeen(Set<JavaModifier> modifiers) {
    return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
  }

  private static final class NameOnlyTheDoorAndTheJdk extends ArchCondition<JavaClass> {
    NameOnlyTheDoorAndTheJdk() {
      super("name only the door, its values and the JDK in what is public");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
      Stream<JavaType> above =
          Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream());
      Stream<JavaType> members =
          type.getMembers().stream()
              .filter(member -> isSeen(member.getModifiers()))
              .flatMap(NameOnlyTheDoorAndTheJdk::namedBy);
      Stream.concat(above, members)
          .flatMap(named -> named.getAllInvolvedRawTypes().stream())
          .map(JavaClass::getBaseComponentType)
          .filter(named -> !isLawful(named))
          .distinct()
          .forEach(
              named ->
                  events.add(
                      SimpleConditionEvent.violated(
                          type, type.getName() + " names " + named.getName())));
    }

    private static Stream<JavaType> namedBy(JavaMember member) {
      if (member instanceof JavaField field) {
        return Stream.of(field.getType());
      }
      JavaCodeUnit unit = (JavaCodeUnit) member;
      return Stream.of(
              Stream.of(unit.getReturnType()),
              unit.getParameterTypes().stream(),
              unit.getExceptionTypes().stream())
          .flatMap(types -> types);
    }

    private static boolean isLawful(JavaClass named) {
      return named.isPrimitive()
          || JDK.stream().anyMatch(named.getName()::startsWith)
          || DOOR.contains(named.getPackageName()) && isSeen(named.getModifiers());
    }
  }
}
