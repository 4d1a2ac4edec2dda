package kz.baspa.docx.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Fonts that were pressed before are the same in the archive as fonts that are pressed now. */
class PackageArchiveTest {
  private static final Map<String, byte[]> PARTS = parts();

  private static Map<String, byte[]> parts() {
    Random random = new Random(1);
    Map<String, byte[]> parts = new TreeMap<>();
    for (String name : new String[] {"a.xml", "font1.odttf", "font2.odttf", "z.xml"}) {
      byte[] content = new byte[50_000];
      for (int i = 0; i < content.length; i++) {
        content[i] = (byte) (random.nextInt(9) == 0 ? random.nextInt(256) : i % 7);
      }
      parts.put(name, content);
    }
    parts.put("empty.xml", new byte[0]);
    return parts;
  }

  private static byte[] archive() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PackageArchive archive = new PackageArchive(out);
    for (var part : PARTS.entrySet()) {
      archive.add(part.getKey(), part.getValue());
    }
    archive.end();
    return out.toByteArray();
  }

  @Test
  void theBytesAreThoseOfAnyArchiveHoweverOftenItIsWritten() throws IOException {
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    try (ZipOutputStream archive = new ZipOutputStream(plain)) {
      for (var part : PARTS.entrySet()) {
        ZipEntry entry = new ZipEntry(part.getKey());
        entry.setTimeLocal(LocalDateTime.of(1980, 2, 1, 0, 0));
        archive.setLevel(part.getKey().endsWith(".odttf") ? 4 : Deflater.DEFAULT_COMPRESSION);
        archive.putNextEntry(entry);
        archive.write(part.getValue());
        archive.closeEntry();
      }
    }
    assertThat(archive()).isEqualTo(plain.toByteArray());
    assertThat(archive()).isEqualTo(plain.toByteArray());
  }

  @Test
  void whatWasWrittenIsReadAgain() throws IOException {
    Map<String, byte[]> read = new TreeMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive()))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        read.put(entry.getName(), in.readAllBytes());
      }
    }
    assertThat(read.keySet()).isEqualTo(PARTS.keySet());
    PARTS.forEach((name, bytes) -> assertThat(read.get(name)).isEqualTo(bytes));
  }
}
