/** Headings: those that the contents list announces, and those that it does not. */
package kz.baspa.restore.outline.headings;
