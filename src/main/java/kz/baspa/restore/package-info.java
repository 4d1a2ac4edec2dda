/** The restoration of damaged text: letters, then lines, then words. */
package kz.baspa.restore;
