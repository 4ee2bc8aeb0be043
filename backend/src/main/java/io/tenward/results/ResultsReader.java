package io.tenward.results;

import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import io.tenward.answer.Field;
import io.tenward.answer.FrozenGroups;
import io.tenward.answer.Release;
import io.tenward.base.sql.Database;
import io.tenward.contract.Bands;
import io.tenward.contract.BlockKind;
import io.tenward.contract.ClearChange;
import io.tenward.contract.Comment;
import io.tenward.contract.ComparedSurvey;
import io.tenward.contract.FiguresCause;
import io.tenward.contract.InexactBlock;
import io.tenward.contract.NamedAnswer;
import io.tenward.contract.OpenQuestion;
import io.tenward.results.ReleaseState.Ready;
import io.tenward.results.Results.Block;
import io.tenward.results.Results.Item;
import io.tenward.results.Results.Member;
import io.tenward.results.Results.NamedPerson;
import io.tenward.results.Results.Participation;
import io.tenward.results.ResultsHold.Lifted;
import io.tenward.survey.core.InexactFigures;
import io.tenward.survey.core.Manifest;
import io.tenward.survey.core.Question;
import io.tenward.survey.invite.TakenLinks;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts released rows, and only those, into the contract's shape. */
final class ResultsReader {
  private record Place(String questionId, String field) {}

  private record Placed<K, V>(K key, V value) {}

  private final Database database;
  private final ReleaseState survey;
  private final Ready ready;
  private final Lifted lifted;
  private final Manifest manifest;

  ResultsReader(
      Database database, ReleaseState survey, Ready ready, Lifted lifted, Manifest manifest) {
    this.database = database;
    this.survey = survey;
    this.ready = ready;
    this.lifted = lifted;
    this.manifest = manifest;
  }

  Results read() {
    var participation = participation();
    var comments = comments();
    var takenLinks = TakenLinks.of(database, survey.surveyId(), manifest);
    return new Results(
        survey.surveyId(),
        survey.title(),
        survey.k(),
        survey.zone(),
        ready.closedAt(),
        ready.keysDestroyedAt(),
        survey.counted(),
        survey.rejected(),
        anonymous(participation) < survey.k(),
        lifted == Lifted.NOTHING_RATED ? null : lifted == Lifted.RATED_BEFORE,
        participation,
        items(comments),
        questions(comments),
        named(participation, takenLinks),
        takenLinks);
  }

  private static int anonymous(List<Participation> participation) {
    return participation.stream()
        .filter(group -> !group.named())
        .mapToInt(group -> group.answered() - requireNonNullElse(group.taken(), 0))
        .sum();
  }

  private List<Participation> participation() {
    return rows(
        """
        select launch_group_id, kind, name, named, invited, answered, nullif(taken, 0) as taken
        from released_participation where survey_id = ? order by position
        """,
        row -> {
          var group = manifest.group(id(row, "launch_group_id"));
          return new Participation(
              group.id(),
              row.getString("kind"),
              row.getString("name"),
              row.getBoolean("named"),
              group.named() ? FrozenGroups.person(group) : null,
              row.getInt("invited"),
              row.getInt("answered"),
              row.getObject("taken", Integer.class),
              group.members().stream().map(Member::of).toList());
        });
  }

  private List<Item> items(Map<Place, List<Comment>> comments) {
    var blocks =
        byKey(
            this::block,
            """
            select question_id, block, launch_group_id, merged, n, nullif(taken, 0) as taken, mean,
              low, middle, high, histogram
            from released_rating where survey_id = ? order by position
            """);
    var inexact = inexact();
    var outcomes = outcomes();
    var withoutFigures = withoutFigures();
    return manifest.questions().stream()
        .filter(Question::scaled)
        .map(
            question ->
                new Item(
                    question.id(),
                    question.text(),
                    blocks.getOrDefault(question.id(), List.of()),
                    inexact.getOrDefault(question.id(), List.of()),
                    outcomes.get(question.id()),
                    withoutFigures.contains(question.id()),
                    of(comments, question, Field.EXAMPLE),
                    of(comments, question, Field.ADVICE)))
        .toList();
  }

  private Placed<String, Block> block(ResultSet row) throws SQLException {
    var block = row.getString("block");
    var groupId = row.getObject("launch_group_id", UUID.class);
    var group = groupId == null ? null : manifest.group(groupId);
    var kind = group == null ? block : group.kind().word();
    return new Placed<>(
        row.getString("question_id"),
        new Block(
            block,
            groupId,
            block.equals(Release.Kind.TOTAL.word()) ? null : kind,
            group == null ? null : group.name(),
            List.of((UUID[]) row.getArray("merged").getArray()),
            row.getInt("n"),
            row.getObject("taken", Integer.class),
            row.getBigDecimal("mean"),
            new Bands(row.getInt("low"), row.getInt("middle"), row.getInt("high")),
            integers(row.getArray("histogram"))));
  }

