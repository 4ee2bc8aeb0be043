package io.tenward.talk;

import io.tenward.account.member.Code;
import io.tenward.base.http.Caller;
import io.tenward.base.http.PublicAddress;
import io.tenward.base.problem.ProblemCode;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.sql.Database;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One lasting link for each person of a lead. Of a secret only the hash is stored. */
@Singleton
class PersonLinks {
  /**
   * @param madeAt null for one that was made for a single one-on-one
   */
  record PersonLink(
      UUID workspaceId, UUID memberId, UUID personId, String name, @Nullable Instant madeAt) {}

  private final Caller caller;
  private final Clock clock;
  private final Database database;
  private final PublicAddress address;
  private final SecureRandom random;

  PersonLinks(
      Caller caller, Clock clock, Database database, PublicAddress address, SecureRandom random) {
    this.caller = caller;
    this.clock = clock;
    this.database = database;
    this.address = address;
    this.random = random;
  }

  String addressOf(Code code) {
    return address.uri() + "/talk#" + code.text();
  }

  /**
   * In place of those that the person has.
   *
   * @throws ProblemException not-found unless it is one of the caller's people
   */
  String replace(UUID personId) {
    requireOwn(personId);
    database.update("update person_link set replaced = true where person_id = ?", personId);
    var code = Code.draw(random, Code.LINKED);
    database.update(
        """
        insert into person_link (link_hash, workspace_id, member_id, person_id, made_at)
        select ?, workspace_id, lead_id, person_id, ? from person where person_id = ?
        """,
        code.hash(),
        clock.instant(),
        personId);
    return addressOf(code);
  }

  /**
   * @throws ProblemException not-found unless it is one of the caller's people
   */
  void end(UUID personId) {
    requireOwn(personId);
    database.update("delete from person_link where person_id = ?", personId);
  }

  private void requireOwn(UUID personId) {
    caller.hold();
    if (database
        .ids(
            "select person_id from person where person_id = ? and lead_id = ? for update",
            personId,
            caller.memberId())
        .isEmpty()) {
      throw ProblemException.notFound();
    }
  }

  /** The newest that opens. */
  Optional<PersonLink> ofPerson(UUID memberId, UUID personId) {
    return database.first(
        """
        select l.*, name from person_link l join person using (person_id)
        where member_id = ? and person_id = ? and not replaced order by made_at desc nulls last limit 1
        """,
        PersonLinks::read,
        memberId,
        personId);
  }

  /**
   * Nobody else uses it until this transaction ends.
   *
   * @throws ProblemException link-replaced
   */
  Optional<PersonLink> open(byte[] hash) {
    return database
        .first(
            """
            select l.*, name from person_link l join person using (person_id)
            where link_hash = ? for update of l
            """,
            row ->
                row.getBoolean("replaced") ? Optional.<PersonLink>empty() : Optional.of(read(row)),
            hash)
        .map(
            link ->
                link.orElseThrow(
                    () ->
                        ProblemException.of(
                            LinkProblem.LINK_REPLACED, "The lead has created a new link")));
  }

  private static PersonLink read(ResultSet row) throws SQLException {
    return new PersonLink(
        row.getObject("workspace_id", UUID.class),
        row.getObject("member_id", UUID.class),
        row.getObject("person_id", UUID.class),
        row.getString("name"),
        Database.instantOrNull(row, "made_at"));
  }

  private enum LinkProblem implements ProblemCode {
    LINK_REPLACED(410, "The link has been replaced");

    private final Kind kind;

    LinkProblem(int status, String title) {
      this.kind = new Kind(status, title);
    }

    @Override
    public Kind kind() {
      return kind;
    }
  }
}
