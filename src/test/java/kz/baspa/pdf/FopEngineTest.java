package kz.baspa.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kz.baspa.tei.SecureXml;
import org.apache.fop.apps.Fop;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;
import org.xml.sax.XMLReader;

class FopEngineTest {
  private static final int THREADS = 4;
  private static final String PAGE =
      """
      <fo:root xmlns:fo="http://www.w3.org/1999/XSL/Format" xml:lang="kk" font-family="Liberation Serif">
      <fo:layout-master-set><fo:simple-page-master master-name="a" page-width="100mm" page-height="100mm">
      <fo:region-body/></fo:simple-page-master></fo:layout-master-set>
      <fo:declarations><x:xmpmeta xmlns:x="adobe:ns:meta/">
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
      <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Мұнар</dc:title>
      </rdf:Description></rdf:RDF></x:xmpmeta></fo:declarations>
      <fo:page-sequence master-reference="a"><fo:flow flow-name="xsl-region-body">
      <fo:block font-weight="bold">Мұнар</fo:block><fo:block font-style="italic">Мұнар</fo:block>
      </fo:flow></fo:page-sequence></fo:root>
      """;

  /** The letters that are drawn on the page; a letter that its font lacks is a fault. */
  private static long print(FopEngine engine) throws Exception {
    DrawnLetters drawn = new DrawnLetters(false);
    Fop run = engine.newRun(new ByteArrayOutputStream(), drawn);
    XMLReader reader = SecureXml.reader();
    reader.setContentHandler(run.getDefaultHandler());
    reader.parse(new InputSource(new StringReader(PAGE)));
    return drawn.letters().total();
  }

  @Test
  void firstRunsSideBySideHaveAllFonts() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      for (int round = 0; round < 60; round++) {
        FopEngine engine = new FopEngine(FontCatalogue.SHIPPED);
        CyclicBarrier together = new CyclicBarrier(THREADS);
        List<Future<Long>> runs = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
          runs.add(
              threads.submit(
                  () -> {
                    together.await();
                    return print(engine);
                  }));
        }
        for (Future<Long> run : runs) {
          assertThat(run.get()).as("round %d", round).isEqualTo(10);
        }
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
