package kz.baspa.pdf;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.sf.saxon.s9api.ExtensionFunction;
import net.sf.saxon.s9api.ItemType;
import net.sf.saxon.s9api.OccurrenceIndicator;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.SequenceType;
import net.sf.saxon.s9api.XdmAtomicValue;
import net.sf.saxon.s9api.XdmValue;

/**
 * Gives the stylesheet {@code b:font-runs($text, $family)}: the text cut where it changes from
 * letters of the family to letters that it lacks and another lends, and back. The first run, which
 * may be empty, is the family's own: «7 млн ₸» comes as «7 млн », «₸».
 */
final class FontRunsFunction implements ExtensionFunction {
  private static final Map<String, BitSet> LACKING = new ConcurrentHashMap<>();

  private static final SequenceType STRING =
      SequenceType.makeSequenceType(ItemType.STRING, OccurrenceIndicator.ONE);

  static List<String> of(String text, String family) {
    BitSet lacking = LACKING.computeIfAbsent(family, FontCatalogue::lacking);
    List<String> runs = new ArrayList<>(1);
    int start = 0;
    boolean borrowed = false;
    for (int i = 0; i < text.length(); i++) {
      if (lacking.get(text.charAt(i)) != borrowed) {
        runs.add(text.substring(start, i));
        start = i;
        borrowed = !borrowed;
      }
    }
    runs.add(text.substring(start));
    return runs;
  }

  @Override
  public QName getName() {
    return new QName("urn:baspa:xslt", "font-runs");
  }

  @Override
  public SequenceType getResultType() {
    return SequenceType.makeSequenceType(ItemType.STRING, OccurrenceIndicator.ONE_OR_MORE);
  }

  @Override
  public SequenceType[] getArgumentTypes() {
    return new SequenceType[] {STRING, STRING};
  }

  @Override
  public XdmValue call(XdmValue[] arguments) {
    List<String> runs =
        of(arguments[0].itemAt(0).getStringValue(), arguments[1].itemAt(0).getStringValue());
    return runs.size() == 1
        ? new XdmAtomicValue(runs.get(0))
        : new XdmValue(runs.stream().map(XdmAtomicValue::new).toList());
  }
}
