/** A TEI file to a PDF: through the stylesheets of {@code xslt/} and Apache FOP. */
@NullMarked
package kz.baspa.pdf;

import org.jspecify.annotations.NullMarked;
