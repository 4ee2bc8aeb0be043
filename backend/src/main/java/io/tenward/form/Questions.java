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

  public int points() {
    return all.stream().mapToInt(Question::points).sum();
  }

  /** Tells whether any question is rated. */
  public boolean rated() {
    return all.stream().anyMatch(Question::rated);
  }

  long open() {
    return all.stream().filter(question -> !question.scaled()).count();
  }

  /** Returns the minutes that a respondent is told, rounded up. */
  public int minutes() {
    int seconds = all.stream().mapToInt(Question::seconds).sum();
    return Math.max(1, (seconds + 59) / 60);
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
