package io.tenward.role;

import io.tenward.contract.RoleClause;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tells that the clauses of a lead's role were changed. It is fired within the transaction that
 * changes them.
 *
 * @param memberId the lead
 * @param ids of clauses that read otherwise, are part of it now or no longer, or stand elsewhere
 */
public record ClausesChanged(UUID memberId, Set<UUID> ids) {
  private record Words(String text, @Nullable String heading) {}

  static ClausesChanged of(UUID memberId, List<RoleClause> before, List<RoleClause> after) {
    var old = words(before);
    var now = words(after);
    var ids = new HashSet<>(old.keySet());
    ids.addAll(now.keySet());
    if (common(old, now).equals(common(now, old))) {
      ids.removeIf(id -> Objects.equals(old.get(id), now.get(id)));
    }
    return new ClausesChanged(memberId, ids);
  }

  private static Map<UUID, Words> words(List<RoleClause> clauses) {
    var words = new LinkedHashMap<UUID, Words>();
    clauses.stream()
        .filter(clause -> !clause.leftOut())
        .forEach(clause -> words.put(clause.id(), new Words(clause.text(), clause.heading())));
    return words;
  }

  private static List<UUID> common(Map<UUID, Words> in, Map<UUID, Words> with) {
    var ids = new ArrayList<>(in.keySet());
    ids.retainAll(with.keySet());
    return ids;
  }
}
