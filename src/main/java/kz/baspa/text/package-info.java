/**
 * The values that pass from room to room: the raw text, the edits made to it and the lines it falls
 * into. This package imports no other room.
 */
@NullMarked
package kz.baspa.text;

import org.jspecify.annotations.NullMarked;
