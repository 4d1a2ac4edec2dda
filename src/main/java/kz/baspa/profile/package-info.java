/** Layout rules of universities and the title-page data of one work; both are YAML files. */
package kz.baspa.profile;
