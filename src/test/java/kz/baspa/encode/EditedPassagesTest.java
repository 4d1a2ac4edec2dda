package kz.baspa.encode;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import kz.baspa.structure.Structure;
import kz.baspa.tei.TeiValidator;
import kz.baspa.text.Edit;
import kz.baspa.text.EditedText;
import kz.baspa.text.Line;
import kz.baspa.text.LineKind;
import kz.baspa.text.LinedText;
import kz.baspa.text.Metadata;
import kz.baspa.text.RawText;
import kz.baspa.text.Restored;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditedPassagesTest {
  /**
   * The paragraph that is written for {@code raw}, whose edits and proposals are marked: {@code
   * {before|after|rule}}, {@code ?before|after|rule?}.
   */
  private static String paragraph(String marked) {
    String tei = write(marked);
    return tei.substring(
            tei.indexOf("<p>", tei.indexOf("<body>")) + 3, tei.indexOf("</p>\n    </body>"))
        .replace(" resp=\"#baspa\" cert=\"medium\"", "")
        .replace(" resp=\"#baspa\"", "")
        .replace(" reason=\"omitted-in-original\"", "");
  }

  private static String write(String marked) {
    StringBuilder raw = new StringBuilder();
    List<Edit> edits = new ArrayList<>();
    List<Edit> proposals = new ArrayList<>();
    Matcher matcher =
        Pattern.compile("([{?])([^|{}?]*)\\|([^|]*)\\|([a-z+-]+)[}?]").matcher(marked);
    int at = 0;
    while (matcher.find()) {
      raw.append(marked, at, matcher.start());
      int start = raw.length();
      String before = matcher.group(2).translateEscapes();
      raw.append(before);
      boolean applied = matcher.group(1).equals("{");
      List<String> rules = List.of(matcher.group(4).split("\\+"));
      Edit edit =
          new Edit(
              start,
              raw.length(),
              before,
              matcher.group(3),
              rules,
              0.85,
              Edit.Status.of(applied, rules));
      (applied ? edits : proposals).add(edit);
      at = matcher.end();
    }
    raw.append(marked.substring(at));
    LinedText lined = LinedText.of(EditedText.of(raw.toString(), edits));
    for (int i : IntStream.range(0, lined.size()).toArray()) {
      lined = lined.mark(i, Line.of(LineKind.PARAGRAPH));
    }
    Restored restored = new Restored(RawText.of(raw.toString()), lined, proposals, List.of());
    String tei =
        new String(
            TeiWriter.write(Structure.recover(restored), restored, Metadata.NONE),
            StandardCharsets.UTF_8);
    TeiValidator.check(tei.getBytes(StandardCharsets.UTF_8));
    return tei;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "бұл ?к|қ|word?ала еді ! кала → қала",
        "сауда? |-|lost-hyphen?саттық ! сауда саттық → сауда-саттық",
        "?суы мен|суымен|word? еді ! суы мен → суымен",
        "{к|қ|word}ал?о|а|word? ! қало → қала",
      })
  void aProposalSaysWholeWords(String marked, String expected) {
    String tei = write(marked);
    String note = tei.substring(tei.indexOf("<note type=\"proposal\""));
    assertThat(note.replaceFirst("(?s).*?<sic>(.*?)</sic><corr [^>]*>(.*?)</corr>.*", "$1 → $2"))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        // A choice holds the whole word, however many edits it took.
        "бұл {к|қ|word}ала еді ! бұл <choice><sic>кала</sic><corr type=\"word\">қала</corr></choice> еді",
        "{к|қ|word}ал{о|а|capital} ! <choice><sic>кало</sic><corr type=\"capital+word\">қала</corr></choice>",
        "1907{| |lost-blank}жылы ! <choice><sic>1907жылы</sic><corr type=\"lost-blank\">1907 жылы</corr></choice>",
        "сөз{,||word} сөз ! <choice><sic>сөз,</sic><corr type=\"word\">сөз</corr></choice> сөз",
        "{ХХІ|XXI|roman-numeral} ғасыр ! <choice><orig>ХХІ</orig><reg type=\"roman-numeral\">XXI</reg></choice> ғасыр",
        "{Қ аза қ|Қазақ|spaced-letter}стан ! <choice><orig>Қ аза қстан</orig><reg type=\"spaced-letter\">Қазақстан</reg></choice>",
        // Layout shows nowhere, not even in what was corrected.
        "қала{\\n| |hard-line}мен ! қала мен",
        "Pеспу{б|п|look-alike-word}лика ! Pеспуплика",
        "{\\u00AD||invisible-character}{к|қ|word}ала ! <choice><sic>кала</sic><corr type=\"word\">қала</corr></choice>",
        // Points.
        "бітті{|.|supplied-stop} Сонан ! бітті<supplied>.</supplied> Сонан",
        "бірі{ .....||broken-off-text} ! бірі<gap reason=\"lost\"/>",
        "ауыл{\\n- 12 -\\n| |page-break+hard-line}халқы ! ауыл<pb n=\"12\"/> халқы",
        "прин{-\\n7\\n||page-break+cut-word}цип ! прин<pb n=\"7\"/>цип",
        // Proposals.
        "бұл ?кала|қала|word? еді ! бұл <seg xml:id=\"w1\">кала</seg> еді",
        "бұл ?к|қ|word?ала еді ! бұл <seg xml:id=\"w1\">кала</seg> еді",
        "?суы мен|суымен|word? ! <seg xml:id=\"w1\">суы мен</seg>",
        "{к|қ|word}ал?о|а|word? ! <seg xml:id=\"w1\"><choice><sic>кало</sic><corr type=\"word\">қало</corr></choice></seg>",
        // In a citation, and over its edge.
        "бұл {*|[|misread-bracket}22] ! бұл <ref type=\"bibr\" n=\"22\"><choice><sic>*22</sic><corr type=\"misread-bracket\">[22</corr></choice>]</ref>",
        "{бұл *|бұл [|misread-bracket}22] ! бұл <ref type=\"bibr\" n=\"22\">[22]</ref>",
      })
  void showsEachEditOnceByItsRule(String marked, String expected) {
    String written = paragraph(marked.replace("\\u00AD", "\u00AD"));
    assertThat(written).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      nullValues = "none",
      value = {
        "12 ! 12",
        "\\n- 12 -\\n ! 12",
        "\\n— 7 —\\n ! 7",
        "\\nДала өзендері 2009\\n31\\n ! 31",
        "\\n14  Дала өзендері\\n ! 14",
        "\\nДала өзендері\\t15\\n ! 15",
        "\\nДала өзендері\\n ! none",
        "\\f ! none",
      })
  void theNumberOfAPage(String before, String number) {
    assertThat(EditedPassages.pageNumber(before.translateEscapes())).isEqualTo(number);
  }
}
