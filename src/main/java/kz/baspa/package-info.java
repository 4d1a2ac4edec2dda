/** The door of Baspa: {@link kz.baspa.Baspa} is all that a program that uses it needs. */
package kz.baspa;
