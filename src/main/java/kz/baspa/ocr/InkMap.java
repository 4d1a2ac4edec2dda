package kz.baspa.ocr;

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

  /** What runs down without a break for this part of the height is no letter, */
  private static final double TALL = 0.07;

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
      for (int x = 0; x < width; x++) {
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
        for (int y = from; y < to && paper > night; y++) {
          ink[y * width + x] = grey[y * width + x] < INK * paper;
        }
      }
    }
    return ink;
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
   * edges: lines that are drawn, and what lies beside the paper.
   */
  InkMap letters() {
    boolean[] letters = ink.clone();
    for (int x = 0; x < width; x++) {
      take(letters, x, width, height, TALL * height);
    }
    for (int y = 0; y < height; y++) {
      take(letters, y * width, 1, width, BROAD * width);
    }
    ArrayDeque<Integer> edge = new ArrayDeque<>();
    for (int x = 0; x < width; x++) {
      edge.add(x);
      edge.add((height - 1) * width + x);
    }
    for (int y = 0; y < height; y++) {
      edge.add(y * width);
      edge.add(y * width + width - 1);
    }
    boolean[] seen = new boolean[ink.length];
    while (!edge.isEmpty()) {
      int at = edge.remove();
      if (ink[at] && !seen[at]) {
        seen[at] = true;
        letters[at] = false;
        for (int near : new int[] {at - 1, at + 1, at - width, at + width}) {
          if (near >= 0 && near < ink.length) {
            edge.add(near);
          }
        }
      }
    }
    return new InkMap(width, height, cell, letters, grey);
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
