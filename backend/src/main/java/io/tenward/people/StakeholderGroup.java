package io.tenward.people;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.tenward.base.http.Cursor;
import io.tenward.base.http.Page;
import io.tenward.base.http.Paging;
import io.tenward.contract.Group;
import io.tenward.contract.GroupKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Version;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;

/** Stores a group of a lead's stakeholders. */
@Entity
class StakeholderGroup extends PanacheEntityBase {
  public @Id UUID groupId;
  @Column UUID workspaceId;
  @Column UUID leadId;

  @Enumerated(EnumType.STRING)
  @Column
  public GroupKind kind;

  /** Own groups have one; the others are named by the reader's language. */
  public @Column @Nullable String name;

  @Column int position;
  @Version long version;

  /** Counts who is in it, without the archive. */
  @Formula("(select count(*) from person p where p.group_id = group_id and p.archived_at is null)")
  public int people;

  static void makeStandard(UUID workspaceId, UUID leadId) {
    int position = 0;
    for (var kind : EnumSet.complementOf(EnumSet.of(GroupKind.OWN))) {
      blank(workspaceId, leadId, kind, position++).persist();
    }
  }

  static StakeholderGroup makeOwn(UUID workspaceId, UUID leadId, String name) {
    var last =
        StakeholderGroup.<StakeholderGroup>find("leadId = ?1 order by position desc", leadId)
            .firstResult();
    var group = blank(workspaceId, leadId, GroupKind.OWN, last == null ? 0 : last.position + 1);
    group.name = name;
    group.persistAndFlush();
    return group;
  }

  private static StakeholderGroup blank(
      UUID workspaceId, UUID leadId, GroupKind kind, int position) {
    var group = new StakeholderGroup();
    group.groupId = UUID.randomUUID();
    group.workspaceId = workspaceId;
    group.leadId = leadId;
    group.kind = kind;
    group.position = position;
    return group;
  }

  static Optional<StakeholderGroup> of(UUID leadId, UUID groupId) {
    return find("leadId = ?1 and groupId = ?2", leadId, groupId).firstResultOptional();
  }

  static Optional<StakeholderGroup> toChange(UUID leadId, UUID groupId) {
    return find("leadId = ?1 and groupId = ?2", leadId, groupId)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }

  /** Lists the standard ones first, as their positions are the smallest. */
  static List<StakeholderGroup> ofLead(UUID leadId) {
    return list("leadId = ?1 order by position, groupId", leadId);
  }

  static Page<Group> list(UUID leadId, Paging paging, PeopleOut out) {
    var after = paging.after();
    var rows =
        StakeholderGroup.<StakeholderGroup>find(
                """
                leadId = ?1 and (position > ?2 or position = ?2 and groupId > ?3)
                order by position, groupId
                """,
                leadId,
                after.map(StakeholderGroup::position).orElse(-1),
                after.map(Cursor::id).orElse(new UUID(0, 0)))
            .page(0, paging.rows())
            .list();
    return Page.of(rows, paging, g -> new Cursor("" + g.position, g.groupId), out::view);
  }

  private static int position(Cursor cursor) {
    try {
      return Integer.parseInt(cursor.key());
    } catch (NumberFormatException e) {
      throw Cursor.bad();
    }
  }

  static Set<UUID> idsOf(UUID leadId) {
    return ofLead(leadId).stream()
        .map(group -> group.groupId)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Tells whether another of the lead's own groups, or a standard one, has the name. */
  static boolean isNameTaken(UUID leadId, String name, @Nullable UUID besides) {
    return ShippedNames.contain(name)
        || count(
                "leadId = ?1 and lower(name) = lower(?2) and groupId <> ?3",
                leadId,
                name,
                besides == null ? new UUID(0, 0) : besides)
            > 0
        || StakeholderGroup.<StakeholderGroup>list(
                "leadId = ?1 and kind = ?2", leadId, GroupKind.OWN)
            .stream()
            .filter(group -> !group.groupId.equals(besides))
            .anyMatch(group -> ShippedNames.same(name, String.valueOf(group.name)));
  }

  boolean isStandard() {
    return kind != GroupKind.OWN;
  }
}
