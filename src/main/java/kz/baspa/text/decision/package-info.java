/** What a person decided about corrections and lines; it wins over every rule. */
@NullMarked
package kz.baspa.text.decision;

import org.jspecify.annotations.NullMarked;
