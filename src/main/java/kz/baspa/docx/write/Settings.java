package kz.baspa.docx.write;

import kz.baspa.profile.Profile;

/** Writes the settings part: hyphenation, footnotes, mirrored margins, the age of Word. */
final class Settings {
  /** Word 2013 and everything after it. */
  private static final String COMPATIBILITY = "15";

  private Settings() {}

  static void write(WordXml x, WordMeasures layout) {
    Profile.Body body = layout.profile().body();
    x.root("w:settings");
    x.empty("w:embedTrueTypeFonts");
    if (layout.twoSided()) {
      x.empty("w:mirrorMargins");
    }
    x.value("w:defaultTabStop", layout.indentTwips());
    x.value("w:autoHyphenation", body.hyphenation() ? "1" : "0");
    x.value("w:consecutiveHyphenLimit", body.hyphensInARow());
    x.value("w:hyphenationZone", layout.indentTwips() / 2);
    x.value("w:doNotHyphenateCaps", "1");
    x.value("w:characterSpacingControl", "doNotCompress");
    x.open("w:footnotePr");
    x.empty("w:footnote", "w:id", "-1").empty("w:footnote", "w:id", "0").close();
    x.open("w:compat");
    x.empty(
        "w:compatSetting",
        "w:name",
        "compatibilityMode",
        "w:uri",
        "http://schemas.microsoft.com/office/word",
        "w:val",
        COMPATIBILITY);
    x.close();
    x.empty("w:themeFontLang", "w:val", "kk-KZ");
    x.value("w:decimalSymbol", ",").value("w:listSeparator", ";");
    x.close().finish();
  }
}
