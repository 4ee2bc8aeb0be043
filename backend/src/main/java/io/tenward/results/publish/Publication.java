package io.tenward.results.publish;

import io.tenward.base.sql.Database;
import io.tenward.contract.AnnouncementView;
import io.tenward.contract.PublicationDraft;
import io.tenward.contract.PublicationView;
import io.tenward.contract.PublishedComments;
import io.tenward.contract.Results;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Says what respondents may read at their survey link, and since when. {@code version} is its ETag.
 *
 * @param commentIds those that were marked when it was published
 */
record Publication(
    UUID surveyId,
    boolean published,
    PublicationDraft content,
    Set<UUID> commentIds,
    @Nullable Instant publishedAt,
    @Nullable Instant changedAt,
    @Nullable Instant takenBackAt,
    long version) {

  private static final String SELECT =
      """
      select survey_id, published, word, ratings, comments, comment_ids, published_at, changed_at,
        taken_back_at, version
      from publication where survey_id = ?
      """;

  /** Reads it, also when nothing was ever written. */
  static Publication of(Database database, UUID surveyId) {
    var found = database.list(SELECT, Publication::read, surveyId);
    return found.isEmpty() ? none(surveyId) : found.getFirst();
  }

  /** Locks it: nobody else changes it until this transaction ends. */
  static Publication toChange(Database database, UUID workspaceId, UUID surveyId) {
    database.update(
        "insert into publication (survey_id, workspace_id) values (?, ?) on conflict do nothing",
        surveyId,
        workspaceId);
    return database.list(SELECT + " for update", Publication::read, surveyId).getFirst();
  }

  private static Publication none(UUID surveyId) {
    var draft = new PublicationDraft("", true, PublishedComments.NONE);
    return new Publication(surveyId, false, draft, Set.of(), null, null, null, 0);
  }

  private static Publication read(ResultSet row) throws SQLException {
    return new Publication(
        row.getObject("survey_id", UUID.class),
        row.getBoolean("published"),
        new PublicationDraft(
            row.getString("word"),
            row.getBoolean("ratings"),
            PublishedComments.of(row.getString("comments"))),
        Set.of((UUID[]) row.getArray("comment_ids").getArray()),
        Database.instantOrNull(row, "published_at"),
        Database.instantOrNull(row, "changed_at"),
        Database.instantOrNull(row, "taken_back_at"),
        row.getLong("version"));
  }

  PublicationView view(AdviceSteps steps, AnnouncementView announced) {
    return new PublicationView(
        published,
        content.word(),
        content.ratings(),
        content.comments(),
        steps.told(),
        publishedAt,
        changedAt,
        takenBackAt,
        announced.people() == 0 ? null : announced);
  }

  /**
   * Returns the publication after a change.
   *
   * @param marked the comments that {@link PublishedComments#MARKED} stands for
   */
  Publication changed(boolean nowPublished, PublicationDraft draft, Set<UUID> marked, Instant now) {
    var ids =
        nowPublished && draft.comments() == PublishedComments.MARKED ? marked : Set.<UUID>of();
    boolean other = !draft.equals(content) || !ids.equals(commentIds);
    boolean stays = published && nowPublished;
    return new Publication(
        surveyId,
        nowPublished,
        draft,
        ids,
        stays ? publishedAt : nowPublished ? now : null,
        stays && other ? now : stays ? changedAt : null,
        nowPublished ? null : published ? now : takenBackAt,
        version + 1);
  }

  void write(Database database) {
    database.update(
        """
        update publication set published = ?, word = ?, ratings = ?, comments = ?, comment_ids = ?,
          published_at = ?, changed_at = ?, taken_back_at = ?, version = ?
        where survey_id = ?
        """,
        published,
        content.word(),
        content.ratings(),
        content.comments().word(),
        List.copyOf(commentIds),
        publishedAt,
        changedAt,
        takenBackAt,
        version,
        surveyId);
  }

  /** Joins what became of the advice until now. */
  Replies.Content contentOf(Database database, Results results) {
    return Replies.Content.of(
        results, content, commentIds, AdviceSteps.of(database, results.surveyId()));
  }

  /** Dates a change that respondents can read although the publication's own content stays. */
  static void changedNow(Database database, UUID surveyId, Instant now) {
    database.update(
        "update publication set changed_at = ?, version = version + 1 where survey_id = ?",
        now,
        surveyId);
  }

  /**
   * Changes the version where respondents would read something else after publishing, but do not
   * now.
   */
  static void wouldChange(Database database, UUID workspaceId, UUID surveyId) {
    database.update(
        """
        insert into publication (survey_id, workspace_id, version) values (?, ?, 1)
        on conflict (survey_id) do update set version = publication.version + 1
        """,
        surveyId,
        workspaceId);
  }
}
