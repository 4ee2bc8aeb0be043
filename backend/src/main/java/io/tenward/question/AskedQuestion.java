package io.tenward.question;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.tenward.contract.QuestionAbout;
import io.tenward.contract.QuestionAboutKind;
import io.tenward.situation.Ties.Thing;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stores what a lead asks one person about one thing, the answer and the lead's reply. */
@Entity
@Table(name = "question")
class AskedQuestion extends PanacheEntityBase {
  @Id public UUID questionId;
  public UUID workspaceId;
  public UUID memberId;
  public UUID personId;

  @Enumerated(EnumType.STRING)
  public QuestionAboutKind aboutKind;

  public UUID aboutId;
  public @Nullable UUID taskId;
  public @Nullable UUID goalId;
  public @Nullable UUID situationId;
  public @Nullable Integer line;
  public String text;

  /** Keeps what the thing said when the person was asked or the answer confirmed. */
  public String words;

  public Instant askedAt;

  /** The person has not answered, or is asked once more. */
  public boolean waiting = true;

  public @Nullable String answer;
  public @Nullable Instant answeredAt;
  public @Nullable String reply;
  public @Nullable Instant repliedAt;
  public @Nullable Instant confirmedAt;
  public @Nullable Instant removedAt;
  @Version public long version;

  /** Names the thing also by its table, with which the question is deleted. */
  void setAbout(QuestionAbout about) {
    aboutKind = about.kind();
    aboutId = about.id();
    line = about.line();
    switch (about.kind()) {
      case TASK -> taskId = aboutId;
      case GOAL -> goalId = aboutId;
      case RECORD -> situationId = aboutId;
      default -> {
        // A clause or a responsibility is no row of its own.
      }
    }
  }

  QuestionAbout about() {
    return new QuestionAbout(aboutKind, aboutId, line);
  }

  /** Names the record of a line, because the number of a line changes when lines are moved. */
  QuestionAbout whole() {
    return new QuestionAbout(aboutKind, aboutId, null);
  }

  /** Says of a line what it said when the person was asked, so that they never read another one. */
  Thing said(Thing now) {
    return line == null ? now : Thing.of(words, false);
  }

  /** Stores the answer. What was said to an earlier one goes. */
  void say(String said, Instant now) {
    answer = said;
    answeredAt = now;
    waiting = false;
    say(null, false, now);
  }

  /** Stores what the lead says to the answer. */
  void say(@Nullable String replied, boolean confirmed, Instant now) {
    if (replied == null || !replied.equals(reply)) {
      repliedAt = replied == null ? null : now;
    }
    reply = replied;
    confirmedAt = !confirmed ? null : confirmedAt == null ? now : confirmedAt;
  }
}
