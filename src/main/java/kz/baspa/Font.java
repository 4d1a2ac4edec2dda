package kz.baspa;

/**
 * A font that ships.
 *
 * @param name family and style: {@code Liberation Serif Bold}
 * @param version as the font itself has it
 * @param missingKazakh what it lacks of the letters that Kazakh has beyond the Russian alphabet
 * @param missingOther what it lacks of the other letters and signs that a thesis needs
 */
public record Font(String name, String version, String missingKazakh, String missingOther) {}
