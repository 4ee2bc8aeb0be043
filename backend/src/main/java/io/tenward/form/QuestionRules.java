package io.tenward.form;

import io.tenward.base.problem.Pointers;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.text.LocalizedText;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Checks what the schema of a single question cannot say, above all that the form is short. */
public final class QuestionRules {
  private QuestionRules() {}

  /**
   * @param problem gets too-few, duplicate, unknown-field, too-many-points or too-many-open
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
      if (question.voted()) {
        problem.field(place + "/kind", "bad-format");
      } else if (question.clause() != null) {
        problem.field(place + "/clause", "unknown-field");
      }
      checkText(problem, place + "/text", question.text());
      checkParts(problem, place, question);
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

  private static void checkText(ProblemException problem, String place, LocalizedText text) {
    if (text.en() == null && text.de() == null && text.own() == null) {
      problem.field(place, "too-few", Map.of("min", 1));
    }
  }

  private static void checkParts(ProblemException problem, String place, Question question) {
    var anchors = question.anchors();
    if (question.rated() && anchors != null) {
      anchors.forEach((mark, text) -> checkAnchor(problem, place + "/anchors/", mark, text));
    } else if (anchors != null) {
      problem.field(place + "/anchors", "unknown-field");
    }
    if (!question.rated() && question.example() != null) {
      problem.field(place + "/example", "unknown-field");
    }
    if (!question.rated() && question.advice() != null) {
      problem.field(place + "/advice", "unknown-field");
    }
  }

  private static void checkAnchor(
      ProblemException problem, String anchors, String mark, LocalizedText text) {
    if (Question.ANCHORS.contains(mark)) {
      checkText(problem, anchors + mark, text);
    } else {
      problem.field(anchors + Pointers.escape(mark), "unknown-field");
    }
  }
}
