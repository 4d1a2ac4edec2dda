package kz.baspa.text.evidence;

/**
 * Where a cell stands.
 *
 * @param table the number of its table in the file, from 0
 * @param row its row, from 0
 * @param column its first column, from 0
 * @param columns how many columns it takes up, at least 1
 * @param rows how many rows it takes up, at least 1
 * @param head whether its row is a head row
 */
public record CellPlace(int table, int row, int column, int columns, int rows, boolean head) {}
