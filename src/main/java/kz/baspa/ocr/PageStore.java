package kz.baspa.ocr;

import java.util.Optional;
import kz.baspa.ocr.recognized.RecognizedPicture;

/**
 * Where pages are kept that were read, so that a run that was cut short is gone on with. Several
 * threads may ask.
 */
public interface PageStore {
  /** Keeps nothing. */
  PageStore NONE =
      new PageStore() {
        @Override
        public Optional<RecognizedPicture> find(int page) {
          return Optional.empty();
        }

        @Override
        public boolean wasBegun(int page) {
          return false;
        }

        @Override
        public boolean begin(int page) {
          return true;
        }

        @Override
        public boolean wasPassedOver(int page) {
          return false;
        }

        @Override
        public void keep(int page, RecognizedPicture read) {
          // nothing is kept
        }

        @Override
        public void end(int page) {
          // nothing was begun
        }
      };

  /**
   * What was read of a page before.
   *
   * @param page from 0
   */
  Optional<RecognizedPicture> find(int page);

  /** Whether a page was being read when the program crashed. */
  boolean wasBegun(int page);

  /** Says that a page is being read; false if that crashed the program too often before. */
  boolean begin(int page);

  /** Whether {@link #begin} said no to a page in this reading. */
  boolean wasPassedOver(int page);

  /** Keeps what was read of a page. */
  void keep(int page, RecognizedPicture read);

  /** Says that a page cannot be read, which is no crash. */
  void end(int page);
}
