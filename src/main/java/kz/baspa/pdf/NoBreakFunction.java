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
 * Gives the stylesheet {@code b:line-ends($before, $text, $after)}: the text with no-break spaces
 * and no-break hyphens where a line must not end: «XXI ғасыр», «Н. Назарбаев», «АҚШ-тың», «25-ке».
 * What stands before and after in the same block is looked at, too: in «120 б.» the б may be a
 * correction, and so an element of its own.
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

  static String apply(String before, String text, String after) {
    if (text.indexOf(' ') < 0 && text.indexOf('-') < 0) {
      return text;
    }
    String all = before + text + after;
    String held = NoBreak.apply(all).replace(" ₸", "\u00a0₸");
    if (text.indexOf('-') >= 0) {
      held = ENDING.matcher(held).replaceAll(Character.toString(NO_BREAK_HYPHEN));
    }
    return held.substring(before.length(), before.length() + text.length());
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
    return new SequenceType[] {STRING, STRING, STRING};
  }

  @Override
  public XdmValue call(XdmValue[] arguments) {
    return new XdmAtomicValue(
        apply(string(arguments[0]), string(arguments[1]), string(arguments[2])));
  }

  private static String string(XdmValue argument) {
    return argument.itemAt(0).getStringValue();
  }
}
