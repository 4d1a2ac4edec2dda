/** What spaces do inside and between words: words cut in two, spaced letters, spaced capitals. */
package kz.baspa.restore.spacing;
