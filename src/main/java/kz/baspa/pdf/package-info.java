/** A TEI file to a PDF: through the stylesheets of {@code xslt/} and Apache FOP. */
package kz.baspa.pdf;
