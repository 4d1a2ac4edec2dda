package kz.baspa.testing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.baspa.tei.TeiValidator;

/**
 * Works drawn from {@code baspa.rnc} itself: whatever the schema allows may come, in any order and
 * number, with letters of all kinds.
 *
 * <pre>{@code
 * byte[] tei = SchemaWorks.draw(draws, 100);
 * }</pre>
 */
public final class SchemaWorks {
  private static final Pattern TOKEN =
      Pattern.compile("\"[^\"]*\"|#[^\\n]*|\\\\?[\\w.:-]+|[^\\s\\w]");

  /** Deeper than this only what must be is drawn. */
  private static final int DEEP = 14;

  /** A picture of one point. */
  private static final String PICTURE =
      "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

  /** What the patterns of strings allow, by pattern; the schema's own line is the key. */
  private static final Map<String, List<String>> VALUES =
      Map.of(
          "level-[1-9]", List.of("level-1", "level-2", "level-9"),
          "\\d{4}(-\\d\\d(-\\d\\d)?)?", List.of("2026", "2026-11", "0000-99-99"),
          "\\s*\\S(.*\\S)?\\s*", List.of("1", "I", "2.1", "А", " а) ", "I тарау", "中", "1 — ①"),
          "[0-9ivxlcIVXLC]+", List.of("1", "25", "iv"),
          "#[\\i-[:]][\\c-[:]]*", List.of("#?"),
          "\\S+", List.of("https://example.org/а", "#?", "mailto:a@b.kz", "x(y)'z"));

  private final Map<String, List<String>> definitions = new HashMap<>();
  private final Draws draws;
  private final int mostElements;
  private final StringBuilder out = new StringBuilder();
  private final List<String> ids = new ArrayList<>();
  private int depth;

  private SchemaWorks(Draws draws, int mostElements) {
    this.mostElements = mostElements;
    this.draws = draws;
    List<String> tokens = tokens();
    String name = "";
    int braces = 0;
    for (int i = 0; i < tokens.size(); i++) {
      String token = tokens.get(i);
      braces += token.equals("{") ? 1 : token.equals("}") ? -1 : 0;
      if (braces == 0 && i + 1 < tokens.size() && tokens.get(i + 1).equals("=")) {
        name = token;
        definitions.put(name, new ArrayList<>());
        i++;
      } else if (!name.isEmpty()) {
        definitions.get(name).add(token);
      }
    }
  }

