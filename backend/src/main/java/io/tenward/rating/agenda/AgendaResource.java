package io.tenward.rating.agenda;

import io.tenward.base.http.Caller;
import io.tenward.base.http.Etag;
import io.tenward.base.http.Idempotent;
import io.tenward.base.http.Page;
import io.tenward.base.http.Paging;
import io.tenward.base.sql.Database;
import io.tenward.contract.AddAgenda;
import io.tenward.contract.AgendaChange;
import io.tenward.contract.AgendaDraft;
import io.tenward.contract.AgendaView;
import io.tenward.contract.ChangeAgenda;
import io.tenward.contract.GetAgenda;
import io.tenward.contract.ListAgendas;
import io.tenward.contract.RemoveAgenda;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps what a lead wants to talk about. Nobody else reads it. */
@RolesAllowed("lead")
@Transactional
class AgendaResource implements AddAgenda, ChangeAgenda, GetAgenda, ListAgendas, RemoveAgenda {
  @Inject Database database;
  @Inject Caller caller;
  @Inject Clock clock;

  @Override
  public Page<AgendaView> listAgendas(Paging paging) {
    var found = Agenda.list(caller.memberId(), paging);
    return Page.of(found, paging, Agenda::place, Agenda::view);
  }

  @Override
  @Idempotent
  public Response addAgenda(AgendaDraft draft) {
    var says = new AgendaChange(draft.day(), draft.withWhom(), draft.audience(), draft.items());
    var agenda = Agenda.begin(database, caller, draft.surveyId(), says, clock.instant());
    return Etag.created("/api/agendas/" + agenda.agendaId, agenda.view(), agenda.version);
  }

  @Override
  public Response getAgenda(UUID agendaId) {
    return answer(Agenda.of(caller, agendaId, LockModeType.NONE));
  }

  @Override
  public Response changeAgenda(UUID agendaId, @Nullable String ifMatch, AgendaChange change) {
    var agenda = changeable(agendaId, ifMatch);
    agenda.write(change);
    agenda.flush();
    return answer(agenda);
  }

  @Override
  public void removeAgenda(UUID agendaId, @Nullable String ifMatch) {
    changeable(agendaId, ifMatch).delete();
  }

  private Agenda changeable(UUID agendaId, @Nullable String ifMatch) {
    var agenda = Agenda.of(caller, agendaId, LockModeType.PESSIMISTIC_WRITE);
    Etag.require(ifMatch, agenda.version, agenda.view());
    return agenda;
  }

  private static Response answer(Agenda agenda) {
    return Etag.ok(agenda.view(), agenda.version);
  }
}
