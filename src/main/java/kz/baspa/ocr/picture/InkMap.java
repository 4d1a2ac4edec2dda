package kz.baspa.ocr.picture;

import java.util.ArrayDeque;

/**
 * A page in the large: which cells of some thousand to a line have ink, and how bright they are.
 * Ink is what is darker than most of what stands above and below it, so that the shadow of a fold
 * and the dark beside a page are none.
 *
 * @param width in cells
 * @param height in cells
 * @param cell how many pixels a cell is wide and high
 * @param ink the cells with ink, row by row
 * @param grey how bright each cell is, 0 to 255
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record InkMap(int width, int height, int cell, boolean[] ink, int[] grey) {
  private static final int CELLS = 1_000;

  /** Paper is measured in so many places down a column. */
  private static final int PLACES = 12;

  /** What is darker than this part of the paper is ink. */
  private static final double INK = 0.72;

  /** This part of the cells, the darker ones, may be ink where paper is measured. */
  private static final double PRINTED = 0.8;

  /** Where it is darker than this part of most of the picture there is no paper. */
  private static final double NIGHT = 0.4;

  /** A shadow is darker than the paper so near to it, in cells; */
  private static final int NEAR = 12;

  /** its edge is no darker than this part of it. */
  private static final double EDGE = 0.85;

  /** So far from the dark beside paper, in cells, its edge is grey. */
  private static final int BLURRED = 3;

  /** So much ink of lines, in parts of the width, is a drawing. */
  private static final double DRAWN = 0.05;

  /** What runs down without a break for this part of the height is no letter, */
  private static final double TALL = 0.07;

  /** what leans a little is as long as this at least */
  private static final double LEANING = 0.025;

  /** and no broader than this part of its length; */
  private static final double SLENDER = 0.2;

  /** nor is what runs across for this part of the width. */
  private static final double BROAD = 0.15;

  /** The map of a page in whatever light. */
  static InkMap of(GreyPicture page) {
    int cell = Math.max(1, page.width() / CELLS);
    int width = page.width() / cell;
    int height = page.height() / cell;
    int[] grey = new int[width * height];
    for (int y = 0; y < height * cell; y++) {
      for (int x = 0; x < width * cell; x++) {
        grey[y / cell * width + x / cell] += page.pixels()[y * page.width() + x] & 255;
      }
    }
    for (int at = 0; at < grey.length; at++) {
      grey[at] /= cell * cell;
    }
    return new InkMap(width, height, cell, ink(grey, width, height), grey);
  }

  private static boolean[] ink(int[] grey, int width, int height) {
    boolean[] ink = new boolean[grey.length];
    int night = (int) (NIGHT * brightness(grey));
    for (int place = 0; place < PLACES; place++) {
      int from = height * place / PLACES;
      int to = height * (place + 1) / PLACES;
      int[] papers = new int[width];
      for (int x = 0; x < width; x++) {
        papers[x] = paper(grey, width, x, from, to);
        for (int y = from; y < to && papers[x] > night; y++) {
          ink[y * width + x] = grey[y * width + x] < INK * papers[x];
        }
      }
      int[] brightest = new int[width];
      for (int x = 0; x < width; x++) {
        for (int near = Math.max(0, x - NEAR); near < Math.min(width, x + NEAR); near++) {
          brightest[x] = Math.max(brightest[x], papers[near]);
        }
      }
      for (int y = from; y < to; y++) {
        takeEdgesOfShadows(ink, grey, brightest, y * width, 1);
        takeEdgesOfShadows(ink, grey, brightest, y * width, -1);
      }
    }
    return ink;
  }

  /** How bright the paper of a column is in some rows. */
  private static int paper(int[] grey, int width, int x, int from, int to) {
    int[] counts = new int[256];
    int all = 0;
    for (int near = Math.max(0, x - 1); near < Math.min(width, x + 2); near++) {
      for (int y = from; y < to; y++) {
        counts[grey[y * width + near]]++;
        all++;
      }
    }
    int paper = 0;
    for (int darker = counts[0]; darker < PRINTED * all; ) {
      darker += counts[++paper];
    }
    return paper;
  }

  /** Takes from a row what lies beside a shadow and is hardly darker than it: the shadow's edge. */
  private static void takeEdgesOfShadows(
      boolean[] ink, int[] grey, int[] papers, int first, int step) {
    double shadow = 256;
    for (int i = 0; i < papers.length; i++) {
      int x = step > 0 ? i : papers.length - 1 - i;
      int at = first + x;
      if (!ink[at]) {
        shadow = grey[at] < INK * papers[x] ? grey[at] : 256;
      } else if (grey[at] > EDGE * shadow) {
        ink[at] = false;
      } else {
        shadow = 256;
      }
    }
  }

  /** How bright most of the picture is. */
  private static int brightness(int[] grey) {
    int[] counts = new int[256];
    for (int each : grey) {
      counts[each]++;
    }
    int most = 0;
    for (int darker = counts[0]; darker < grey.length / 2; ) {
      darker += counts[++most];
    }
    return most;
  }

  boolean at(int x, int y) {
    return x >= 0 && y >= 0 && x < width && y < height && ink[y * width + x];
  }

  /** How bright a cell is; beside the page all is bright. */
  int grey(int x, int y) {
    return x >= 0 && y >= 0 && x < width && y < height ? grey[y * width + x] : 255;
  }

  /** Whether a cell with ink has none beside it, or hardly: noise. */
  private boolean isSpeck(int x, int y) {
    int near = 0;
    for (int i = -1; i <= 1; i++) {
      for (int j = -1; j <= 1; j++) {
        near += at(x + i, y + j) ? 1 : 0;
      }
    }
    return near < 3;
  }

  /** The same without specks. */
  InkMap clean() {
    boolean[] clean = ink.clone();
    for (int at = 0; at < clean.length; at++) {
      clean[at] &= !isSpeck(at % width, at / width);
    }
    return new InkMap(width, height, cell, clean, grey);
  }

  /**
   * The same without what runs down or across for long, and without what hangs together with the
   * edges: lines that are drawn, the edges of sheets, and what lies beside the paper.
   */
  InkMap letters() {
    boolean[] letters = ink.clone();
    takeUprightLines(letters);
    for (int x = 0; x < width; x++) {
      take(letters, x, width, height, TALL * height);
    }
    for (int y = 0; y < height; y++) {
      take(letters, y * width, 1, width, BROAD * width);
    }
    takeEdges(letters);
    return new InkMap(width, height, cell, letters, grey);
  }

  /**
   * Whether something is drawn beside or among the lines of a block: ink that is no letter.
   *
   * @param letters the letters of this map
   */
  boolean hasDrawing(InkMap letters, PrintedBlock block) {
    int drawn = 0;
    for (int y = block.top(); y < block.bottom(); y++) {
      for (int x = block.left(); x < block.right(); x++) {
        drawn += at(x, y) && !letters.at(x, y) ? 1 : 0;
      }
    }
    return drawn > DRAWN * width;
  }

  /**
   * Takes what hangs together with the edges of the picture by ink, or by the dark beside paper.
   */
  private void takeEdges(boolean[] letters) {
    ArrayDeque<Integer> edge = new ArrayDeque<>();
    for (int x = 0; x < width; x++) {
      edge.add(x);
      edge.add((height - 1) * width + x);
    }
    for (int y = 0; y < height; y++) {
      edge.add(y * width);
      edge.add(y * width + width - 1);
    }
    int night = (int) (NIGHT * brightness(grey));
    boolean[] seen = new boolean[ink.length];
    while (!edge.isEmpty()) {
      int at = edge.remove();
      boolean beside = grey[at] <= night;
      if ((beside || ink[at]) && !seen[at]) {
        seen[at] = true;
        takeAround(letters, at, beside ? BLURRED : 0);
        for (int near : new int[] {at - 1, at + 1, at - width, at + width}) {
          if (near >= 0 && near < ink.length) {
            edge.add(near);
          }
        }
      }
    }
  }

  private void takeAround(boolean[] letters, int at, int far) {
    int x = at % width;
    int y = at / width;
    for (int down = Math.max(0, y - far); down <= Math.min(height - 1, y + far); down++) {
      for (int across = Math.max(0, x - far); across <= Math.min(width - 1, x + far); across++) {
        letters[down * width + across] = false;
      }
    }
  }

  /**
   * Takes what hangs together and is tall and slender: a line that leans a little runs straight
   * down in each column for a few cells alone.
   */
  private void takeUprightLines(boolean[] letters) {
    boolean[] seen = new boolean[ink.length];
    int[] found = new int[ink.length];
    for (int first = 0; first < ink.length; first++) {
      if (!ink[first] || seen[first]) {
        continue;
      }
      int count = 1;
      found[0] = first;
      seen[first] = true;
      int top = height;
      int bottom = 0;
      int left = width;
      int right = 0;
      for (int next = 0; next < count; next++) {
        int x = found[next] % width;
        int y = found[next] / width;
        top = Math.min(top, y);
        bottom = Math.max(bottom, y + 1);
        left = Math.min(left, x);
        right = Math.max(right, x + 1);
        for (int near = 0; near < 9; near++) {
          int across = x + near % 3 - 1;
          int down = y + near / 3 - 1;
          int at = down * width + across;
          if (at(across, down) && !seen[at]) {
            seen[at] = true;
            found[count++] = at;
          }
        }
      }
      double high = bottom - top;
      if (high >= LEANING * height && right - left < SLENDER * high) {
        for (int i = 0; i < count; i++) {
          letters[found[i]] = false;
        }
      }
    }
  }

  private void take(boolean[] letters, int first, int step, int count, double longest) {
    int begin = 0;
    for (int i = 0; i <= count; i++) {
      if (i == count || !ink[first + i * step]) {
        for (int gone = begin; i - begin >= longest && gone < i; gone++) {
          letters[first + gone * step] = false;
        }
        begin = i + 1;
      }
    }
  }
}
