package kz.baspa.text;

import java.util.Locale;

/** The parts that a thesis is made of, as they stand in {@code div/@type}. */
public enum Part {
  CONTENTS("contents"),
  ANNOTATION("annotation"),
  NORMATIVE_REFERENCES("normativeReferences"),
  DEFINITIONS("definitions"),
  ABBREVIATIONS("abbreviations"),
  INTRODUCTION("introduction"),
  CHAPTER("chapter"),
  SECTION("section"),
  CONCLUSION("conclusion"),
  BIBLIOGRAPHY("bibliography"),
  APPENDIX("appendix");

  private final String type;

  Part(String type) {
    this.type = type;
  }

  /** The value of {@code div/@type}, for example {@code normativeReferences}. */
  public String type() {
    return type;
  }

  /** The part of this {@code div/@type}. */
  public static Part ofType(String type) {
    for (Part part : values()) {
      if (part.type.equals(type)) {
        return part;
      }
    }
    throw new IllegalArgumentException("no part of a thesis: " + type.toLowerCase(Locale.ROOT));
  }
}
