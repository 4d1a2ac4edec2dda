package kz.baspa;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import kz.baspa.profile.LayoutRule;
import kz.baspa.profile.Profile;
import kz.baspa.profile.Profile.Lettering;
import kz.baspa.profile.ProfileRule;
import kz.baspa.tei.SecureXml;
import kz.baspa.text.BaspaException;
import kz.baspa.text.BaspaException.Fault;
import kz.baspa.text.Finding;
import kz.baspa.text.Part;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Holds a work to those rules of its profile that layout cannot keep for it: how many pages and
 * sources it must have, how its appendices are marked, the order of its parts. A rule that is
 * switched off is passed over. The work itself is never changed: what the text calls «Ә қосымшасы»
 * cannot become «2-қосымша» on its own page alone.
 */
final class WorkRules {
  private final Profile profile;
  private final List<Finding> findings = new ArrayList<>();

  private WorkRules(Profile profile) {
    this.profile = profile;
  }

  /**
   * What the work lacks, in the order of the rules.
   *
   * @param tei a file that can be printed
   * @param pages how many pages our layout gives it
   */
  static List<Finding> check(byte[] tei, int pages, Profile profile) {
    Outline work = Outline.of(tei);
    WorkRules rules = new WorkRules(profile);
    rules.order(work.parts);
    rules.appendices(work.parts);
    rules.least(LayoutRule.LEAST_PAGES, pages, "baspa.few-pages");
    rules.least(LayoutRule.LEAST_SOURCES, work.sources, "baspa.few-sources");
    return List.copyOf(rules.findings);
  }

  private void least(LayoutRule id, int there, String key) {
    ProfileRule rule = profile.rule(id);
    int least = (Integer) rule.value();
    if (rule.on() && there < least) {
      findings.add(Finding.at(-1, key, there, least, asker(rule)));
    }
  }

  private void appendices(List<Division> parts) {
    ProfileRule rule = profile.rule(LayoutRule.APPENDIX_LETTERING);
    boolean letters = profile.appendixLettering() == Lettering.KAZAKH;
    String form = letters ? "\\p{IsCyrillic}" : "\\d{1,3}";
    if (rule.on()) {
      parts.stream()
          .filter(part -> part.kind() == Part.APPENDIX)
          .filter(part -> !part.mark().isEmpty() && !part.mark().matches(form))
          .findFirst()
          .ifPresent(
              part ->
                  findings.add(
                      Finding.at(
                          -1,
                          "baspa.appendix-marks",
                          part.mark(),
                          letters ? "А, Ә, Б …" : "1, 2, 3 …",
                          asker(rule))));
    }
  }

  /** The first two parts that stand the other way round. */
  private void order(List<Division> parts) {
    ProfileRule rule = profile.rule(LayoutRule.PART_ORDER);
    List<Part> order = profile.partOrder();
    Division before = null;
    for (Division part : rule.on() ? parts : List.<Division>of()) {
      int place = order.indexOf(part.kind());
      if (before != null && place >= 0 && place < order.indexOf(before.kind())) {
        findings.add(Finding.at(-1, "baspa.part-order", before.title(), part.title(), asker(rule)));
        return;
      }
      before = place < 0 ? before : part;
    }
  }

  private static String asker(ProfileRule rule) {
    return rule.clause().isEmpty() ? rule.source() : rule.source() + ", " + rule.clause();
  }

  /** A part of the work that no other holds. */
  private record Division(Part kind, String mark, String title) {}

  /** What the rules ask of a TEI file. */
  private static final class Outline extends DefaultHandler {
    private final List<Division> parts = new ArrayList<>();
    private final Deque<String> open = new ArrayDeque<>();
    private final StringBuilder title = new StringBuilder();
    private Optional<Part> kind = Optional.empty();
    private String mark = "";
    private int sources;

    static Outline of(byte[] tei) {
      Outline outline = new Outline();
      XMLReader reader = SecureXml.reader();
      reader.setContentHandler(outline);
      try {
        reader.parse(new InputSource(new ByteArrayInputStream(tei)));
      } catch (SAXException | IOException e) {
        throw new BaspaException(e, Fault.INPUT, "tei.not-readable", "-");
      }
      return outline;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
      if (name.equals("div") && !open.contains("div")) {
        String type = attributes.getValue("type");
        kind = Stream.of(Part.values()).filter(part -> part.type().equals(type)).findFirst();
        mark = Optional.ofNullable(attributes.getValue("n")).orElse("").strip();
      } else if (name.equals("bibl") && open.contains("listBibl")) {
        sources++;
      }
      open.push(name);
    }

    @Override
    public void characters(char[] text, int start, int length) {
      if (kind.isPresent() && open.contains("head")) {
        title.append(text, start, length);
      }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
      open.pop();
      if (kind.isPresent() && (name.equals("head") || name.equals("div"))) {
        String shown = title.toString().strip().replaceAll("\\s+", " ");
        parts.add(
            new Division(
                kind.get(),
                mark.toUpperCase(Locale.ROOT),
                shown.isEmpty() ? kind.get().type() : shown));
        kind = Optional.empty();
        title.setLength(0);
      }
    }
  }
}
