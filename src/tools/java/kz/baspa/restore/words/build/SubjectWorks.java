package kz.baspa.restore.words.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import kz.baspa.kazakh.Harmony;
import kz.baspa.kazakh.morphology.FinalPhoneme;

/**
 * Makes up works of one subject, to see what a collection of them knows together:
 *
 * <pre>java kz.baspa.restore.words.build.SubjectWorks COUNTS OUT WORKS WORDS EVERY</pre>
 *
 * Each work is text of {@link TextSampler} with terms and names that no lexicon has, of which each
 * work uses some. {@code OUT/gold} has them as they are, {@code OUT/in} as a reader misread one
 * letter in so many, some letters oftener than others; in one work one name is spelt otherwise
 * throughout.
 */
public final class SubjectWorks {
  private static final String[] TERMS = {
    "бруторегресс", "гляциоқабат", "лимнограф", "таубұлақша", "суөлшегіш", "еріткішама",
    "термокөлбеу", "қарқалыңдық", "мұзжыныс", "селбөгеу", "жылғажиек", "балкёрит",
    "гидромодуль", "изобарлық", "көлтабан", "ағынсал", "нивометр", "сорқұмдақ",
    "тасқынтек", "эвапорат", "арнатүп", "паводкома", "жерсіңіс", "шөгіндіқат",
  };

  private static final String[] NAMES = {
    "Бұғыжырлық", "Сарыөзгент", "Қаражүгері", "Теріскейтау", "Аққұмбел", "Жарқұрған",
    "Көкмойнақты", "Шідерқонған", "Омбыртау", "Ескенежар", "Дүйсенқұл", "Майтөбелі",
  };

  /** Nothing, genitive, accusative, locative, ablative, dative, by the last phoneme. */
  private static final Map<FinalPhoneme, String> ENDINGS =
      Map.of(
          FinalPhoneme.VOWEL, ",ның,ны,да,дан,ға",
          FinalPhoneme.GLIDE, ",дың,ды,да,дан,ға",
          FinalPhoneme.LATERAL, ",дың,ды,да,дан,ға",
          FinalPhoneme.SIBILANT, ",дың,ды,да,дан,ға",
          FinalPhoneme.NASAL, ",ның,ды,да,нан,ға",
          FinalPhoneme.VOICELESS, ",тың,ты,та,тан,қа");

  /** What a reader of print takes letters for, the likeliest first. */
  private static final Map<Character, String> MISREAD =
      Map.ofEntries(
          Map.entry('қ', "кқк"),
          Map.entry('ң', "нп"),
          Map.entry('ө', "ео"),
          Map.entry('ү', "ұу"),
          Map.entry('ұ', "үу"),
          Map.entry('ғ', "гғг"),
          Map.entry('і', "і1"),
          Map.entry('ы', "н"),
          Map.entry('н', "п"),
          Map.entry('п', "н"),
          Map.entry('ш', "щ"),
          Map.entry('т', "г"),
          Map.entry('е', "с"),
          Map.entry('с', "е"),
          Map.entry('л', "п"),
          Map.entry('р', "п"),
          Map.entry('а', "в"),
          Map.entry('б', "6"),
          Map.entry('з', "э"),
          Map.entry('ж', "к"),
          Map.entry('м', "н"),
          Map.entry('д', "л"));

  private final Random random;
  private final TextSampler sampler;

  private SubjectWorks(Path counts, long seed) throws IOException {
    random = new Random(seed);
    sampler = new TextSampler(counts, seed);
  }

  public static void main(String[] arguments) throws IOException {
    Path counts = Path.of(arguments[0]);
    Path out = Path.of(arguments[1]);
    Files.createDirectories(out.resolve("gold"));
    Files.createDirectories(out.resolve("in"));
    for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
      SubjectWorks maker = new SubjectWorks(counts, 1000 + i);
      String gold = maker.text(Integer.parseInt(arguments[3]));
      String name = "work-%02d.txt".formatted(i);
      Files.writeString(out.resolve("gold").resolve(name), gold);
      String spelt = i == 0 ? gold.replace("Бұғыжыр", "Бұғыжар") : gold;
      Files.writeString(
          out.resolve("in").resolve(name), maker.misread(spelt, Integer.parseInt(arguments[4])));
    }
  }

  private String text(int words) {
    List<String> own = new ArrayList<>();
    for (String[] of : List.of(TERMS, NAMES)) {
      for (String word : of) {
        if (random.nextInt(2) == 0 || word.equals(NAMES[0])) {
          own.add(word);
        }
      }
    }
    StringBuilder text = new StringBuilder("Кіріспе\n");
    for (int made = 0; made < words; made += 60) {
      List<String> paragraph = new ArrayList<>(List.of(sampler.paragraph(58).split(" ")));
      for (int i = 0; i < 2; i++) {
        int at = 1 + random.nextInt(paragraph.size() - 1);
        paragraph.add(at, inflected(own.get(random.nextInt(own.size()))));
      }
      text.append(String.join(" ", paragraph)).append('\n');
    }
    return text.toString();
  }

  private String inflected(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    String[] endings = ENDINGS.getOrDefault(FinalPhoneme.of(lower), "").split(",", -1);
    String ending = endings[random.nextInt(endings.length)];
    return word
        + (Harmony.of(lower) == Harmony.BACK
            ? ending
            : ending.replace('ы', 'і').replace('а', 'е').replace('ғ', 'г').replace('қ', 'к'));
  }

  private String misread(String text, int every) {
    StringBuilder out = new StringBuilder();
    for (char letter : text.toCharArray()) {
      String as = MISREAD.get(letter);
      boolean misread = as != null && random.nextInt(every) == 0;
      out.append(misread ? as.charAt(random.nextInt(as.length())) : letter);
    }
    return out.toString();
  }
}
