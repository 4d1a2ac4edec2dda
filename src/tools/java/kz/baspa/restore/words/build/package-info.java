/**
 * Tools that make the data the word layer learns from: invented text, printed, worn down and read
 * back. They run when the model is built, never when a thesis is restored.
 */
package kz.baspa.restore.words.build;
