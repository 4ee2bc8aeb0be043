package io.tenward.rating.agenda;

import io.tenward.base.http.Caller;
import io.tenward.base.http.Etag;
import io.tenward.base.http.Idempotent;
import io.tenward.base.http.Page;
import io.tenward.base.http.Paging;
import io.tenward.contract.AgendaAudience;
import io.tenward.contract.AgendaChange;
import io.tenward.contract.ChangeAgenda;
import io.tenward.contract.GetAgenda;
import io.tenward.contract.ListAgendas;
import io.tenward.contract.RemoveAgenda;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a lead wants to talk about. Nobody else reads it. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("lead")
@Transactional
class AgendaResource implements ChangeAgenda, GetAgenda, ListAgendas, RemoveAgenda {
  record AgendaDraft(
      UUID surveyId, LocalDate day, String withWhom, AgendaAudience audience, List<String> items) {
    AgendaChange says() {
      return new AgendaChange(day, withWhom, audience, items);
    }
  }

  /** The contract's Agenda. */
  record View(
      UUID id,
      UUID surveyId,
      String title,
      LocalDate day,
      String withWhom,
      String audience,
      List<String> items,
      String etag) {
    static View of(Agenda agenda) {
      return new View(
          agenda.agendaId,
          agenda.surveyId,
          agenda.title,
          agenda.day,
          agenda.withWhom,
          agenda.audience,
          List.of(agenda.items.split(",", -1)),
          Etag.of(agenda.version));
    }
  }

  private final Caller caller;
  private final Clock clock;

  AgendaResource(Caller caller, Clock clock) {
    this.caller = caller;
    this.clock = clock;
  }

  @Override
  public Page<View> listAgendas(Paging paging) {
    var found = Agenda.list(caller.memberId(), paging);
    return Page.of(found, paging, Agenda::place, View::of);
  }

  @POST
  @Path("/api/agendas")
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  public Response addAgenda(AgendaDraft draft) {
    var agenda = Agenda.begin(caller, draft.surveyId(), draft.says(), clock.instant());
    return Response.created(URI.create("/api/agendas/" + agenda.agendaId))
        .header(HttpHeaders.ETAG, Etag.of(agenda.version))
        .entity(View.of(agenda))
        .build();
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
    Etag.require(ifMatch, agenda.version, View.of(agenda));
    return agenda;
  }

  private static Response answer(Agenda agenda) {
    return Etag.ok(View.of(agenda), agenda.version);
  }
}
