package io.tenward.kernel.keys;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.tenward.account.member.SignedIn;
import io.tenward.form.Manifest;
import io.tenward.survey.Blinding;
import io.tenward.survey.Draft;
import io.tenward.survey.Sql;
import jakarta.enterprise.inject.spi.CDI;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * A launched survey as its lead and its respondents see it.
 *
 * @param readKey as in its links; empty before its launch
 */
public record Running(SignedIn lead, String id, String readKey) {
  public Running(SignedIn lead, String id) {
    this(lead, id, readKeyOf(id));
  }

  /** One whose keys were lost before any heartbeat told of them. */
  public static void withoutKeys() {
    var survey = Draft.of(SignedIn.lead(), "on-track").askingNew("team", 4).launch().id();
    CDI.current().select(SurveyKeys.class).get().destroy(UUID.fromString(survey));
  }

  /** Reads the key from its file, so that no test has to hand out the links. */
  private static String readKeyOf(String id) {
    var keys = Path.of(ConfigProvider.getConfig().getValue("tenward.keys", String.class));
    var file = keys.resolve(id).resolve("link.key");
    try {
      return Files.exists(file)
          ? Manifest.base64(new LinkKey(Files.readAllBytes(file)).readKey())
          : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The parts of a link behind the {@code #}, as the browser reads them. */
  public record Link(String survey, String invite, String secret, String manifest, String readKey) {
    public static Link parse(String url) {
      var parts =
          Arrays.stream(url.substring(url.indexOf('#') + 1).split("&"))
              .map(part -> part.split("=", 2))
              .collect(Collectors.toMap(part -> part[0], part -> part[1]));
      return new Link(
          parts.get("s"), parts.get("i"), parts.get("t"), parts.get("m"), parts.get("r"));
    }

    public Map<String, Object> body() {
      return Map.of("surveyId", survey, "inviteId", invite, "secret", secret);
    }

    public Map<String, Object> body(String field, Object value) {
      var body = new HashMap<>(body());
      body.put(field, value);
      return body;
    }
  }

  public String path() {
    return "/api/surveys/" + id;
  }

  /** Waives the self-rating, so that results with rated items open. */
  public Running waiveSelfRating() {
    lead.request().post(path() + "/self-rating/waive").then().statusCode(200);
    return this;
  }

  /** Moves the announced closing time to three minutes ago. */
  public Running overdue() {
    Sql.run(
        "update survey set closes_at = now() - interval '3 minutes' where survey_id = ?1",
        UUID.fromString(id));
    return this;
  }

  /** Marks each link as sent by an email to its person alone. */
  public Running asMailed() {
    Sql.run("update survey set all_handed_out = false where survey_id = ?1", UUID.fromString(id));
    return this;
  }

  public Manifest manifest() {
    return Manifest.parse(form().path("manifest"));
  }

  public Response form() {
    return form(Map.of("surveyId", id, "readKey", readKey));
  }

  public static Response form(Map<String, Object> key) {
    return respondent().body(key).post("/api/r/forms");
  }

  public List<Link> links() {
    return urls().stream().map(Link::parse).toList();
  }

  /** Lists the whole links of the sheet to print. */
  public List<String> urls() {
    return lead
        .request()
        .get(path() + "/links")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .<List<String>>getList("groups.links")
        .stream()
        .flatMap(List::stream)
        .toList();
  }

  public Manifest.Group groupOf(Link link) {
    var groupId =
        UUID.fromString(state(link).then().statusCode(200).extract().path("launchGroupId"));
    return manifest().groups().stream()
        .filter(group -> group.id().equals(groupId))
        .findFirst()
        .orElseThrow();
  }

  public static Response state(Link link) {
    return respondent().body(link.body()).post("/api/r/invites/state");
  }

  public static Response ballot(Link link, byte[] blinded) {
    return respondent()
        .body(link.body("blindedMessage", Manifest.base64(blinded)))
        .post("/api/r/ballots");
  }

  public static Response decline(Link link, boolean declined) {
    return respondent().body(link.body("declined", declined)).post("/api/r/declines");
  }

  /** Draws a token and has it signed. */
  public Signed sign(Link link) {
    var group = groupOf(link);
    var key = Rsa.publicKey(Base64.getUrlDecoder().decode(group.signingKey()));
    var token = Blinding.token();
    var blinding = Blinding.of(key, token);
    String signature =
        ballot(link, blinding.message()).then().statusCode(200).extract().path("blindSignature");
    return new Signed(group.id(), token, blinding.finish(Base64.getUrlDecoder().decode(signature)));
  }

  /** A ballot and its answer. Nobody could open this one; that shows at close only. */
  public void answer(Link link) {
    handIn(sign(link));
  }

  public void handIn(Signed signed) {
    var box = new byte[16_796];
    new SecureRandom().nextBytes(box);
    respondent()
        .body(
            Map.of(
                "surveyId", id,
                "groupId", signed.groupId(),
                "token", Manifest.base64(signed.token()),
                "signature", Manifest.base64(signed.signature()),
                "box", Manifest.base64(box)))
        .put("/api/r/answers")
        .then()
        .statusCode(204);
  }

  /** A token with its signature, good for one answer. */
  public record Signed(UUID groupId, byte[] token, byte[] signature) {}

  static io.restassured.specification.RequestSpecification respondent() {
    return given().contentType(ContentType.JSON);
  }
}
