package kz.baspa.input;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import kz.baspa.ocr.KeptPages;
import kz.baspa.ocr.PageStore;
import kz.baspa.source.Digest;
import kz.baspa.text.Progress;
import kz.baspa.text.evidence.TextLayer;

/**
 * How files are read.
 *
 * @param acceptChanges whether tracked changes of a Word file are taken as accepted, else as
 *     refused
 * @param textLayer what is done with text over the pictures of pages
 * @param words whether a word is known, by which such a text is judged and which words are read
 *     once
 * @param keptPages where pages are kept that were read from pictures, if they are
 * @param progress is told how far the reading of pictures has come
 */
record ReadOptions(
    boolean acceptChanges,
    TextLayer textLayer,
    Predicate<String> words,
    Optional<Path> keptPages,
    Progress progress) {
  /** Where the pages of a file are kept while they are read. */
  PageStore store(byte[] file) {
    return keptPages.isPresent() ? store(Digest.sha256(file)) : PageStore.NONE;
  }

  /** The same for files whose SHA-256 is known. */
  PageStore store(String sha256) {
    return keptPages.map(root -> KeptPages.of(root, sha256)).orElse(PageStore.NONE);
  }
}
