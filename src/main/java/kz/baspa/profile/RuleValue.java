package kz.baspa.profile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.baspa.text.Part;
import org.jspecify.annotations.Nullable;

/** What a rule of a profile may say: a number within bounds, one of some words, a wording. */
sealed interface RuleValue {
  /** Thrown for a value that the rule cannot take; the loader adds file and line. */
  final class Impossible extends Exception {
    private static final long serialVersionUID = 1L;
    private final String expected;

    Impossible(String expected) {
      super(expected);
      this.expected = expected;
    }

    /** What would be possible, in signs that need no language: {@code 0…100 mm}. */
    String expected() {
      return expected;
    }
  }

  /** The value that is written here. */
  Object read(YamlNode node) throws Impossible;

  /** A number, bounds included. */
  record Number(double least, double most) implements RuleValue {
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,6}(?:\\.\\d{1,6})?");

    @Override
    public Object read(YamlNode node) throws Impossible {
      if (node instanceof YamlNode.Scalar scalar && DECIMAL.matcher(scalar.text()).matches()) {
        double number = Double.parseDouble(scalar.text());
        if (number >= least && number <= most) {
          return number;
        }
      }
      throw new Impossible(plain(least) + "…" + plain(most));
    }

    private static String plain(double number) {
      return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
  }

  /** A whole number, bounds included. */
  record Whole(int least, int most) implements RuleValue {
    @Override
    public Object read(YamlNode node) throws Impossible {
      if (node instanceof YamlNode.Scalar scalar && scalar.text().matches("\\d{1,9}")) {
        int number = Integer.parseInt(scalar.text());
        if (number >= least && number <= most) {
          return number;
        }
      }
      throw new Impossible(least + "…" + most);
    }
  }

  /** {@code true} or {@code false}. */
  record YesNo() implements RuleValue {
    @Override
    public Object read(YamlNode node) throws Impossible {
      if (node instanceof YamlNode.Scalar scalar) {
        if (scalar.text().equals("true")) {
          return true;
        }
        if (scalar.text().equals("false")) {
          return false;
        }
      }
      throw new Impossible("true, false");
    }
  }

  /** One of the constants of an enum, in small letters with hyphens: {@code bottom-center}. */
  record OneOf(List<? extends Enum<?>> constants) implements RuleValue {
    static <E extends Enum<E>> OneOf of(Class<E> type) {
      return new OneOf(Arrays.asList(type.getEnumConstants()));
    }

    @Override
    public Object read(YamlNode node) throws Impossible {
      if (node instanceof YamlNode.Scalar scalar) {
        for (Enum<?> constant : constants) {
          if (word(constant).equals(scalar.text())) {
            return constant;
          }
        }
      }
      throw new Impossible(String.join(", ", constants.stream().map(OneOf::word).toList()));
    }

    static String word(Enum<?> constant) {
      return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Words of the user's own, at least one letter and at most 200. */
  record Wording(Set<String> places) implements RuleValue {
    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");

    static Wording with(String... places) {
      return new Wording(new LinkedHashSet<>(List.of(places)));
    }

    @Override
    public Object read(YamlNode node) throws Impossible {
      if (node instanceof YamlNode.Scalar scalar
          && !scalar.text().isBlank()
          && scalar.text().length() <= 200
          && placesOf(scalar.text()).equals(places)) {
        return scalar.text();
      }
      throw new Impossible(places.isEmpty() ? "…" : "… {" + String.join("} … {", places) + "} …");
    }

    private static Set<String> placesOf(String text) {
      Set<String> found = new LinkedHashSet<>();
      Matcher matcher = PLACE.matcher(text);
      while (matcher.find()) {
        found.add(matcher.group(1));
      }
      return found;
    }
  }

  /** Parts of a thesis by their {@code div/@type}, each at most once. */
  record Parts() implements RuleValue {
    @Override
    public Object read(YamlNode node) throws Impossible {
      List<Part> parts = new ArrayList<>();
      if (node instanceof YamlNode.Sequence sequence) {
        for (YamlNode item : sequence.items()) {
          Part part = item instanceof YamlNode.Scalar scalar ? partOf(scalar.text()) : null;
          if (part == null || parts.contains(part)) {
            throw impossible();
          }
          parts.add(part);
        }
        return List.copyOf(parts);
      }
      throw impossible();
    }

    private static @Nullable Part partOf(String type) {
      for (Part part : Part.values()) {
        if (part.type().equals(type)) {
          return part;
        }
      }
      return null;
    }

    private static Impossible impossible() {
      return new Impossible(
          "[" + String.join(", ", Arrays.stream(Part.values()).map(Part::type).toList()) + "]");
    }
  }
}
