package io.tenward.people;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.tenward.account.member.SignedIn;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class PeopleExportTest {
  private SignedIn ines;
  private Stakeholders people;

  @BeforeEach
  void aLead() {
    ines = SignedIn.lead();
    people = new Stakeholders(ines);
  }

  @Test
  void spreadsheetsGetEverybodyInTheLeadsWords() {
    ines.person(ines.group("manager"), "Petra Lenz");
    ines.person(ines.group("client"), "Ruth Albers");
    people.archive(ines.person(ines.ownGroup("Works; council"), "Ole \"O.\" Brandt"));
    var aylin = people.draft("Aylin Demir", "aylin.demir@nordhafen.example");
    aylin.put("language", "de");
    people.add(aylin);

    export("csv")
        .header("Content-Type", equalTo("text/csv;charset=utf-8"))
        .header(
            "Content-Disposition",
            matchesPattern("attachment; filename=\"people-\\d{4}-\\d\\d-\\d\\d\\.csv\""));
    assertEquals(
        """
        \uFEFF"Name","E-mail","Group","Language","Archived"
        "Aylin Demir","aylin.demir@nordhafen.example","Team","de",
        "Ole ""O."" Brandt",,"Works; council",,"yes"
        "Petra Lenz",,"Manager",,
        "Ruth Albers",,"Clients",,
        """
            .replace("\n", "\r\n"),
        csv());

    ines.change("/api/me", Map.of("language", "de")).statusCode(200);
    assertEquals(
        """
        \uFEFF"Name";"E-Mail";"Gruppe";"Sprache";"Archiviert"
        "Aylin Demir";"aylin.demir@nordhafen.example";"Team";"de";
        "Ole ""O."" Brandt";;"Works; council";;"ja"
        "Petra Lenz";;"Führungskraft";;
        "Ruth Albers";;"Kundschaft";;
        """
            .replace("\n", "\r\n"),
        csv());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          =1+1           | '=1+1
          +49 40 1234    | '+49 40 1234
          -2             | '-2
          @SUM(A1)       | '@SUM(A1)
          ＝1+1          | '＝1+1
          '=1+1          | ''=1+1
          ''-x           | '''-x
          Jana; =1+1     | Jana;' =1+1
          O"=1+1         | O""'=1+1
          's Gravenhage  | 's Gravenhage
          a-b = c        | a-b = c
          """)
  void nothingIsAFormula(String name, String written) {
    people.add(people.draft(name, null)).statusCode(201);
    assertEquals('"' + written + "\",,\"Team\",,", csv().lines().skip(1).findFirst().orElseThrow());
  }

  @Test
  void programsGetEverythingAsItIsKept() {
    people.add(people.draft("Aylin Demir", "aylin.demir@nordhafen.example"));
    people.archive(ines.person(ines.ownGroup("Support"), "=1+1"));
    export("json")
        .header("Content-Type", equalTo("application/json"))
        .header("Content-Disposition", matchesPattern("attachment; filename=\".*\\.json\""))
        .body("groups.kind", contains("team", "lead", "product", "client", "manager", "own"))
        .body("people.name", contains("=1+1", "Aylin Demir"))
        .body("people[0].archivedAt", notNullValue());
  }

  /** Which of the two it is, the address says: a page that follows a link accepts anything. */
  @ParameterizedTest
  @CsvSource({
    "csv, text/csv",
    "csv, application/json",
    "csv, application/problem+json",
    "json, text/csv",
    "json, no type at all"
  })
  void theFormerAddressHasBoth(String format, String accepted) {
    ines.request()
        .accept(accepted)
        .get("/api/people/downloads/people?format=" + format)
        .then()
        .statusCode(200)
        .header("Content-Type", startsWith(format.equals("csv") ? "text/csv" : "application/json"))
        .header("Deprecation", startsWith("@"))
        .header("Sunset", endsWith("GMT"));
  }

  @Test
  void everybodyHasTheirOwn() {
    people.add(people.draft("Aylin Demir", null));
    var marek = ines.colleague();
    assertEquals(
        "\uFEFF\"Name\",\"E-mail\",\"Group\",\"Language\",\"Archived\"\r\n",
        text(marek.get("/api/people/downloads/csv")));
  }

  private ValidatableResponse export(String format) {
    return ines.read("/api/people/downloads/" + format);
  }

  private String csv() {
    return text(export("csv"));
  }

  private static String text(ValidatableResponse answer) {
    return new String(answer.extract().asByteArray(), StandardCharsets.UTF_8);
  }
}
