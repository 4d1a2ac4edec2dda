/** The words of a text, and those that are not read: Russian passages, addresses, formulas. */
package kz.baspa.restore.words.tokens;
