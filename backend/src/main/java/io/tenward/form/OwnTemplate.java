package io.tenward.form;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.tenward.base.http.Caller;
import io.tenward.base.http.Cursor;
import io.tenward.base.http.Paging;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.text.LocalizedText;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Stores a form that a lead keeps. Surveys copy its questions, so it can change and be removed. */
@Entity
@Table(name = "template")
public class OwnTemplate extends PanacheEntityBase {
  public @Id UUID templateId;

  UUID workspaceId;
  UUID leadId;
  public String title;

  /** Holds a list of the contract's Question as JSON. */
  public String questions;

  Instant createdAt;
  public @Version long version;

  /**
   * @throws ProblemException not-signed-in when the caller has been removed meanwhile
   */
  public static OwnTemplate keep(Caller caller, String title, Questions questions, Instant now) {
    Lead.hold(caller.memberId());
    var template = new OwnTemplate();
    template.templateId = UUID.randomUUID();
    template.workspaceId = caller.workspaceId();
    template.leadId = caller.memberId();
    template.createdAt = now;
    template.write(title, questions);
    template.persistAndFlush();
    return template;
  }

  public void write(String title, Questions questions) {
    this.title = title;
    this.questions = questions.toJson();
  }

  /** Finds a template; a word that is not an id finds none. */
  static Optional<OwnTemplate> find(UUID leadId, String id) {
    return find("leadId = ?1 and cast(templateId as string) = ?2", leadId, id)
        .firstResultOptional();
  }

  /**
   * @throws ProblemException not-found unless it is one of the caller's own
   */
  public static OwnTemplate of(Caller caller, UUID templateId, LockModeType lock) {
    return OwnTemplate.<OwnTemplate>find(
            "leadId = ?1 and templateId = ?2", caller.memberId(), templateId)
        .withLock(lock)
        .firstResultOptional()
        .orElseThrow(
            () -> ProblemException.notFound("This template does not exist or is not yours"));
  }

  /** Lists templates in the order in which they were kept. */
  public static List<OwnTemplate> list(UUID leadId, Cursor after, int most) {
    return OwnTemplate.<OwnTemplate>find(
            """
            leadId = ?1 and (createdAt > ?2 or createdAt = ?2 and templateId > ?3)
            order by createdAt, templateId
            """,
            leadId,
            Paging.time(after),
            after.id())
        .page(0, most)
        .list();
  }

  /** Returns the edition of its items, which starts at 1. */
  int edition() {
    return Math.toIntExact(version + 1);
  }

  public Cursor place() {
    return new Cursor(createdAt.toString(), templateId);
  }

  public Template shown() {
    return Template.of(
        templateId.toString(),
        LocalizedText.own(title),
        null,
        Questions.parse(questions).all(),
        true);
  }
}
