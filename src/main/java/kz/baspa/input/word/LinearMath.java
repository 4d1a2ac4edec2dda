package kz.baspa.input.word;

import kz.baspa.input.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/** A formula of Word as one line: a fraction is {@code a / (b + c)}, a power {@code x^2}. */
final class LinearMath {
  private LinearMath() {}

  static String of(XmlElement math) {
    StringBuilder out = new StringBuilder();
    for (XmlElement child : math.elements()) {
      switch (child.name()) {
        case "m:r" ->
            child.elements().stream()
                .filter(part -> part.is("m:t"))
                .forEach(part -> out.append(part.textContent()));
        case "m:f" -> {
          out.append(grouped(child.child("m:num"))).append(" / ");
          out.append(grouped(child.child("m:den")));
        }
        case "m:sSup" -> {
          out.append(grouped(child.child("m:e")));
          out.append(raised(inside(child.child("m:sup"))));
        }
        case "m:sSub" -> {
          out.append(grouped(child.child("m:e")));
          out.append('_').append(grouped(child.child("m:sub")));
        }
        case "m:sSubSup" -> {
          out.append(grouped(child.child("m:e"))).append('_');
          out.append(grouped(child.child("m:sub")));
          out.append(raised(inside(child.child("m:sup"))));
        }
        case "m:rad" -> {
          out.append(inside(child.child("m:deg"))).append("√(");
          out.append(inside(child.child("m:e"))).append(')');
        }
        case "m:nary" -> nary(child, out);
        case "m:d" -> delimited(child, out);
        case "m:mr" -> out.append(of(child)).append("; ");
        default -> {
          if (!child.name().endsWith("Pr")) {
            out.append(of(child));
          }
        }
      }
    }
    return out.toString();
  }

  private static void nary(XmlElement nary, StringBuilder out) {
    XmlElement properties = nary.child("m:naryPr");
    String sign = properties == null ? "" : properties.valueOf("m:chr", "m:val");
    out.append(sign.isEmpty() ? "∫" : sign);
    String below = inside(nary.child("m:sub"));
    String above = inside(nary.child("m:sup"));
    if (!below.isBlank()) {
      out.append("_(").append(below).append(')');
    }
    if (!above.isBlank()) {
      out.append("^(").append(above).append(')');
    }
    out.append(' ').append(inside(nary.child("m:e")));
  }

  private static void delimited(XmlElement group, StringBuilder out) {
    XmlElement properties = group.child("m:dPr");
    String opens = properties == null ? "" : properties.valueOf("m:begChr", "m:val");
    String closes = properties == null ? "" : properties.valueOf("m:endChr", "m:val");
    boolean givenOpen = properties != null && properties.child("m:begChr") != null;
    boolean givenClose = properties != null && properties.child("m:endChr") != null;
    out.append(givenOpen ? opens : "(");
    String between = "";
    for (XmlElement part : group.elements()) {
      if (part.is("m:e")) {
        out.append(between).append(of(part));
        between = "; ";
      }
    }
    out.append(givenClose ? closes : ")");
  }

  private static String inside(@Nullable XmlElement part) {
    return part == null ? "" : of(part);
  }

  /** In brackets if it is more than one letter or number. */
  private static String grouped(@Nullable XmlElement part) {
    String inside = inside(part);
    boolean simple = inside.matches("[\\p{L}\\p{M}]+|[\\d.,]+|\\(.*\\)|\\s*");
    return simple ? inside : "(" + inside + ")";
  }

  private static String raised(String power) {
    return switch (power) {
      case "2" -> "²";
      case "3" -> "³";
      default -> power.matches("[\\p{L}\\d]") ? "^" + power : "^(" + power + ")";
    };
  }
}
