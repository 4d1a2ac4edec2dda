package kz.baspa.input.pdf;

import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;

/** Whether fonts are bold and italic, by their names and what the file says of them. */
final class FontLooks {
  private final Map<PDFont, Look> known = new IdentityHashMap<>();

  /** A font's name without the letters of its subset, and its looks. */
  record Look(String name, boolean bold, boolean italic) {}

  Look of(PDFont font) {
    return known.computeIfAbsent(font, FontLooks::read);
  }

  private static Look read(PDFont font) {
    String full = font.getName() == null ? "" : font.getName();
    String name = full.replaceFirst("^[A-Z]{6}\\+", "");
    String lower = name.toLowerCase(Locale.ROOT);
    PDFontDescriptor descriptor = font.getFontDescriptor();
    boolean bold = lower.matches(".*(bold|black|heavy|demi|cmbx|sfbx|labx).*");
    boolean italic = lower.matches(".*(italic|oblique|slanted|cmti|sfti|lati).*");
    if (descriptor != null) {
      bold |= descriptor.isForceBold() || descriptor.getFontWeight() >= 600;
      italic |= descriptor.isItalic() || Math.abs(descriptor.getItalicAngle()) > 3;
    }
    return new Look(name, bold, italic);
  }
}
