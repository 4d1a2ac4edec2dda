/** The list of references, an entry a line. */
package kz.baspa.restore.outline.references;