  private static List<String> tokens() {
    try (InputStream in = TeiValidator.class.getResourceAsStream("baspa.rnc")) {
      String schema = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      List<String> tokens = new ArrayList<>();
      Matcher matcher = TOKEN.matcher(schema.substring(schema.indexOf("start =")));
      while (matcher.find()) {
        if (!matcher.group().startsWith("#")) {
          tokens.add(matcher.group());
        }
      }
      return tokens;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * A work that the schema accepts, or none where it points to what cannot be there.
   *
   * @param mostElements after so many elements only those come that must be
   */
  public static byte[] draw(Draws draws, int mostElements) {
    SchemaWorks work = new SchemaWorks(draws, mostElements);
    work.new Group(work.definitions.get("start")).draw();
    return work.pointed().getBytes(StandardCharsets.UTF_8);
  }

  /** The work, in which every pointer points to something that is there. */
  private String pointed() {
    String work = out.toString();
    Matcher pointer = Pattern.compile("#\\?").matcher(work);
    // Where there is nothing to point to there is no work.
    if (ids.isEmpty() && pointer.find()) {
      return "";
    }
    return Pattern.compile("#\\?").matcher(work).replaceAll(found -> "#" + draws.of(ids));
  }

  /** The content of an element as it is drawn: attributes first. */
  private final StringBuilder attributes = new StringBuilder();

  /** Reads a pattern and draws what it allows. */
  private final class Group {
    private final List<String> tokens;
    private int at;

    Group(List<String> tokens) {
      this.tokens = tokens;
    }

    void draw() {
      while (at < tokens.size()) {
        alternatives(end(at));
      }
    }

    /** One of the alternatives up to here; parts that stand in a row are all drawn. */
    private void alternatives(int end) {
      List<int[]> choices = new ArrayList<>();
      int from = at;
      for (int i = at; i < end; i = after(i)) {
        if (tokens.get(i).equals("|")) {
          choices.add(new int[] {from, i});
          from = i + 1;
        }
      }
      choices.add(new int[] {from, end});
      int[] choice = choices.get(isEnough() ? 0 : draws.below(choices.size()));
      at = choice[0];
      while (at < choice[1]) {
        if (tokens.get(at).matches("[,&]")) {
          at++;
        } else {
          particle(choice[1]);
        }
      }
      at = end;
    }

    private void particle(int end) {
      int start = at;
      int past = pastParticle(start);
      String times = past < end && tokens.get(past).matches("[?*+]") ? tokens.get(past) : "";
      int least = times.matches("[?*]") ? 0 : 1;
      int most = times.isEmpty() || times.equals("?") ? 1 : isEnough() ? least : 3;
      int count = least == most ? least : least + draws.below(most - least + 1);
      if (isEnough()) {
        count = least;
      }
      for (int i = 0; i < count; i++) {
        at = start;
        one();
      }
      at = times.isEmpty() ? past : past + 1;
    }

    private void one() {
      String token = tokens.get(at);
      switch (token) {
        case "(" -> inside(at + 1, close(at));
        case "element" -> element(tokens.get(at + 1), at + 3, close(at + 2));
        case "attribute" -> attribute(tokens.get(at + 1), at + 3, close(at + 2));
        case "mixed" -> {
          text();
          inside(at + 2, close(at + 1));
          text();
        }
        case "list" -> inside(at + 2, close(at + 1));
        case "text" -> text();
        default -> {
          if (token.startsWith("\"")) {
            out.append(out.length() > 0 && value ? " " : "").append(token, 1, token.length() - 1);
          } else if (token.startsWith("xsd:")) {
            value(token, at);
          } else {
            new Group(definitions.get(token)).draw();
          }
        }
      }
    }

    private void inside(int from, int to) {
      Group group = new Group(tokens.subList(from, to));
      group.draw();
    }

    private void element(String name, int from, int to) {
      depth++;
      elements++;
      int start = out.length();
      String outer = attributes.toString();
      attributes.setLength(0);
      inside(from, to);
      String content = out.substring(start);
      out.setLength(start);
      out.append('<').append(name);
      if (name.equals("TEI")) {
        out.append(" xmlns=\"http://www.tei-c.org/ns/1.0\"");
      }
      out.append(attributes).append('>').append(content).append("</").append(name).append('>');
      attributes.setLength(0);
      attributes.append(outer);
      depth--;
    }

    private void attribute(String name, int from, int to) {
      int start = out.length();
      value = true;
      if (name.equals("xml:id")) {
        ids.add("x" + ids.size());
        out.append(ids.get(ids.size() - 1));
      } else if (name.equals("url")) {
        out.append(PICTURE);
      } else {
        inside(from, to);
      }
      value = false;
      String text = out.substring(start).strip();
      out.setLength(start);
      attributes.append(' ').append(name).append("=\"").append(text).append('"');
    }

    private void value(String type, int place) {
      String pattern = "";
      if (place + 1 < tokens.size() && tokens.get(place + 1).equals("{")) {
        for (int i = place + 1; i < close(place + 1); i++) {
          pattern = tokens.get(i).startsWith("\"") && pattern.isEmpty() ? tokens.get(i) : pattern;
        }
      }
      out.append(
          switch (type) {
            case "xsd:positiveInteger" -> draws.of("1", "2", "3", "70", "4000000000");
            case "xsd:decimal" -> draws.of("0", "0.5", "1");
            case "xsd:NCName" -> "name";
            case "xsd:language" -> draws.of("kk", "ru", "en", "de");
            default -> draws.of(VALUES.get(pattern.substring(1, pattern.length() - 1)));
          });
    }

    private int end(int from) {
      return tokens.size();
    }

    private int after(int i) {
      return switch (tokens.get(i)) {
        case "(", "{" -> close(i) + 1;
        default -> i + 1;
      };
    }

    private int pastParticle(int i) {
      return switch (tokens.get(i)) {
        case "(" -> close(i) + 1;
        case "element", "attribute" -> close(i + 2) + 1;
        case "mixed", "list" -> close(i + 1) + 1;
        default ->
            tokens.get(i).startsWith("xsd:")
                    && i + 1 < tokens.size()
                    && tokens.get(i + 1).equals("{")
                ? close(i + 1) + 1
                : i + 1;
      };
    }

    private int close(int open) {
      int braces = 0;
      for (int i = open; i < tokens.size(); i++) {
        braces += tokens.get(i).matches("[({]") ? 1 : tokens.get(i).matches("[)}]") ? -1 : 0;
        if (braces == 0) {
          return i;
        }
      }
      throw new IllegalStateException("not closed: " + tokens.subList(open, tokens.size()));
    }
  }

  private boolean value;

  /** Whether the work is as deep or long as it may be, and only what must be is drawn. */
  private boolean isEnough() {
    return depth > DEEP || elements > mostElements;
  }

  private int elements;

  private void text() {
    if (value) {
      out.append("мән");
      return;
    }
    String drawn =
        switch (draws.below(4)) {
          case 0 -> "";
          case 1 -> "Дала өзендерінің көктемгі тасуы ";
          case 2 -> "су";
          default -> draws.text(12);
        };
    // An accent that begins an element joins the letter before it in Word and not in TEI.
    drawn = drawn.replaceFirst("^[\\p{M}\\p{C}]*\\p{M}+", "");
    drawn
        .codePoints()
        .filter(c -> c == '\t' || c == '\n' || c >= ' ' && c < 0xFFFE || c > 0xFFFF)
        .filter(c -> c < 0xD800 || c > 0xDFFF)
        .forEach(
            c -> {
              switch (c) {
                case '<' -> out.append("&lt;");
                case '&' -> out.append("&amp;");
                case '>' -> out.append("&gt;");
                default -> out.appendCodePoint(c);
              }
            });
  }
}
