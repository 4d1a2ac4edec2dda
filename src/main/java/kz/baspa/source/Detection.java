package kz.baspa.source;

import java.nio.charset.Charset;

/**
 * Which encoding some bytes are most likely in.
 *
 * @param charset the encoding
 * @param confidence how sure that is, 0 to 1
 */
record Detection(Charset charset, double confidence) {}
