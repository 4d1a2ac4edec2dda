package kz.baspa.tei;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.helpers.DefaultHandler;

/** Looks whether identifiers are there once and what is pointed to is there. */
final class Pointers extends DefaultHandler {
  /** A fault and where it is. */
  record PointerFault(String key, int line, int column, String id) {}

  private final Set<String> ids = new HashSet<>();
  private final List<PointerFault> pointers = new ArrayList<>();
  private Optional<PointerFault> twice = Optional.empty();
  private @Nullable Locator locator;

  @Override
  public void setDocumentLocator(Locator here) {
    locator = here;
  }

  @Override
  public void startElement(String uri, String name, String qName, Attributes attributes) {
    String id = attributes.getValue("xml:id");
    if (id != null && !ids.add(id.strip()) && twice.isEmpty()) {
      twice = Optional.of(fault("tei.id-twice", id.strip()));
    }
    for (String pointer : new String[] {"target", "resp", "who"}) {
      String value = attributes.getValue(pointer);
      if (value != null && value.startsWith("#")) {
        pointers.add(fault("tei.target-missing", value.substring(1)));
      }
    }
  }

  private PointerFault fault(String key, String id) {
    int line = locator == null ? 1 : locator.getLineNumber();
    int column = locator == null ? 1 : locator.getColumnNumber();
    return new PointerFault(key, line, column, id);
  }

  /** The first fault of the file. */
  Optional<PointerFault> fault() {
    Optional<PointerFault> lost =
        pointers.stream().filter(pointer -> !ids.contains(pointer.id())).findFirst();
    if (lost.isEmpty() || twice.isEmpty()) {
      return lost.or(() -> twice);
    }
    return lost.get().line() < twice.get().line() ? lost : twice;
  }
}
