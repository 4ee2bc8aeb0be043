package io.tenward.talk;

import io.tenward.account.member.Code;
import io.tenward.account.member.LinkProblem;
import io.tenward.base.http.Caller;
import io.tenward.base.http.PublicAddress;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.sql.Database;
import io.tenward.contract.PersonName;
import io.tenward.contract.SentThing;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Manages one lasting link for each person of a lead. Only the hash of the secret is stored. */
@Singleton
public class PersonLinks {
  /**
   * @param madeAt null for one that was made for a single one-on-one
   */
  record PersonLink(
      UUID workspaceId, UUID memberId, UUID personId, String name, @Nullable Instant madeAt) {}

  @Inject Caller caller;
  @Inject Clock clock;
  @Inject Database database;
  @Inject PublicAddress address;
  @Inject SecureRandom random;

  String addressOf(Code code) {
    return address.uri() + "/talk#" + code.text();
  }

  /**
   * Makes a link that replaces those the person has.
   *
   * @throws ProblemException not-found unless it is one of the caller's people
   */
  String replace(UUID personId) {
    requireOwn(personId);
    database.update("update person_link set replaced = true where person_id = ?", personId);
    var code = Code.draw(random, Code.LINKED);
    database.update(
        """
        insert into person_link (link_hash, workspace_id, member_id, person_id, made_at, read_at)
        select ?, workspace_id, lead_id, person_id, now,
          coalesce((select max(read_at) from person_link where person_id = p.person_id), now)
        from person p, (select ?::timestamptz as now) n where person_id = ?
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

  /**
   * The start page no longer names what came in until now.
   *
   * @throws ProblemException not-found unless it is one of the caller's people
   */
  void markRead(UUID personId) {
    requireOwn(personId);
    database.update(
        "update person_link set read_at = ? where person_id = ?", clock.instant(), personId);
  }

  /** Lists what came in over links and was not read, the latest of each kind and person. */
  public List<SentThing> unread() {
    return database.list(
        """
        with me as (select member_id, coalesce(language, 'en') as language from member where member_id = ?)
        select * from (
          select distinct on (person_id, sent.kind, situation_id) sent.*, name from (
            select 'answered' as kind, person_id, text, answered_at as at, null::uuid as situation_id, null::timestamptz as read_at
            from me join question using (member_id)
            where not waiting and coalesce(replied_at, confirmed_at, removed_at) is null
            union all
            select 'item', person_id, text, created_at, null, null
            from me join talk_point using (member_id) where by_other and not done
            union all
            select 'answered', (reply #>> '{person,id}')::uuid, coalesce(title, form::jsonb #>> '{name,own}',
              form::jsonb -> 'name' ->> language), (reply ->> 'sentAt')::timestamptz, situation_id, coalesce(replies_read_at, '-infinity')
            from me join situation using (member_id) cross join jsonb_array_elements(replies::jsonb) reply
          ) sent join person using (person_id)
          where at > coalesce(sent.read_at, (select max(read_at) from person_link l where l.person_id = sent.person_id))
          order by person_id, sent.kind, situation_id, at desc
        ) x order by at desc limit 20
        """,
        row ->
            new SentThing(
                row.getString("kind"),
                new PersonName(row.getObject("person_id", UUID.class), row.getString("name")),
                row.getString("text"),
                Database.instant(row, "at"),
                row.getObject("situation_id", UUID.class)),
        caller.memberId());
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

  /** Finds the newest link that is valid. */
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
   * Finds a link and locks it until this transaction ends. That of an archived person rests.
   *
   * @throws ProblemException link-replaced
   */
  Optional<PersonLink> open(byte[] hash) {
    return database
        .first(
            """
            select l.*, name from person_link l join person using (person_id)
            where link_hash = ? and archived_at is null for update of l
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
}
