package io.tenward.people;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.quarkus.hibernate.orm.panache.Panache;
import io.tenward.base.http.Cursor;
import io.tenward.base.http.Page;
import io.tenward.base.http.Paging;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Describes a group as the page shows it.
 *
 * @param people how many are in it, without those in the archive
 */
record Group(
    UUID id,
    GroupKind kind,
    @Nullable String name,
    long people,
    @JsonIgnore int position,
    @JsonIgnore long version) {

  private static final String SHOWN =
      """
      select new io.tenward.people.Group(g.groupId, g.kind, g.name,
        (select count(*) from Person p where p.groupId = g.groupId and p.archivedAt is null), g.position, g.version)
      from StakeholderGroup g where g.leadId = :lead
      """;

  static Optional<Group> find(UUID leadId, UUID groupId) {
    return Panache.getEntityManager()
        .createQuery(SHOWN + " and g.groupId = :group", Group.class)
        .setParameter("lead", leadId)
        .setParameter("group", groupId)
        .getResultStream()
        .findFirst();
  }

  static List<Group> all(UUID leadId) {
    return Panache.getEntityManager()
        .createQuery(SHOWN + " order by g.position, g.groupId", Group.class)
        .setParameter("lead", leadId)
        .getResultList();
  }

  /** The standard ones come first: their positions are the smallest. */
  static Page<Group> list(UUID leadId, Paging paging) {
    var after = paging.after();
    List<Group> rows =
        Panache.getEntityManager()
            .createQuery(
                SHOWN
                    + """
                     and (g.position > :position or g.position = :position and g.groupId > :group)
                    order by g.position, g.groupId
                    """,
                Group.class)
            .setParameter("lead", leadId)
            .setParameter("position", after.map(Group::position).orElse(-1))
            .setParameter("group", after.map(Cursor::id).orElse(new UUID(0, 0)))
            .setMaxResults(paging.rows())
            .getResultList();
    return Page.of(rows, paging, g -> new Cursor("" + g.position, g.id), g -> g);
  }

  private static int position(Cursor cursor) {
    try {
      return Integer.parseInt(cursor.key());
    } catch (NumberFormatException e) {
      throw Cursor.bad();
    }
  }
}
