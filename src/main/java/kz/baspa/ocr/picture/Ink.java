package kz.baspa.ocr.picture;

import java.util.Arrays;

/** Which pixels of a page are ink. */
public final class Ink {
  /** What is darker than this part of the paper around it is ink. */
  private static final double INK = 0.6;

  /** Paper is measured in so many places across a page and down it. */
  private static final int PLACES = 12;

  private final GreyPicture page;

  /** For each place, row by row, what is darker is ink; one number if it is the same in all. */
  private final int[] darkest;

  /** In which of the places across a pixel lies, and where those of its row begin. */
  private final int[] across;

  private final int[] down;

  private Ink(GreyPicture page, int[] darkest) {
    this.page = page;
    this.darkest = darkest;
    this.across = new int[page.width()];
    this.down = new int[page.height()];
    for (int x = 0; x < across.length && darkest.length > 1; x++) {
      across[x] = x * PLACES / page.width();
    }
    for (int y = 0; y < down.length && darkest.length > 1; y++) {
      down[y] = y * PLACES / page.height() * PLACES;
    }
  }

  /**
   * The ink of a page.
   *
   * @param darkest what is darker is ink, 0 to 255
   */
  public Ink(GreyPicture page, int darkest) {
    this(page, new int[] {darkest});
  }

  /** The ink of a page that lies in uneven light. */
  public static Ink darkerThanPaper(GreyPicture page) {
    int[][] counts = new int[PLACES * PLACES][256];
    for (int y = 0; y < page.height(); y += 2) {
      for (int x = 0; x < page.width(); x += 2) {
        counts[place(page, x, y)][page.pixels()[y * page.width() + x] & 255]++;
      }
    }
    int[] paper = new int[PLACES * PLACES];
    for (int i = 0; i < paper.length; i++) {
      int all = Arrays.stream(counts[i]).sum();
      int brighter = 0;
      paper[i] = 255;
      while (paper[i] > 0 && (brighter += counts[i][paper[i]]) < all / 10) {
        paper[i]--;
      }
    }
    int[] darkest = new int[paper.length];
    for (int i = 0; i < paper.length; i++) {
      int brightest = paper[i];
      for (int near : new int[] {i - 1, i + 1, i - PLACES, i + PLACES}) {
        brightest = near >= 0 && near < paper.length ? Math.max(brightest, paper[near]) : brightest;
      }
      darkest[i] = (int) (INK * brightest);
    }
    return new Ink(page, darkest);
  }

  private static int place(GreyPicture page, int x, int y) {
    return y * PLACES / page.height() * PLACES + x * PLACES / page.width();
  }

  /** In pixels. */
  public int width() {
    return page.width();
  }

  /** In pixels. */
  public int height() {
    return page.height();
  }

  /** Whether the pixel is ink; it must be on the page. */
  public boolean at(int x, int y) {
    return (page.pixels()[y * across.length + x] & 255) < darkest[down[y] + across[x]];
  }

  /** The page a quarter as wide and high, black where most is ink; it must be as large as that. */
  public GreyPicture quarter() {
    int width = width() / 4;
    int height = height() / 4;
    byte[] pixels = new byte[width * height];
    int[] dark = new int[width];
    for (int y = 0; y < height; y++) {
      Arrays.fill(dark, 0);
      for (int row = 4 * y; row < 4 * y + 4; row++) {
        for (int x = 0; x < 4 * width; x++) {
          dark[x >> 2] += at(x, row) ? 1 : 0;
        }
      }
      for (int x = 0; x < width; x++) {
        pixels[y * width + x] = (byte) (dark[x] > 8 ? 0 : 255);
      }
    }
    return new GreyPicture(width, height, pixels);
  }

  /** The same page with its columns as rows. */
  public boolean across(int x, int y, boolean level) {
    return level ? at(x, y) : at(y, x);
  }
}
