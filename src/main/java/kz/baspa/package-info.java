/** The door of Baspa: {@link kz.baspa.Baspa} is all that a program that uses it needs. */
@NullMarked
package kz.baspa;

import org.jspecify.annotations.NullMarked;
