package io.tenward.account.member;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Sort;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A company or a part of it. */
@Entity
public class Workspace extends PanacheEntityBase {
  public @Id UUID workspaceId;
  public @Column String name;

  /** Who runs this server, as respondents read it. */
  public @Column String operatorName;

  /** Set when the operator asks people here too. */
  @Column @Nullable UUID operatorMemberId;

  /** Of everyone who signs in with a password. */
  public @Column boolean secondFactorDemanded;

  @Column Instant createdAt;

  public static Workspace found(String name, String operatorName, Instant now) {
    var workspace = new Workspace();
    workspace.workspaceId = UUID.randomUUID();
    workspace.name = name;
    workspace.operatorName = operatorName;
    workspace.createdAt = now;
    workspace.persistAndFlush();
    return workspace;
  }

  public static Workspace of(UUID workspaceId) {
    return findById(workspaceId);
  }

  /** The one that the set-up made, whose name anybody may read. */
  public static Optional<Workspace> first() {
    return findAll(Sort.by("createdAt")).firstResultOptional();
  }

  public void isRunBy(Member owner) {
    operatorMemberId = owner.memberId;
    operatorName = owner.name;
  }

  /** Who runs the server keeps their name on what respondents read; they ask no more. */
  public void isLeftBy(Member member) {
    if (isRunBy(member.memberId)) {
      operatorMemberId = null;
    }
  }

  public boolean isRunBy(UUID memberId) {
    return memberId.equals(operatorMemberId);
  }
}
