package kz.baspa.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import com.sun.net.httpserver.HttpServer;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import kz.baspa.Baspa;
import kz.baspa.Format;
import kz.baspa.output.OutputFiles;
import kz.baspa.text.Messages;
import kz.baspa.text.Metadata;
import kz.baspa.text.Restored;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/**
 * The page in a real Chromium: what a person does by keys and clicks. Skipped, and says so, where
 * Chromium and its driver are not; {@code -Dreview.pictures=DIR} keeps pictures of the page.
 */
class ReviewPageTest {
  private static final String RAW =
      """
      Мазмұны
      Кіріспе 3
      1 Дала өзендері 5
      Қорытынды 9

      Кіріспе
      Бұл жұмыс дала өзендерінін тарихын зерттейді. Ғалымдар елдін су қорын ұзақ жыл бойы бақылаған.
      Жылдын басында өлшеу басталды, ал жылдын соңында аяқталды. Бқлпғш деген белгі дәптерде қалған.

      1 Дала өзендері
      Өзен суы көктемде көтеріледі. Елдін солтүстігінде қар кеш ериді, сондықтан тасқын мамырда келеді.

      Қорытынды
      Су деңгейі жыл сайын өзгереді. Өлшеу жалғасуы керек.
      """;

  private static Baspa baspa;
  private static Restored restored;
  private static ChromeDriver browser;

  @TempDir Path folder;
  private ReviewServer server;

  private record Folder(Path path) implements ResultFiles {
    @Override
    public void write(Path file, byte[] content) {
      try (OutputFiles files = new OutputFiles(true)) {
        files.write(file, content);
        files.commit();
      }
    }

    @Override
    public Path file(Format format) {
      return path.resolve("work." + format.extension());
    }

    @Override
    public Path decisions() {
      return path.resolve("work.decisions.tsv");
    }

    @Override
    public Path words() {
      return path.resolve("work.words.txt");
    }
  }

  @BeforeAll
  static void open() {
    File chromium = program("chromium", "chromium-browser", "google-chrome");
    File driver = program("chromedriver");
    Assumptions.assumeTrue(
        chromium != null && driver != null, "no Chromium with its driver: the page is not tried");
    baspa = Baspa.builder().build();
    restored =
        baspa.restore(
            baspa.read(
                new java.io.ByteArrayInputStream(RAW.getBytes(StandardCharsets.UTF_8)),
                "дала.txt"));
    ChromeOptions options = new ChromeOptions();
    options.setBinary(chromium);
    options.addArguments(
        "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage");
    browser =
        new ChromeDriver(
            new ChromeDriverService.Builder().usingDriverExecutable(driver).build(), options);
  }

