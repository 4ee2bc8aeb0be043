package io.tenward.results.files;

import io.tenward.base.files.FileLanguage;
import io.tenward.base.http.Caller;
import io.tenward.base.scope.ByToken;
import io.tenward.base.scope.Scope;
import io.tenward.results.Marks;
import io.tenward.results.ReleasedResults;
import io.tenward.results.Results;
import io.tenward.results.publish.AdviceSteps;
import io.tenward.results.publish.PublicationDraft;
import io.tenward.results.publish.PublishedComments;
import io.tenward.results.publish.Replies;
import io.tenward.survey.core.Manifest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.UUID;

/** The released results as files. Made of {@link Results}, so that no file knows more. */
@Path("/api/surveys/{surveyId}/downloads")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("lead")
public class DownloadResource {
  private static final String CSV = "text/csv";
  private static final String PDF = "application/pdf";

  private record Loaded(Results results, Manifest manifest, Set<UUID> marked) {}

  private final Marks marks;
  private final ReleasedResults released;
  private final Caller caller;

  DownloadResource(Marks marks, ReleasedResults released, Caller caller) {
    this.marks = marks;
    this.released = released;
    this.caller = caller;
  }

  @GET
  @Path("figures")
  @Produces(CSV)
  @ByToken(Scope.RESULTS_READ)
  public Response downloadFigures(
      @PathParam("surveyId") UUID surveyId,
      @QueryParam("language") @DefaultValue("en") FileLanguage language) {
    var results = load(surveyId).results();
    return file(results, "figures.csv", FiguresCsv.of(results, language));
  }

  @GET
  @Path("comments")
  @Produces(CSV)
  @ByToken(Scope.RESULTS_READ)
  public Response downloadComments(
      @PathParam("surveyId") UUID surveyId,
      @QueryParam("language") @DefaultValue("en") FileLanguage language) {
    var loaded = load(surveyId);
    var results = loaded.results();
    return file(results, "comments.csv", CommentsCsv.of(results, language, loaded.marked()));
  }

  @GET
  @Path("results")
  @Produces(MediaType.APPLICATION_JSON)
  @ByToken(Scope.RESULTS_READ)
  public Response downloadResults(@PathParam("surveyId") UUID surveyId) {
    var results = load(surveyId).results();
    return file(results, "results.json", results);
  }

  @GET
  @Path("report")
  @Produces(PDF)
  @ByToken(Scope.RESULTS_READ)
  public Response downloadReport(
      @PathParam("surveyId") UUID surveyId,
      @QueryParam("language") @DefaultValue("en") FileLanguage language,
      @QueryParam("comments") @DefaultValue("marked") PublishedComments comments) {
    var loaded = load(surveyId);
    var results = loaded.results();
    var chosen = new PublicationDraft("", true, comments);
    var content = Replies.Content.of(results, chosen, loaded.marked(), AdviceSteps.NONE);
    return file(
        results, "report.pdf", Report.of(results, loaded.manifest(), content, comments, language));
  }

  private Loaded load(UUID surveyId) {
    var read = released.ofOwn(caller, surveyId);
    return new Loaded(read.results(), read.manifest(), marks.of(surveyId));
  }

  private static Response file(Results results, String ending, Object body) {
    return Response.ok(body)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"" + FileName.of(results, ending) + "\"")
        .build();
  }
}
