/** The first layer of the restoration: what each character is. */
package kz.baspa.restore.letters;
