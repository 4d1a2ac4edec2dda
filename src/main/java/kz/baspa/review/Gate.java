package kz.baspa.review;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may come in. The address that is opened has a token that lets one browser in and is spent
 * with its first question; from then on a cookie speaks for it. A page of another origin, and a
 * name of another host that leads here, get nothing.
 */
final class Gate {
  private static final int BYTES = 24;

  private final String token = random();
  private final String session = random();
  private Set<String> hosts = Set.of();
  private boolean spent;

  private static String random() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** The port is known once the server listens. */
  void open(int port) {
    hosts = Set.of("127.0.0.1:" + port, "localhost:" + port);
  }

  String token() {
    return token;
  }

  String session() {
    return session;
  }

  /** Whether this token lets a browser in. */
  synchronized boolean admits(@Nullable String given) {
    return !spent && given != null && same(given, token);
  }

  /** Whether a request comes from the page that was let in. */
  synchronized boolean isFriend(@Nullable String cookie) {
    boolean friend = cookie != null && same(cookie, session);
    spent |= friend;
    return friend;
  }

  /** Whether a request names this server and comes from no other page. */
  boolean isFromHere(@Nullable String host, @Nullable String origin, @Nullable String site) {
    if (host == null || !hosts.contains(host)) {
      return false;
    }
    if (site != null && !site.equals("same-origin") && !site.equals("none")) {
      return false;
    }
    return origin == null || origin.equals("http://" + host);
  }

  private static boolean same(String a, String b) {
    return MessageDigest.isEqual(
        a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
  }
}
