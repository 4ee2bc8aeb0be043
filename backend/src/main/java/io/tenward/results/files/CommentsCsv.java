package io.tenward.results.files;

import io.tenward.answer.Field;
import io.tenward.base.files.Csv;
import io.tenward.base.files.FileLanguage;
import io.tenward.base.text.LocalizedText;
import io.tenward.results.Results;
import io.tenward.results.Results.CommentView;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every text of the results, a row each. */
final class CommentsCsv {
  private final Csv csv;
  private final Results results;
  private final FileWords words;
  private final Set<UUID> marked;

  private CommentsCsv(Results results, FileWords words, Set<UUID> marked) {
    this.results = results;
    this.csv = new Csv(words.language());
    this.words = words;
    this.marked = marked;
  }

  static String of(Results results, FileLanguage language, Set<UUID> marked) {
    var comments = new CommentsCsv(results, FileWords.in(language), marked);
    comments.csv.row("question_id", "question", "field", "group", "person", "important", "text");
    comments.rows();
    return comments.csv.toString();
  }

  private void rows() {
    for (var question : results.questions()) {
      written(question.questionId(), question.text(), Field.ANSWER, question.comments());
    }
    for (var item : results.items()) {
      written(item.questionId(), item.text(), Field.EXAMPLE, item.examples());
      written(item.questionId(), item.text(), Field.ADVICE, item.advice());
    }
    results.named().forEach(this::named);
  }

  private void written(String id, LocalizedText question, Field field, List<CommentView> comments) {
    for (var comment : comments) {
      csv.row(
          id,
          words.language().pick(question),
          field.word(),
          group(comment.launchGroupId()),
          null,
          marked.contains(comment.id()),
          comment.text());
    }
  }

  private @Nullable String group(@Nullable UUID id) {
    return results.participation().stream()
        .filter(group -> group.id().equals(id))
        .map(words::participant)
        .findFirst()
        .orElse(null);
  }

  private void named(Results.NamedPerson person) {
    for (var answer : person.answers()) {
      named(person, answer, Field.ANSWER, answer.answer());
      named(person, answer, Field.EXAMPLE, answer.example());
      named(person, answer, Field.ADVICE, answer.advice());
    }
  }

  private void named(
      Results.NamedPerson person, Results.NamedAnswer answer, Field field, @Nullable String text) {
    if (text != null) {
      csv.row(
          answer.questionId(),
          questionOf(answer.questionId()),
          field.word(),
          null,
          person.name(),
          null,
          text);
    }
  }

  private @Nullable String questionOf(String id) {
    return Stream.concat(
            results.items().stream()
                .filter(item -> item.questionId().equals(id))
                .map(Results.Item::text),
            results.questions().stream()
                .filter(question -> question.questionId().equals(id))
                .map(Results.OpenQuestion::text))
        .map(words.language()::pick)
        .findFirst()
        .orElse(null);
  }
}
