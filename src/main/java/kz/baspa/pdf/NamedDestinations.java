package kz.baspa.pdf;

import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;

/** The named places of a PDF and their pages. */
final class NamedDestinations {
  private NamedDestinations() {}

  /** The names as the file spells them. */
  static Map<String, COSString> names(COSDictionary catalogue) {
    Map<String, COSString> found = new HashMap<>();
    COSDictionary names = catalogue.getCOSDictionary(COSName.NAMES);
    if (names != null) {
      collect(names.getCOSDictionary(COSName.DESTS), found);
    }
    return found;
  }

  private static void collect(COSDictionary tree, Map<String, COSString> into) {
    if (tree == null) {
      return;
    }
    COSArray entries = tree.getCOSArray(COSName.NAMES);
    for (int i = 0; entries != null && i + 1 < entries.size(); i += 2) {
      COSString name = (COSString) entries.getObject(i);
      into.put(name.getString(), name);
    }
    COSArray kids = tree.getCOSArray(COSName.KIDS);
    for (int i = 0; kids != null && i < kids.size(); i++) {
      collect((COSDictionary) kids.getObject(i), into);
    }
  }

  /** The page, counted from 1, of every name in the catalogue's tree of destinations. */
  static Map<String, Integer> of(COSDictionary catalogue, Map<COSDictionary, Integer> pages) {
    Map<String, Integer> places = new HashMap<>();
    COSDictionary names = catalogue.getCOSDictionary(COSName.NAMES);
    if (names != null) {
      read(names.getCOSDictionary(COSName.DESTS), pages, places);
    }
    return places;
  }

  private static void read(
      COSDictionary tree, Map<COSDictionary, Integer> pages, Map<String, Integer> into) {
    if (tree == null) {
      return;
    }
    COSArray entries = tree.getCOSArray(COSName.NAMES);
    for (int i = 0; entries != null && i + 1 < entries.size(); i += 2) {
      Integer page = pageOf(entries.getObject(i + 1), pages);
      if (page != null) {
        into.put(((COSString) entries.getObject(i)).getString(), page);
      }
    }
    COSArray kids = tree.getCOSArray(COSName.KIDS);
    for (int i = 0; kids != null && i < kids.size(); i++) {
      read((COSDictionary) kids.getObject(i), pages, into);
    }
  }

  private static @Nullable Integer pageOf(COSBase destination, Map<COSDictionary, Integer> pages) {
    COSBase place = destination;
    if (place instanceof COSDictionary action) {
      place = action.getDictionaryObject(COSName.D);
    }
    return place instanceof COSArray array && array.getObject(0) instanceof COSDictionary page
        ? pages.get(page)
        : null;
  }
}
