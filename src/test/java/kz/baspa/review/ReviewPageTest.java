package kz.baspa.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import kz.baspa.text.Restored;
import kz.baspa.text.evidence.PagePieces;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;

/** What a person does on the page by keys and clicks. */
class ReviewPageTest extends ReviewBrowser {
  private static Restored restored;

  @BeforeAll
  static void restore() {
    restored = typed();
  }

  @BeforeEach
  void serve() {
    start("en");
    enter();
  }

  private void start(String language) {
    start(restored, PagePieces.NONE, language);
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

  @Test
  void aScreenReaderCanUseIt() {
    for (String view : List.of("questions", "text", "outline", "print")) {
      at("show-" + view).click();
      waitFor(() -> shown(view));
      requireAccessible(view);
    }
  }

  @Test
  void itFitsAPhone() {
    onAPhone(
        () -> {
          for (String view : List.of("questions", "text", "outline", "print")) {
            at("show-" + view).click();
            waitFor(() -> shown(view));
            requireFits(view);
            picture("phone-" + view);
          }
        });
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
