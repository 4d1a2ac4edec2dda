package kz.baspa.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.fop.pdf.PDFDocument;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/**
 * What FOP leaves undone in a PDF/UA file: links say where they lead (7.18.5). And what makes the
 * bytes depend on the input alone: no clock and no time zone in the dates, an identifier that comes
 * from the content, a colour profile that is the same with every Java.
 *
 * @param pdf the finished file
 * @param pageOf the page of each named place
 */
record PdfUaFinishing(byte[] pdf, Map<String, Integer> pageOf) {
  private static final COSName STRUCT_PARENT = COSName.getPDFName("StructParent");
  private static final COSName PARENT_TREE = COSName.getPDFName("ParentTree");
  private static final COSName ALT = COSName.getPDFName("Alt");

  private static final byte[] COLOUR_PROFILE = colourProfile();

  private static final Pattern TIME =
      Pattern.compile(">\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:Z|[+-]\\d\\d:\\d\\d)<");

  /**
   * Finishes a file.
   *
   * @param raw as FOP wrote it
   * @param source what it was made from; gives the identifier
   * @param created the date of the work
   */
  static PdfUaFinishing of(byte[] raw, byte[] source, Instant created) throws IOException {
    try (PDDocument document = Loader.loadPDF(raw)) {
      COSDictionary catalogue = document.getDocumentCatalog().getCOSObject();
      COSDictionary structure = catalogue.getCOSDictionary(COSName.STRUCT_TREE_ROOT);
      Map<Integer, COSBase> parents = new HashMap<>();
      readNumbers(structure.getCOSDictionary(PARENT_TREE), parents);
      Map<COSDictionary, Integer> pages = new IdentityHashMap<>();
      Map<String, COSString> names = NamedDestinations.names(catalogue);
      int number = 0;
      for (PDPage page : document.getPages()) {
        pages.put(page.getCOSObject(), ++number);
        finishLinks(page.getCOSObject(), parents, names);
      }
      setColourProfile(catalogue);
      setIdentifier(document, source);
      setDates(document, created);
      ByteArrayOutputStream out = new ByteArrayOutputStream(raw.length);
      document.save(out);
      return new PdfUaFinishing(out.toByteArray(), NamedDestinations.of(catalogue, pages));
    }
  }

  private static void finishLinks(
      COSDictionary page, Map<Integer, COSBase> parents, Map<String, COSString> names) {
    COSArray annotations = page.getCOSArray(COSName.ANNOTS);
    for (int i = 0; annotations != null && i < annotations.size(); i++) {
      COSDictionary link = (COSDictionary) annotations.getObject(i);
      COSBase parent = parents.get(link.getInt(STRUCT_PARENT));
      if (parent instanceof COSDictionary element && !link.containsKey(COSName.CONTENTS)) {
        link.setItem(COSName.CONTENTS, element.getDictionaryObject(ALT));
      }
      if (link.getString(COSName.CONTENTS, "").isBlank()) {
        // An entry of a contents list whose words show nothing: it says at least what it is.
        link.setString(COSName.CONTENTS, "→");
      }
      lead(link.getCOSDictionary(COSName.A), names);
    }
  }

  /** A link to «#b17», which FOP takes for an address, leads to the place of that name. */
  private static void lead(COSDictionary action, Map<String, COSString> names) {
    String address = action == null ? null : action.getString(COSName.URI);
    if (address != null && address.startsWith("#")) {
      COSString place = names.get(URI.create(address).getFragment());
      if (place != null) {
        action.removeItem(COSName.URI);
        action.setItem(COSName.S, COSName.getPDFName("GoTo"));
        action.setItem(COSName.D, place);
      }
    }
  }

  private static void readNumbers(COSDictionary tree, Map<Integer, COSBase> into) {
    COSArray numbers = tree.getCOSArray(COSName.NUMS);
    for (int i = 0; numbers != null && i + 1 < numbers.size(); i += 2) {
      into.put(((COSInteger) numbers.getObject(i)).intValue(), numbers.getObject(i + 1));
    }
    COSArray kids = tree.getCOSArray(COSName.KIDS);
    for (int i = 0; kids != null && i < kids.size(); i++) {
      readNumbers((COSDictionary) kids.getObject(i), into);
    }
  }

  /**
   * FOP asks the Java that runs it for the profile of the colours, and Java 17 writes another
   * platform into its head than Java 25 does: the file that FOP ships stands for itself.
   */
  private static void setColourProfile(COSDictionary catalogue) throws IOException {
    COSArray intents = catalogue.getCOSArray(COSName.OUTPUT_INTENTS);
    COSDictionary intent = (COSDictionary) intents.getObject(0);
    COSStream profile = intent.getCOSStream(COSName.DEST_OUTPUT_PROFILE);
    try (OutputStream out = profile.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(COLOUR_PROFILE);
    }
  }

  private static byte[] colourProfile() {
    try (InputStream in = PDFDocument.class.getResourceAsStream("sRGB.icc")) {
      byte[] file = in.readAllBytes();
      return Arrays.copyOf(file, ByteBuffer.wrap(file).getInt(0)); // it says itself how long it is
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void setDates(PDDocument document, Instant created) throws IOException {
    document
        .getDocumentInformation()
        .setCreationDate(GregorianCalendar.from(created.atZone(ZoneOffset.UTC)));
    document.getDocumentInformation().setModificationDate(null);
    PDMetadata metadata = document.getDocumentCatalog().getMetadata();
    String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
    xmp = TIME.matcher(xmp).replaceAll(">" + created.truncatedTo(ChronoUnit.SECONDS) + "<");
    metadata.importXMPMetadata(xmp.getBytes(StandardCharsets.UTF_8));
  }

  private static void setIdentifier(PDDocument document, byte[] source) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(source);
      COSString identifier = new COSString(Arrays.copyOf(digest, 16));
      COSArray both = new COSArray();
      both.add(identifier);
      both.add(identifier);
      document.getDocument().setDocumentID(both);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
