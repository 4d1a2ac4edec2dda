package kz.baspa.input.odt;

import java.util.List;
import kz.baspa.input.xml.XmlElement;
import kz.baspa.text.math.LinearMath;

/** MathML as one line: a fraction is {@code a / b}, a power {@code x²} or {@code x^n}. */
final class MathMarkup {
  private MathMarkup() {}

  static String linear(XmlElement math) {
    StringBuilder out = new StringBuilder();
    List<XmlElement> parts = math.elements();
    switch (math.name()) {
      case "math:mfrac" -> out.append(grouped(parts, 0)).append(" / ").append(grouped(parts, 1));
      case "math:msup" -> out.append(grouped(parts, 0)).append(raised(parts));
      case "math:msub" -> out.append(grouped(parts, 0)).append('_').append(grouped(parts, 1));
      case "math:msqrt" -> out.append("√(").append(all(math)).append(')');
      case "math:mi", "math:mn", "math:mo", "math:mtext" -> out.append(math.textContent().strip());
      case "math:annotation" -> {
        // The same once more in another form.
      }
      default -> out.append(all(math));
    }
    return out.toString();
  }

  private static String all(XmlElement math) {
    StringBuilder out = new StringBuilder();
    math.elements().forEach(part -> out.append(linear(part)));
    return out.toString();
  }

  private static String raised(List<XmlElement> parts) {
    String power = grouped(parts, 1);
    return power.equals("2") ? "²" : power.equals("3") ? "³" : "^" + power;
  }

  private static String grouped(List<XmlElement> parts, int at) {
    String inside = at < parts.size() ? linear(parts.get(at)) : "";
    return LinearMath.grouped(inside);
  }
}
