/**
 * The TEI file: written from the tree of a thesis, read and checked against the project's schema.
 */
@NullMarked
package kz.baspa.tei;

import org.jspecify.annotations.NullMarked;
