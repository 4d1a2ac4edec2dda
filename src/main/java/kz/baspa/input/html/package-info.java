/** Pages of markup: HTML, and Markdown, which is made HTML first. */
@NullMarked
package kz.baspa.input.html;

import org.jspecify.annotations.NullMarked;
