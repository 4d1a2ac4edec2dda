/** Old office files by way of an office program that is installed on this machine. */
@NullMarked
package kz.baspa.input.office;

import org.jspecify.annotations.NullMarked;
