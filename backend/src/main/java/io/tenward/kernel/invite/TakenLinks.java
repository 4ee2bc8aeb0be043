package io.tenward.kernel.invite;

import io.quarkus.arc.Arc;
import io.tenward.base.sql.Database;
import io.tenward.base.text.LocalizedText;
import io.tenward.contract.Taking;
import io.tenward.form.Manifest;
import io.tenward.form.Phrases;
import io.tenward.form.Survey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Says, before and after the close, which links other people had access to.
 *
 * @param takings in the order of the days, then of the launch groups
 * @param allHandedOut where every link went through the lead's hands, so that none stands out
 */
public record TakenLinks(List<Taking> takings, @Nullable LocalizedText allHandedOut) {
  public static TakenLinks of(Survey survey) {
    var database = Arc.container().instance(Database.class).get();
    return of(database, survey.surveyId, survey.frozen());
  }

  public static TakenLinks of(Database database, UUID surveyId, Manifest manifest) {
    var takings =
        database.list(
            """
            select launch_group_id, taken_on, at_launch,
              row_number() over by_day = 1 as first,
              sum(count(*)) over by_day as taken
            from link_taking t join launch_group g using (launch_group_id)
            where t.survey_id = ?
            group by launch_group_id, position, taken_on, at_launch
            window by_day as (partition by launch_group_id order by taken_on, at_launch desc)
            order by taken_on, at_launch desc, position
            """,
            row -> taking(row, manifest),
            surveyId);
    return new TakenLinks(
        takings, isAllHandedOut(database, surveyId) ? allHandedOut(manifest) : null);
  }

  private static boolean isAllHandedOut(Database database, UUID surveyId) {
    return !database
        .ids("select survey_id from survey where survey_id = ? and all_handed_out", surveyId)
        .isEmpty();
  }

  private static Taking taking(ResultSet row, Manifest manifest) throws SQLException {
    var group = manifest.group(row.getObject("launch_group_id", UUID.class));
    var key =
        row.getBoolean("at_launch")
            ? "takenAtLaunch"
            : row.getBoolean("first") ? "taken" : "takenUntil";
    var day = row.getObject("taken_on", LocalDate.class);
    int taken = row.getInt("taken");
    return new Taking(
        group.id(),
        day,
        taken,
        group.invited(),
        new LocalizedText(
            taken("en", manifest, group, key, taken, day),
            taken("de", manifest, group, key, taken, day),
            null));
  }

  private static String taken(
      String language,
      Manifest manifest,
      Manifest.Group group,
      String key,
      int taken,
      LocalDate day) {
    var phrases = phrases(language, manifest);
    var date = DateTimeFormatter.ofPattern(phrases.say("date"), Locale.of(language));
    return phrases.count(
        key,
        group.invited(),
        taken,
        group.name() == null ? phrases.say(group.kind().word()) : group.name(),
        date.format(day));
  }

  private static LocalizedText allHandedOut(Manifest manifest) {
    return new LocalizedText(
        phrases("en", manifest).say("printed", manifest.invited()),
        phrases("de", manifest).say("printed", manifest.invited()),
        null);
  }

  private static Phrases phrases(String language, Manifest manifest) {
    return Phrases.in(language, manifest.shortName());
  }
}
