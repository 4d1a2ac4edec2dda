package kz.baspa.text.math;

import java.util.List;

/** An element of a tree, whichever room has read it; its name has the usual prefix, {@code m:f}. */
public interface MarkupElement {
  /** The name with its prefix. */
  String name();

  /** The value of an attribute, empty if it is not there. */
  String get(String attribute);

  /** The elements inside, without text. */
  List<? extends MarkupElement> elements();

  /** All text inside. */
  String textContent();
}
