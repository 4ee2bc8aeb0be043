package io.tenward.kernel.close;

import io.tenward.base.sql.Database;
import io.tenward.contract.VoteOutcome;
import io.tenward.form.Manifest;
import io.tenward.kernel.close.OpenedAnswer.Rated;
import io.tenward.kernel.close.OpenedAnswer.Written;
import io.tenward.kernel.close.Release.Comment;
import io.tenward.kernel.close.Release.Named;
import io.tenward.kernel.close.Release.Receipt;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes a release. Rows go in the order of the lists, which is random or sorted: where a row
 * stands on disk tells nothing.
 */
public final class ReleaseTables {
  /** One statement writes this many rows of text, up to a megabyte. */
  private static final int AT_ONCE = 250;

  private final Database database;
  private final UUID workspaceId;
  private final UUID surveyId;

  public ReleaseTables(Database database, UUID workspaceId, UUID surveyId) {
    this.database = database;
    this.workspaceId = workspaceId;
    this.surveyId = surveyId;
  }

  public void write(Manifest manifest, Release release) {
    participation(manifest, release);
    ratings(release.ratings());
    told(release);
    outcomes(release.outcomes());
    for (int from = 0; from < release.comments().size(); from += AT_ONCE) {
      int to = Math.min(from + AT_ONCE, release.comments().size());
      comments(release.comments().subList(from, to));
    }
    for (var answer : release.named()) {
      named(manifest, answer);
    }
    receipts(release.receipts());
  }

  private void participation(Manifest manifest, Release release) {
    for (int position = 0; position < manifest.groups().size(); position++) {
      var group = manifest.groups().get(position);
      database.update(
          """
          insert into released_participation (workspace_id, survey_id, launch_group_id, kind, name,
            named, invited, answered, taken, position)
          values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
          workspaceId,
          surveyId,
          group.id(),
          group.kind().word(),
          group.name(),
          group.named(),
          group.invited(),
          release.answered().getOrDefault(group.id(), 0),
          release.taken().getOrDefault(group.id(), 0),
          position);
    }
  }

  private void ratings(List<Release.Rating> ratings) {
    for (int position = 0; position < ratings.size(); position++) {
      var rating = ratings.get(position);
      database.update(
          """
          insert into released_rating (released_rating_id, workspace_id, survey_id, question_id,
            block, launch_group_id, merged, n, taken, mean, low, middle, high, histogram, position)
          values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
          UUID.randomUUID(),
          workspaceId,
          surveyId,
          rating.questionId(),
          rating.kind().word(),
          rating.groupId(),
          rating.merged(),
          rating.n(),
          rating.taken(),
          rating.mean(),
          rating.low(),
          rating.middle(),
          rating.high(),
          rating.histogram(),
          position);
    }
  }

  /**
   * Stores the launch groups whose figures or outcome count for 60 days, even if these results are
   * withheld.
   */
  private void told(Release release) {
    for (var rating : release.ratings()) {
      if (rating.kind() != Release.Kind.TOTAL) {
        told(rating.questionId(), rating.groups());
      }
    }
    release
        .outcomes()
        .keySet()
        .forEach(questionId -> told(questionId, release.answered().keySet()));
  }

  private void told(String questionId, Collection<UUID> groups) {
    database.update(
        """
        insert into told_block (workspace_id, survey_id, question_id, launch_group_ids)
        values (?, ?, ?, ?)
        """,
        workspaceId,
        surveyId,
        questionId,
        groups);
  }

  private void outcomes(Map<String, VoteOutcome> outcomes) {
    outcomes.forEach(
        (questionId, outcome) ->
            database.update(
                """
                insert into released_outcome (workspace_id, survey_id, question_id, outcome)
                values (?, ?, ?, ?)
                """,
                workspaceId,
                surveyId,
                questionId,
                outcome.word()));
  }

  private void comments(List<Comment> comments) {
    database.update(
        """
        insert into comment (comment_id, workspace_id, survey_id, question_id, field,
          launch_group_id, text)
        select id, ?, ?, question_id, field, launch_group_id, text
        from unnest(?::uuid[], ?::text[], ?::text[], ?::uuid[], ?::text[])
          as c (id, question_id, field, launch_group_id, text)
        """,
        workspaceId,
        surveyId,
        column(comments, comment -> UUID.randomUUID()),
        column(comments, Comment::questionId),
        column(comments, comment -> comment.field().word()),
        column(comments, Comment::groupId),
        column(comments, Comment::text));
  }

  private static <T> List<@Nullable Object> column(
      List<T> rows, Function<T, @Nullable Object> value) {
    return rows.stream().<@Nullable Object>map(value).toList();
  }

  private void named(Manifest manifest, Named answer) {
    @Nullable Integer rating = null;
    @Nullable String written = null;
    @Nullable String example = null;
    @Nullable String advice = null;
    switch (answer.reply()) {
      case Rated rated -> {
        rating = rated.rating() == 0 ? null : rated.rating();
        example = unlessBlank(rated.example());
        advice = unlessBlank(rated.advice());
      }
      case Written text -> written = unlessBlank(text.answer());
    }
    if (rating != null || written != null || example != null || advice != null) {
      database.update(
          """
          insert into named_answer (named_answer_id, workspace_id, survey_id, launch_group_id, name,
            question_id, rating, answer, example, advice)
          values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
          UUID.randomUUID(),
          workspaceId,
          surveyId,
          answer.groupId(),
          FrozenGroups.person(manifest.group(answer.groupId())),
          answer.questionId(),
          rating,
          written,
          example,
          advice);
    }
  }

  private static @Nullable String unlessBlank(String text) {
    return AnswerPool.isBlank(text) ? null : text;
  }

  private void receipts(List<Receipt> receipts) {
    database.update(
        """
        insert into receipt (workspace_id, survey_id, token_hash, rejected)
        select ?, ?, decode(token_hash, 'hex'), rejected
        from unnest(?::text[], ?::boolean[]) as r (token_hash, rejected)
        """,
        workspaceId,
        surveyId,
        column(receipts, Receipt::tokenHash),
        column(receipts, Receipt::rejected));
  }
}
