package io.tenward.home;

import io.tenward.base.http.Caller;
import io.tenward.base.problem.ProblemException;
import io.tenward.expectation.Expectation;
import io.tenward.expectation.ExpectationPart;
import io.tenward.expectation.Expectations;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** One expectation, from quotes to evidence. */
@Path("/api/thread")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("lead")
@Transactional
public class ThreadResource {
  private static final String KEY = "[a-z0-9.-]{1,60}";

  record PartDraft(ExpectationPart.Kind kind, String key) {
    ExpectationPart part() {
      return new ExpectationPart(kind, key);
    }
  }

  record Join(PartDraft one, PartDraft other) {}

  record AlikeList(List<AlikeReader.Alike> items) {}

  private final Caller caller;
  private final ThreadReader reader;
  private final AlikeReader alike;
  private final ExpectationReader whole;
  private final Expectations expectations;

  ThreadResource(
      Caller caller,
      ThreadReader reader,
      AlikeReader alike,
      ExpectationReader whole,
      Expectations expectations) {
    this.caller = caller;
    this.reader = reader;
    this.alike = alike;
    this.whole = whole;
    this.expectations = expectations;
  }

  @GET
  public ThreadView getThread(
      @QueryParam("kind") ExpectationPart.Kind kind, @QueryParam("key") String key) {
    return reader.read(kind, key);
  }

  @GET
  @Path("alike")
  public AlikeList listAlike(
      @QueryParam("kind") ExpectationPart.Kind kind, @QueryParam("key") String key) {
    return new AlikeList(alike.of(new ExpectationPart(kind, key)));
  }

  @POST
  @Path("joins")
  @Consumes(MediaType.APPLICATION_JSON)
  public ThreadView addExpectationJoin(Join join) {
    caller.hold();
    expectations.join(requireOwn(join.one.part()), requireOwn(join.other.part()));
    return reader.read(join.one.kind, join.one.key);
  }

  @DELETE
  @Path("joins")
  public void removeExpectationJoin(
      @QueryParam("kind") ExpectationPart.Kind kind, @QueryParam("key") String key) {
    caller.hold();
    if (!expectations.part(new ExpectationPart(kind, key))) {
      throw notFound();
    }
  }

  private Expectation requireOwn(ExpectationPart part) {
    var expectation = whole.whole(part);
    if (whole.words(expectation, whole.links(expectation)).isEmpty()) {
      throw notFound();
    }
    return expectation;
  }

  private static ProblemException notFound() {
    return ProblemException.notFound("There is nothing under this id");
  }
}
