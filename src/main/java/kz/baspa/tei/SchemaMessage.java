package kz.baspa.tei;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.baspa.tei.TeiValidator.SchemaFault;
import kz.baspa.text.BaspaException;
import kz.baspa.text.BaspaException.Fault;

/**
 * Turns what Jing says of a fault into a message in the reader's language. {@code element "hi" not
 * allowed anywhere; expected …} becomes {@code tei.element-unknown} with {@code hi}.
 */
final class SchemaMessage {
  private static final String NAME = "\"([^\"]{1,80})\"[^\"]*?";

  private record Form(Pattern pattern, String key) {
    Form(String pattern, String key) {
      this(Pattern.compile("(?s)" + pattern), key);
    }
  }

  private static final List<Form> FORMS =
      List.of(
          new Form("element " + NAME + " not allowed anywhere.*", "tei.element-unknown"),
          new Form(
              "element "
                  + NAME
                  + " not allowed yet; missing required elements? "
                  + NAME
                  + "(?: .*)?",
              "tei.element-too-early"),
          new Form("element " + NAME + " not allowed (?:here|yet).*", "tei.element-not-here"),
          new Form(
              "element " + NAME + " incomplete; missing required elements? " + NAME + "(?: .*)?",
              "tei.element-missing"),
          new Form("element " + NAME + " incomplete.*", "tei.element-incomplete"),
          new Form(
              "element " + NAME + " missing required attributes? " + NAME + "(?: .*)?",
              "tei.attribute-missing"),
          new Form(
              "element " + NAME + " missing one or more required .*", "tei.element-incomplete"),
          new Form(
              "(?:found )?attribute " + NAME + "(?: not allowed here|, but no ).*",
              "tei.attribute-not-here"),
          new Form(
              "value of attribute " + NAME + " is invalid; must be equal to (.*)",
              "tei.attribute-one-of"),
          new Form("value of attribute " + NAME + " is invalid.*", "tei.attribute-value"),
          new Form("text not allowed here.*", "tei.text-not-here"),
          new Form("character content of element " + NAME + " invalid.*", "tei.element-value"));

  private SchemaMessage() {}

  static BaspaException toException(SchemaFault fault, String name) {
    String line = Integer.toString(Math.max(1, fault.getLineNumber()));
    String column = Integer.toString(Math.max(1, fault.getColumnNumber()));
    for (Form form : FORMS) {
      Matcher matcher = form.pattern().matcher(fault.getMessage());
      if (matcher.matches()) {
        String first = matcher.groupCount() > 0 ? matcher.group(1) : "";
        String second = matcher.groupCount() > 1 ? matcher.group(2) : "";
        return new BaspaException(
            fault,
            Fault.INPUT,
            form.key(),
            name,
            line,
            column,
            first,
            second.replace(" or ", ", ").replace("\"", ""));
      }
    }
    return new BaspaException(
        fault, Fault.INPUT, "tei.other", name, line, column, String.valueOf(fault.getMessage()));
  }
}
