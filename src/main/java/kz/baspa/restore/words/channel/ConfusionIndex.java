package kz.baspa.restore.words.channel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kz.baspa.kazakh.automata.LetterCodes;
import kz.baspa.kazakh.automata.WordGraph;

/**
 * The confusions of a channel, laid out so that a search finds at once what a character may stand
 * for and what that costs. A character is asked for by its row. Immutable.
 */
public final class ConfusionIndex {
  /** So much cheaper than its letters a confusion of several must be, in units. */
  private static final int CLEARLY = WordGraph.UNITS;

  private static final Comparator<Confusion> CHEAPEST_FIRST =
      Comparator.comparingDouble(Confusion::cost)
          .thenComparing(Confusion::intended)
          .thenComparing(Confusion::observed);

  private static final int CODES = LetterCodes.LETTERS.length() + 1;

  /** The row of a character that no confusion begins with. */
  private static final int STRANGE = 0;

  /** Characters from here on are looked up in a map: few texts have them inside words. */
  private static final int FAR = 0x500;

  /** The row of each character observed; {@link #STRANGE} is 0. */
  private final Map<Character, Integer> rows = new HashMap<>();

  private final int[] nearRows = new int[FAR];

  /** One character as one letter, by row and code, and the costs in units. */
  private final Confusion[][] single;

  private final int[][] singleCost;
  private final Affordable[] affordable;

  /** What takes several characters or letters, by the row of the first, cheapest first. */
  private final Confusion[][] longer;

  private final Confusion[][] manyCharacters;
  private final LongReadings[] ofOneCharacter;
  private final PlaceMemo<LongReadings> longReadings = new PlaceMemo<>();

  /** Letters that are lost, by the code of the first, cheapest first. */
  private final Confusion[][] losses;

  private final int[] loss;
  private final int[] leastLoss;
  private final Affordable affordableLosses;

  private final Confusion[] additions;
  private final int[] least;
  private final int[] leastSingle;

  /**
   * @param confusions all of them, letters kept included
   * @param addition any character that stands for nothing
   */
  ConfusionIndex(List<Confusion> confusions, Confusion addition) {
    numberRows(confusions);
    int count = rows.size() + 1;
    single = new Confusion[count][CODES];
    singleCost = never(count);
    additions = new Confusion[count];
    Arrays.fill(additions, addition);
    loss = never(1)[0];
    List<Confusion> lost = new ArrayList<>();
    List<Confusion> longs = new ArrayList<>();
    for (Confusion confusion : confusions) {
      put(confusion, lost, longs);
    }
    longs.removeIf(confusion -> !saysMoreThanItsLetters(confusion));
    longs.sort(CHEAPEST_FIRST);
    longer = new Confusion[count][];
    manyCharacters = new Confusion[count][];
    ofOneCharacter = new LongReadings[count];
    Map<Integer, List<Confusion>> byRow =
        longs.stream().collect(Collectors.groupingBy(c -> row(c.observed().charAt(0))));
    for (int row = 0; row < count; row++) {
      longer[row] = byRow.getOrDefault(row, List.of()).toArray(Confusion[]::new);
      manyCharacters[row] =
          Arrays.stream(longer[row])
              .filter(c -> c.observed().length() > 1)
              .toArray(Confusion[]::new);
      ofOneCharacter[row] =
          new LongReadings(
              Arrays.stream(longer[row]).filter(c -> c.observed().length() == 1).toList());
    }
    lost.removeIf(c -> c.intended().length() > 1 && !saysMoreThanItsLetters(c));
    losses = byIntended(lost);
    affordable = Arrays.stream(singleCost).map(Affordable::of).toArray(Affordable[]::new);
    leastLoss = leastLosses();
    affordableLosses = Affordable.of(leastLoss);
    leastSingle = Arrays.stream(singleCost).mapToInt(ConfusionIndex::least).toArray();
    least = new int[count];
    for (int row = 0; row < count; row++) {
      least[row] = leastOf(row);
    }
  }

