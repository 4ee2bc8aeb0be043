package io.tenward.thread;

import io.tenward.base.http.Caller;
import io.tenward.base.problem.ProblemException;
import io.tenward.contract.AddExpectationJoin;
import io.tenward.contract.AlikeList;
import io.tenward.contract.ExpectationJoin;
import io.tenward.contract.ExpectationKey;
import io.tenward.contract.ExpectationKind;
import io.tenward.contract.GetThread;
import io.tenward.contract.ListAlike;
import io.tenward.contract.RemoveExpectationJoin;
import io.tenward.contract.ThreadView;
import io.tenward.expectation.Expectation;
import io.tenward.expectation.ExpectationPart;
import io.tenward.expectation.Expectations;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Shows one expectation from quotes to evidence, and joins two. */
@RolesAllowed("lead")
@Transactional
public class ThreadResource
    implements AddExpectationJoin, GetThread, ListAlike, RemoveExpectationJoin {
  @Inject Caller caller;
  @Inject ThreadReader reader;
  @Inject AlikeReader alike;
  @Inject ExpectationReader whole;
  @Inject Expectations expectations;

  @Override
  public ThreadView getThread(String key, ExpectationKind kind) {
    return reader.read(kind, key);
  }

  @Override
  public AlikeList listAlike(String key, ExpectationKind kind) {
    return new AlikeList(alike.of(new ExpectationPart(kind, key)));
  }

  @Override
  public ThreadView addExpectationJoin(ExpectationJoin join) {
    caller.hold();
    expectations.join(requireOwn(join.one()), requireOwn(join.other()));
    return reader.read(join.one().kind(), join.one().key());
  }

  @Override
  public void removeExpectationJoin(String key, ExpectationKind kind) {
    caller.hold();
    if (!expectations.part(new ExpectationPart(kind, key))) {
      throw notFound();
    }
  }

  private Expectation requireOwn(ExpectationKey part) {
    var expectation = whole.whole(new ExpectationPart(part.kind(), part.key()));
    if (whole.words(expectation, whole.links(expectation)).isEmpty()) {
      throw notFound();
    }
    return expectation;
  }

  private static ProblemException notFound() {
    return ProblemException.notFound("There is nothing under this id");
  }
}
