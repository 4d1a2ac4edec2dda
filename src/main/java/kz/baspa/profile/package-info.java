/** Layout rules of universities and the title-page data of one work; both are YAML files. */
@NullMarked
package kz.baspa.profile;

import org.jspecify.annotations.NullMarked;
