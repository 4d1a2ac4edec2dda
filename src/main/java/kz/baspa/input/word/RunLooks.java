package kz.baspa.input.word;

import java.util.EnumSet;
import java.util.Set;
import kz.baspa.input.xml.XmlElement;
import kz.baspa.text.evidence.SpanLook;
import org.jspecify.annotations.Nullable;

/** How the runs of a Word file look: by their own marks, their style, their paragraph's style. */
final class RunLooks {
  private static final Set<String> OFF = Set.of("0", "false", "off", "none");

  private final StyleSheet styles;

  RunLooks(StyleSheet styles) {
    this.styles = styles;
  }

  /** The looks of a run. */
  Set<SpanLook> of(@Nullable XmlElement properties, String paragraphStyle) {
    Set<SpanLook> looks = EnumSet.noneOf(SpanLook.class);
    if (isOn(property(properties, paragraphStyle, "w:b"))) {
      looks.add(SpanLook.BOLD);
    }
    if (isOn(property(properties, paragraphStyle, "w:i"))) {
      looks.add(SpanLook.ITALIC);
    }
    XmlElement line = properties == null ? null : properties.child("w:u");
    if (line != null && isOn(line)) {
      looks.add(SpanLook.UNDERLINE);
    }
    XmlElement height = property(properties, paragraphStyle, "w:vertAlign");
    if (height != null && height.get("w:val").equals("superscript")) {
      looks.add(SpanLook.SUPERSCRIPT);
    } else if (height != null && height.get("w:val").equals("subscript")) {
      looks.add(SpanLook.SUBSCRIPT);
    }
    return looks;
  }

  /** Whether a run is hidden. */
  boolean isHidden(@Nullable XmlElement properties, String paragraphStyle) {
    return isOn(property(properties, paragraphStyle, "w:vanish"));
  }

  /** The size of the letters in points, 0 if nothing says it. */
  double size(@Nullable XmlElement properties, String paragraphStyle) {
    XmlElement size = property(properties, paragraphStyle, "w:sz");
    return size == null ? 0 : WordNumbering.number(size.get("w:val"), 0) / 2.0;
  }

  /** The name of the font, empty if nothing says it. */
  String font(@Nullable XmlElement properties, String paragraphStyle) {
    XmlElement fonts = property(properties, paragraphStyle, "w:rFonts");
    if (fonts == null) {
      return "";
    }
    return fonts.has("w:hAnsi") ? fonts.get("w:hAnsi") : fonts.get("w:ascii");
  }

  private @Nullable XmlElement property(
      @Nullable XmlElement properties, String paragraphStyle, String name) {
    XmlElement own = properties == null ? null : properties.child(name);
    if (own != null) {
      return own;
    }
    String style = properties == null ? "" : properties.valueOf("w:rStyle", "w:val");
    XmlElement styled = style.isEmpty() ? null : styles.run(style, name);
    if (styled == null) {
      styled = styles.run(paragraphStyle, name);
    }
    return styled == null ? styles.standardRun(name) : styled;
  }

  static boolean isOn(@Nullable XmlElement mark) {
    return mark != null && !OFF.contains(mark.get("w:val"));
  }
}
