/** Kazakh morphology: stems, the closed set of endings, and which may follow which. */
package kz.baspa.kazakh.morphology;
