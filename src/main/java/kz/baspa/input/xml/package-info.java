/** Parts of office files as small trees; nothing is fetched and nothing is expanded. */
@NullMarked
package kz.baspa.input.xml;

import org.jspecify.annotations.NullMarked;
