package kz.baspa;

import java.util.Map;

/**
 * A printed work.
 *
 * @param pages how many pages our own layout has
 * @param files the files that were asked for, by format
 */
public record Book(int pages, Map<Format, byte[]> files) {
  public Book {
    files = Map.copyOf(files);
  }
}
