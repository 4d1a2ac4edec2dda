package kz.baspa.text.math;

import org.jspecify.annotations.Nullable;

/**
 * A formula of Word as one line: a fraction is {@code a / (b + c)}, a power {@code x^2}. The same
 * formula has the same line wherever it is read, so that its letters can be counted and compared.
 *
 * <pre>{@code
 * LinearMath.of(math);   // m:oMath → "k=a / (b+c)"
 * }</pre>
 */
public final class LinearMath {
  private final boolean accept;

  private LinearMath(boolean accept) {
    this.accept = accept;
  }

  /** The line of {@code m:oMath}, {@code m:oMathPara} or a part of one. */
  public static String of(MarkupElement math) {
    return of(math, true);
  }

  /** The same with tracked changes accepted or refused. */
  public static String of(MarkupElement math, boolean accept) {
    return new LinearMath(accept).line(math);
  }

  private String line(MarkupElement math) {
    StringBuilder out = new StringBuilder();
    for (MarkupElement child : math.elements()) {
      switch (child.name()) {
        case "m:r" ->
            child.elements().stream()
                .filter(part -> part.name().equals("m:t") || part.name().equals("w:t"))
                .forEach(part -> out.append(part.textContent()));
        case "m:f" -> {
          out.append(grouped(child(child, "m:num"))).append(" / ");
          out.append(grouped(child(child, "m:den")));
        }
        case "m:sSup" -> {
          out.append(grouped(child(child, "m:e")));
          out.append(raised(inside(child(child, "m:sup"))));
        }
        case "m:sSub" -> {
          out.append(grouped(child(child, "m:e")));
          out.append('_').append(grouped(child(child, "m:sub")));
        }
        case "m:sSubSup" -> {
          out.append(grouped(child(child, "m:e"))).append('_');
          out.append(grouped(child(child, "m:sub")));
          out.append(raised(inside(child(child, "m:sup"))));
        }
        case "m:rad" -> {
          out.append(inside(child(child, "m:deg"))).append("√(");
          out.append(inside(child(child, "m:e"))).append(')');
        }
        case "m:limLow" -> {
          out.append(inside(child(child, "m:e"))).append('_');
          out.append(grouped(child(child, "m:lim"))).append(' ');
        }
        case "m:func" -> {
          out.append(inside(child(child, "m:fName")).strip()).append(' ');
          out.append(inside(child(child, "m:e")));
        }
        case "m:eqArr" -> {
          String between = "";
          for (MarkupElement line : child.elements()) {
            if (line.name().equals("m:e")) {
              out.append(between).append(line(line));
              between = "; ";
            }
          }
        }
        case "m:nary" -> nary(child, out);
        case "m:d" -> delimited(child, out);
        case "m:mr" -> out.append(line(child)).append("; ");
        case "w:ins", "w:moveTo" -> out.append(accept ? line(child) : "");
        case "w:del", "w:moveFrom" -> out.append(accept ? "" : line(child));
        default -> {
          if (!child.name().endsWith("Pr")) {
            out.append(line(child));
          }
        }
      }
    }
    return out.toString();
  }

  private void nary(MarkupElement nary, StringBuilder out) {
    MarkupElement properties = child(nary, "m:naryPr");
    String sign = properties == null ? "" : value(properties, "m:chr");
    out.append(sign.isEmpty() ? "∫" : sign);
    String below = inside(child(nary, "m:sub"));
    String above = inside(child(nary, "m:sup"));
    if (!below.isBlank()) {
      out.append('_').append(grouped(below));
    }
    if (!above.isBlank()) {
      out.append(raised(above));
    }
    out.append(' ').append(inside(child(nary, "m:e")));
  }

  private void delimited(MarkupElement group, StringBuilder out) {
    MarkupElement properties = child(group, "m:dPr");
    String opens = properties == null ? "" : value(properties, "m:begChr");
    String closes = properties == null ? "" : value(properties, "m:endChr");
    boolean givenOpen = properties != null && child(properties, "m:begChr") != null;
    boolean givenClose = properties != null && child(properties, "m:endChr") != null;
    out.append(givenOpen ? opens : "(");
    String between = "";
    for (MarkupElement part : group.elements()) {
      if (part.name().equals("m:e")) {
        out.append(between).append(line(part));
        between = "; ";
      }
    }
    out.append(givenClose ? closes : ")");
  }

  private static @Nullable MarkupElement child(MarkupElement parent, String name) {
    for (MarkupElement child : parent.elements()) {
      if (child.name().equals(name)) {
        return child;
      }
    }
    return null;
  }

  private static String value(MarkupElement properties, String name) {
    MarkupElement found = child(properties, name);
    return found == null ? "" : found.get("m:val");
  }

  private String inside(@Nullable MarkupElement part) {
    return part == null ? "" : line(part);
  }

  /** In brackets if it is more than one word, number or bracketed group. */
  public static String grouped(String inside) {
    boolean simple =
        inside.matches("([\\p{L}\\p{M}]+|[\\d.,]+)[²³]?|\\s*")
            || isBracketed(inside.startsWith("√") ? inside.substring(1) : inside);
    return simple ? inside : "(" + inside + ")";
  }

  /** Whether the bracket that opens first closes last: not so in {@code (a)+(b)}. */
  private static boolean isBracketed(String inside) {
    int open = 0;
    for (int i = 0; i < inside.length(); i++) {
      open += inside.charAt(i) == '(' ? 1 : inside.charAt(i) == ')' ? -1 : 0;
      if (open <= 0) {
        return i > 0 && open == 0 && i == inside.length() - 1;
      }
    }
    return false;
  }

  private String grouped(@Nullable MarkupElement part) {
    return grouped(inside(part));
  }

  private static String raised(String power) {
    return switch (power) {
      case "2" -> "²";
      case "3" -> "³";
      default -> power.matches("[\\p{L}\\d]") ? "^" + power : "^(" + power + ")";
    };
  }
}
