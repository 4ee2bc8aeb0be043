package io.tenward.role;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.tenward.account.member.SignedIn;
import io.tenward.role.reading.HostileDocuments;
import io.tenward.role.reading.SampleJobDescriptions;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A document comes in, its clauses go out, and nothing is kept. */
@QuarkusTest
class DocumentReadingTest {
  private final SignedIn lead = SignedIn.lead();

  @Inject ReaderPool readers;

  @Test
  void aPdfBecomesClauses() throws Exception {
    send("tech-lead-2025.pdf", SampleJobDescriptions.pdf("nordhafen"))
        .statusCode(200)
        .body("source.name", equalTo("tech-lead-2025.pdf"))
        .body("source.kind", equalTo("pdf"))
        .body("source.pages", equalTo(2))
        .body("source.readAt", notNullValue())
        .body(
            "clauses[2].text",
            equalTo("Take technical ownership of the billing domain and its services"))
        .body("clauses[2].heading", equalTo("Your responsibilities"))
        .body("clauses[2].sentence", equalTo(3))
        .body("clauses[2].page", equalTo(1))
        .body("clauses[2].standing", equalTo("open"))
        .body("clauses[2].origin", equalTo("document"))
        .body("clauses.findAll { !it.leftOut }.size()", equalTo(9));
    lead.request().get("/api/role").then().body("clauses", empty());
  }

  @Test
  void whatIsNoClauseIsLeftOutBehindThem() {
    send("job.md", "# Lead\n\n## Tasks\n\n- Own the rota\n\n## Later".getBytes(UTF_8))
        .statusCode(200)
        .body("clauses.text", contains("Own the rota", "Lead", "Later"))
        .body("clauses.leftOut", contains(false, true, true))
        .body("clauses.sentence", contains(1, 2, 3));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<h3>Tasks</h3>: <ul><li>Owns the ledger</li><li>Reviews code</li></ul>",
        "<h3>:</h3><ul><li>Owns the ledger</li><li>\u3164</li></ul>",
        "<h3>\u3164</h3><p>\u3164</p><p>Owns the ledger</p>",
        "# :\n\n- Owns the ledger\n- —\n",
        "  :\n\n- Owns the ledger\n"
      })
  void whatIsReadIsARole(String document) {
    var read = send("job", document.getBytes(UTF_8)).statusCode(200).extract().asByteArray();
    var etag = lead.request().get("/api/role").header("ETag");
    lead.request()
        .header("If-Match", etag)
        .contentType("application/json")
        .body(read)
        .put("/api/role")
        .then()
        .statusCode(200);
  }

  /** The rest includes what is left out of the heading. */
  @Test
  void theLongestIsARoleToo() {
    var words = "word ".repeat(300);
    whatIsReadIsARole("# " + words + ":\n\n" + ("- " + words + "\n").repeat(149));
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        refused("locked-document", HostileDocuments::lockedPdf),
        refused("picture-of-text", HostileDocuments::scannedPdf),
        refused("document-too-long", () -> HostileDocuments.pdfOfPages(200)),
        refused("document-too-costly", HostileDocuments::bomb),
        refused("unreadable-document", HostileDocuments::png),
        refused("empty-document", () -> " ".getBytes(UTF_8)));
  }

  private static Arguments refused(String slug, Callable<byte[]> document) {
    return Arguments.of(slug, document);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refused")
  void whatCannotBeReadHasAProblem(String slug, Callable<byte[]> document) throws Exception {
    send("job.pdf", document.call()).statusCode(422).body("type", equalTo("/problems/" + slug));
  }

  @Test
  void aLargeOneIsReadForWhoIsSignedIn() {
    var document = "- Lead the team" + " ".repeat(300_000);
    send("job.txt", document.getBytes(UTF_8)).statusCode(200).body("clauses", hasSize(1));
  }

  @Test
  void whoComesWhenManyWaitIsToldSo() {
    readers.places.acquireUninterruptibly(readers.places.availablePermits());
    try {
      send("job.md", "- Lead".getBytes(UTF_8))
          .statusCode(429)
          .header("Retry-After", "10")
          .body("type", equalTo("/problems/readers-busy"));
    } finally {
      readers.places.release(6);
    }
  }

  @Test
  void blanksAroundTheNameOfAFileAreCut() {
    send("  job.md\t", "Lead the team".getBytes(UTF_8))
        .statusCode(200)
        .body("source.name", equalTo("job.md"))
        .body("source.kind", equalTo("markdown"));
    send("   ", "- Lead".getBytes(UTF_8))
        .statusCode(400)
        .body("errors.pointer", contains("/name"))
        .body("errors.code", contains("too-short"));
  }

  @Test
  void whatIsNoFileIsNamed() {
    lead.request()
        .body(Map.of("name", "job.md", "content", "no base 64"))
        .post("/api/role/readings")
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/content"))
        .body("errors.code", contains("bad-format"));
  }

  private ValidatableResponse send(String name, byte[] document) {
    var content = Base64.getEncoder().encodeToString(document);
    return lead.request()
        .body(Map.of("name", name, "content", content))
        .post("/api/role/readings")
        .then();
  }
}
