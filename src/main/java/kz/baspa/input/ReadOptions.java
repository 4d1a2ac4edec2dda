package kz.baspa.input;

import java.nio.file.Path;
import java.util.Optional;
import kz.baspa.ocr.KeptPages;
import kz.baspa.ocr.PageStore;
import kz.baspa.source.Digest;
import kz.baspa.text.Progress;

/**
 * How files are read.
 *
 * @param acceptChanges whether tracked changes of a Word file are taken as accepted, else as
 *     refused
 * @param keptPages where pages are kept that were read from pictures, if they are
 * @param progress is told how far the reading of pictures has come
 */
record ReadOptions(boolean acceptChanges, Optional<Path> keptPages, Progress progress) {
  /** Where the pages of a file are kept while they are read. */
  PageStore store(byte[] file) {
    return keptPages.map(root -> KeptPages.of(root, Digest.sha256(file))).orElse(PageStore.NONE);
  }
}
