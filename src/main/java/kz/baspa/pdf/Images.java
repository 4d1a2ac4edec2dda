package kz.baspa.pdf;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import kz.baspa.text.BaspaException;
import kz.baspa.text.BaspaException.Fault;
import kz.baspa.text.Pictures;

/**
 * The pictures of the works that are being printed, under addresses that only FOP's reader knows.
 * FOP keeps pictures by their address, so each work has addresses of its own.
 */
final class Images {
  private static final String FOLDER = "/image/";
  private static final int SHOWN = 60;
  private static final int IEND = 0x49454E44;

  private final Map<String, Supplier<Optional<byte[]>>> sources = new ConcurrentHashMap<>();
  private final AtomicLong number = new AtomicLong();

  /** The pictures of one work; to be closed when it is printed. */
  final class OfWork implements AutoCloseable {
    private final Pictures source;
    private final List<String> paths = new ArrayList<>();

    private OfWork(Pictures source) {
      this.source = source;
    }

    /**
     * The address that FOP reads this {@code graphic/@url} from.
     *
     * @throws BaspaException when there is no such picture, or it is none
     */
    String address(String url) {
      byte[] bytes =
          source
              .read(url)
              .orElseThrow(() -> new BaspaException(Fault.INPUT, "pdf.no-picture", shortened(url)));
      if (!isPicture(bytes)) {
        throw new BaspaException(Fault.INPUT, "pdf.not-a-picture", shortened(url));
      }
      String path =
          FOLDER
              + number.incrementAndGet()
              + "/"
              + URLEncoder.encode(shortened(url), StandardCharsets.UTF_8);
      // read again when it is drawn: the pictures of a work need not fit into memory together
      sources.put(path, () -> source.read(url));
      paths.add(path);
      return "baspa:" + path;
    }

    @Override
    public void close() {
      paths.forEach(sources::remove);
    }
  }

  OfWork from(Pictures source) {
    return new OfWork(source);
  }

  /** The bytes at an address that {@link OfWork#address} gave. */
  Optional<byte[]> read(URI address) {
    Supplier<Optional<byte[]>> source = sources.get(address.getRawPath());
    return source == null ? Optional.empty() : source.get();
  }

  /** The name of a picture as the TEI file has it, for messages. */
  static String nameAt(String address) {
    String last = address.substring(address.lastIndexOf('/') + 1);
    return URLDecoder.decode(last, StandardCharsets.UTF_8);
  }

  private static String shortened(String url) {
    return url.length() > SHOWN ? url.substring(0, SHOWN) + "…" : url;
  }

  /** PNG, JPEG, GIF and BMP; SVG could ask for other files. */
  private static boolean isPicture(byte[] bytes) {
    return begins(bytes, 0x89, 'P', 'N', 'G') && isWholePng(bytes)
        || begins(bytes, 0xFF, 0xD8, 0xFF)
        || begins(bytes, 'G', 'I', 'F', '8')
        || begins(bytes, 'B', 'M');
  }

  /** A PNG is a row of blocks: length, name, content, check sum; the last is called IEND. */
  private static boolean isWholePng(byte[] bytes) {
    ByteBuffer blocks = ByteBuffer.wrap(bytes);
    for (long at = 8; at + 12 <= bytes.length; ) {
      if (blocks.getInt((int) at + 4) == IEND) {
        return true;
      }
      at += 12 + Integer.toUnsignedLong(blocks.getInt((int) at));
    }
    return false;
  }

  private static boolean begins(byte[] bytes, int... with) {
    for (int i = 0; i < with.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != with[i]) {
        return false;
      }
    }
    return true;
  }
}
