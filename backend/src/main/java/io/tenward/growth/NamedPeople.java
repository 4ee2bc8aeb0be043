package io.tenward.growth;

import static java.util.stream.Collectors.toSet;

import io.tenward.base.http.Caller;
import io.tenward.base.http.CurrentChange;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.sql.Database;
import io.tenward.growth.thread.ThreadLink;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The stakeholders whom a task or an entry may name, and the talks it may have come out of. */
@Singleton
public class NamedPeople {
  private static final Pattern WORD = Pattern.compile("\\p{L}+");
  private static final Pattern PART_OF_NAME = Pattern.compile("\\p{Lu}\\p{L}+|\\p{Lo}+");

  /** Initials and "de" stand in any text. */
  private static final int SHORTEST = 3;

  @Inject Database database;
  @Inject Caller caller;
  @Inject CurrentChange change;
  @Inject Talks talks;

  /**
   * Returns the name of a person; null for null.
   *
   * @throws ProblemException invalid-request unless they are one of the caller's own
   */
  @Nullable String name(@Nullable UUID personId) {
    if (personId == null) {
      return null;
    }
    return find(personId)
        .orElseThrow(() -> ProblemException.invalid().field("/personId", "unknown-person"));
  }

  /** Returns the name; empty for a removed person. */
  Optional<String> find(UUID personId) {
    return database.first(
        "select name from person where person_id = ? and lead_id = ?",
        row -> row.getString(1),
        personId,
        caller.memberId());
  }

  /** Parts of the names of the caller's people and colleagues. */
  public record Names(Set<String> parts) {
    /**
     * Tells whether a line names someone, in its words or in the address where it can be looked up;
     * German adds an s, and an address writes names in small letters.
     */
    public boolean areIn(String text, @Nullable String address) {
      var words = found(WORD, text).collect(toSet());
      var small =
          found(WORD, address == null ? "" : address.toLowerCase(Locale.ROOT)).collect(toSet());
      return parts.stream()
          .anyMatch(
              part ->
                  words.contains(part)
                      || words.contains(part + "s")
                      || small.contains(part.toLowerCase(Locale.ROOT)));
    }
  }

  /**
   * Collects names by the rule that the page applies before something leaves it (`mayLeave.ts`).
   */
  public Names names() {
    return new Names(
        database
            .list(
                """
                select name from person where lead_id = ?
                union select name from member where workspace_id = ? and member_id <> ?
                """,
                row -> row.getString(1),
                caller.memberId(),
                caller.workspaceId(),
                caller.memberId())
            .stream()
            .flatMap(name -> found(PART_OF_NAME, name))
            .filter(part -> part.length() >= SHORTEST)
            .collect(toSet()));
  }

  private static Stream<String> found(Pattern pattern, String text) {
    return pattern
        .matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
        .results()
        .map(MatchResult::group);
  }

  /**
   * Refuses a reason that names someone beside what may have come out of anonymous answers.
   *
   * @throws ProblemException invalid-request
   */
  public void requireNamelessReason(@Nullable ThreadLink from) {
    requireNamelessReason(from != null && from.isAnonymous());
  }

  /** Tells whether words may stand beside this source. */
  boolean isNameless(String text, @Nullable ThreadLink from) {
    return from == null || !from.isAnonymous() || !names().areIn(text, null);
  }

  public void requireNamelessReason(boolean isAnonymous) {
    var reason = change.reason();
    if (isAnonymous && reason != null && names().areIn(reason, null)) {
      throw ProblemException.invalid().field("/changeReason", "contradictory");
    }
  }

  /** Lists the names of the caller's team, in the order they were added. */
  List<String> team() {
    return database.list(
        """
        select person.name from person join stakeholder_group using (group_id)
        where person.lead_id = ? and kind = 'team' and archived_at is null
        order by person.created_at, person.name
        """,
        row -> row.getString(1),
        caller.memberId());
  }

  /**
   * @throws ProblemException invalid-request unless it is one of the caller's own
   */
  void requireTalk(@Nullable UUID talkId) {
    if (talkId != null && !talks.belongsTo(caller.memberId(), talkId)) {
      throw ProblemException.invalid().field("/talkId", "unknown-thing");
    }
  }
}
