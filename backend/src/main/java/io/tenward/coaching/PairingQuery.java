package io.tenward.coaching;

import io.tenward.base.http.Caller;
import io.tenward.base.sql.Database;
import io.tenward.contract.CoachingSession;
import io.tenward.contract.EndedCoaching;
import io.tenward.contract.NextTalk;
import io.tenward.contract.PairingSide;
import io.tenward.contract.PairingView;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Pairings as each of the two reads them, with what their sessions led to. */
@Singleton
class PairingQuery {
  @Inject Caller caller;
  @Inject Database database;
  @Inject Sessions sessions;

  PairingView view(Pairing pairing) {
    return views(List.of(pairing)).getFirst();
  }

  List<PairingView> views(List<Pairing> pairings) {
    var ids = pairings.stream().map(pairing -> pairing.pairingId).toList();
    var names = names(pairings);
    var held = sessions.held(ids);
    var next = sessions.next(ids);
    return pairings.stream()
        .map(
            pairing ->
                view(
                    pairing,
                    names.getOrDefault(pairing.coacheeId, ""),
                    held.getOrDefault(pairing.pairingId, List.of()),
                    next.get(pairing.pairingId)))
        .toList();
  }

  private PairingView view(
      Pairing pairing, String coachee, List<CoachingSession> held, @Nullable NextTalk next) {
    var own = pairing.isCoachee(caller.memberId());
    return new PairingView(
        pairing.pairingId,
        pairing.coachName,
        coachee,
        pairing.coachId,
        own ? PairingSide.COACHEE : PairingSide.COACH,
        pairing.purpose,
        pairing.skills,
        pairing.rhythmDays,
        pairing.sessions,
        pairing.state,
        pairing.since,
        pairing.endedOn,
        pairing.endedBy,
        held,
        next,
        own ? pairing.stays : null,
        own ? pairing.after : null,
        own ? pairing.wouldCoach : null,
        pairing.createdAt);
  }

  private Map<UUID, String> names(List<Pairing> pairings) {
    var names = new HashMap<UUID, String>();
    database.list(
        "select member_id, name from member where member_id = any(cast(? as uuid[]))",
        row -> names.put(row.getObject(1, UUID.class), row.getString(2)),
        pairings.stream().map(pairing -> pairing.coacheeId).toList());
    return names;
  }

  /** Lists ended pairings of the caller as a coach, without their content. */
  List<EndedCoaching> ended(LocalDate from) {
    return database.list(
        """
        select p.pairing_id, m.name, p.since, p.ended_on, p.ended_by
        from pairing p join member m on m.member_id = p.coachee_id
        where p.coach_id = ? and p.state = 'ended' and p.ended_on >= ?
        order by p.ended_on desc, p.pairing_id limit 500
        """,
        row ->
            new EndedCoaching(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getObject(3, LocalDate.class),
                row.getObject(4, LocalDate.class),
                Database.wordOrNull(row, "ended_by", PairingSide::of)),
        caller.memberId(),
        from);
  }
}
