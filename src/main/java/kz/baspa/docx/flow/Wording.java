package kz.baspa.docx.flow;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.baspa.profile.Profile;

/**
 * How labels are worded in the document, so that they can be told from the text again.
 *
 * @param tableCaption «{number}-кесте – {title}»
 * @param figureCaption «{number}-сурет – {title}»
 * @param appendixHeading «{number} ҚОСЫМШАСЫ»
 */
public record Wording(String tableCaption, String figureCaption, String appendixHeading) {
  private static final String NUMBER = "(\\p{L}?\\d[\\d.]{0,8})";

  private static final Pattern LITERAL =
      Pattern.compile(
          "((?:[IVXLCІХ]{1,6}|\\d{1,3})[ -](?:тарау|бөлім|ТАРАУ|БӨЛІМ|глава|Chapter)\\.?"
              + "|\\d{1,4}(?:\\.\\d{1,3}){0,4}[.)]?|\\p{L}\\))\\s+");

  /** A label and what is left of the text. */
  public record Split(String label, int textFrom) {}

  public static Wording of(Profile profile) {
    return new Wording(
        profile.tableCaption().form(),
        profile.figureCaption().form(),
        profile.appendixHeading("{number}"));
  }

  /** What stands before the title of a caption: «1-кесте – ». */
  public String before(boolean table, String number) {
    String form = table ? tableCaption : figureCaption;
    int title = form.indexOf("{title}");
    return (title < 0 ? form : form.substring(0, title)).replace("{number}", number);
  }

  /** The number of a caption and where its title begins. */
  public Optional<Split> caption(String text, boolean table) {
    String form = table ? tableCaption : figureCaption;
    int number = form.indexOf("{number}");
    int title = form.indexOf("{title}");
    if (number < 0 || title < number) {
      return Optional.empty();
    }
    String before = form.substring(0, number);
    String between = form.substring(number + "{number}".length(), title);
    String word = between.replaceFirst("[\\s\\p{P}]+$", "");
    Matcher whole =
        Pattern.compile(Pattern.quote(before) + NUMBER + Pattern.quote(between)).matcher(text);
    if (whole.lookingAt()) {
      return Optional.of(new Split(whole.group(1), whole.end()));
    }
    Matcher loose =
        Pattern.compile(
                Pattern.quote(before) + NUMBER + Pattern.quote(word) + "(?:[\\s–—.:-]{1,4}|$)",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
            .matcher(text);
    return loose.lookingAt()
        ? Optional.of(new Split(loose.group(1), loose.end()))
        : Optional.empty();
  }

  /** A label that was typed: «IV тарау. », «2.1 », «12 ». */
  public static Optional<Split> literal(String text) {
    Matcher label = LITERAL.matcher(text);
    if (!label.lookingAt()) {
      return Optional.empty();
    }
    String found = label.group(1);
    boolean dot =
        found.endsWith(".") && !Numbering.after(found.substring(0, found.length() - 1)).isEmpty();
    return Optional.of(
        new Split(dot ? found.substring(0, found.length() - 1) : found, label.end()));
  }

  /** The mark of an appendix and where its title begins. */
  public Optional<Split> appendix(String text) {
    int number = appendixHeading.indexOf("{number}");
    if (number < 0) {
      return Optional.empty();
    }
    Matcher heading =
        Pattern.compile(
                Pattern.quote(appendixHeading.substring(0, number))
                    + "(\\p{L}|\\d{1,2})"
                    + Pattern.quote(appendixHeading.substring(number + "{number}".length()))
                    + "(?:\\s+|$)",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
            .matcher(text);
    return heading.lookingAt()
        ? Optional.of(new Split(heading.group(1), heading.end()))
        : Optional.empty();
  }
}
