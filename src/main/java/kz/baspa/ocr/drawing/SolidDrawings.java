package kz.baspa.ocr.drawing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import kz.baspa.ocr.picture.GreyPicture;
import kz.baspa.ocr.picture.Ink;
import kz.baspa.ocr.recognized.RecognizedPage.Box;

/**
 * Finds charts and other drawings by what is black in the large, as the bars of a chart are: no
 * letter is. What Tesseract makes of them is letters, {@code ШШ} for a row of bars.
 */
public final class SolidDrawings {
  /** A square of this size, in heights of letters, that is all ink is no piece of a letter. */
  private static final double SOLID = 0.9;

  /** So many letters stand beside each other on most pages, spaces in between as wide as they. */
  private static final int LETTERS_ACROSS = 110;

  /** So many squares make a drawing. */
  private static final int FEWEST = 8;

  /** Parts of a drawing lie no farther apart, in heights of letters. */
  private static final double NEAR = 4;

  /** What is higher, in heights of letters, is no letter. */
  private static final double TALL = 3;

  private SolidDrawings() {}

  /**
   * The places of the drawings on a page.
   *
   * @param parts all that hangs together in black
   * @param high how high most letters are, in pixels
   */
  public static List<Box> of(Ink ink, List<Box> parts, int high) {
    int side = Math.max(6, (int) Math.round(SOLID * high));
    List<Box> inside =
        parts.stream()
            .filter(
                part ->
                    part.left() > 2
                        && part.top() > 2
                        && part.right() < ink.width() - 2
                        && part.bottom() < ink.height() - 2)
            .toList();
    return clusters(withoutEdges(solid(ink, side)), side, NEAR * high, ink).stream()
        .map(box -> whole(box, inside, high))
        .toList();
  }

  /**
   * What is black in the large on a page as it was taken, darker than the paper around it; what
   * makes paper evenly white would make it white as well.
   *
   * @param ink what is darker than the paper
   */
  public static List<Box> before(GreyPicture page, Ink ink) {
    int side = Math.max(6, page.width() / LETTERS_ACROSS);
    List<Box> squares = new ArrayList<>();
    List<Box> drawings =
        clusters(withoutEdges(solid(ink, side)), side, NEAR * side, ink).stream()
            .filter(
                box ->
                    box.left() > side
                        && box.top() > side
                        && box.right() < page.width() - side
                        && box.bottom() < page.height() - side)
            .toList();
    int small = Math.max(3, side / 3);
    for (Box box : drawings) {
      for (int y = box.top(); y + small <= box.bottom(); y += small) {
        for (int x = box.left(); x + small <= box.right(); x += small) {
          if (isSolid(ink, x, y, small)) {
            squares.add(new Box(x, y, x + small, y + small));
          }
        }
      }
    }
    return squares;
  }

  /** Which squares of a picture are ink, row by row. */
  private static boolean[][] solid(Ink ink, int side) {
    boolean[][] solid = new boolean[ink.height() / side][ink.width() / side];
    for (int y = 0; y < solid.length; y++) {
      for (int x = 0; x < solid[y].length; x++) {
        solid[y][x] = isSolid(ink, x * side, y * side, side);
      }
    }
    return solid;
  }

  /** The same without the dark around a page, which would take all on it into one drawing. */
  private static boolean[][] withoutEdges(boolean[][] solid) {
    ArrayDeque<int[]> edge = new ArrayDeque<>();
    for (int y = 0; y < solid.length; y++) {
      for (int x = 0; x < solid[y].length; x++) {
        boolean outer = y == 0 || x == 0 || y == solid.length - 1 || x == solid[y].length - 1;
        if (outer && solid[y][x]) {
          edge.add(new int[] {x, y});
        }
      }
    }
    while (!edge.isEmpty()) {
      int[] at = edge.remove();
      boolean inside = at[1] >= 0 && at[1] < solid.length && at[0] >= 0 && at[0] < solid[0].length;
      if (inside && solid[at[1]][at[0]]) {
        solid[at[1]][at[0]] = false;
        for (int near = 0; near < 9; near++) {
          edge.add(new int[] {at[0] + near % 3 - 1, at[1] + near / 3 - 1});
        }
      }
    }
    return solid;
  }

  private static List<Box> clusters(boolean[][] solid, int side, double near, Ink ink) {
    List<Box> found = new ArrayList<>();
    List<Integer> squares = new ArrayList<>();
    for (int y = 0; y < solid.length; y++) {
      for (int x = 0; x < solid[y].length; x++) {
        if (solid[y][x]) {
          Box square = new Box(x * side, y * side, (x + 1) * side, (y + 1) * side);
          add(square, 1, found, squares, near);
        }
      }
    }
    List<Box> drawings = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      Box box = found.get(i);
      boolean large = box.width() > 0.1 * ink.width() && box.height() > 0.02 * ink.height();
      if (squares.get(i) >= FEWEST && large) {
        drawings.add(box);
      }
    }
    return drawings;
  }

  private static boolean isSolid(Ink ink, int left, int top, int side) {
    int white = 0;
    int most = side * side / 20;
    for (int y = top; y < top + side; y++) {
      for (int x = left; x < left + side; x++) {
        if (!ink.at(x, y) && ++white > most) {
          return false;
        }
      }
    }
    return true;
  }

  /** Adds a square to the drawing that it lies near, and joins drawings that it brings together. */
  private static void add(Box box, int count, List<Box> found, List<Integer> squares, double near) {
    Box all = box;
    int sum = count;
    for (int i = found.size() - 1; i >= 0; i--) {
      if (isNear(found.get(i), all, near)) {
        all = union(found.remove(i), all);
        sum += squares.remove(i);
        i = found.size();
      }
    }
    found.add(all);
    squares.add(sum);
  }

  /** The drawing with its axes and all else that is no letter and meets it. */
  static Box whole(Box solid, List<Box> parts, int high) {
    Box box = solid;
    boolean grown = true;
    while (grown) {
      grown = false;
      for (Box part : parts) {
        boolean tall = part.height() > TALL * high || part.width() > 2 * TALL * high;
        if (tall && isNear(part, box, 0.5 * high)) {
          Box next = union(part, box);
          grown |= !next.equals(box);
          box = next;
        }
      }
    }
    return box;
  }

  private static boolean isNear(Box a, Box b, double near) {
    return a.left() <= b.right() + near
        && b.left() <= a.right() + near
        && a.top() <= b.bottom() + near
        && b.top() <= a.bottom() + near;
  }

  private static Box union(Box a, Box b) {
    return new Box(
        Math.min(a.left(), b.left()),
        Math.min(a.top(), b.top()),
        Math.max(a.right(), b.right()),
        Math.max(a.bottom(), b.bottom()));
  }
}
