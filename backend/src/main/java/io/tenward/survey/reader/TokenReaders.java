package io.tenward.survey.reader;

import io.tenward.base.http.Caller;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.scope.Scope;
import io.tenward.base.sql.Database;
import io.tenward.base.text.LocalizedText;
import io.tenward.form.Lead;
import io.tenward.form.Manifest;
import io.tenward.form.Phrases;
import io.tenward.form.Survey;
import io.tenward.form.SurveyProblem;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Tools read only surveys that named them before the first question: those whose tokens could read
 * when the survey was launched. See ADR 0067.
 */
public final class TokenReaders {
  private static final List<String> TOLD =
      Stream.of(Scope.values()).filter(scope -> scope.told).map(Scope::word).toList();

  private TokenReaders() {}

  /** Lists the tools that a survey would name if it were launched now, oldest first. */
  public static List<Manifest.Reader> of(Database database, Survey survey, Lead lead, Instant now) {
    return database.list(
        """
        select token_id, reader_name, reader_run_by, scopes from api_token
        where member_id = ? and expires_on >= ? and scopes && cast(? as text[])
        order by created_at, token_id
        """,
        row -> {
          var scopes =
              Arrays.stream((String[]) row.getArray("scopes").getArray())
                  .filter(TOLD::contains)
                  .toList();
          var name = row.getString("reader_name");
          var runBy = row.getString("reader_run_by");
          return new Manifest.Reader(
              row.getObject("token_id", UUID.class),
              name,
              runBy,
              scopes,
              new LocalizedText(
                  told("en", lead, scopes, name, runBy),
                  told("de", lead, scopes, name, runBy),
                  null));
        },
        survey.leadId,
        now.atZone(ZoneOffset.UTC).toLocalDate(),
        TOLD);
  }

  private static String told(
      String language, Lead lead, List<String> scopes, String name, String runBy) {
    var phrases = Phrases.in(language, lead.shortName());
    var key =
        scopes.contains(Scope.LINKS_READ.word())
            ? "readsLinks"
            : scopes.contains(Scope.RESULTS_NAMED.word()) ? "readsNamed" : "reads";
    return phrases.say(key, name, phrases.say(runBy));
  }

  /** Stores the named tools within the launch. */
  public static void keep(Database database, Survey survey, List<Manifest.Reader> readers) {
    for (var reader : readers) {
      database.update(
          "insert into survey_reader (workspace_id, survey_id, token_id) values (?, ?, ?)",
          survey.workspaceId,
          survey.surveyId,
          reader.id());
    }
  }

  /** Filters surveys to those that the caller may read; a member may read all of them. */
  public static Set<UUID> told(Database database, Caller caller, Collection<UUID> surveyIds) {
    var token = caller.token();
    return token.isEmpty()
        ? Set.copyOf(surveyIds)
        : new HashSet<>(
            database.ids(
                """
                select survey_id from survey_reader
                where token_id = ? and survey_id = any (cast(? as uuid[]))
                """,
                token.get().id(),
                surveyIds));
  }

  /**
   * @throws ProblemException reader-not-told where respondents of one of them were not told of the
   *     tool that calls
   */
  public static void require(Database database, Caller caller, Collection<UUID> surveyIds) {
    if (!told(database, caller, surveyIds).containsAll(surveyIds)) {
      throw ProblemException.of(
          SurveyProblem.READER_NOT_TOLD,
          "This survey was launched without naming the reader of this token");
    }
  }
}
