package io.tenward.results;

import io.tenward.base.http.Caller;
import io.tenward.contract.ChangeMark;
import io.tenward.contract.ListMarks;
import io.tenward.contract.MarkDraft;
import io.tenward.contract.MarksView;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;

/** A lead's own marks. Nobody else sees them. */
@RolesAllowed("lead")
public class MarkResource implements ChangeMark, ListMarks {
  private final Marks marks;
  private final ReleasedResults results;
  private final Caller caller;

  MarkResource(Marks marks, ReleasedResults results, Caller caller) {
    this.marks = marks;
    this.results = results;
    this.caller = caller;
  }

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
