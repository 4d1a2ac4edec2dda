/** From bytes to the raw text and back: encodings, the change table, undo. */
package kz.baspa.source;
