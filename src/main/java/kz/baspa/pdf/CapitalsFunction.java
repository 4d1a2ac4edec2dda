package kz.baspa.pdf;

import net.sf.saxon.s9api.ExtensionFunction;
import net.sf.saxon.s9api.ItemType;
import net.sf.saxon.s9api.OccurrenceIndicator;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.SequenceType;
import net.sf.saxon.s9api.XdmAtomicValue;
import net.sf.saxon.s9api.XdmValue;

/**
 * Gives the stylesheet {@code b:capitals($text)}: the text in capitals, «КІРІСПЕ». A letter whose
 * capital is no single letter (ß), is that of another letter too (µ, whose capital is that of μ; ı)
 * or is in no font (Georgian) stays as it is, so that what is drawn can be counted.
 */
final class CapitalsFunction implements ExtensionFunction {
  private static final SequenceType STRING =
      SequenceType.makeSequenceType(ItemType.STRING, OccurrenceIndicator.ONE);

  private final FontCatalogue fonts;

  CapitalsFunction(FontCatalogue fonts) {
    this.fonts = fonts;
  }

  String apply(String text) {
    StringBuilder capitals = new StringBuilder(text.length());
    text.codePoints().map(this::capital).forEach(capitals::appendCodePoint);
    return capitals.toString();
  }

  private int capital(int letter) {
    int capital = Character.toUpperCase(letter);
    return Character.toLowerCase(capital) == letter && fonts.isPrintable(capital)
        ? capital
        : letter;
  }

  @Override
  public QName getName() {
    return new QName("urn:baspa:xslt", "capitals");
  }

  @Override
  public SequenceType getResultType() {
    return STRING;
  }

  @Override
  public SequenceType[] getArgumentTypes() {
    return new SequenceType[] {STRING};
  }

  @Override
  public XdmValue call(XdmValue[] arguments) {
    return new XdmAtomicValue(apply(arguments[0].itemAt(0).getStringValue()));
  }
}
