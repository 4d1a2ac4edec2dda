package kz.baspa.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.SameSite;
import io.javalin.http.sse.SseClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import kz.baspa.Baspa;
import kz.baspa.Format;
import kz.baspa.text.BaspaException;
import kz.baspa.text.Messages;
import kz.baspa.text.Metadata;
import kz.baspa.text.Restored;
import kz.baspa.text.decision.LineRole;
import kz.baspa.text.evidence.PagePieces;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;

/**
 * Serves the page on which a person answers what a restoration asks: on 127.0.0.1 alone, to the one
 * browser that was let in.
 *
 * <pre>{@code
 * try (ReviewServer server =
 *     ReviewServer.start(baspa, restored, pieces, Metadata.NONE, files, messages)) {
 *   System.out.println(server.address());
 *   server.awaitEnd();
 * }
 * }</pre>
 */
public final class ReviewServer implements AutoCloseable {
  private static final String HOST = "127.0.0.1";

  /** How long a page may be away, as while it is loaded again, before the work is over. */
  private static final long AWAY_SECONDS = 30;

  private static final long BEAT_SECONDS = 2;
  private static final int LARGEST_REQUEST = 1 << 20;

  /** Nothing from elsewhere, and nobody may put the page in a frame. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none';"
          + " frame-ancestors 'self'";

  private final ObjectMapper json = new ObjectMapper();
  private final Gate gate = new Gate();
  private final ReviewWork work;
  private final OwnWords words;
  private final Printing printing;
  private final PagePieces pieces;
  private final Messages messages;
  private final String name;
  private final String cookie;
  private final Javalin server;
  private final CountDownLatch end = new CountDownLatch(1);
  private final Set<SseClient> pages = ConcurrentHashMap.newKeySet();
  private final Thread watch = new Thread(this::watch, "pages");
  private final long started = System.currentTimeMillis();
  private volatile long lastSeen = Long.MAX_VALUE;
  private volatile boolean ready;

  private ReviewServer(
      Baspa baspa,
      Restored undecided,
      PagePieces pieces,
      Metadata metadata,
      ResultFiles files,
      Messages messages) {
    this.work = new ReviewWork(undecided, new AnswerFile(files.decisions(), files::write));
    this.words = new OwnWords(files.words(), files::write);
    this.printing = new Printing(baspa, files, metadata, pieces, messages);
    this.pieces = pieces;
    this.messages = messages;
    this.name = undecided.raw().source().name();
    this.server = Javalin.create(this::configure);
    this.server.start();
    gate.open(server.port());
    this.cookie = "baspa-" + server.port();
    watch.setDaemon(true);
    watch.start();
  }

  /**
   * Serves a work on a free port.
   *
   * @param undecided the restored text in which nobody has decided anything
   * @param pieces of the pages that the text was read from, to be shown beside the questions
   * @param metadata the title page of the files that are made
   * @throws BaspaException of bad input if the table of decisions that is there cannot be read
   */
  public static ReviewServer start(
      Baspa baspa,
      Restored undecided,
      PagePieces pieces,
      Metadata metadata,
      ResultFiles files,
      Messages messages) {
    return new ReviewServer(baspa, undecided, pieces, metadata, files, messages);
  }

  /** What the browser is to open; lets one browser in. */
  public String address() {
    return "http://" + HOST + ":" + server.port() + "/?token=" + gate.token();
  }

  /** How many questions there are. */
  public int questions() {
    return work.questions().size();
  }

  /** Waits until the person is ready or has closed the page for a while. */
  public void awaitEnd() throws InterruptedException {
    end.await();
  }

  /** Whether the person has ended the work within this time. */
  public boolean awaitEnd(long seconds) throws InterruptedException {
    return end.await(seconds, TimeUnit.SECONDS);
  }

  @Override
  public void close() {
    watch.interrupt();
    printing.close();
    server.stop();
  }

