/**
 * What each line is: the contents list and the headings that it names, list items, references,
 * captions, tables.
 */
@NullMarked
package kz.baspa.restore.outline;

import org.jspecify.annotations.NullMarked;
