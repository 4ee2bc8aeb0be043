package io.tenward.expectation;

import io.tenward.base.http.Caller;
import io.tenward.base.problem.ProblemCode;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.sql.Database;
import io.tenward.contract.ExpectationKind;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stores which of the caller's themes, clauses, items and goals are the same expectation. */
@Singleton
public class Expectations {
  @Inject Caller caller;
  @Inject Database database;

  /**
   * Something is made out of something: it is the same expectation, unless it belongs to one
   * already.
   */
  public void carry(ExpectationPart from, ExpectationPart to) {
    keep(from);
    inherit(from, to);
  }

  private void inherit(ExpectationPart from, ExpectationPart to) {
    database.update(
        """
        insert into expectation_part (workspace_id, member_id, kind, key, expectation_id)
        select workspace_id, member_id, ?, ?, expectation_id from expectation_part
        where member_id = ? and kind = ? and key = ?
        on conflict do nothing
        """,
        to.kind().word(),
        to.key(),
        caller.memberId(),
        from.kind().word(),
        from.key());
  }

  private void keep(ExpectationPart part) {
    insert(part, UUID.randomUUID());
  }

  private void insert(ExpectationPart part, UUID expectationId) {
    database.update(
        """
        insert into expectation_part (workspace_id, member_id, kind, key, expectation_id)
        values (?, ?, ?, ?, ?) on conflict do nothing
        """,
        caller.workspaceId(),
        caller.memberId(),
        part.kind().word(),
        part.key(),
        expectationId);
  }

  /** Returns the expectation that the part belongs to; of the part alone where there is none. */
  public Expectation of(ExpectationPart part) {
    return new Expectation(rows(part).stream().map(Row::part).toList()).with(List.of(part));
  }

  public Optional<UUID> id(ExpectationPart part) {
    return rows(part).stream().findFirst().map(Row::expectationId);
  }

  /** Returns the id of an expectation that the part shares with others. */
  public Optional<UUID> shared(ExpectationPart part) {
    return id(part).filter(id -> rows(part).size() > 1);
  }

  /** Returns the id of the part's expectation, and stores one where there is none. */
  public UUID own(ExpectationPart part) {
    keep(part);
    return id(part).orElseThrow();
  }

  /** Moves the part to that expectation, or to none. */
  public void put(ExpectationPart part, @Nullable UUID expectationId) {
    forget(part);
    if (expectationId != null) {
      insert(part, expectationId);
    }
  }

  /** Maps every part that belongs to an expectation to its id. */
  public Map<ExpectationPart, UUID> all() {
    var all = new LinkedHashMap<ExpectationPart, UUID>();
    database.list(
        "select kind, key, expectation_id from expectation_part where member_id = ?",
        row -> all.put(part(row), row.getObject("expectation_id", UUID.class)),
        caller.memberId());
    return all;
  }

  /** Lists the expectations that the lead joined to this one, each as it was before. */
  public Collection<Expectation> joined(Expectation expectation) {
    var joined = new LinkedHashMap<UUID, Expectation>();
    expectation.parts().stream()
        .map(this::rows)
        .filter(rows -> !rows.isEmpty())
        .findFirst()
        .orElse(List.of())
        .forEach(
            row -> {
              if (row.beforeJoin != null) {
                var one = new Expectation(List.of(row.part));
                joined.merge(row.beforeJoin, one, (known, more) -> known.with(more.parts()));
              }
            });
    return joined.values();
  }

  /**
   * Makes one of the two.
   *
   * @throws ProblemException same-expectation
   */
  public void join(Expectation one, Expectation other) {
    var kept = id(one);
    var joined = id(other);
    if (kept.equals(joined)) {
      throw ProblemException.of(
          ExpectationProblem.SAME_EXPECTATION, "Both are already the same expectation");
    }
    database.update(
        """
        update expectation_part set expectation_id = ?, before_join = ?
        where member_id = ? and expectation_id = ?
        """,
        kept,
        joined,
        caller.memberId(),
        joined);
  }

  /** Stores the parts as one expectation and returns its id. */
  private UUID id(Expectation expectation) {
    var first = expectation.parts().getFirst();
    expectation.parts().forEach(part -> inherit(part, first));
    keep(first);
    expectation.parts().forEach(part -> inherit(first, part));
    return rows(first).getFirst().expectationId;
  }

  /**
   * Undoes the join that brought this part.
   *
   * @return whether one did
   */
  public boolean part(ExpectationPart part) {
    return database.update(
            """
            update expectation_part p set expectation_id = p.before_join, before_join = null
            from expectation_part asked
            where asked.member_id = ? and asked.kind = ? and asked.key = ?
              and p.member_id = asked.member_id and p.expectation_id = asked.expectation_id
              and p.before_join = asked.before_join
            """,
            caller.memberId(),
            part.kind().word(),
            part.key())
        > 0;
  }

  /** Removes a part that the lead has deleted. */
  public void forget(ExpectationPart part) {
    database.update(
        "delete from expectation_part where member_id = ? and kind = ? and key = ?",
        caller.memberId(),
        part.kind().word(),
        part.key());
  }

  private record Row(ExpectationPart part, UUID expectationId, @Nullable UUID beforeJoin) {}

  /** Lists all parts of the expectation that this one belongs to; empty without one. */
  private List<Row> rows(ExpectationPart part) {
    return database.list(
        """
        select p.kind, p.key, p.expectation_id, p.before_join
        from expectation_part p join expectation_part asked
          on asked.member_id = p.member_id and asked.expectation_id = p.expectation_id
        where asked.member_id = ? and asked.kind = ? and asked.key = ?
        """,
        row -> new Row(part(row), row.getObject(3, UUID.class), row.getObject(4, UUID.class)),
        caller.memberId(),
        part.kind().word(),
        part.key());
  }

  private static ExpectationPart part(ResultSet row) throws SQLException {
    return new ExpectationPart(ExpectationKind.of(row.getString("kind")), row.getString("key"));
  }

  /** Lists problems of joining two expectations. */
  enum ExpectationProblem implements ProblemCode {
    SAME_EXPECTATION(409, "Both are already the same expectation");

    private final Kind kind;

    ExpectationProblem(int status, String title) {
      this.kind = new Kind(status, title);
    }

    @Override
    public Kind kind() {
      return kind;
    }
  }
}
