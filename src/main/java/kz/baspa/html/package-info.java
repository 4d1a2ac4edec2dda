/** Pages for people to read in a browser: the report on a restoration. */
package kz.baspa.html;