  private void numberRows(List<Confusion> confusions) {
    for (Confusion confusion : confusions) {
      if (!confusion.observed().isEmpty()) {
        rows.computeIfAbsent(confusion.observed().charAt(0), c -> rows.size() + 1);
      }
    }
    rows.forEach(
        (character, row) -> {
          if (character < FAR) {
            nearRows[character] = row;
          }
        });
  }

  private static int[][] never(int count) {
    int[][] costs = new int[count][CODES];
    for (int[] row : costs) {
      Arrays.fill(row, WordGraph.NEVER);
    }
    return costs;
  }

  private void put(Confusion confusion, List<Confusion> lost, List<Confusion> longs) {
    boolean oneLetter = confusion.intended().length() == 1;
    if (confusion.observed().isEmpty()) {
      lost.add(confusion);
      if (oneLetter) {
        loss[confusion.code(0)] = confusion.units();
      }
      return;
    }
    int row = row(confusion.observed().charAt(0));
    if (confusion.intended().isEmpty()) {
      additions[row] = confusion;
    } else if (oneLetter && confusion.observed().length() == 1) {
      single[row][confusion.code(0)] = confusion;
      singleCost[row][confusion.code(0)] = confusion.units();
    } else {
      longs.add(confusion);
    }
  }

  private int[] leastLosses() {
    int[] leastLosses = loss.clone();
    for (Confusion[] some : losses) {
      for (Confusion confusion : some) {
        int code = confusion.code(0);
        leastLosses[code] = Math.min(leastLosses[code], confusion.units());
      }
    }
    return leastLosses;
  }

  private static int least(int[] costs) {
    return Arrays.stream(costs).min().orElseThrow();
  }

  private int leastOf(int row) {
    int cheapest = Math.min(adding(row), leastSingle[row]);
    for (Confusion confusion : longer[row]) {
      if (confusion.observed().length() == 1) {
        cheapest = Math.min(cheapest, confusion.units());
      }
    }
    return cheapest;
  }

  /**
   * Whether a confusion of several letters is worth its own entry: it must be clearly cheaper than
   * its letters one by one.
   */
  private boolean saysMoreThanItsLetters(Confusion confusion) {
    String intended = confusion.intended();
    String observed = confusion.observed();
    int[][] cheapest = new int[intended.length() + 1][observed.length() + 1];
    for (int i = 0; i <= intended.length(); i++) {
      for (int j = 0; j <= observed.length(); j++) {
        int least = i == 0 && j == 0 ? 0 : WordGraph.NEVER;
        if (i > 0 && j > 0) {
          int cost = single(row(observed.charAt(j - 1)), confusion.code(i - 1));
          least = Math.min(least, cheapest[i - 1][j - 1] + cost);
        }
        if (j > 0) {
          least = Math.min(least, cheapest[i][j - 1] + adding(row(observed.charAt(j - 1))));
        }
        if (i > 0) {
          least = Math.min(least, cheapest[i - 1][j] + loss[confusion.code(i - 1)]);
        }
        cheapest[i][j] = Math.min(least, WordGraph.NEVER);
      }
    }
    return confusion.units() + CLEARLY < cheapest[intended.length()][observed.length()];
  }

  private static Confusion[][] byIntended(List<Confusion> confusions) {
    confusions.sort(CHEAPEST_FIRST);
    Confusion[][] byIntended = new Confusion[CODES][];
    for (int code = 0; code < byIntended.length; code++) {
      int wanted = code;
      byIntended[code] =
          confusions.stream().filter(c -> c.code(0) == wanted).toArray(Confusion[]::new);
    }
    return byIntended;
  }

  /** The row of a character as it is observed, by which the readings are asked for. */
  public int row(char observed) {
    return observed < FAR ? nearRows[observed] : rows.getOrDefault(observed, STRANGE);
  }

  /** The cost of one character being one intended letter, in units; never, where it cannot be. */
  public int single(int row, byte intended) {
    return singleCost[row][intended];
  }

  /** The least cost of one character being one intended letter, whichever, in units. */
  public int leastSingle(int row) {
    return leastSingle[row];
  }

