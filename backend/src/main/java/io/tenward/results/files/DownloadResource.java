package io.tenward.results.files;

import io.tenward.base.files.Attachment;
import io.tenward.base.files.Csv;
import io.tenward.base.files.FileLanguage;
import io.tenward.base.http.Caller;
import io.tenward.base.text.LocalizedText;
import io.tenward.contract.DownloadComments;
import io.tenward.contract.DownloadFigures;
import io.tenward.contract.DownloadReport;
import io.tenward.contract.DownloadResults;
import io.tenward.contract.Language;
import io.tenward.contract.NamedAnswer;
import io.tenward.contract.NamedAnswers;
import io.tenward.contract.OpenQuestion;
import io.tenward.contract.PublicationDraft;
import io.tenward.contract.PublishedComments;
import io.tenward.contract.RatedItem;
import io.tenward.contract.RatingBlock;
import io.tenward.contract.ResultComment;
import io.tenward.contract.Results;
import io.tenward.kernel.close.Field;
import io.tenward.results.Marks;
import io.tenward.results.ReleasedSurvey;
import io.tenward.results.ResultsCache;
import io.tenward.results.publish.AdviceSteps;
import io.tenward.results.publish.Replies;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes the released results as files. It uses {@link Results}, so that no file contains more. */
@RolesAllowed("lead")
public class DownloadResource
    implements DownloadComments, DownloadFigures, DownloadReport, DownloadResults {

  private record Loaded(ReleasedSurvey survey, Set<UUID> marked) {}

  @Inject Marks marks;
  @Inject ResultsCache released;
  @Inject Caller caller;

  @Override
  public Response downloadFigures(UUID surveyId, @Nullable Language spoken) {
    var language = FileLanguage.of(spoken);
    var survey = load(surveyId).survey();
    return file(survey, "figures.csv", FiguresCsv.of(survey.results(), language));
  }

  @Override
  public Response downloadComments(UUID surveyId, @Nullable Language spoken) {
    var language = FileLanguage.of(spoken);
    var loaded = load(surveyId);
    var survey = loaded.survey();
    var comments = CommentsCsv.of(survey.results(), language, loaded.marked());
    return file(survey, "comments.csv", comments);
  }

  @Override
  public Response downloadResults(UUID surveyId) {
    var survey = load(surveyId).survey();
    return file(survey, "results.json", survey.results());
  }

  @Override
  public Response downloadReport(
      UUID surveyId, @Nullable Language spoken, PublishedComments comments) {
    var language = FileLanguage.of(spoken);
    var loaded = load(surveyId);
    var survey = loaded.survey();
    var chosen = new PublicationDraft("", true, comments);
    var content = Replies.Content.of(survey.results(), chosen, loaded.marked(), AdviceSteps.NONE);
    return file(survey, "report.pdf", Report.of(survey, content, comments, language));
  }

  private Loaded load(UUID surveyId) {
    return new Loaded(released.ofOwn(caller, surveyId), marks.of(surveyId));
  }

  private static Response file(ReleasedSurvey survey, String ending, Object body) {
    return Attachment.of(FileName.of(survey, ending), body);
  }

  /** Writes each text of the results in a row. */
  static final class CommentsCsv {
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

    private void written(
        String id, LocalizedText question, Field field, List<ResultComment> comments) {
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

    private void named(NamedAnswers person) {
      for (var answer : person.answers()) {
        named(person, answer, Field.ANSWER, answer.answer());
        named(person, answer, Field.EXAMPLE, answer.example());
        named(person, answer, Field.ADVICE, answer.advice());
      }
    }

    private void named(
        NamedAnswers person, NamedAnswer answer, Field field, @Nullable String text) {
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
                  .map(RatedItem::text),
              results.questions().stream()
                  .filter(question -> question.questionId().equals(id))
                  .map(OpenQuestion::text))
          .map(words.language()::pick)
          .findFirst()
          .orElse(null);
    }
  }

  /** Writes each number of the results in a row. */
  static final class FiguresCsv {
    private static final int BEFORE_TAKEN = 21;

    private final Csv csv;
    private final Results results;
    private final FileWords words;

    private FiguresCsv(Results results, FileWords words) {
      this.results = results;
      this.csv = new Csv(words.language());
      this.words = words;
    }

    static String of(Results results, FileLanguage language) {
      var figures = new FiguresCsv(results, FileWords.in(language));
      figures.head();
      figures.participation();
      results.items().forEach(figures::item);
      return figures.csv.toString();
    }

    private void head() {
      var rated =
          IntStream.rangeClosed(1, 10).mapToObj(i -> "rated_" + i).collect(Collectors.joining(","));
      csv.head(
          "what,item_id,item,group,invited,answered,n,mean,from_1_to_4,from_5_to_7,from_8_to_10,"
              + rated
              + ",taken");
    }

    private void participation() {
      for (var group : results.participation()) {
        row(
            "participation",
            null,
            words.participant(group),
            group.taken(),
            group.invited(),
            group.answered());
      }
    }

    private void item(RatedItem item) {
      for (var block : item.blocks()) {
        row("rating", item, words.block(block), block.taken(), numbers(block));
      }
      for (var person : results.named()) {
        person.answers().stream()
            .filter(answer -> answer.questionId().equals(item.questionId()))
            .map(NamedAnswer::rating)
            .filter(Objects::nonNull)
            .forEach(rating -> row("named", item, person.name(), null, null, null, 1, rating));
      }
    }

    private static @Nullable Object[] numbers(RatingBlock block) {
      var numbers = new ArrayList<@Nullable Object>();
      numbers.add(null);
      numbers.add(null);
      numbers.add(block.n());
      numbers.add(block.mean());
      numbers.add(block.bands().low());
      numbers.add(block.bands().middle());
      numbers.add(block.bands().high());
      var histogram = block.histogram();
      if (histogram != null) {
        numbers.addAll(histogram);
      }
      return numbers.toArray();
    }

    private void row(
        String what,
        @Nullable RatedItem item,
        String group,
        @Nullable Integer taken,
        @Nullable Object... numbers) {
      var cells = new ArrayList<@Nullable Object>();
      cells.add(what);
      cells.add(item == null ? null : item.questionId());
      cells.add(item == null ? null : words.language().pick(item.text()));
      cells.add(group);
      cells.addAll(Arrays.asList(numbers));
      while (cells.size() < BEFORE_TAKEN) {
        cells.add(null);
      }
      cells.add(taken);
      csv.row(cells.toArray());
    }
  }
}
