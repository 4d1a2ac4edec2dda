package kz.baspa.text.evidence;

import java.util.Optional;

/**
 * Pieces of the pages that a text was read from, for a person to see what stands there. Safe for
 * several threads.
 */
public interface PagePieces extends AutoCloseable {
  /** Of a text that was read from no pages, or whose file is not there any more. */
  PagePieces NONE =
      new PagePieces() {
        @Override
        public boolean isEmpty() {
          return true;
        }

        @Override
        public Optional<byte[]> piece(int start, int end) {
          return Optional.empty();
        }

        @Override
        public Optional<byte[]> page(int start, int end) {
          return Optional.empty();
        }

        @Override
        public void close() {
          // nothing is open
        }
      };

  /** Whether there is nothing to see of any word. */
  boolean isEmpty();

  /**
   * The piece of the page around some words, two lines high, the words boxed, as PNG.
   *
   * @param start first UTF-16 unit in the raw text
   * @param end the unit after the last one
   * @return nothing if it is not known where they stand, or the page cannot be shown
   */
  Optional<byte[]> piece(int start, int end);

  /** The same of the whole page. */
  Optional<byte[]> page(int start, int end);

  /** Lets the file go. */
  @Override
  void close();
}
