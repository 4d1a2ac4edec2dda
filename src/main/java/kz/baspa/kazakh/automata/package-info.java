/** Word lists as minimal automata, packed into bytes. */
@NullMarked
package kz.baspa.kazakh.automata;

import org.jspecify.annotations.NullMarked;
