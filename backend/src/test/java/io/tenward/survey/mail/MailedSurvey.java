package io.tenward.survey.mail;

import io.restassured.response.ValidatableResponse;
import io.tenward.account.member.SignedIn;
import io.tenward.kernel.keys.Running;
import io.tenward.survey.Draft;
import io.tenward.survey.Sql;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Surveys whose people get their links by mail. */
public final class MailedSurvey {
  private MailedSurvey() {}

  static int rows(Running survey) {
    return Sql.texts(
            "select invite_id::text from mail where invite_id is not null and survey_id = '%s'"
                .formatted(survey.id()))
        .size();
  }

  static Running launched(SignedIn lead, @Nullable String... namesAndLanguages) {
    return Draft.of(lead, "on-track")
        .asking(Map.of("team", people(lead, namesAndLanguages)))
        .launch();
  }

  public static List<UUID> people(SignedIn lead, @Nullable String... namesAndLanguages) {
    var groupId = lead.group("team");
    var drafts = new ArrayList<Map<String, Object>>();
    for (int i = 0; i < namesAndLanguages.length; i += 2) {
      var name = namesAndLanguages[i];
      var draft = new HashMap<String, Object>();
      draft.put("name", "Team " + name);
      draft.put("groupId", groupId);
      draft.put("email", name + "@" + lead.memberId() + ".example");
      if (namesAndLanguages[i + 1] != null) {
        draft.put("language", namesAndLanguages[i + 1]);
      }
      drafts.add(draft);
    }
    List<String> ids =
        lead.request()
            .body(Map.of("people", drafts))
            .post("/api/people/batches")
            .then()
            .statusCode(201)
            .extract()
            .path("people.id");
    return ids.stream().map(UUID::fromString).toList();
  }

  /** The new address of the lead, which not every server can carry. */
  static String withLettersBeyondAscii(SignedIn lead) {
    var address = "ines." + lead.memberId() + "@weiß.example";
    Sql.run("update member set email = ?1 where member_id = ?2", address, lead.memberId());
    return address;
  }

  public static String address(Running survey, String name) {
    return name + "@" + survey.lead().memberId() + ".example";
  }

  static List<String> local(List<String> addresses) {
    return addresses.stream().map(address -> address.replaceFirst("@.*", "")).toList();
  }

  public static ValidatableResponse mail(Running survey) {
    return survey.lead().request().get(survey.path() + "/mail").then().statusCode(200);
  }
}
