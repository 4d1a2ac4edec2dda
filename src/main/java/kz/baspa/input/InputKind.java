package kz.baspa.input;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import kz.baspa.input.html.HtmlReader;
import kz.baspa.input.ocr.AltoReader;
import kz.baspa.input.ocr.HocrReader;
import kz.baspa.input.ocr.PageXmlReader;
import kz.baspa.input.ocr.PictureReader;
import kz.baspa.input.odt.OdtReader;
import kz.baspa.input.office.Office;
import kz.baspa.input.pdf.PdfReader;
import kz.baspa.input.word.WordFileReader;
import kz.baspa.input.xml.BoundedZip;
import kz.baspa.ocr.picture.PictureFile;
import kz.baspa.text.BaspaException;
import kz.baspa.text.BaspaException.Fault;
import kz.baspa.text.RawText;

/** The kinds of files that know more than their letters, told by what they hold. */
enum InputKind {
  /** Word since 2007. */
  DOCX {
    @Override
    RawText read(byte[] bytes, String name, ReadOptions options) {
      return WordFileReader.read(
          BoundedZip.unpack(bytes, name), options.acceptChanges(), name, bytes, "docx");
    }
  },
  /** OpenDocument text. */
  ODT {
    @Override
    RawText read(byte[] bytes, String name, ReadOptions options) {
      return OdtReader.read(BoundedZip.unpack(bytes, name), options.acceptChanges(), name, bytes);
    }
  },
  /** Word before 2007, through an office program where one is installed. */
  DOC {
    @Override
    RawText read(byte[] bytes, String name, ReadOptions options) {
      if (holds(bytes, "EncryptedPackage", StandardCharsets.UTF_16LE)) {
        throw new BaspaException(Fault.INPUT, "input.password", name);
      }
      return converted(bytes, name, "doc", options);
    }
  },
  /** Rich text, through an office program where one is installed. */
  RTF {
    @Override
    RawText read(byte[] bytes, String name, ReadOptions options) {
      return converted(bytes, name, "rtf", options);
    }
  },
  /** PDF with text, with pictures of pages, or with both. */
  PDF {
    @Override
    RawText read(byte[] bytes, String name, ReadOptions options) {
      return PdfReader.read(
          bytes,
          name,
          options.textLayer(),
          options.words(),
          options.store(bytes),
          options.progress());
    }
  },
  /** Pictures of pages: PNG, JPEG, or TIFF with one page or many. */
  PICTURE {
    @Override
    RawText read(byte[] bytes, String name, ReadOptions options) {
      return PictureReader.read(
          bytes, name, options.words(), options.store(bytes), options.progress());
    }
  },
  /** What a reading machine wrote down of pages, as HTML. */
  HOCR {
    @Override
    RawText read(byte[] bytes, String name, ReadOptions options) {
      return HocrReader.read(bytes, name);
    }
  },
  /** What a reading machine wrote down of pages, as XML. */
  ALTO {
    @Override
    RawText read(byte[] bytes, String name, ReadOptions options) {
      return AltoReader.read(bytes, name);
    }
  },
  /** PAGE XML: what a reading machine or a person wrote down of a page. */
  PAGE {
    @Override
    RawText read(byte[] bytes, String name, ReadOptions options) {
      return PageXmlReader.read(bytes, name);
    }
  },
  /** A page of the web. */
  HTML {
    @Override
    RawText read(byte[] bytes, String name, ReadOptions options) {
      return HtmlReader.read(bytes, name);
    }
  };

  /** So many bytes show what a file is. */
  static final int FIRST_BYTES = 4096;

