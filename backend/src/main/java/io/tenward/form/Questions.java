package io.tenward.form;

import com.fasterxml.jackson.core.type.TypeReference;
import io.tenward.base.json.Json;
import io.tenward.contract.QuestionDraft;
import java.util.List;
import java.util.stream.Stream;

/** Holds the questions of a form, in their order. */
public record Questions(List<Question> all) {
  static final int MOST_POINTS = 8;
  static final int MOST_OPEN = 3;

  /**
   * An open question takes a respondent 80 seconds, so that three take the four minutes that are
   * promised.
   */
  private static final int OPEN_SECONDS = 80;

  private static final int RATING_SECONDS = 25;
  private static final int TEXT_SECONDS = 25;
  private static final int VOTE_SECONDS = 25;

  public int points() {
    return all.stream().mapToInt(Question::points).sum();
  }

  /** Tells whether any question is rated. */
  public boolean rated() {
    return all.stream().anyMatch(Question::rated);
  }

  long open() {
    return all.stream().filter(question -> question.kind() == Question.Kind.OPEN).count();
  }

  /** Returns the minutes that a respondent is told, rounded up. */
  public int minutes() {
    int seconds = all.stream().mapToInt(Questions::seconds).sum();
    return Math.max(1, (seconds + 59) / 60);
  }

  private static int seconds(Question question) {
    if (question.kind() == Question.Kind.OPEN) {
      return OPEN_SECONDS;
    }
    if (question.kind() == Question.Kind.CLAUSE) {
      return VOTE_SECONDS;
    }
    return RATING_SECONDS
        + (question.asksExample() ? TEXT_SECONDS : 0)
        + (question.asksAdvice() ? TEXT_SECONDS : 0);
  }

  /** Tells whether a question has no words yet. */
  public boolean unfinished() {
    return all.stream().anyMatch(Question::isUnfinished);
  }

  /**
   * Prepares questions for the comparison of the repeat rule.
   *
   * @param parts names of parts of groups
   */
  public List<ComparedQuestion> compared(String introduction, List<String> parts) {
    var beside = introduction + "\n" + String.join("\n", parts);
    return all.stream().map(question -> ComparedQuestion.of(question, beside)).toList();
  }

  public List<ComparedQuestion> compared(String introduction) {
    return compared(introduction, List.of());
  }

  /** Lists an item's text in each language, without case, accents, punctuation and blanks. */
  static Stream<String> words(Question item) {
    return item.text().folded();
  }

  Questions tidied() {
    return new Questions(all.stream().map(Question::tidied).toList());
  }

  public String toJson() {
    return Json.write(all);
  }

  /** Returns the questions that a lead wrote. */
  public static List<Question> of(List<QuestionDraft> drafts) {
    return Json.MAPPER.convertValue(drafts, new TypeReference<>() {});
  }

  public static Questions parse(String json) {
    return new Questions(Json.list(json, Question.class));
  }
}
