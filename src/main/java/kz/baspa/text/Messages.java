package kz.baspa.text;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * The sentences that a person reads, in Kazakh, Russian and English. A key's first part names the
 * file: {@code source.empty} stands in {@code messages/source_kk.properties} and its sisters.
 *
 * <pre>{@code
 * new Messages(Locale.forLanguageTag("kk")).say("source.empty", "kz-usa.txt");
 * }</pre>
 */
public final class Messages {
  private static final ResourceBundle.Control ONLY_WHAT_IS_ASKED =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final Locale locale;

  /**
   * Messages in this language.
   *
   * @param locale kk, ru or en; any other language is answered in English
   */
  public Messages(Locale locale) {
    String language = locale.getLanguage();
    this.locale =
        List.of("kk", "ru").contains(language) ? Locale.forLanguageTag(language) : Locale.ENGLISH;
  }

  /** The language: kk, ru or en. */
  public Locale locale() {
    return locale;
  }

  /** The sentence for a key, with {@code {0}}, {@code {1}} … filled in. */
  public String say(String key, Object... arguments) {
    String room = key.substring(0, Math.max(0, key.indexOf('.')));
    String pattern;
    try {
      pattern =
          ResourceBundle.getBundle("kz.baspa.messages." + room, locale, ONLY_WHAT_IS_ASKED)
              .getString(key);
    } catch (MissingResourceException e) {
      throw new IllegalArgumentException("no message " + key + " in " + locale, e);
    }
    return new MessageFormat(pattern, locale).format(arguments);
  }

  /** The sentence for a failure. */
  public String say(BaspaException e) {
    return say(e.key(), e.arguments().toArray());
  }

  /** The sentence for a finding. */
  public String say(Finding finding) {
    return say(finding.key(), finding.arguments().toArray());
  }
}
