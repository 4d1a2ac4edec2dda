/** Any Word file to blocks of text with their looks. */
package kz.baspa.docx.read;
