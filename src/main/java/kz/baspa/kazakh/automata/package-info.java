/** Word lists as minimal automata, packed into bytes. */
package kz.baspa.kazakh.automata;