  private static File program(String... names) {
    return Stream.of(names)
        .flatMap(
            name ->
                Stream.of(System.getenv("PATH").split(File.pathSeparator))
                    .map(place -> new File(place, name)))
        .filter(File::canExecute)
        .findFirst()
        .orElse(null);
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.quit();
    }
  }

  @BeforeEach
  void serve() {
    start("en");
    browser.get(server.address());
    waitFor(() -> !text("count").isEmpty());
    if (shown("hint")) {
      at("hint-close").click();
    }
  }

  private void start(String language) {
    server =
        ReviewServer.start(
            baspa,
            restored,
            Metadata.NONE,
            new Folder(folder),
            new Messages(Locale.forLanguageTag(language)));
  }

  @AfterEach
  void stop() {
    if (server != null) {
      server.close();
    }
  }

  private static WebElement at(String id) {
    return browser.findElement(By.id(id));
  }

  private static String text(String id) {
    return String.valueOf(
        browser.executeScript("return document.getElementById(arguments[0])?.innerText", id));
  }

  private static boolean shown(String id) {
    return at(id).isDisplayed();
  }

  private static void press(CharSequence... keys) {
    browser.findElement(By.tagName("body")).sendKeys(keys);
  }

  private static void waitFor(java.util.function.BooleanSupplier condition) {
    long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
  }

  private static String word() {
    return String.valueOf(
        browser.executeScript("return document.querySelector('#sentence mark')?.textContent"));
  }

  private static void picture(String name) {
    String kept = System.getProperty("review.pictures");
    if (kept != null) {
      try {
        Files.createDirectories(Path.of(kept));
        Files.write(Path.of(kept, name + ".png"), browser.getScreenshotAs(OutputType.BYTES));
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
  }

  private String table() {
    try {
      Path file = folder.resolve("work.decisions.tsv");
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void walkTo(String word) {
    for (int i = 0; i < 20 && !word().equals(word); i++) {
      press(Keys.ARROW_RIGHT);
    }
    assertThat(word()).isEqualTo(word);
  }

  @Test
  void questionsAreAnsweredByKeys() {
    picture("question");
    String first = word();
    press("0");
    waitFor(() -> table().contains("refuse\t" + first));
    waitFor(() -> !word().equals(first));
    String second = word();
    press(Keys.ENTER);
    browser.switchTo().activeElement().sendKeys("өзеннің", Keys.ENTER);
    waitFor(() -> table().contains("replace\t" + second + "\t\tөзеннің"));
    waitFor(() -> !word().equals(second));
    String third = word();
    press(Keys.chord(Keys.CONTROL, "z"));
    waitFor(() -> word().equals(second));
    assertThat(table()).doesNotContain("\nreplace").contains("refuse\t" + first);
    press(Keys.ARROW_RIGHT);
    waitFor(() -> word().equals(third));
    press(Keys.ARROW_LEFT);
    waitFor(() -> word().equals(second));
  }

  @Test
  void anAnswerIsShownAtOnce() {
    String first = word();
    long before = System.nanoTime();
    press("0");
    waitFor(() -> !word().equals(first));
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void aKilledProgramGoesOnWhereItWas() {
    String first = word();
    press("0");
    waitFor(() -> !word().equals(first));
    String second = word();
    server.close(); // the browser is left with a page that nobody serves
    start("en");
    browser.get(server.address());
    waitFor(() -> !text("count").isEmpty());
    assertThat(word()).isEqualTo(second);
    press(Keys.chord(Keys.CONTROL, "z"));
    waitFor(() -> word().equals(first));
  }

  @Test
  void twoTabsDoNotOverwriteEachOther() {
    String one = browser.getWindowHandle();
    String address = browser.getCurrentUrl();
    String first = word();
    browser.switchTo().newWindow(WindowType.TAB);
    browser.get(address);
    waitFor(() -> !text("count").isEmpty());
    String two = browser.getWindowHandle();
    press("0");
    waitFor(() -> !word().equals(first));
    browser.switchTo().window(one);
    waitFor(() -> !word().equals(first));
    press("0");
    waitFor(() -> table().lines().count() == 3);
    browser.switchTo().window(two);
    browser.close();
    browser.switchTo().window(one);
    assertThat(table()).contains("refuse\t" + first);
  }

  @Test
  void theTextShowsWhatWasMadeAndALineBecomesAHeading() {
    at("show-text").click();
    waitFor(() -> !browser.findElements(By.cssSelector("#lines .words")).isEmpty());
    picture("text");
    List<WebElement> lines = browser.findElements(By.cssSelector("#lines > div"));
    WebElement line =
        lines.stream().filter(l -> l.getText().contains("Өзен суы")).findFirst().orElseThrow();
    line.findElement(By.cssSelector(".what")).click();
    at("line-role").sendKeys("heading 2");
    browser.findElement(By.cssSelector("#line-form button[value=save]")).click();
    waitFor(() -> table().contains("line\tӨзен суы"));
    at("show-outline").click();
    waitFor(() -> text("headings-side").contains("Өзен суы"));
    picture("outline");
  }

  @Test
  void filesAreMadeFromThePage() {
    at("show-print").click();
    at("make-tei").click();
    waitFor(() -> text("printing").contains("work.xml"));
    at("make-docx").click();
    waitFor(() -> text("printing").contains("work.docx"));
    at("make-pdf").click();
    waitFor(() -> text("printing").contains("work.pdf"));
    assertThat(shown("pdf")).isTrue();
    assertThat(folder.resolve("work.xml")).content().contains("Дала өзендері");
    assertThat(folder.resolve("work.docx")).isNotEmptyFile();
    assertThat(folder.resolve("work.pdf")).isNotEmptyFile();
    picture("print");
  }

  @Test
  void aPageOfAnotherOriginGetsNothing() throws IOException {
    String address = browser.getCurrentUrl();
    HttpServer hostile =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    hostile.createContext(
        "/",
        exchange -> {
          byte[] page = "<!DOCTYPE html><title>hostile</title>".getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "text/html");
          exchange.sendResponseHeaders(200, page.length);
          exchange.getResponseBody().write(page);
          exchange.close();
        });
    hostile.start();
    try {
      browser.get("http://localhost:" + hostile.getAddress().getPort() + "/");
      String script =
          "const done = arguments[1]; Promise.allSettled(["
              + "fetch(arguments[0] + 'api/work', {credentials: 'include'}).then(r => r.text()),"
              + "fetch(arguments[0] + 'api/answer', {method: 'POST', mode: 'no-cors',"
              + " credentials: 'include', body: '{\"version\":0,\"id\":0,\"words\":\"x\"}'})"
              + "]).then(all => done(all.map(each => String(each.value || '')).join('')));";
      Object got = browser.executeAsyncScript(script, address);
      assertThat(String.valueOf(got)).doesNotContain("questions");
      assertThat(table()).isEmpty();
    } finally {
      hostile.stop(0);
    }
  }

  /** In the page itself: the content policy keeps what axe opens beside it out. */
  @SuppressWarnings("deprecation")
  private static AxeBuilder axe() {
    return new AxeBuilder().setLegacyMode(true);
  }

  @Test
  void aScreenReaderCanUseIt() {
    for (String view : List.of("questions", "text", "outline", "print")) {
      at("show-" + view).click();
      waitFor(() -> shown(view));
      assertThat(axe().analyze(browser).getViolations())
          .as(view)
          .extracting(rule -> rule.getId() + ": " + rule.getHelp())
          .isEmpty();
    }
  }

  @Test
  void itFitsAPhone() {
    Dimension size = browser.manage().window().getSize();
    try {
      browser.manage().window().setSize(new Dimension(390, 844));
      for (String view : List.of("questions", "text", "outline", "print")) {
        at("show-" + view).click();
        waitFor(() -> shown(view));
        Object over =
            browser.executeScript(
                "return document.documentElement.scrollWidth > window.innerWidth + 1");
        assertThat(over).as(view).isEqualTo(false);
        picture("phone-" + view);
      }
    } finally {
      browser.manage().window().setSize(size);
    }
  }

  @Test
  void itSpeaksTheLanguageOfThePerson() {
    server.close();
    for (String language : List.of("kk", "ru")) {
      start(language);
      browser.get(server.address());
      waitFor(() -> !text("count").isEmpty());
      picture("question-" + language);
      assertThat(browser.findElement(By.tagName("html")).getAttribute("lang")).isEqualTo(language);
      assertThat(at("ready").getText()).isEqualTo(language.equals("kk") ? "Дайын" : "Готово");
      server.close();
    }
  }

  @Test
  void readyEndsTheWork() throws InterruptedException {
    at("ready").click();
    waitFor(() -> text("said").contains("kept"));
    assertThat(server.awaitEnd(TimeUnit.SECONDS.toSeconds(20))).isTrue();
  }
}
