package kz.baspa.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import kz.baspa.kazakh.Hyphenator;
import kz.baspa.text.BaspaException;
import kz.baspa.text.BaspaException.Fault;
import org.apache.fop.ResourceEventProducer;
import org.apache.fop.apps.EnvironmentalProfileFactory;
import org.apache.fop.apps.FOPException;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.apps.Fop;
import org.apache.fop.apps.FopConfParser;
import org.apache.fop.apps.FopFactory;
import org.apache.fop.events.model.EventSeverity;
import org.apache.xmlgraphics.io.Resource;
import org.apache.xmlgraphics.io.ResourceResolver;
import org.apache.xmlgraphics.util.MimeConstants;
import org.xml.sax.SAXException;

/**
 * Apache FOP with the fonts of the catalogue and nothing else of the machine: no system fonts, no
 * files, no network. Set up once; serves several threads.
 */
final class FopEngine {
  private static final URI BASE = URI.create("baspa:/");

  /** More than this much that stands below the last line, in thousandths of a point, is lost. */
  private static final int LARGEST_OVERFLOW = 4000;

  private final FopFactory factory;
  private final Images images = new Images();

  FopEngine(FontCatalogue fonts) {
    try (InputStream configuration =
        new ByteArrayInputStream(configuration(fonts).getBytes(StandardCharsets.UTF_8))) {
      factory =
          new FopConfParser(
                  configuration,
                  BASE,
                  EnvironmentalProfileFactory.createRestrictedIO(
                      BASE, new OwnResources(fonts, images, new ConcurrentHashMap<>())))
              .getFopFactoryBuilder()
              .build();
    } catch (IOException | SAXException e) {
      throw new IllegalStateException("FOP cannot be set up", e);
    }
    factory.getRendererFactory().addDocumentHandlerMaker(new DrawnLetters.Maker());
    // Russian words in a Kazakh thesis are broken by their syllables, too; Latin ones are not.
    SyllableTree syllables = new SyllableTree(Hyphenator.standard());
    for (String language : List.of("kk", "ru", "en")) {
      factory.getHyphenationTreeCache().cache(language, syllables);
    }
  }

  /** Where the pictures of the works are found. */
  Images images() {
    return images;
  }

  /**
   * A run that writes a PDF to {@code out}, set up. One at a time: each run reads the
   * configuration, which is a DOM tree, and such a tree bears not even readers at the same time. A
   * run that came by half of the fonts would give them to all that follow.
   */
  synchronized Fop newRun(OutputStream out, DrawnLetters drawn) throws FOPException {
    FOUserAgent agent = factory.newFOUserAgent();
    agent.setProducer("Baspa");
    drawn.watch(agent);
    agent
        .getEventBroadcaster()
        .addEventListener(
            event -> {
              String id = event.getEventID();
              if (id.endsWith("glyphNotAvailable")) {
                int c = ((Character) event.getParam("ch")).charValue();
                throw new BaspaException(
                    Fault.INTERNAL, "pdf.glyph-lost", String.format("U+%04X", c));
              }
              if (id.startsWith(ResourceEventProducer.class.getName() + ".image")) {
                String name = Images.nameAt(String.valueOf(event.getParam("uri")));
                throw new BaspaException(Fault.INPUT, "pdf.not-a-picture", name);
              }
              if (id.endsWith(".regionOverflow")
                  && (Integer) event.getParam("amount") > LARGEST_OVERFLOW) {
                throw new BaspaException(
                    Fault.INPUT, "pdf.too-tall", String.valueOf(event.getParam("page")));
              }
              EventSeverity severity = event.getSeverity();
              if (severity == EventSeverity.ERROR || severity == EventSeverity.FATAL) {
                throw new BaspaException(Fault.INTERNAL, "pdf.layout", id, event.getParams());
              }
            });
    Fop run = factory.newFop(MimeConstants.MIME_PDF, agent, out);
    run.getDefaultHandler(); // it is made, with its fonts, when it is asked for first
    return run;
  }

  private static String configuration(FontCatalogue catalogue) {
    StringBuilder fonts = new StringBuilder();
    for (int number = 0; number < catalogue.fonts().size(); number++) {
      FontFile font = catalogue.fonts().get(number);
      fonts.append(
          """
          <font kerning="%s" embed-url="baspa:%s%d" embedding-mode="subset">
          """
              .formatted(
                  catalogue.isText(font.family()) ? "yes" : "no", OwnResources.FONTS, number));
      for (int style = 0; style < 4; style++) {
        boolean bold = (style & 1) != 0;
        boolean italic = (style & 2) != 0;
        if (catalogue.nearest(font.family(), bold, italic).file().equals(font.file())) {
          fonts.append(
              """
              <font-triplet name="%s" style="%s" weight="%s"/>
              """
                  .formatted(
                      font.family(), italic ? "italic" : "normal", bold ? "bold" : "normal"));
        }
      }
      fonts.append("</font>");
    }
    // Complex scripts would give ә back as the Latin ə, which Tinos draws with the same glyph.
    return """
        <fop version="1.0">
          <accessibility keep-empty-tags="false">true</accessibility>
          <complex-scripts disabled="true"/>
          <renderers>
            <renderer mime="application/pdf">
              <version>1.7</version>
              <pdf-a-mode>PDF/A-2a</pdf-a-mode>
              <pdf-ua-mode>PDF/UA-1</pdf-ua-mode>
              <fonts>%s</fonts>
            </renderer>
          </renderers>
        </fop>
        """
        .formatted(fonts);
  }

  /**
   * Opens what is packed into the jar and the pictures of the work, and nothing else.
   *
   * @param read the files of fonts by their numbers: each work asks for them again
   */
  private record OwnResources(FontCatalogue fonts, Images images, Map<Integer, byte[]> read)
      implements ResourceResolver {
    private static final String FONTS = "/font/";

    @Override
    public Resource getResource(URI uri) throws IOException {
      InputStream in = null;
      if ("baspa".equals(uri.getScheme())) {
        Optional<byte[]> picture = images.read(uri);
        in =
            picture.isPresent()
                ? new ByteArrayInputStream(picture.get())
                : uri.getPath().startsWith(FONTS) ? font(uri) : null;
      }
      if (in == null) {
        throw new IOException("not opened: " + uri);
      }
      return new Resource(in);
    }

    private InputStream font(URI uri) throws IOException {
      int number = Integer.parseInt(uri.getPath().substring(FONTS.length()));
      byte[] known = read.get(number);
      if (known == null) {
        known = fonts.fonts().get(number).bytes();
        read.put(number, known);
      }
      return new ByteArrayInputStream(known);
    }

    @Override
    public OutputStream getOutputStream(URI uri) throws IOException {
      throw new IOException("not written: " + uri);
    }
  }
}