  private void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.jetty.host = HOST;
    config.jetty.port = 0;
    QueuedThreadPool threads = new QueuedThreadPool(16, 4);
    threads.setDaemon(true);
    config.jetty.threadPool = threads;
    config.http.maxRequestSize = LARGEST_REQUEST;
    config.routes.before(this::admit);
    config.routes.get("/", this::page);
    config.routes.get("/review.js", c -> file(c, "review.js", "text/javascript; charset=utf-8"));
    config.routes.get("/review.css", c -> file(c, "review.css", "text/css; charset=utf-8"));
    config.routes.get("/api/work", c -> send(c, wholeWork()));
    config.routes.get("/api/state", c -> send(c, work.state()));
    config.routes.get("/api/text", c -> send(c, text()));
    config.routes.get("/api/outline", c -> send(c, OutlineView.of(work.decided())));
    config.routes.get("/api/printing", c -> send(c, printing.state()));
    config.routes.get("/files/{format}", this::result);
    config.routes.get("/piece/{question}/{place}", c -> piece(c, pieces::piece));
    config.routes.get("/page/{question}/{place}", c -> piece(c, pieces::page));
    config.routes.post("/api/answer", this::answer);
    config.routes.post("/api/change", this::change);
    config.routes.post("/api/line", this::line);
    config.routes.post("/api/undo", c -> send(c, told(work.undo(body(c).path("version").asInt()))));
    config.routes.post("/api/word", this::word);
    config.routes.post("/api/print", this::print);
    config.routes.post("/api/end", this::end);
    config.routes.sse("/api/events", this::follow);
    config.routes.exception(ReviewWork.Stale.class, (e, c) -> send(c.status(409), work.state()));
    config.routes.exception(
        BaspaException.class, (e, c) -> send(c.status(500), Map.of("sentence", messages.say(e))));
    config.routes.exception(
        IllegalArgumentException.class, (e, c) -> c.status(400).result("bad request"));
  }

  /** Lets nobody by but the page; the headers are on every answer, refusals included. */
  private void admit(Context c) {
    c.header("Content-Security-Policy", POLICY);
    c.header("X-Content-Type-Options", "nosniff");
    c.header("Referrer-Policy", "no-referrer");
    c.header("Cache-Control", "no-store");
    c.header("Cross-Origin-Resource-Policy", "same-origin");
    boolean opened = c.path().equals("/") && gate.admits(c.queryParam("token"));
    String site = opened ? null : c.header("Sec-Fetch-Site");
    if (!gate.isFromHere(c.header("Host"), c.header("Origin"), site)
        || !opened && !gate.isFriend(c.cookie(cookie))) {
      throw new ForbiddenResponse(messages.say("review.forbidden"));
    }
  }

  private void page(Context c) {
    if (c.queryParam("token") != null) {
      c.cookie(new Cookie(cookie, gate.session(), "/", -1, false, true, null, SameSite.STRICT));
      c.redirect("/");
      return;
    }
    c.contentType("text/html; charset=utf-8").result(ReviewPage.write(messages, name));
  }

  private static void file(Context c, String file, String type) {
    c.contentType(type).result(ReviewPage.bytes(file));
  }

  private Map<String, Object> wholeWork() {
    Map<String, Object> whole = new LinkedHashMap<>();
    whole.put("sentences", ReviewPage.sentences(messages));
    whole.put("questions", work.questions());
    whole.put("pictures", pieces.isEmpty() ? "" : Long.toHexString(started));
    whole.put("state", work.state());
    return whole;
  }

  private Map<String, Object> text() {
    Restored decided = work.decided();
    return Map.of("version", work.version(), "lines", TextView.of(decided, messages));
  }

  private void answer(Context c) {
    JsonNode body = body(c);
    int id = body.path("id").asInt(-1);
    JsonNode place = body.path("place");
    @Nullable Integer only = place.isInt() ? place.asInt() : null;
    String answer = body.path("words").asText();
    send(c, told(work.answer(body.path("version").asInt(), id, answer, only)));
  }

  private void change(Context c) {
    JsonNode body = body(c);
    JsonNode given = body.path("words");
    int start = body.path("start").asInt(-1);
    int stop = body.path("end").asInt(-1);
    String changed = given.isTextual() ? given.asText() : null;
    send(c, told(work.change(body.path("version").asInt(), start, stop, changed)));
  }

  private void line(Context c) {
    JsonNode body = body(c);
    LineRole role =
        LineRole.of(body.path("role").asText())
            .orElseThrow(() -> new IllegalArgumentException("no such role"));
    send(c, told(work.line(body.path("version").asInt(), body.path("at").asInt(-1), role)));
  }

  private void word(Context c) {
    JsonNode body = body(c);
    int id = body.path("id").asInt(-1);
    if (id < 0 || id >= work.questions().size()) {
      throw new IllegalArgumentException("no question " + id);
    }
    Question question = work.questions().get(id);
    ReviewWork.State state = work.answer(body.path("version").asInt(), id, question.word(), null);
    words.add(question.word());
    send(c, told(state));
  }

  private void print(Context c) {
    Format format =
        Format.of(body(c).path("format").asText())
            .filter(each -> !each.needsPages())
            .orElseThrow(() -> new IllegalArgumentException("no such format"));
    send(c, printing.begin(format, work));
  }

  private void result(Context c) {
    Format format =
        Format.of(c.pathParam("format"))
            .orElseThrow(() -> new IllegalArgumentException("no such format"));
    byte[] bytes = printing.bytes(format);
    if (bytes == null) {
      c.status(404).result("");
      return;
    }
    c.contentType(format == Format.PDF ? "application/pdf" : "application/octet-stream")
        .result(bytes);
  }

  private interface Cut {
    Optional<byte[]> of(int start, int end);
  }

  /** A piece of the page around a place of a question. */
  private void piece(Context c, Cut cut) {
    int id = Integer.parseInt(c.pathParam("question"));
    int place = Integer.parseInt(c.pathParam("place"));
    if (id < 0
        || id >= work.questions().size()
        || place < 0
        || place >= work.questions().get(id).places().size()) {
      throw new IllegalArgumentException("no such place");
    }
    Question.Place asked = work.questions().get(id).places().get(place);
    Optional<byte[]> png = cut.of(asked.start(), asked.end());
    if (png.isPresent()) {
      // The page asks for the next piece before it is needed.
      c.header("Cache-Control", "private, max-age=600");
      c.contentType("image/png").result(png.get());
    } else {
      c.status(404).result("");
    }
  }

  private void end(Context c) {
    send(c, Map.of("questions", work.state().order().size()));
    ready = true; // the watch ends the work when this answer is on its way
  }

  /** A page stays here as long as it is open. */
  private void follow(SseClient page) {
    page.keepAlive();
    page.onClose(() -> left(page));
    pages.add(page);
    lastSeen = Long.MAX_VALUE;
  }

  private void left(SseClient page) {
    pages.remove(page);
    if (pages.isEmpty()) {
      lastSeen = System.nanoTime();
    }
  }

  private void watch() {
    try {
      while (!ready) {
        TimeUnit.SECONDS.sleep(BEAT_SECONDS);
        beat();
      }
      TimeUnit.SECONDS.sleep(1);
      end.countDown();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Tells all pages how old the answers are, and ends the work when no page has been here. */
  private void beat() {
    try {
      tell(work.state());
    } catch (BaspaException e) {
      // The table cannot be read just now: the page hears of it with its next answer.
      pages.forEach(page -> page.sendComment("waiting"));
    }
    long seen = lastSeen;
    if (pages.isEmpty()
        && seen != Long.MAX_VALUE
        && System.nanoTime() - seen > TimeUnit.SECONDS.toNanos(AWAY_SECONDS)) {
      ready = true;
    }
  }

  private void tell(ReviewWork.State state) {
    pages.forEach(page -> page.sendEvent("version", Integer.toString(state.version())));
  }

  private ReviewWork.State told(ReviewWork.State state) {
    tell(state);
    return state;
  }

  private JsonNode body(Context c) {
    try {
      return json.readTree(c.bodyAsBytes());
    } catch (IOException e) {
      throw new IllegalArgumentException("no JSON", e);
    }
  }

  private void send(Context c, Object value) {
    try {
      c.contentType("application/json").result(json.writeValueAsBytes(value));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
