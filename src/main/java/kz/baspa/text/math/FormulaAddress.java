package kz.baspa.text.math;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * A formula of Word as the address that {@code formula/@source} has: {@code data:} with the bytes
 * of its markup, so that it goes wherever the TEI file goes.
 *
 * <pre>{@code
 * String source = FormulaAddress.of("<m:oMath xmlns:m=\"…\">…</m:oMath>");
 * FormulaAddress.read(source);   // the markup again
 * }</pre>
 */
public final class FormulaAddress {
  private static final String HEAD =
      "data:application/vnd.openxmlformats-officedocument.wordprocessingml.omml+xml;base64,";

  private FormulaAddress() {}

  /** The address of this markup. */
  public static String of(String markup) {
    return HEAD + Base64.getEncoder().encodeToString(markup.getBytes(StandardCharsets.UTF_8));
  }

  /** The markup of this address; nothing if it is another address or is damaged. */
  public static Optional<String> read(String address) {
    if (!address.startsWith(HEAD)) {
      return Optional.empty();
    }
    try {
      byte[] bytes = Base64.getDecoder().decode(address.substring(HEAD.length()));
      return Optional.of(new String(bytes, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
