package kz.baspa.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import kz.baspa.WorkPages;
import kz.baspa.text.RawText;
import kz.baspa.text.Restored;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** Questions about a scanned work, with the piece of the page beside them. */
class ScanQuestionTest extends ReviewBrowser {
  private static final Path SCAN = Path.of("examples/kz-usa-scan/page-2.jpg");

  private static Restored restored;
  private static WorkPages pages;

  @BeforeAll
  static void restore() {
    RawText raw = baspa.read(SCAN);
    restored = baspa.restore(raw);
    pages = WorkPages.open(raw, SCAN);
  }

  @AfterAll
  static void close() {
    if (pages != null) {
      pages.close();
    }
  }

  @BeforeEach
  void serve() {
    start(restored, pages.pieces(), "en");
    enter();
    waitFor(() -> width("picture") > 0);
  }

  private static long width(String id) {
    return ((Number)
            browser.executeScript("return document.getElementById(arguments[0]).naturalWidth", id))
        .longValue();
  }

  @Test
  void thePieceStandsBesideTheQuestionAndFollowsIt() {
    picture("scan-question");
    assertThat(shown("picture")).isTrue();
    assertThat(text("count")).contains("page 1");
    String first = at("picture").getAttribute("src");
    assertThat(at("picture").getAttribute("alt")).startsWith("A piece of page 1; in the box: ");
    String word = word();
    press(Keys.ARROW_RIGHT);
    waitFor(() -> !word().equals(word));
    waitFor(() -> width("picture") > 0);
    assertThat(at("picture").getAttribute("src")).isNotEqualTo(first);
    requireAccessible("a question with its piece");
  }

  @Test
  void aKeyShowsTheWholePage() {
    press("p");
    waitFor(() -> shown("page-dialog") && width("page-picture") > 0);
    picture("scan-page");
    assertThat(text("page-title")).isEqualTo("Page 1");
    assertThat(width("page-picture")).isGreaterThan(width("picture"));
    requireAccessible("the whole page");
    browser.switchTo().activeElement().sendKeys("p");
    waitFor(() -> !shown("page-dialog"));
    at("show-page").click();
    waitFor(() -> shown("page-dialog"));
    at("page-close").click();
    waitFor(() -> !shown("page-dialog"));
  }

  @Test
  void itFitsAPhone() {
    onAPhone(
        () -> {
          requireFits("a question with its piece");
          picture("phone-scan-question");
          press("p");
          waitFor(() -> shown("page-dialog") && width("page-picture") > 0);
          requireFits("the whole page");
          picture("phone-scan-page");
        });
  }

  @Test
  void onlyThePageThatWasLetInGetsThePiece() throws IOException, InterruptedException {
    String address = at("picture").getAttribute("src");
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest stranger = HttpRequest.newBuilder(URI.create(address)).build();
    assertThat(client.send(stranger, BodyHandlers.ofByteArray()).statusCode()).isEqualTo(403);
    String cookie =
        browser.manage().getCookies().stream()
            .map(each -> each.getName() + "=" + each.getValue())
            .collect(Collectors.joining("; "));
    HttpRequest friend =
        HttpRequest.newBuilder(URI.create(address)).header("Cookie", cookie).build();
    HttpResponse<byte[]> answer = client.send(friend, BodyHandlers.ofByteArray());
    assertThat(answer.statusCode()).isEqualTo(200);
    byte[] png = answer.body();
    assertThat(ImageIO.read(new ByteArrayInputStream(png))).isNotNull();
    HttpRequest none =
        HttpRequest.newBuilder(URI.create(address.replaceAll("/\\d+/\\d+", "/99999/0")))
            .header("Cookie", cookie)
            .build();
    assertThat(client.send(none, BodyHandlers.ofByteArray()).statusCode()).isEqualTo(400);
  }

  @Test
  void theReportFromThePageHasThePieces() throws IOException {
    at("show-print").click();
    at("make-html").click();
    waitFor(() -> text("printing").contains("work.report.html"));
    assertThat(Files.readString(folder.resolve("work.report.html")))
        .contains("<img class=\"piece\" src=\"data:image/png;base64,");
  }
}
