package io.tenward.results;

import io.tenward.base.http.Caller;
import io.tenward.contract.ChangeMark;
import io.tenward.contract.ListMarks;
import io.tenward.contract.MarkDraft;
import io.tenward.contract.MarksView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.UUID;

/** A lead's own marks. Nobody else sees them. */
@RolesAllowed("lead")
public class MarkResource implements ChangeMark, ListMarks {
  @Inject Marks marks;
  @Inject ResultsCache results;
  @Inject Caller caller;

  @Override
  public MarksView listMarks(UUID surveyId) {
    results.requireOpen(caller, surveyId);
    return new MarksView(marks.of(surveyId).stream().sorted().toList());
  }

  @Override
  public void changeMark(UUID surveyId, MarkDraft mark) {
    results.requireOpen(caller, surveyId);
    marks.change(surveyId, mark.commentId(), mark.important());
  }
}
