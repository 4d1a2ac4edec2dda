/** The commands: {@code baspa restore}, {@code baspa undo} and their sisters. */
package kz.baspa.cli;
