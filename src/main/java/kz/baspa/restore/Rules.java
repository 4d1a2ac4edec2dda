package kz.baspa.restore;

import java.util.List;

/** The one list of the rules of restoration, in the order in which they run. */
public final class Rules {
  private Rules() {}

  /** All rules, letters first, then lines, then words. */
  public static List<Rule> standard() {
    return List.of();
  }
}
