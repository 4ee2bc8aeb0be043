package io.tenward.results;

import io.tenward.base.http.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;

/** A lead's own marks. Nobody else sees them. */
@Path("/api/surveys/{surveyId}/marks")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("lead")
public class MarkResource {
  record MarkDraft(UUID commentId, Boolean important) {}

  record MarkList(List<UUID> commentIds) {}

  private final Marks marks;
  private final ReleasedResults results;
  private final Caller caller;

  MarkResource(Marks marks, ReleasedResults results, Caller caller) {
    this.marks = marks;
    this.results = results;
    this.caller = caller;
  }

  @GET
  public MarkList listMarks(@PathParam("surveyId") UUID surveyId) {
    results.requireOpen(caller, surveyId);
    return new MarkList(marks.of(surveyId).stream().sorted().toList());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public void changeMark(@PathParam("surveyId") UUID surveyId, MarkDraft mark) {
    results.requireOpen(caller, surveyId);
    marks.change(surveyId, mark.commentId(), mark.important());
  }
}
