/** Which word most likely was meant, and how sure that is. */
package kz.baspa.restore.words.decoding;