  private static final Pattern HTML_START =
      Pattern.compile(
          "^[^<]{0,9}(?:<\\?xml[^>]*>\\s*)?(?:<!--.*?-->\\s*)*<(?:!doctype html|html[\\s>])",
          Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
  private static final Pattern ALTO_ROOT =
      Pattern.compile(
          "^[^<]{0,9}<\\?xml[^>]*>\\s*(?:<!--.*?-->\\s*)*<(?:\\w+:)?alto[\\s/>]", Pattern.DOTALL);
  private static final Pattern PAGE_ROOT =
      Pattern.compile(
          "^[^<]{0,9}(?:<\\?xml[^>]*>\\s*)?(?:<!--.*?-->\\s*)*<(?:\\w+:)?PcGts[\\s/>]",
          Pattern.DOTALL);
  private static final String OLE = "\u00D0\u00CF\u0011\u00E0";
  private static final String ODT_TYPE = "mimetypeapplication/vnd.oasis.opendocument.text";
  private static final String ZIP = "PK\u0003\u0004";

  /** Reads a file of this kind. */
  abstract RawText read(byte[] bytes, String name, ReadOptions options);

  /** Whether the first bytes may be those of such a file. */
  static boolean mayBe(byte[] first, String name) {
    String start = new String(first, StandardCharsets.ISO_8859_1);
    return start.startsWith(ZIP)
        || start.startsWith(OLE)
        || start.startsWith("{\\rtf")
        || PictureFile.isPicture(first)
        || isPdf(start)
        || isHocr(start)
        || isAlto(start)
        || isPage(start)
        || isHtml(start);
  }

  private static boolean isHocr(String start) {
    return start.contains("<") && (start.contains("ocr_page") || start.contains("ocr-system"));
  }

  private static boolean isHtml(String start) {
    return HTML_START.matcher(start).find();
  }

  private static boolean isAlto(String start) {
    return ALTO_ROOT.matcher(start).find();
  }

  private static boolean isPage(String start) {
    return PAGE_ROOT.matcher(start).find();
  }

  /** The sign of a PDF file may stand behind some other bytes. */
  private static boolean isPdf(String start) {
    int sign = start.indexOf("%PDF-");
    return sign >= 0
        && sign < 1024
        && start.substring(0, sign).chars().noneMatch(c -> c > 0x20 && c < 0x7F);
  }

  /** The kind of a file; nothing for plain text and for what is not known. */
  static Optional<InputKind> of(byte[] bytes, String name) {
    String start =
        new String(bytes, 0, Math.min(bytes.length, FIRST_BYTES), StandardCharsets.ISO_8859_1);
    if (start.startsWith("{\\rtf")) {
      return Optional.of(RTF);
    }
    if (start.startsWith(OLE)) {
      return Optional.of(DOC);
    }
    if (PictureFile.isPicture(bytes)) {
      return Optional.of(PICTURE);
    }
    if (isPdf(start)) {
      return Optional.of(PDF);
    }
    if (isHocr(start)) {
      return Optional.of(HOCR);
    }
    if (isAlto(start)) {
      return Optional.of(ALTO);
    }
    if (isPage(start)) {
      return Optional.of(PAGE);
    }
    if (isHtml(start)) {
      return Optional.of(HTML);
    }
    if (start.startsWith(ZIP) && holds(bytes, ODT_TYPE, StandardCharsets.ISO_8859_1)) {
      return Optional.of(ODT);
    }
    boolean word =
        start.startsWith(ZIP)
            && (holds(bytes, "word/", StandardCharsets.ISO_8859_1)
                || holds(bytes, "[Content_Types].xml", StandardCharsets.ISO_8859_1));
    return word ? Optional.of(DOCX) : Optional.empty();
  }

  private static boolean holds(byte[] bytes, String words, java.nio.charset.Charset as) {
    byte[] wanted = words.getBytes(as);
    for (int i = 0; i + wanted.length <= bytes.length; i++) {
      int same = 0;
      while (same < wanted.length && bytes[i + same] == wanted[same]) {
        same++;
      }
      if (same == wanted.length) {
        return true;
      }
    }
    return false;
  }

  private static RawText converted(byte[] bytes, String name, String format, ReadOptions options) {
    byte[] docx = Office.toDocx(bytes, name, format);
    return WordFileReader.read(
        BoundedZip.unpack(docx, name), options.acceptChanges(), name, bytes, format);
  }
}
