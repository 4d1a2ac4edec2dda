package kz.baspa.input.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import kz.baspa.input.page.Page;
import kz.baspa.input.page.PlacedText;
import kz.baspa.input.pdf.PageContent.PlacedImage;
import kz.baspa.ocr.PageStore;
import kz.baspa.ocr.recognized.RecognizedPage;
import kz.baspa.ocr.recognized.RecognizedPicture;
import kz.baspa.text.BaspaException;
import kz.baspa.text.Progress;
import kz.baspa.text.evidence.Unread;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Tells which pages of a PDF file have a text that another program read from their pictures, and
 * read plainly worse than it can be read: of its words few are words. Then the worst page is read,
 * and only if many more of the words that are read there are words its text is not believed, nor
 * that of pages that are as bad. So a good text in a language that is not known is kept, and told
 * of.
 */
final class TextLayers {
  /** A text of which this part is words is not doubted. */
  private static final double GOOD = 0.75;

  /** So many more of the words that are read must be words, in parts of all, */
  private static final double BETTER = 0.15;

  /** and so many of them at least. */
  private static final double READABLE = 0.6;

  /** So few words say nothing of a page. */
  private static final int FEW = 40;

  /** Around a word. A letter that a font does not tell is one. */
  private static final String NO_LETTERS = "^[^\\p{L}\\uFFFD]+|[^\\p{L}\\uFFFD]+$";

  /** Shorter words are words by chance. */
  private static final int SHORTEST = 4;

  private final Predicate<String> words;
  private final List<Layer> layers = new ArrayList<>();

  /** A page whose text lies over its picture. */
  private record Layer(int page, PlacedImage picture, Share share) {}

  /** How many words there are, and how many of them are known. */
  private record Share(int all, int known) {
    double part() {
      return (double) known / Math.max(1, all);
    }
  }

  /**
   * Nothing is looked at yet.
   *
   * @param words whether a word is known
   */
  TextLayers(Predicate<String> words) {
    this.words = words;
  }

  /**
   * Adds a page.
   *
   * @param page from 0
   * @param picture which is the page
   * @param text the words that lie over it
   */
  void add(int page, PlacedImage picture, Page text) {
    List<String> read = text.pieces().stream().map(PlacedText::text).toList();
    layers.add(new Layer(page, picture, share(read)));
  }

  /** All pages whose text lies over their picture. */
  void all(PdfScans scans) {
    layers.forEach(layer -> scans.add(layer.page(), layer.picture()));
  }

  /**
   * Adds the pages whose text is not believed to those that are read. One that is doubtful and
   * kept, since no more is known of what is read or nothing can be read, is told of.
   *
   * @param store keeps the page that is read to tell
   * @return what a person is told of it; nothing if all is believed
   */
  Optional<Unread> judge(PDDocument file, PdfScans scans, PageStore store) {
    Optional<Layer> worst =
        layers.stream()
            .filter(layer -> layer.share().all() >= FEW)
            .min(Comparator.comparingDouble(layer -> layer.share().part()));
    if (worst.isEmpty() || worst.get().share().part() >= GOOD) {
      return Optional.empty();
    }
    Optional<Share> read = read(file, worst.get(), store);
    if (read.isEmpty() || !isBetter(read.get(), worst.get().share())) {
      return Optional.of(doubtful(worst.get()));
    }
    List<Layer> bad = new ArrayList<>();
    for (Layer layer : layers) {
      // Pages of few words go with the worst one: one program read them all.
      if (layer.share().all() < FEW || isBetter(read.get(), layer.share())) {
        bad.add(layer);
      }
    }
    bad.forEach(layer -> scans.add(layer.page(), layer.picture()));
    return Optional.of(
        new Unread(
            -1,
            "input.layer-read-anew",
            List.of(
                Integer.toString(bad.size()),
                Long.toString(Math.round(100 * worst.get().share().part())),
                Long.toString(Math.round(100 * read.get().part())),
                Integer.toString(worst.get().page() + 1))));
  }

  private Unread doubtful(Layer worst) {
    long pages =
        layers.stream()
            .filter(layer -> layer.share().all() >= FEW && layer.share().part() < GOOD)
            .count();
    return new Unread(
        -1,
        "input.layer-doubtful",
        List.of(
            Long.toString(pages),
            Long.toString(Math.round(100 * worst.share().part())),
            Integer.toString(worst.page() + 1)));
  }

  private static boolean isBetter(Share read, Share layer) {
    return read.all() >= FEW && read.part() >= READABLE && read.part() >= layer.part() + BETTER;
  }

  private Optional<Share> read(PDDocument file, Layer layer, PageStore store) {
    PdfScans one = new PdfScans(file);
    one.add(layer.page(), layer.picture());
    try {
      return one.read(store, words, Progress.NONE).values().stream()
          .flatMap(Optional::stream)
          .map(this::share)
          .findFirst();
    } catch (BaspaException e) {
      return Optional.empty(); // no Tesseract for this machine: the text that is there is better
    }
  }

  private Share share(RecognizedPicture read) {
    List<String> all = new ArrayList<>();
    for (RecognizedPage page : read.pages()) {
      page.lines().forEach(line -> line.words().forEach(word -> all.add(word.text())));
    }
    return share(all);
  }

  private Share share(List<String> read) {
    int all = 0;
    int known = 0;
    for (String each : read) {
      String word = each.replaceAll(NO_LETTERS, "");
      if (word.length() >= SHORTEST) {
        all++;
        known += words.test(word) ? 1 : 0;
      }
    }
    return new Share(all, known);
  }
}
