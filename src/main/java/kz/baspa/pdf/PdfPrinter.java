package kz.baspa.pdf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import javax.xml.transform.sax.SAXSource;
import kz.baspa.profile.Profile;
import kz.baspa.tei.SecureXml;
import kz.baspa.text.BaspaException;
import kz.baspa.text.BaspaException.Fault;
import kz.baspa.text.Finding;
import kz.baspa.text.LetterCount;
import kz.baspa.text.Part;
import kz.baspa.text.Pictures;
import org.apache.fop.apps.FOPException;
import org.apache.fop.apps.Fop;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;

/**
 * Prints a TEI file as a PDF.
 *
 * <pre>{@code
 * PdfPrinter printer = new PdfPrinter();
 * Printed printed = printer.print(tei, Profiles.named("kz-377"), out);
 * printed.pageOf().get("ch1"); // 5
 * }</pre>
 *
 * <p>The same file and profile give the same bytes. A printer may serve several threads; it sets
 * itself up at its first printing.
 */
public final class PdfPrinter {
  private final FontCatalogue fonts;
  private final Once<Stylesheet> stylesheet;
  private final Once<FopEngine> layout;

  /** A printer with the fonts that ship. */
  public PdfPrinter() {
    this(FontCatalogue.SHIPPED);
  }

  /** A printer with these fonts. */
  public PdfPrinter(FontCatalogue fonts) {
    this.fonts = fonts;
    this.stylesheet = new Once<>(() -> new Stylesheet(fonts));
    this.layout = new Once<>(() -> new FopEngine(fonts));
  }

  /** Prints a work whose pictures, if any, stand in the TEI file itself. */
  public Printed print(byte[] tei, Profile profile, OutputStream out) {
    return print(tei, profile, Pictures.NONE, out);
  }

  /**
   * Prints.
   *
   * @param tei a TEI file that the project's schema accepts
   * @param pictures where the pictures are found: PNG, JPEG, GIF or BMP
   * @param out gets the PDF, once it is whole and its letters are counted; not closed
   * @throws BaspaException when an element is not known, a picture is not there, or letters were
   *     lost on the way
   */
  public Printed print(byte[] tei, Profile profile, Pictures pictures, OutputStream out) {
    fonts.require(profile.body().fontFamily());
    try {
      return print(tei, profile, pictures, true, out);
    } catch (BaspaException e) {
      if (!e.key().equals(Stylesheet.NOT_PRINTABLE)) {
        throw e;
      }
      // FOP's hyphenation fails on some passages of nested looks; whole words can always be set.
      return print(tei, profile, pictures, false, out);
    }
  }

  private Printed print(
      byte[] tei, Profile profile, Pictures pictures, boolean hyphens, OutputStream out) {
    DrawnLetters drawn = new DrawnLetters(profile.onOwnPage(Part.CONTENTS));
    try (Images.OfWork images = layout.get().images().from(pictures)) {
      PrintableText text = new PrintableText(fonts, images::address);
      LaidOut pages = layOut(tei, profile, hyphens, text, drawn);
      requireAllLetters(text.letters(), drawn.letters());
      PdfUaFinishing finished = PdfUaFinishing.of(pages.pdf(), tei, created(text));
      out.write(finished.pdf());
      List<Finding> findings = new ArrayList<>(text.missing());
      if (!hyphens) {
        findings.add(Finding.at(-1, "pdf.no-hyphens"));
      }
      return new Printed(pages.count(), finished.pageOf(), drawn.letters(), findings);
    } catch (FOPException e) {
      throw new BaspaException(e, Fault.INTERNAL, "pdf.layout", String.valueOf(e.getMessage()), "");
    } catch (IOException e) {
      throw new BaspaException(e, Fault.OUTPUT, "pdf.unwritable", String.valueOf(e.getMessage()));
    }
  }

  /** A file as FOP leaves it. */
  private record LaidOut(byte[] pdf, int count) {}

  /** On its own, so that all that FOP knows of the work is let go before the file is finished. */
  private LaidOut layOut(
      byte[] tei, Profile profile, boolean hyphens, PrintableText text, DrawnLetters drawn)
      throws FOPException {
    ByteArrayOutputStream pdf = new ByteArrayOutputStream(1 << 20);
    Fop run = layout.get().newRun(pdf, drawn);
    text.setParent(SecureXml.reader());
    SAXSource source = new SAXSource(text, new InputSource(new ByteArrayInputStream(tei)));
    stylesheet.get().transform(source, profile, hyphens, run.getDefaultHandler());
    return new LaidOut(pdf.toByteArray(), run.getResults().getPageCount());
  }

  /** The date that the file bears: SOURCE_DATE_EPOCH where it is set, or the year of the work. */
  private static Instant created(PrintableText text) {
    String epoch = System.getenv("SOURCE_DATE_EPOCH");
    if (epoch != null && epoch.matches("\\d{1,11}")) {
      return Instant.ofEpochSecond(Long.parseLong(epoch));
    }
    return text.year()
        .map(year -> LocalDate.of(year, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant())
        .orElse(Instant.EPOCH);
  }

  /** Capitals are a matter of layout, and layout adds labels and page numbers. */
  private static void requireAllLetters(LetterCount wanted, LetterCount drawn) {
    LetterCount.Builder folded = new LetterCount.Builder();
    for (Map.Entry<Integer, Long> letter : drawn.counts().entrySet()) {
      String small = Character.toString(letter.getKey()).toLowerCase(Locale.ROOT);
      for (long i = 0; i < letter.getValue(); i++) {
        folded.add(small);
      }
    }
    LetterCount.Difference difference = folded.build().difference(wanted);
    if (difference.missing() > 0) {
      throw new BaspaException(
          Fault.INTERNAL, "pdf.letters-lost", difference.missing(), difference.toString());
    }
  }

  /**
   * Sets itself up now and not at the first printing: the stylesheet here, the layout in a thread
   * of its own. Other threads may print meanwhile; they wait for what they need.
   */
  public void prepare() {
    Thread thread = new Thread(this::prepareLayout, "layout");
    thread.setDaemon(true);
    // What fails here fails again, and is reported, when it is used.
    thread.setUncaughtExceptionHandler((failed, e) -> {});
    thread.start();
    stylesheet.get();
  }

  /** The first run loads most of what FOP is made of. */
  private void prepareLayout() {
    try {
      layout.get().newRun(OutputStream.nullOutputStream(), new DrawnLetters(false));
    } catch (FOPException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A value that is made when it is first asked for. */
  private static final class Once<T> {
    private final Supplier<T> maker;
    private @Nullable T value;

    Once(Supplier<T> maker) {
      this.maker = maker;
    }

    synchronized T get() {
      if (value == null) {
        value = maker.get();
      }
      return value;
    }
  }
}
