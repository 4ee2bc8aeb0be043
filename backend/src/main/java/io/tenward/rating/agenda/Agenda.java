package io.tenward.rating.agenda;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.tenward.base.http.Caller;
import io.tenward.base.http.Cursor;
import io.tenward.base.http.Etag;
import io.tenward.base.http.Paging;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.sql.Database;
import io.tenward.contract.AgendaAudience;
import io.tenward.contract.AgendaChange;
import io.tenward.contract.AgendaView;
import io.tenward.form.Lead;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Formula;

/**
 * Stores which items of a survey a lead wants to talk about, when and with whom. It holds no
 * answer, because the results are read again each time.
 */
@Entity
class Agenda extends PanacheEntityBase {
  @Id UUID agendaId;
  UUID workspaceId;
  UUID leadId;
  UUID surveyId;

  @Formula("(select survey.title from survey where survey.survey_id = survey_id)")
  String title;

  LocalDate day;

  /** The lead wrote it; it is empty for nobody. */
  String withWhom;

  @Enumerated(EnumType.STRING)
  AgendaAudience audience;

  /** Holds ids of questions, separated by commas. */
  String items;

  Instant createdAt;
  @Version long version;

  /**
   * @throws ProblemException invalid-request with unknown-survey unless it is one of the caller's
   *     own, launched; not-signed-in when the caller has been removed meanwhile
   */
  static Agenda begin(
      Database database, Caller caller, UUID surveyId, AgendaChange says, Instant now) {
    Lead.hold(caller.memberId());
    var agenda = new Agenda();
    agenda.agendaId = UUID.randomUUID();
    agenda.workspaceId = caller.workspaceId();
    agenda.leadId = caller.memberId();
    agenda.surveyId = surveyId;
    agenda.title = titleOf(database, caller, surveyId);
    agenda.createdAt = now;
    agenda.write(says);
    agenda.persistAndFlush();
    return agenda;
  }

  private static String titleOf(Database database, Caller caller, UUID surveyId) {
    return database
        .first(
            "select title from survey where survey_id = ? and lead_id = ? and manifest is not null",
            row -> row.getString(1),
            surveyId,
            caller.memberId())
        .orElseThrow(
            () ->
                ProblemException.invalid(
                        "This survey does not exist, is not yours or has not been launched")
                    .field("/surveyId", "unknown-survey"));
  }

  void write(AgendaChange says) {
    day = says.day();
    withWhom = says.withWhom();
    audience = says.audience();
    items = String.join(",", says.items().stream().distinct().toList());
  }

  /**
   * @throws ProblemException not-found unless it is one of the caller's own
   */
  static Agenda of(Caller caller, UUID agendaId, LockModeType lock) {
    return Agenda.<Agenda>find("leadId = ?1 and agendaId = ?2", caller.memberId(), agendaId)
        .withLock(lock)
        .firstResultOptional()
        .orElseThrow(() -> ProblemException.notFound("This agenda does not exist or is not yours"));
  }

  /** Lists agendas, the one begun last first. */
  static List<Agenda> list(UUID leadId, Paging paging) {
    var after = paging.after().orElse(Cursor.LATEST);
    return Agenda.<Agenda>find(
            """
            leadId = ?1 and (createdAt < ?2 or createdAt = ?2 and agendaId < ?3)
            order by createdAt desc, agendaId desc
            """,
            leadId,
            Paging.time(after),
            after.id())
        .page(0, paging.rows())
        .list();
  }

  AgendaView view() {
    return new AgendaView(
        agendaId,
        surveyId,
        title,
        day,
        withWhom,
        audience,
        List.of(items.split(",", -1)),
        Etag.of(version));
  }

  Cursor place() {
    return new Cursor(createdAt.toString(), agendaId);
  }
}
