/**
 * The page on which a person decides what is left of a restoration: a small server on this machine
 * only, and what it knows of the work. It uses the door of the house and knows no room behind it.
 */
@NullMarked
package kz.baspa.review;

import org.jspecify.annotations.NullMarked;
