package kz.baspa.batch;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import kz.baspa.text.Restored;

/**
 * What many works know together: words that nothing else knows, but that stand in works of three
 * origins, and names that are spelt otherwise in one work than in many.
 *
 * <pre>{@code
 * CollectionWords.Builder counted = CollectionWords.builder();
 * counted.add(baspa.restore(raw)); // each work
 * CollectionWords words = counted.build();
 * Files.write(Path.of("words.txt"), words.toBytes()); // a list as --words reads it
 * }</pre>
 *
 * Works that share half of their runs of five words are copies or drafts of one and have one
 * origin.
 *
 * @param words stem → in how many origins its commonest form stands
 * @param names the doubtful names, in their order
 */
public record CollectionWords(SortedMap<String, Integer> words, List<Doubtful> names) {
  /** From so many origins on a form is a word. */
  public static final int ORIGINS = 3;

  /** A form that stands in fewer says nothing of the stem that it has with others. */
  public static final int FORMS = 2;

  /** A spelling is the usual one if it stands in so many origins and the other in one. */
  public static final int USUAL = 10;

  /** What follows a name is its ending, and other endings are no other spelling. */
  private static final int ENDING = 2;

  /**
   * A name that one work spells otherwise.
   *
   * @param rare as the one work has it
   * @param usual as the others have it
   * @param origins in how many origins these are
   */
  public record Doubtful(String rare, String usual, int origins) {}

  public CollectionWords {
    words = new TreeMap<>(words);
    names = List.copyOf(names);
  }

  /** Where works are counted. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The words as a list that {@code --words} reads, UTF-8, with the doubtful names that are to be
   * asked about.
   */
  public byte[] toBytes() {
    StringBuilder text = new StringBuilder();
    words.forEach((word, origins) -> text.append(word + "   # " + origins + "\n"));
    for (Doubtful name : names) {
      text.append("? " + name.rare + " " + name.usual + "   # 1, " + name.origins + "\n");
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Counts works; safe for several threads. */
  public static final class Builder {
    private final List<WordsOfWork> works = new ArrayList<>();

    private Builder() {}

    /** Adds a work. */
    public void add(Restored restored) {
      add(WordsOfWork.of(restored));
    }

    synchronized void add(WordsOfWork work) {
      works.add(work);
    }

    /** What all works know together. */
    public synchronized CollectionWords build() {
      int[] origins = origins(works);
      return of(count(origins, WordsOfWork::questioned), count(origins, WordsOfWork::names));
    }

    private Map<String, Integer> count(int[] origins, Function<WordsOfWork, Set<String>> words) {
      Map<String, Set<Integer>> stands = new HashMap<>();
      for (int i = 0; i < works.size(); i++) {
        for (String word : words.apply(works.get(i))) {
          stands.computeIfAbsent(word, none -> new HashSet<>()).add(origins[i]);
        }
      }
      Map<String, Integer> counts = new HashMap<>();
      stands.forEach((word, in) -> counts.put(word, in.size()));
      return counts;
    }
  }

  /**
   * The same of words that were counted.
   *
   * @param questioned form → in how many origins it stands and is asked about; those of fewer than
   *     {@link #FORMS} may lack
   * @param names name → in how many origins it stands
   */
  public static CollectionWords of(Map<String, Integer> questioned, Map<String, Integer> names) {
    SortedMap<String, Integer> forms = new TreeMap<>(questioned);
    forms.values().removeIf(origins -> origins < FORMS);
    SortedMap<String, Integer> words = CollectedStems.of(forms);
    words.values().removeIf(origins -> origins < ORIGINS);
    return new CollectionWords(words, doubtful(new TreeMap<>(names)));
  }

  /** The origin of each work: the number of the first of its copies. */
  public static int[] origins(List<WordsOfWork> works) {
    Map<Long, List<Integer>> byHash = new HashMap<>();
    int[] origins = new int[works.size()];
    for (int i = 0; i < works.size(); i++) {
      WordsOfWork work = works.get(i);
      origins[i] = i;
      Set<Integer> others = new HashSet<>();
      for (Long hash : work.sketch()) {
        List<Integer> same = byHash.computeIfAbsent(hash, none -> new ArrayList<>());
        others.addAll(same);
        same.add(i);
      }
      for (int other : others) {
        if (work.isCopyOf(works.get(other))) {
          origins[i] = Math.min(origins[i], origins[other]);
        }
      }
    }
    return origins;
  }

  /** Names of one origin in which one letter before the ending differs from those of many. */
  private static List<Doubtful> doubtful(SortedMap<String, Integer> names) {
    Map<String, String> usual = new HashMap<>();
    names.forEach(
        (name, origins) -> {
          if (origins >= USUAL) {
            withGaps(name).forEach(gap -> usual.put(gap, name));
          }
        });
    List<Doubtful> doubtful = new ArrayList<>();
    names.forEach(
        (name, origins) -> {
          if (origins == 1) {
            withGaps(name).stream()
                .filter(usual::containsKey)
                .findFirst()
                .map(usual::get)
                .ifPresent(
                    other -> doubtful.add(new Doubtful(name, other, names.getOrDefault(other, 0))));
          }
        });
    return doubtful;
  }

  /** A name with a gap in place of each letter in turn that is not of its ending. */
  public static List<String> withGaps(String name) {
    List<String> gaps = new ArrayList<>();
    for (int i = 0; i < name.length() - ENDING; i++) {
      gaps.add(name.substring(0, i) + "\0" + name.substring(i + 1));
    }
    return gaps;
  }
}
