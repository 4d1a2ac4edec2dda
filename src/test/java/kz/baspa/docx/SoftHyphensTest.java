package kz.baspa.docx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.Optional;
import kz.baspa.docx.merge.DocxReader;
import kz.baspa.docx.write.DocxOptions;
import kz.baspa.docx.write.DocxWriter;
import kz.baspa.docx.write.SoftHyphens;
import kz.baspa.profile.Profiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoftHyphensTest {
  @ParameterizedTest
  @CsvSource({
    "Қазақстан, '', Қа=зақ=стан",
    "қарым-қатынас, '', қа=рым-қа=ты=нас",
    "АҚШ-тың 25-ке, '', АҚШ-тың 25-ке",
    "республика, ru, республика",
  })
  void standWhereKazakhMayBeBroken(String text, String language, String hyphenated) {
    assertThat(new SoftHyphens(true).in(text, language).replace('\u00AD', '='))
        .isEqualTo(hyphenated);
    assertThat(new SoftHyphens(false).in(text, language)).isEqualTo(text);
  }

  @Test
  void theyDoNotComeBack() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new DocxWriter(DocxOptions.PLAIN.withSoftHyphens(true))
        .write(Sample.everyElement(), Profiles.named("kz-377"), Map.of(), out);
    assertThat(new DocxReader().read(out.toByteArray(), "a.docx", Optional.empty()).tei())
        .isEqualTo(Sample.everyElement());
  }
}
