package io.tenward.home;

import io.tenward.base.http.Caller;
import io.tenward.base.problem.ProblemException;
import io.tenward.contract.AlikeList;
import io.tenward.contract.ExpectationKind;
import io.tenward.contract.GetThread;
import io.tenward.contract.ListAlike;
import io.tenward.contract.RemoveExpectationJoin;
import io.tenward.expectation.Expectation;
import io.tenward.expectation.ExpectationPart;
import io.tenward.expectation.Expectations;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** One expectation, from quotes to evidence. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("lead")
@Transactional
public class ThreadResource implements GetThread, ListAlike, RemoveExpectationJoin {
  private static final String KEY = "[a-z0-9.-]{1,60}";

  record PartDraft(ExpectationKind kind, String key) {
    ExpectationPart part() {
      return new ExpectationPart(kind, key);
    }
  }

  record Join(PartDraft one, PartDraft other) {}

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

  @Override
  public ThreadView getThread(String key, ExpectationKind kind) {
    return reader.read(kind, key);
  }

  @Override
  public AlikeList listAlike(String key, ExpectationKind kind) {
    return new AlikeList(alike.of(new ExpectationPart(kind, key)));
  }

  @POST
  @Path("/api/thread/joins")
  @Consumes(MediaType.APPLICATION_JSON)
  public ThreadView addExpectationJoin(Join join) {
    caller.hold();
    expectations.join(requireOwn(join.one.part()), requireOwn(join.other.part()));
    return reader.read(join.one.kind, join.one.key);
  }

  @Override
  public void removeExpectationJoin(String key, ExpectationKind kind) {
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
