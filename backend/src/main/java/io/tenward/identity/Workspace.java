package io.tenward.identity;

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
class Workspace extends PanacheEntityBase {
  @Id UUID workspaceId;
  @Column String name;

  /** Who runs this server, as respondents read it. */
  @Column String operatorName;

  /** Set when the operator asks people here too. */
  @Column @Nullable UUID operatorMemberId;

  @Column Instant createdAt;

  static Workspace found(String name, String operatorName, Instant now) {
    var workspace = new Workspace();
    workspace.workspaceId = UUID.randomUUID();
    workspace.name = name;
    workspace.operatorName = operatorName;
    workspace.createdAt = now;
    workspace.persistAndFlush();
    return workspace;
  }

  static Workspace of(UUID workspaceId) {
    return findById(workspaceId);
  }

  /** The one that the set-up made, whose name anybody may read. */
  static Optional<Workspace> first() {
    return findAll(Sort.by("createdAt")).firstResultOptional();
  }

  void isRunBy(Member owner) {
    operatorMemberId = owner.memberId;
    operatorName = owner.name;
  }

  /** Who runs the server keeps their name on what respondents read; they ask no more. */
  void isLeftBy(Member member) {
    if (isRunBy(member.memberId)) {
      operatorMemberId = null;
    }
  }

  boolean isRunBy(UUID memberId) {
    return memberId.equals(operatorMemberId);
  }
}
