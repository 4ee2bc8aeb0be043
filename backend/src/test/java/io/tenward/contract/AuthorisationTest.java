package io.tenward.contract;

import static java.util.stream.Collectors.toMap;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.tenward.account.member.SignedIn;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Every operation, called by everybody who may not; what must come of it stands in the contract.
 */
@QuarkusTest
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class AuthorisationTest {
  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}");
  private static final Set<String> REFUSALS =
      Set.of("not-signed-in", "forbidden", "not-found", "too-many-requests");
  private static final Set<String> OWN =
      Set.of(
          "endSession",
          "removePasskey",
          "revokeToken",
          "getShare",
          "getAgreementText",
          "downloadAgreement",
          "addRemark");
  private static final Map<String, String> TOKENS = new HashMap<>();
  private static @Nullable Office office;

  @Inject DataSource database;

  /** A lead with things of their own, and everybody who may try to reach them. */
  private record Office(Belongings lead, Belongings stranger, List<Somebody> others) {
    static Office open() {
      var owner = SignedIn.owner();
      var elsewhere = SignedIn.owner();
      var lead = owner.colleague();
      return new Office(
          new Belongings(lead, owner),
          new Belongings(elsewhere, elsewhere),
          List.of(
              new Somebody("anonymous", "", Optional.empty()),
              new Somebody("reader", "reader", Optional.of(owner.reader())),
              new Somebody("another lead", "lead", Optional.of(owner.colleague())),
              new Somebody("owner", "owner", Optional.of(owner)),
              new Somebody("lead elsewhere", "lead", Optional.of(elsewhere.colleague())),
              new Somebody("owner elsewhere", "owner", Optional.of(elsewhere)),
              new Somebody("reader elsewhere", "reader", Optional.of(elsewhere.reader()))));
    }
  }

  private record Somebody(String name, String role, Optional<SignedIn> session) {
    Shot sends(Shot shot) {
      return session.map(s -> shot.with("Cookie", "tenward_session=" + s.token())).orElse(shot);
    }

    /** Sends the request as a tool whose token has this scope. */
    Shot sendsByToken(Shot shot, String scope) {
      var token = TOKENS.computeIfAbsent(name + scope, key -> session.orElseThrow().token(scope));
      return shot.with("Authorization", "Bearer " + token);
    }

    boolean worksWith(SignedIn other) {
      return session.filter(s -> s.workspaceId().equals(other.workspaceId())).isPresent();
    }
  }

  @BeforeEach
  void open() {
    if (office == null) {
      office = Office.open();
    }
  }

  @Test
  void othersAreRefused() {
    var requests = requests(office.lead());
    Walk.overAll(operation -> isRefusedToOthers(operation, requests.get(operation.id())));
  }

  private void isRefusedToOthers(Operation operation, Shot shot) {
    var before = Tables.fingerprint(database);
    var wrong = new ArrayList<String>();
    for (var somebody : office.others()) {
      var expected = refusal(operation, somebody);
      if (expected.isPresent()) {
        var answer = send(somebody.sends(shot));
        if (answer.status() != expected.get()) {
          wrong.add(somebody.name() + " -> " + answer.status() + ", not " + expected.get());
        }
        FaultVerdict.of(shot, answer).ifPresent(wrong::add);
      }
    }
    assertThat(wrong, is(empty()));
    assertThat(Tables.fingerprint(database), is(before));
  }

  /**
   * Makes the requests of all operations, before the first is sent: what is made for one changes
   * the tables.
   */
  private static Map<String, Shot> requests(Belongings things) {
    return Contract.SERVED.operations().stream().collect(toMap(Operation::id, things::request));
  }

  /** A token reaches no further than its member. */
  @Test
  void othersTokensAreRefused() {
    var requests = requests(office.lead());
    var colleague = office.others().get(2);
    Walk.over(
        o -> o.belongsTo().equals("member") && o.scope().isPresent(),
        o -> o.path().contains("{surveyId}") && o.scope().isPresent(),
        operation -> {
          var shot = colleague.sendsByToken(requests.get(operation.id()), operation.scope().get());
          var before = Tables.fingerprint(database);
          assertThat(send(shot).status(), is(404));
          assertThat(Tables.fingerprint(database), is(before));
        });
  }

  @Test
  @Tag("matrix")
  void whoMayIsLetIn() {
    var answers = new HashMap<String, Map<String, String>>();
    Walk.overAll(
        operation -> {
          for (var role : letIn(operation)) {
            var answer =
                answers.computeIfAbsent(role, AuthorisationTest::answers).get(operation.id());
            if (REFUSALS.contains(answer)) {
              // A call before this one may have removed the thing, or ended the session.
              var insider = Insider.of(role);
              answer = insider.calls(insider.things().request(operation));
            }
            assertThat(role, answer, is(not(in(REFUSALS))));
          }
        });
  }

  /** Calls all operations as one insider; those last that remove things or end sessions. */
  private static Map<String, String> answers(String role) {
    var insider = Insider.of(role);
    var requests = requests(insider.things());
    return Contract.SERVED.operations().stream()
        .filter(operation -> letIn(operation).contains(role))
        .sorted(
            Comparator.comparing(AuthorisationTest::endsAccess)
                .thenComparing(operation -> operation.method().equals("delete"))
                .thenComparing(operation -> -operation.path().length()))
        .collect(toMap(Operation::id, o -> insider.calls(requests.get(o.id()))));
  }

  private static boolean endsAccess(Operation operation) {
    return !operation.method().equals("get")
        && operation.path().matches("/api/(me|sessions|members)\\b.*");
  }

  /** Each role of a sample; of all others the lowest, as things of one's own take long to make. */
  private static List<String> letIn(Operation operation) {
    var all =
        Stream.of("reader", "lead", "owner")
            .filter(operation.roles()::contains)
            // A reader has but their own sessions and tokens, which are not among the lead's.
            .filter(role -> !role.equals("reader") || !OWN.contains(operation.id()))
            .toList();
    var sampled = Contract.SERVED.sample().anyMatch(one -> one.id().equals(operation.id()));
    return sampled ? all : all.stream().limit(1).toList();
  }

  /** Lists are open to every member, so the test checks that their rows are the member's own. */
  @Test
  void listsNameNothingOfAnotherWorkspace() {
    var theirs = office.lead().listed();
    Walk.over(
        o -> o.method().equals("get") && !o.isPublic() && o.parameters("path").isEmpty(),
        o -> o.method().equals("get") && !o.roles().contains("anybody") && !o.path().contains("{"),
        operation -> namesNothingOf(theirs, operation));
  }

  private void namesNothingOf(Set<String> theirs, Operation operation) {
    var shot = office.lead().request(operation);
    for (var somebody : office.others()) {
      if (!somebody.worksWith(office.lead().member())) {
        var listed = whole(somebody.sends(shot), operation);
        assertThat(somebody.name(), theirs.stream().filter(listed::contains).toList(), is(empty()));
      }
    }
  }

  /** Reads all pages of a list. */
  private static String whole(Shot list, Operation operation) {
    var first = send(list).body();
    var whole = new StringBuilder(first);
    if (operation.parameters("query").containsKey("cursor")) {
      for (var next = next(first); next != null; ) {
        var page = send(list.to(list.target() + "?limit=200&cursor=" + next)).body();
        whole.append(page);
        next = next(page);
      }
    }
    return whole.toString();
  }

  private static @Nullable String next(String page) {
    return JsonPath.from(page).getString("next");
  }

  /** Access to a survey must not give access to things of another one. */
  @Test
  void thingsOfOthersAreNotBelowAnOwnSurvey() {
    Walk.over(
        o -> o.parameters("path").size() > 1,
        o -> o.path().matches(".*\\{.*\\{.*"),
        this::isNotBelowAnOwnSurvey);
  }

  private void isNotBelowAnOwnSurvey(Operation operation) {
    var mine = office.lead().request(operation);
    var survey = ("/api/surveys/" + office.lead().id("surveyId")).length();
    var theirs = office.stranger().request(operation).target().substring(survey);
    var before = Tables.fingerprint(database);
    var shot =
        mine.to(mine.target().substring(0, survey) + theirs)
            .with("Cookie", "tenward_session=" + office.lead().member().token());
    assertThat(send(shot).status(), is(404));
    assertThat(Tables.fingerprint(database), is(before));
  }

  private record Insider(SignedIn member, Belongings things) {
    static Insider of(String role) {
      var owner = SignedIn.owner();
      var member = role.equals("owner") ? owner : owner.colleague();
      return role.equals("reader")
          ? new Insider(owner.reader(), Objects.requireNonNull(office).lead())
          : new Insider(member, new Belongings(member, owner));
    }

    /** Returns the slug of the problem, or what was answered. */
    String calls(Shot shot) {
      return send(shot.with("Cookie", "tenward_session=" + member.token())).slug();
    }
  }

  /** An id of another workspace, or of a colleague, is answered as one that was never given out. */
  @Test
  @Tag("matrix")
  void idsOfOthersDoNotExist() {
    Walk.overSample(
        o -> !o.isPublic() && namesThings(o),
        AuthorisationTest::requiresId,
        this::doNotExistForOthers);
  }

  private static boolean namesThings(Operation operation) {
    return operation.parameters("query").containsKey("groupId")
        || operation.hasBody()
            // Its ids are the client's own choice, and the role keeps them.
            && !operation.id().equals("changeAgreement")
            && ID.matcher(operation.bodyExample().toString()).find();
  }

  private static boolean requiresId(Operation operation) {
    return operation.hasBody()
        && !operation.isPublic()
        && Contract.SERVED
            .schema(operation.bodySchema())
            .path("required")
            .toString()
            .contains("Id\"");
  }

  private void doNotExistForOthers(Operation operation) {
    var caller = SignedIn.owner();
    var own = new Belongings(caller, caller);
    for (var others : List.of(office.lead(), office.stranger())) {
      var foreign = send(mixed(operation, own, others, false));
      var unknown = send(mixed(operation, own, others, true));
      assertEquals(plain(unknown.body()), plain(foreign.body()));
      assertEquals(unknown.status(), foreign.status());
    }
  }

  /** Own ids in the path, others' in the query and in the body; or new ones instead of theirs. */
  private static Shot mixed(Operation operation, Belongings own, Belongings others, boolean none) {
    var mine = own.request(operation);
    var query = operation.parameters("query").containsKey("groupId");
    var theirs = none ? UUID.randomUUID().toString() : others.id("groupId");
    var body =
        new String(others.request(operation).body(), java.nio.charset.StandardCharsets.UTF_8);
    return mine.to(query ? mine.target() + "?groupId=" + theirs : mine.target())
        .with("Cookie", "tenward_session=" + own.member().token())
        .sending(none ? ID.matcher(body).replaceAll(at -> UUID.randomUUID().toString()) : body);
  }

  /** Removes what differs between two responses to the same request. */
  private static String plain(String body) {
    return ID.matcher(body).replaceAll("-").replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "-");
  }

  /** The status that the contract asks for; empty when this caller may do it. */
  private Optional<Integer> refusal(Operation operation, Somebody somebody) {
    var roles = operation.roles();
    if (roles.contains("anybody")) {
      return Optional.empty();
    }
    if (somebody.session().isEmpty()) {
      return Optional.of(401);
    }
    if (!roles.contains(somebody.role())) {
      return Optional.of(403);
    }
    var colleague = somebody.worksWith(office.lead().member());
    var mayNot =
        switch (operation.belongsTo()) {
          case "member" -> true;
          case "member-or-owner" -> !colleague || !somebody.role().equals("owner");
          case "workspace" -> !colleague;
          default -> false;
        };
    return mayNot ? Optional.of(404) : Optional.empty();
  }

  private static Wire.Answer send(Shot shot) {
    return new Wire(RestAssured.port).send(shot);
  }
}
