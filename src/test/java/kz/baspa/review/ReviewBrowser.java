package kz.baspa.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import kz.baspa.Baspa;
import kz.baspa.Format;
import kz.baspa.output.OutputFiles;
import kz.baspa.text.Messages;
import kz.baspa.text.Metadata;
import kz.baspa.text.Restored;
import kz.baspa.text.evidence.PagePieces;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/**
 * The page in a real Chromium, for the tests of what a person does. Skipped, and says so, where
 * Chromium and its driver are not; {@code -Dreview.pictures=DIR} keeps pictures of the page.
 */
abstract class ReviewBrowser {
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

  static Baspa baspa;
  static ChromeDriver browser;

  @TempDir Path folder;
  ReviewServer server;

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
  static void openBrowser() {
    File chromium = program("chromium", "chromium-browser", "google-chrome");
    File driver = program("chromedriver");
    Assumptions.assumeTrue(
        chromium != null && driver != null, "no Chromium with its driver: the page is not tried");
    baspa = Baspa.builder().build();
    ChromeOptions options = new ChromeOptions();
    options.setBinary(chromium);
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--window-size=1000,900");
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
  static void closeBrowser() {
    if (browser != null) {
      browser.quit();
    }
  }

  @AfterEach
  void stop() {
    if (server != null) {
      server.close();
    }
  }

  /** A short work with some damage, restored. */
  static Restored typed() {
    byte[] bytes = RAW.getBytes(StandardCharsets.UTF_8);
    return baspa.restore(baspa.read(new ByteArrayInputStream(bytes), "дала.txt"));
  }

  /** Serves a work. */
  void start(Restored restored, PagePieces pieces, String language) {
    server =
        ReviewServer.start(
            baspa,
            restored,
            pieces,
            Metadata.NONE,
            new Folder(folder),
            new Messages(Locale.forLanguageTag(language)));
  }

  /** Opens the page of the work that is served. */
  void enter() {
    browser.get(server.address());
    waitFor(() -> !text("count").isEmpty());
    if (shown("hint")) {
      at("hint-close").click();
    }
  }

  static WebElement at(String id) {
    return browser.findElement(By.id(id));
  }

  static String text(String id) {
    return String.valueOf(
        browser.executeScript("return document.getElementById(arguments[0])?.innerText", id));
  }

  static boolean shown(String id) {
    return at(id).isDisplayed();
  }

  static void press(CharSequence... keys) {
    browser.findElement(By.tagName("body")).sendKeys(keys);
  }

  static void waitFor(BooleanSupplier condition) {
    long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
  }

  /** The word that is asked about. */
  static String word() {
    return String.valueOf(
        browser.executeScript("return document.querySelector('#sentence mark')?.textContent"));
  }

  static void walkTo(String word) {
    for (int i = 0; i < 20 && !word().equals(word); i++) {
      press(Keys.ARROW_RIGHT);
    }
    assertThat(word()).isEqualTo(word);
  }

  static void picture(String name) {
    String kept = System.getProperty("review.pictures");
    if (kept != null) {
      try {
        Files.createDirectories(Path.of(kept));
        Files.write(Path.of(kept, name + ".png"), browser.getScreenshotAs(OutputType.BYTES));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  String table() {
    try {
      Path file = folder.resolve("work.decisions.tsv");
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What axe-core finds, in the page itself: the policy keeps what axe opens beside it out. */
  @SuppressWarnings("deprecation")
  static void requireAccessible(String view) {
    assertThat(new AxeBuilder().setLegacyMode(true).analyze(browser).getViolations())
        .as(view)
        .extracting(rule -> rule.getId() + ": " + rule.getHelp())
        .isEmpty();
  }

  /** Does something on a page as wide as a telephone. */
  static void onAPhone(Runnable task) {
    Dimension size = browser.manage().window().getSize();
    try {
      browser.manage().window().setSize(new Dimension(390, 844));
      task.run();
    } finally {
      browser.manage().window().setSize(size);
    }
  }

  static void requireFits(String view) {
    Object over =
        browser.executeScript(
            "return document.documentElement.scrollWidth > window.innerWidth + 1");
    assertThat(over).as(view).isEqualTo(false);
  }
}
