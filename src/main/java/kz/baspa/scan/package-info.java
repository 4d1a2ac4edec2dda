/**
 * What is made of the pictures of pages once their text is restored: the piece that a person is
 * shown beside a question, the searchable PDF, hOCR and ALTO.
 */
@NullMarked
package kz.baspa.scan;

import org.jspecify.annotations.NullMarked;