  private Map<String, List<InexactBlock>> inexact() {
    return byKey(
        this::inexactBlock,
        """
        select i.question_id, i.block, i.launch_group_id, i.merged, i.n, nullif(i.taken, 0) as taken,
          i.change, s.survey_id as compared_id, s.title, s.launched_at
        from released_inexact i left join survey s on s.survey_id = i.reference_survey_id
        where i.survey_id = ? and i.block <> 'total' order by i.position
        """);
  }

  private Placed<String, InexactBlock> inexactBlock(ResultSet row) throws SQLException {
    var questionId = row.getString("question_id");
    var groupId = row.getObject("launch_group_id", UUID.class);
    var group = groupId == null ? null : manifest.group(groupId);
    var merged = List.of((UUID[]) row.getArray("merged").getArray());
    var change = row.getString("change");
    var compared = row.getObject("compared_id", UUID.class);
    return new Placed<>(
        questionId,
        new InexactBlock(
            row.getString("block"),
            groupId,
            BlockKind.of(group == null ? row.getString("block") : group.kind().word()),
            group == null ? null : group.name(),
            merged.isEmpty() ? null : merged,
            row.getInt("n"),
            row.getObject("taken", Integer.class),
            causes(questionId, groupId == null ? merged : List.of(groupId)),
            compared == null
                ? null
                : new ComparedSurvey(
                    compared, row.getString("title"), Database.instant(row, "launched_at")),
            change == null ? null : ClearChange.of(change)));
  }

  private List<FiguresCause> causes(String questionId, List<UUID> groups) {
    return requireNonNullElse(manifest.inexact(), List.<InexactFigures>of()).stream()
        .filter(one -> one.questionId().equals(questionId))
        .filter(one -> groups.contains(one.launchGroupId()))
        .flatMap(one -> one.causes().stream())
        .map(
            cause ->
                new FiguresCause(
                    cause.surveyId(),
                    cause.title(),
                    cause.launchedAt(),
                    cause.asked(),
                    cause.of(),
                    cause.byName()))
        .toList();
  }

  private Map<String, String> outcomes() {
    return rows(
            """
            select question_id, outcome from released_inexact
            where survey_id = ? and outcome is not null
            """,
            row -> Map.entry(row.getString("question_id"), row.getString("outcome")))
        .stream()
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private Set<String> withoutFigures() {
    return Set.copyOf(
        rows(
            """
            select distinct question_id from inexact_block where survey_id = ?
            """,
            row -> row.getString("question_id")));
  }

  private static @Nullable List<Integer> integers(@Nullable Array array) throws SQLException {
    return array == null ? null : Arrays.asList((Integer[]) array.getArray());
  }

  private List<OpenQuestion> questions(Map<Place, List<Comment>> comments) {
    return manifest.questions().stream()
        .filter(question -> !question.scaled())
        .map(q -> new OpenQuestion(q.id(), q.text(), of(comments, q, Field.ANSWER)))
        .toList();
  }

  private static List<Comment> of(
      Map<Place, List<Comment>> comments, Question question, Field field) {
    return comments.getOrDefault(new Place(question.id(), field.word()), List.of());
  }

  private Map<Place, List<Comment>> comments() {
    return byKey(
        row ->
            new Placed<>(
                new Place(row.getString("question_id"), row.getString("field")),
                new Comment(
                    id(row, "comment_id"),
                    row.getString("text"),
                    row.getObject("launch_group_id", UUID.class))),
        """
        select comment_id, question_id, field, launch_group_id, text
        from comment where survey_id = ? order by comment_id
        """);
  }

  private List<NamedPerson> named(List<Participation> participation, TakenLinks takenLinks) {
    var answers =
        byKey(
            row ->
                new Placed<>(
                    id(row, "launch_group_id"),
                    new NamedAnswer(
                        row.getString("question_id"),
                        row.getObject("rating", Integer.class),
                        row.getString("answer"),
                        row.getString("example"),
                        row.getString("advice"))),
            """
            select launch_group_id, question_id, rating, answer, example, advice
            from named_answer where survey_id = ?
            """);
    return participation.stream()
        .filter(group -> group.named() && group.answered() > 0)
        .map(g -> manifest.group(g.id()))
        .map(
            group ->
                named(
                    group,
                    takenLinks.takings().stream()
                        .anyMatch(t -> t.launchGroupId().equals(group.id())),
                    answers.getOrDefault(group.id(), List.of())))
        .toList();
  }

  private NamedPerson named(Manifest.Group group, boolean taken, List<NamedAnswer> answers) {
    var inOrder =
        manifest.questions().stream()
            .flatMap(q -> answers.stream().filter(answer -> answer.questionId().equals(q.id())))
            .toList();
    return new NamedPerson(
        FrozenGroups.person(group), group.kind().word(), taken ? true : null, inOrder);
  }

  private <K, V> Map<K, List<V>> byKey(Database.RowReader<Placed<K, V>> read, String sql) {
    return rows(sql, read).stream()
        .collect(groupingBy(Placed::key, mapping(Placed::value, toList())));
  }

  private <T> List<T> rows(String sql, Database.RowReader<T> read) {
    return database.list(sql, read, survey.surveyId());
  }

  private static UUID id(ResultSet row, String column) throws SQLException {
    return row.getObject(column, UUID.class);
  }
}
