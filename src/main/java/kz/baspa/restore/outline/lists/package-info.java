/** Lists and their items. */
package kz.baspa.restore.outline.lists;
