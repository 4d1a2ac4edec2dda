package kz.baspa.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kz.baspa.text.BaspaException;
import kz.baspa.text.BaspaException.Fault;
import kz.baspa.text.Messages;
import kz.baspa.text.RawText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceReaderTest {
  private static final String KAZAKH =
      "Көктемгі жаңбырдан кейін дала гүлге оранып, құстар ұясына қайта оралды.\r\n"
          + "Ауыл ақсақалы «Әр істің өз уақыты бар» деп, балаларға ескі әңгімелерін айтып берді.\n";

  private static final String RUSSIAN =
      "Весной степь покрывается цветами, и птицы возвращаются в свои гнёзда.\r\n"
          + "Старейшина рассказывал детям о том, как строили этот город — дом за домом.\n";

  private static final SourceReader READER = new SourceReader(Optional.empty());

  private static byte[] bytes(String text, String encoding) {
    return text.getBytes(Encodings.named(encoding));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "KZ-1048", "PTCP154"})
  void tellsTheEncodingOfKazakh(String encoding) {
    String mark = encoding.equals("UTF-32LE") ? "\uFEFF" : "";
    RawText raw = READER.read(bytes(mark + KAZAKH, encoding), "a.txt");
    assertThat(raw.text()).isEqualTo(KAZAKH);
    assertThat(raw.source().encoding()).isEqualTo(encoding);
    assertThat(raw.source().confidence()).isBetween(0.95, 1.0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UTF-8",
        "UTF-16LE",
        "UTF-16BE",
        "windows-1251",
        "IBM866",
        "KOI8-R",
        "x-MacCyrillic"
      })
  void tellsTheEncodingOfRussian(String encoding) {
    boolean hasDash = Encodings.named(encoding).newEncoder().canEncode('—');
    String text = hasDash ? RUSSIAN : RUSSIAN.replace('—', '-');
    RawText raw = READER.read(bytes(text, encoding), "a.txt");
    assertThat(raw.text()).isEqualTo(text);
    assertThat(raw.source().encoding()).isEqualTo(encoding);
  }

  @ParameterizedTest
  @ValueSource(strings = {"windows-1251", "KZ-1048", "PTCP154", "KOI8-R"})
  void tellsTheEncodingOfCapitals(String encoding) {
    String text = RUSSIAN.toUpperCase(Locale.ROOT).replace('—', '-');
    assertThat(READER.read(bytes(text, encoding), "a.txt").text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32BE"})
  void takesTheByteOrderMarkAway(String encoding) {
    RawText raw = READER.read(bytes("\uFEFF" + KAZAKH, encoding), "a.txt");
    assertThat(raw.text()).isEqualTo(KAZAKH);
    assertThat(raw.source().byteOrderMark()).isTrue();
    assertThat(raw.source().encoding()).isEqualTo(encoding);
    assertThat(Encodings.encode(raw)).isEqualTo(bytes("\uFEFF" + KAZAKH, encoding));
  }

  @Test
  void saysWhereItCameFrom() {
    RawText.Source source = READER.read("abc".getBytes(StandardCharsets.UTF_8), "a.txt").source();
    assertThat(source)
        .isEqualTo(
            new RawText.Source(
                "a.txt",
                3,
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                "UTF-8",
                false,
                1.0));
  }

  @Test
  void takesTheEncodingThatIsGiven() {
    byte[] bytes = bytes("жыл", "KOI8-R");
    RawText raw = new SourceReader(Optional.of("koi8-r")).read(bytes, "a.txt");
    assertThat(raw.text()).isEqualTo("жыл");
    assertThat(raw.source().confidence()).isEqualTo(1.0);
    RawText utf16 = new SourceReader(Optional.of("utf-16")).read(bytes(KAZAKH, "UTF-16LE"), "a");
    assertThat(utf16.text()).isEqualTo(KAZAKH);
  }

  @Test
  void keepsALetterThatOnlyOneTableHasAByteFor() {
    byte[] bytes = bytes(RUSSIAN, "windows-1251");
    bytes[bytes.length - 2] = (byte) 0x98;
    RawText raw = READER.read(bytes, "a.txt");
    assertThat(Encodings.encode(raw)).isEqualTo(bytes);
  }

  @Test
  void refusesAnEncodingThatIsNotThere() {
    assertThatExceptionOfType(BaspaException.class)
        .isThrownBy(() -> new SourceReader(Optional.of("KOI-77")))
        .satisfies(e -> assertThat(e.fault()).isEqualTo(Fault.USAGE));
  }

  private static void refuses(byte[] bytes, String key) {
    assertThatExceptionOfType(BaspaException.class)
        .isThrownBy(() -> READER.read(bytes, "a.txt"))
        .satisfies(
            e -> {
              assertThat(e.fault()).isEqualTo(Fault.INPUT);
              assertThat(e.key()).isEqualTo(key);
              for (String language : new String[] {"kk", "ru", "en"}) {
                assertThat(new Messages(Locale.forLanguageTag(language)).say(e))
                    .contains("a.txt")
                    .doesNotContain("{");
              }
            });
  }

  @ParameterizedTest
  @CsvSource({
    "%PDF-1.7 …, source.is-pdf",
    "{\\rtf1\\ansi, source.is-rtf",
    "<?xml version='1.0'?><TEI/>, source.is-xml",
    "<!doctype HTML><p>, source.is-html",
    "<h2>Тақырып</h2><p class='x'>Мәтін</p><hr/>, source.is-html",
    "AT&TFORM, source.is-image",
    "'  \t\r\n\f ', source.blank",
    "'', source.empty"
  })
  void saysWhatWasGivenByMistake(String start, String key) {
    refuses(start.getBytes(StandardCharsets.UTF_8), key);
  }

  @Test
  void readsAWorkAboutWebPages() {
    String work = "Беттің денесі <body> тегінен басталады.\n<p> мен <br> абзацты бөледі.\n";
    byte[] bytes = work.getBytes(StandardCharsets.UTF_8);
    assertThat(new SourceReader(Optional.empty()).read(bytes, "a.txt").text()).isEqualTo(work);
  }

  @Test
  void tellsAWordFileFromAnArchive() throws IOException {
    refuses(zip("word/document.xml"), "source.is-word");
    refuses(zip("thesis.txt"), "source.is-archive");
  }

  private static byte[] zip(String entry) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(entry));
      zip.write(new byte[100]);
    }
    return bytes.toByteArray();
  }

  @Test
  void refusesWhatIsNoText() {
    refuses(new byte[1000], "source.binary");
    refuses(new byte[1001], "source.binary");
    byte[] noise = new byte[5000];
    new java.util.Random(7).nextBytes(noise);
    noise[0] = 'x';
    refuses(noise, "source.binary");
    byte[] highNoise = new byte[5000];
    for (int i = 0; i < highNoise.length; i++) {
      highNoise[i] = (byte) (noise[i] | 0x80);
    }
    refuses(highNoise, "source.binary");
  }

  @Test
  void saysWhereUtf8IsBroken() {
    byte[] bytes = bytes(KAZAKH.repeat(3), "UTF-8");
    bytes[bytes.length - 1] = (byte) 0xD0;
    assertThatExceptionOfType(BaspaException.class)
        .isThrownBy(() -> READER.read(bytes, "a.txt"))
        .satisfies(e -> assertThat(e.key()).isEqualTo("source.undecodable"))
        .satisfies(
            e ->
                assertThat(new Messages(Locale.ENGLISH).say(e))
                    .contains("UTF-8")
                    .contains("line 6"));
  }

  @Test
  void refusesALargeFileWithoutReadingIt(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("large.txt");
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(100_000_000);
    }
    assertTimeoutPreemptively(
        Duration.ofSeconds(2),
        () ->
            assertThatExceptionOfType(BaspaException.class)
                .isThrownBy(() -> READER.read(file))
                .satisfies(e -> assertThat(e.key()).isEqualTo("source.too-large")));
  }

  @Test
  void stopsReadingAStreamThatDoesNotEnd() {
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return 'a';
          }

          @Override
          public int read(byte[] into, int from, int length) {
            java.util.Arrays.fill(into, from, from + length, (byte) 'a');
            return length;
          }
        };
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () ->
            assertThatExceptionOfType(BaspaException.class)
                .isThrownBy(() -> READER.read(endless, "-"))
                .satisfies(e -> assertThat(e.key()).isEqualTo("source.too-large")));
  }

  @Test
  void refusesFoldersAndFilesThatAreNotThere(@TempDir Path folder) throws IOException {
    assertThatExceptionOfType(BaspaException.class)
        .isThrownBy(() -> READER.read(folder))
        .satisfies(e -> assertThat(e.key()).isEqualTo("source.is-folder"));
    assertThatExceptionOfType(BaspaException.class)
        .isThrownBy(() -> READER.read(folder.resolve("жоқ.txt")))
        .satisfies(e -> assertThat(e.key()).isEqualTo("source.not-there"));
    Path file = folder.resolve("ә.txt");
    Files.writeString(file, KAZAKH);
    assertThat(READER.read(file).source().name()).isEqualTo("ә.txt");
  }

  @ParameterizedTest
  @ValueSource(strings = {"windows-1251", "KZ-1048", "PTCP154"})
  void aTableStandsForAllBytes(String encoding) {
    Charset charset = Encodings.named(encoding);
    byte[] all = new byte[256];
    for (int i = 0; i < all.length; i++) {
      all[i] = (byte) i;
    }
    assertThat(new String(all, charset).getBytes(charset)).isEqualTo(all);
    assertThat("ё".getBytes(charset)).hasSize(1);
    assertThat(charset.newEncoder().canEncode('中')).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "KZ-1048, қ, 9D", "KZ-1048, ә, BC", "KZ-1048, ү, BF", "KZ-1048, һ, 9E", "KZ-1048, Ұ, A1",
    "PTCP154, қ, 9D", "PTCP154, ә, BA", "PTCP154, ү, 89", "PTCP154, һ, 9E", "PTCP154, Ұ, A6"
  })
  void kazakhLettersStandWhereTheStandardHasThem(String encoding, String letter, String hex) {
    assertThat(bytes(letter, encoding)).containsExactly(Integer.parseInt(hex, 16));
  }
}
