/** The restoration of damaged text: letters, spacing, lines, outline, words. */
package kz.baspa.restore;
