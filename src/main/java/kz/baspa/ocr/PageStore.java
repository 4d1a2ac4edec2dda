package kz.baspa.ocr;

import java.util.Optional;

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
        public void keep(int page, RecognizedPicture read) {
          // nothing is kept
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

  /** Keeps what was read of a page. */
  void keep(int page, RecognizedPicture read);
}
