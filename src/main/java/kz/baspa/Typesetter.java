package kz.baspa;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import kz.baspa.docx.write.DocxOptions;
import kz.baspa.docx.write.DocxWriter;
import kz.baspa.pdf.FontCatalogue;
import kz.baspa.pdf.PdfPrinter;
import kz.baspa.pdf.Printed;
import kz.baspa.profile.Profile;
import kz.baspa.tei.TeiLetters;
import kz.baspa.text.BaspaException;
import kz.baspa.text.BaspaException.Fault;
import kz.baspa.text.Finding;
import kz.baspa.text.LetterCount;
import kz.baspa.text.Progress;

/** Prints TEI files and counts that no letter is lost. Safe for several threads. */
final class Typesetter {
  /** With the fonts that ship; there is one for all, since setting it up takes a second. */
  private static final Typesetter SHIPPED = new Typesetter(FontCatalogue.SHIPPED);

  private final PdfPrinter printer;
  private final AtomicBoolean prepared = new AtomicBoolean();

  private Typesetter(FontCatalogue fonts) {
    printer = new PdfPrinter(fonts);
  }

  static Typesetter of(FontCatalogue fonts) {
    return fonts == FontCatalogue.SHIPPED ? SHIPPED : new Typesetter(fonts);
  }

  /** Begins, once, to make ready what takes long, in threads of its own. */
  void prepare() {
    if (prepared.getAndSet(true)) {
      return;
    }
    Thread thread = new Thread(printer::prepare, "typesetting");
    thread.setDaemon(true);
    // What fails here fails again, and is reported, when it is used.
    thread.setUncaughtExceptionHandler((failed, e) -> {});
    thread.start();
  }

  Book typeset(
      byte[] tei,
      Profile profile,
      DocxOptions docxOptions,
      Set<Format> formats,
      Progress progress) {
    LayoutMemory.require(tei);
    LetterCount wanted = TeiLetters.count(tei);
    Map<Format, byte[]> files = new EnumMap<>(Format.class);
    progress.step("baspa.step-pdf", 0, 0);
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    Printed printed =
        printer.print(
            tei,
            profile,
            docxOptions.pictures(),
            formats.contains(Format.PDF) ? pdf : OutputStream.nullOutputStream());
    if (formats.contains(Format.PDF)) {
      files.put(Format.PDF, pdf.toByteArray());
    }
    if (formats.contains(Format.DOCX)) {
      progress.step("baspa.step-docx", 0, 0);
      ByteArrayOutputStream docx = new ByteArrayOutputStream();
      LetterCount written = new DocxWriter(docxOptions).write(tei, profile, printed.pageOf(), docx);
      requireSameLetters(wanted, written);
      files.put(Format.DOCX, docx.toByteArray());
    }
    List<Finding> findings = new ArrayList<>(printed.findings());
    findings.addAll(WorkRules.check(tei, printed.pages(), profile));
    return new Book(printed.pages(), findings, files);
  }

  private static void requireSameLetters(LetterCount wanted, LetterCount written) {
    LetterCount.Difference difference = written.difference(wanted);
    if (!difference.isEmpty()) {
      throw new BaspaException(
          Fault.INTERNAL, "baspa.letters-differ", "DOCX", difference.toString());
    }
  }
}
