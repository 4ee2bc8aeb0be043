package io.tenward.contract;

import static io.restassured.RestAssured.given;

import io.agroal.api.AgroalDataSource;
import io.tenward.account.member.SignedIn;
import io.tenward.kernel.keys.Running;
import io.tenward.results.TestRespondent;
import io.tenward.survey.Draft;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A launched survey whose answers can be exchanged for others, in the database, after they came.
 */
final class AnsweredSurvey {
  private final AgroalDataSource database;
  private final Map<String, List<UUID>> people;
  private final Running survey;
  private final List<TestRespondent> respondents = new ArrayList<>();

  AnsweredSurvey(SignedIn lead, AgroalDataSource database, Object... kindsAndNumbers) {
    this(lead, database, people(lead, kindsAndNumbers));
  }

  /** Asks the same people, so that their ids, and so the order of lists, are the same. */
  AnsweredSurvey(SignedIn lead, AgroalDataSource database, Map<String, List<UUID>> people) {
    this.database = database;
    this.people = people;
    survey = Draft.of(lead, "on-track").asking(people).launch().asMailed();
  }

  private static Map<String, List<UUID>> people(SignedIn lead, Object... kindsAndNumbers) {
    var people = new LinkedHashMap<String, List<UUID>>();
    for (int i = 0; i < kindsAndNumbers.length; i += 2) {
      var kind = (String) kindsAndNumbers[i];
      people.put(kind, lead.people(kind, (int) kindsAndNumbers[i + 1]));
    }
    return people;
  }

  Map<String, List<UUID>> people() {
    return people;
  }

  Running survey() {
    return survey;
  }

  /** Everybody answers; the last one declined before. */
  Transcript answer(Wording wording) {
    var transcript = new Transcript();
    var links = links(survey);
    var last = Running.Link.parse(links.getLast());
    transcript.note("decline", "link", Running.decline(last, true));
    transcript.note("decline", "link", Running.decline(last, false));
    for (var link : links) {
      var person = wording.fill(TestRespondent.open(link));
      var body = Running.Link.parse(link).body();
      transcript.note("issueBallot", "link", person.ask());
      transcript.note("handInAnswer", "anybody", person.hand());
      transcript.note(
          "getInviteState",
          "link",
          given().contentType("application/json").body(body).post("/api/r/invites/state"));
      respondents.add(person);
    }
    return transcript;
  }

  static List<String> links(Running survey) {
    var sheets = survey.lead().request().get(survey.path() + "/links").jsonPath();
    return sheets.<List<String>>getList("groups.links").stream().flatMap(List::stream).toList();
  }

  /** The same people had written something else. */
  void reseal(Wording wording) {
    for (var person : respondents) {
      wording.fill(person);
      store(person.sealInstead(person.plaintext()));
    }
  }

  private void store(TestRespondent person) {
    try (var connection = database.getConnection();
        var update =
            connection.prepareStatement(
                """
                update answer set box = ?, wrapped_key_hash = sha256(?), sealed_hash = sha256(?)
                where token_hash = ?
                """)) {
      update.setBytes(1, person.box());
      update.setBytes(2, person.box());
      update.setBytes(3, person.box());
      update.setBytes(4, HexFormat.of().parseHex(person.receipt()));
      if (update.executeUpdate() != 1) {
        throw new AssertionError("No answer to exchange");
      }
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
