/**
 * The TEI file: written from the tree of a thesis, read and checked against the project's schema.
 */
package kz.baspa.tei;
