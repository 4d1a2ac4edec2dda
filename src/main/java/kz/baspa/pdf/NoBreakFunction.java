package kz.baspa.pdf;

import java.util.regex.Pattern;
import kz.baspa.kazakh.NoBreak;
import net.sf.saxon.s9api.ExtensionFunction;
import net.sf.saxon.s9api.ItemType;
import net.sf.saxon.s9api.OccurrenceIndicator;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.SequenceType;
import net.sf.saxon.s9api.XdmAtomicValue;
import net.sf.saxon.s9api.XdmValue;

/**
 * Gives the stylesheet {@code b:line-ends($text)}: the text with no-break spaces and no-break
 * hyphens where a line must not end: «XXI ғасыр», «Н. Назарбаев», «АҚШ-тың», «25-ке».
 */
final class NoBreakFunction implements ExtensionFunction {
  /** A hyphen that joins an ending to an acronym or a figure. */
  private static final Pattern ENDING =
      Pattern.compile("(?<=\\p{Lu}{2}|\\p{Ll}\\p{Lu}|\\d)-(?=\\p{Ll})");

  private static final SequenceType STRING =
      SequenceType.makeSequenceType(ItemType.STRING, OccurrenceIndicator.ONE);

  /**
   * Stands for a hyphen on the way through FOP; drawn as a plain one, so that it copies as such.
   */
  static final char NO_BREAK_HYPHEN = '\u2011';

  static String apply(String text) {
    String held = text.indexOf(' ') < 0 ? text : NoBreak.apply(text).replace(" ₸", "\u00a0₸");
    return held.indexOf('-') < 0
        ? held
        : ENDING.matcher(held).replaceAll(Character.toString(NO_BREAK_HYPHEN));
  }

  @Override
  public QName getName() {
    return new QName("urn:baspa:xslt", "line-ends");
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