  /** What it costs at least that so many letters are lost at once, in units, by their number. */
  public int[] leastLosing() {
    int[] cheapest = never(1)[0];
    for (Confusion[] some : losses) {
      for (Confusion confusion : some) {
        int letters = confusion.intended().length();
        cheapest[letters] = Math.min(cheapest[letters], confusion.units());
      }
    }
    return Arrays.copyOf(cheapest, Channel.LONGEST + 1);
  }

  /** One character as one intended letter. */
  public Confusion reading(int row, byte intended) {
    return single[row][intended];
  }

  /**
   * Writes what an observed word asks for at least from each of its letters on, in units.
   *
   * @param rest has place for one more than the word has letters
   */
  public void leastFrom(String observed, int[] rest) {
    rest[observed.length()] = 0;
    for (int i = observed.length() - 1; i >= 0; i--) {
      int row = row(observed.charAt(i));
      int cheapest = least[row] + rest[i + 1];
      LongReadings here = longReadings(observed, i);
      for (int characters = 2; characters <= Channel.LONGEST; characters++) {
        int units = here.least(characters);
        if (units < WordGraph.NEVER) {
          cheapest = Math.min(cheapest, units + rest[i + characters]);
        }
      }
      rest[i] = cheapest;
    }
  }

  /** What fits a word from one of its characters on and takes several, of either side. */
  public LongReadings longReadings(String observed, int at) {
    LongReadings fitting = longReadings.get(observed, at);
    if (fitting == null) {
      fitting = fitting(observed, at);
      longReadings.put(observed, at, fitting);
    }
    return fitting;
  }

  private LongReadings fitting(String observed, int at) {
    int row = row(observed.charAt(at));
    for (Confusion confusion : manyCharacters[row]) {
      if (observed.startsWith(confusion.observed(), at)) {
        List<Confusion> fitting = new ArrayList<>();
        for (Confusion any : longer[row]) {
          if (observed.startsWith(any.observed(), at)) {
            fitting.add(any);
          }
        }
        return new LongReadings(fitting);
      }
    }
    return ofOneCharacter[row];
  }

  /** How many rows there are. */
  public int rows() {
    return single.length;
  }

  /** The intended letters that one character of a row may be for so much, as a set. */
  public long readingsWithin(int row, int units) {
    return affordable[row].of(units);
  }

  /** The intended letters with which something may be lost for so much, as a set. */
  public long lossesWithin(int units) {
    return affordableLosses.of(units);
  }

  /** The cost of a character standing for nothing, in units. */
  public int adding(int row) {
    return additions[row].units();
  }

  /** A character that stands for nothing. */
  public Confusion addition(int row) {
    return additions[row];
  }

  /** The least cost of something lost that begins with this letter, in units. */
  public int leastLoss(byte intended) {
    return leastLoss[intended];
  }

  /** The confusions in which letters that begin with this one are lost without a trace. */
  public Confusion[] losses(byte intended) {
    return losses[intended];
  }

  /** Which letters are affordable: sets of letters by what the costliest of them costs. */
  private record Affordable(int[] costs, long[] letters) {
    /** The letters with these costs, by their code. */
    static Affordable of(int[] costByCode) {
      List<Integer> codes = new ArrayList<>();
      for (int code = 0; code < costByCode.length; code++) {
        if (costByCode[code] < WordGraph.NEVER) {
          codes.add(code);
        }
      }
      codes.sort(Comparator.comparingInt(code -> costByCode[code]));
      int[] costs = new int[codes.size()];
      long[] letters = new long[codes.size()];
      long sum = 0;
      for (int i = 0; i < costs.length; i++) {
        costs[i] = costByCode[codes.get(i)];
        sum |= WordGraph.setOf(codes.get(i).byteValue());
        letters[i] = sum;
      }
      return new Affordable(costs, letters);
    }

    long of(int units) {
      int low = 0;
      int high = costs.length;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (costs[middle] <= units) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low == 0 ? 0 : letters[low - 1];
    }
  }
}
