/** Rules about what a line is. */
package kz.baspa.restore.lines;
