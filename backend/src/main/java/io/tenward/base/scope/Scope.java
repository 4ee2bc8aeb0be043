package io.tenward.base.scope;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;

/** Says what a token may do; the contract's {@code TokenScope}. */
public enum Scope {
  PEOPLE_READ,
  PEOPLE_WRITE,
  SURVEYS_READ,
  SURVEYS_DRAFT,
  SURVEYS_LAUNCH,
  /** Each link is a vote, so this one stands alone. */
  LINKS_READ(true),
  MAIL_READ,
  MAIL_WRITE,
  RESULTS_READ(true),
  /** It includes answers under a name. */
  RESULTS_NAMED(true),
  THEMES_READ(true),
  THEMES_WRITE(true),
  PUBLISH_WRITE(true),
  ROLE_READ,
  ROLE_WRITE,
  MEMBERS_READ,
  MEMBERS_INVITE,
  INSTALLATION_READ,
  WORK_READ,
  WORK_WRITE,
  WEBHOOKS_WRITE,
  /** Its responses contain no words, so it may be combined with any other scope. */
  EVIDENCE_PROPOSE,
  /** The people of all leads, and who may sign in. */
  COMPANY_WRITE,
  /** Reads what the lead's team may read anyway, so it may be combined with any other scope. */
  UPDATES_READ;

  /** Its operations answer with links or with what was released, so respondents are told. */
  public final boolean told;

  Scope() {
    this(false);
  }

  Scope(boolean told) {
    this.told = told;
  }

  /** {@code people:read}. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', ':');
  }

  public static Scope of(String word) {
    return Arrays.stream(values())
        .filter(scope -> scope.word().equals(word))
        .findFirst()
        .orElseThrow();
  }

  /**
   * Tells whether these scopes allow this one; reading named answers includes reading the others.
   */
  public boolean isIn(Collection<Scope> granted) {
    return granted.contains(this) || this == RESULTS_READ && granted.contains(RESULTS_NAMED);
  }

  /** Tells whether it is about the member's own goals, tasks, log and week. */
  public boolean isWork() {
    return this == WORK_READ || this == WORK_WRITE;
  }

  /**
   * Tells whether two scopes may not be in one token, because both together could reveal who wrote
   * what.
   */
  public boolean excludes(Scope other) {
    return told
        && this != LINKS_READ
        && (other.isWork()
            || other == PEOPLE_READ
            || other == PEOPLE_WRITE
            || other == COMPANY_WRITE);
  }

  /** Tells whether the scope requires the role of an owner. */
  public boolean ofOwners() {
    return this == MEMBERS_READ
        || this == MEMBERS_INVITE
        || this == INSTALLATION_READ
        || this == COMPANY_WRITE;
  }
}
