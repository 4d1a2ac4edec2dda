/** The contents list: where it stands, and its entries. */
package kz.baspa.restore.outline.contents;
