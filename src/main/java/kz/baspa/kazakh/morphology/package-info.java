/** Kazakh morphology: stems, the closed set of endings, and which may follow which. */
@NullMarked
package kz.baspa.kazakh.morphology;

import org.jspecify.annotations.NullMarked;
