/** What print and typing make of letters: confusions and how likely each is. */
package kz.baspa.restore.words.channel;
