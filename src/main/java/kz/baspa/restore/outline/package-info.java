/**
 * What each line is: the contents list and the headings it promises, list items, references,
 * captions, tables.
 */
package kz.baspa.restore.outline;
