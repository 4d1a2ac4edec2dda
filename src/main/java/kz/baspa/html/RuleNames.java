package kz.baspa.html;

import kz.baspa.text.Messages;

/** What a person calls a rule of restoration: {@code word} is “Misread and mistyped words”. */
final class RuleNames {
  private RuleNames() {}

  /** The name in the language of the page; that in the table of changes where there is no other. */
  static String of(String rule, Messages messages) {
    try {
      return messages.say("html.rule." + rule);
    } catch (IllegalArgumentException e) {
      return rule;
    }
  }
}
