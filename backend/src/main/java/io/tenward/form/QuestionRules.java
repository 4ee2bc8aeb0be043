package io.tenward.form;

import io.tenward.base.problem.ProblemException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks what the schema of a single question cannot say, above all that the form is short. */
public final class QuestionRules {
  private QuestionRules() {}

  /**
   * @param problem gets duplicate, unknown-field, too-many-points or too-many-open
   * @return the form as it is kept
   */
  public static Questions check(ProblemException problem, List<Question> questions) {
    var ids = new HashSet<String>();
    for (int i = 0; i < questions.size(); i++) {
      var question = questions.get(i);
      var place = "/questions/" + i;
      if (!ids.add(question.id())) {
        problem.field(place + "/id", "duplicate");
      }
      if (!question.rated()) {
        refusePart(problem, place + "/anchors", question.anchors());
        refusePart(problem, place + "/example", question.example());
        refusePart(problem, place + "/advice", question.advice());
      }
    }
    var form = new Questions(questions).tidied();
    if (form.open() > Questions.MOST_OPEN) {
      problem.field("/questions", "too-many-open", Map.of("max", Questions.MOST_OPEN));
    }
    if (form.points() > Questions.MOST_POINTS) {
      problem.field("/questions", "too-many-points", Map.of("max", Questions.MOST_POINTS));
    }
    return form;
  }

  /**
   * Checks a form that is kept to be used again.
   *
   * @throws ProblemException invalid-request, also with unfinished-question, and duplicate where
   *     two items say the same
   */
  public static Questions checkFinished(List<Question> questions) {
    var unfit = ProblemException.invalid("The form cannot be saved like this");
    var form = refuse(unfit, check(unfit, questions));
    var problem = ProblemException.invalid("A question has no text or is the same as another one");
    return refuse(repeated(unfinished(problem, form), form), form);
  }

  /** Names every item in words that stand before it already. */
  private static ProblemException repeated(ProblemException problem, Questions form) {
    var said = new HashSet<String>();
    for (int i = 0; i < form.all().size(); i++) {
      var question = form.all().get(i);
      if (question.rated() && !Questions.words(question).distinct().allMatch(said::add)) {
        problem.field("/questions/" + i + "/text", "duplicate");
      }
    }
    return problem;
  }

  /** Names every question without words. */
  public static ProblemException unfinished(ProblemException problem, Questions form) {
    for (int i = 0; i < form.all().size(); i++) {
      if (form.all().get(i).isUnfinished()) {
        problem.field("/questions/" + i + "/text", "unfinished-question");
      }
    }
    return problem;
  }

  private static Questions refuse(ProblemException problem, Questions form) {
    problem.throwIfAny();
    return form;
  }

  private static void refusePart(ProblemException problem, String place, @Nullable Object part) {
    if (part != null) {
      problem.field(place, "unknown-field");
    }
  }
}
