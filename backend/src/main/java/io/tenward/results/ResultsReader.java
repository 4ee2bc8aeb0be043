package io.tenward.results;

import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import io.tenward.base.sql.Database;
import io.tenward.contract.Bands;
import io.tenward.contract.BlockKind;
import io.tenward.contract.BlockMember;
import io.tenward.contract.ClearChange;
import io.tenward.contract.ComparedSurvey;
import io.tenward.contract.FiguresCause;
import io.tenward.contract.GroupKind;
import io.tenward.contract.GroupWithoutFigures;
import io.tenward.contract.InexactBlock;
import io.tenward.contract.InexactFigures;
import io.tenward.contract.NamedAnswer;
import io.tenward.contract.NamedAnswers;
import io.tenward.contract.OpenQuestion;
import io.tenward.contract.Participation;
import io.tenward.contract.RatedItem;
import io.tenward.contract.RatingBlock;
import io.tenward.contract.ResultComment;
import io.tenward.contract.Results;
import io.tenward.contract.VoteOutcome;
import io.tenward.form.Manifest;
import io.tenward.form.Question;
import io.tenward.kernel.close.Field;
import io.tenward.kernel.close.FrozenGroups;
import io.tenward.kernel.close.Release;
import io.tenward.kernel.invite.TakenLinks;
import io.tenward.results.ResultsHold.Lifted;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts released rows, and only those, into the contract's shape. */
final class ResultsReader {
  private record Place(String questionId, String field) {}

  private final Database database;
  private final ReleaseState survey;
  private final Lifted lifted;
  private final Manifest manifest;

  ResultsReader(Database database, ReleaseState survey, Lifted lifted, Manifest manifest) {
    this.database = database;
    this.survey = survey;
    this.lifted = lifted;
    this.manifest = manifest;
  }

  ReleasedSurvey read() {
    var ready = survey.requireReady();
    var participation = participation();
    var comments = comments();
    var takenLinks = TakenLinks.of(database, survey.surveyId(), manifest);
    var results =
        new Results(
            survey.surveyId(),
            survey.title(),
            survey.k(),
            survey.zone(),
            ready.closedAt(),
            ready.keysDestroyedAt(),
            survey.counted(),
            survey.rejected(),
            anonymous(participation) < survey.k(),
            takenLinks.takings(),
            takenLinks.allHandedOut(),
            lifted == Lifted.NOTHING_RATED ? null : lifted == Lifted.RATED_BEFORE,
            survey.received(),
            participation,
            items(comments),
            questions(comments),
            named(participation, takenLinks));
    return ReleasedSurvey.of(results, manifest);
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
              BlockKind.of(row.getString("kind")),
              row.getString("name"),
              row.getBoolean("named"),
              group.named() ? FrozenGroups.person(group) : null,
              row.getInt("invited"),
              row.getInt("answered"),
              row.getObject("taken", Integer.class),
              group.members().stream().map(ResultsReader::member).toList());
        });
  }

  private static BlockMember member(Manifest.Member member) {
    var kind = GroupKind.of(member.kind().word());
    return new BlockMember(member.groupId(), kind, member.name(), member.invited());
  }

  private List<RatedItem> items(Map<Place, List<ResultComment>> comments) {
    var blocks =
        byKey(
            this::block,
            """
            select question_id, block, launch_group_id, merged, n, nullif(taken, 0) as taken, mean,
              low, middle, high, histogram
            from released_rating where survey_id = ? order by position
            """);
    var without = withoutFigures();
    var inexact = inexact();
    var outcomes = outcomes();
    return manifest.questions().stream()
        .filter(Question::scaled)
        .map(
            question ->
                new RatedItem(
                    question.id(),
                    question.text(),
                    blocks.getOrDefault(question.id(), List.of()),
                    without.getOrDefault(question.id(), List.of()),
                    inexact.getOrDefault(question.id(), List.of()),
                    outcomes.get(question.id()),
                    of(comments, question, Field.EXAMPLE),
                    of(comments, question, Field.ADVICE)))
        .toList();
  }

  private Entry<String, RatingBlock> block(ResultSet row) throws SQLException {
    var block = row.getString("block");
    var groupId = row.getObject("launch_group_id", UUID.class);
    var group = groupId == null ? null : manifest.group(groupId);
    return Map.entry(
        row.getString("question_id"),
        new RatingBlock(
            block,
            groupId,
            block.equals(Release.Kind.TOTAL.word()) ? null : kind(block, group),
            group == null ? null : group.name(),
            unlessEmpty(merged(row)),
            row.getInt("n"),
            row.getObject("taken", Integer.class),
            row.getBigDecimal("mean"),
            new Bands(row.getInt("low"), row.getInt("middle"), row.getInt("high")),
            integers(row.getArray("histogram"))));
  }

  private static BlockKind kind(String block, Manifest.@Nullable Group group) {
    return group == null ? BlockKind.of(block) : group.kind();
  }

  private static List<UUID> merged(ResultSet row) throws SQLException {
    return List.of((UUID[]) row.getArray("merged").getArray());
  }

  /** Returns null for an empty list, because only "Smaller groups" lists the groups it merges. */
  private static @Nullable List<UUID> unlessEmpty(List<UUID> merged) {
    return merged.isEmpty() ? null : merged;
  }

  private Map<String, List<GroupWithoutFigures>> withoutFigures() {
    return byKey(
        row -> {
          var questionId = row.getString("question_id");
          var group = manifest.group(id(row, "launch_group_id"));
          return Map.entry(
              questionId,
              new GroupWithoutFigures(
                  group.id(), group.kind(), group.name(), causes(questionId, List.of(group.id()))));
        },
        """
        select b.question_id, b.launch_group_id from inexact_block b
        join released_participation p using (survey_id, launch_group_id)
        where b.survey_id = ? and not p.named order by p.position
        """);
  }

  /** Reads what surveys told that closed under the former rule; others have none. */
  private Map<String, List<InexactBlock>> inexact() {
    return byKey(
        this::inexactBlock,
        """
        select i.question_id, i.block, i.launch_group_id, i.merged, i.n, nullif(i.taken, 0) as taken,
          i.change, s.survey_id as compared_id, s.title, s.launched_at
        from released_inexact i left join survey s on s.survey_id = i.reference_survey_id
        where i.survey_id = ? order by i.position
        """);
  }

  private Entry<String, InexactBlock> inexactBlock(ResultSet row) throws SQLException {
    var questionId = row.getString("question_id");
    var groupId = row.getObject("launch_group_id", UUID.class);
    var group = groupId == null ? null : manifest.group(groupId);
    var merged = merged(row);
    var compared = row.getObject("compared_id", UUID.class);
    return Map.entry(
        questionId,
        new InexactBlock(
            row.getString("block"),
            groupId,
            kind(row.getString("block"), group),
            group == null ? null : group.name(),
            unlessEmpty(merged),
            row.getInt("n"),
            row.getObject("taken", Integer.class),
            causes(questionId, groupId == null ? merged : List.of(groupId)),
            compared == null
                ? null
                : new ComparedSurvey(
                    compared, row.getString("title"), Database.instant(row, "launched_at")),
            Database.wordOrNull(row, "change", ClearChange::of)));
  }

  private List<FiguresCause> causes(String questionId, List<UUID> groups) {
    return requireNonNullElse(manifest.inexact(), List.<InexactFigures>of()).stream()
        .filter(one -> one.questionId().equals(questionId))
        .filter(one -> groups.contains(one.launchGroupId()))
        .flatMap(one -> one.causes().stream())
        .toList();
  }

  private Map<String, VoteOutcome> outcomes() {
    return rows(
            """
            select question_id, outcome from released_outcome where survey_id = ?
            """,
            row ->
                Map.entry(row.getString("question_id"), VoteOutcome.of(row.getString("outcome"))))
        .stream()
        .collect(toMap(Entry::getKey, Entry::getValue));
  }

  private static @Nullable List<Integer> integers(@Nullable Array array) throws SQLException {
    return array == null ? null : Arrays.asList((Integer[]) array.getArray());
  }

  private List<OpenQuestion> questions(Map<Place, List<ResultComment>> comments) {
    return manifest.questions().stream()
        .filter(question -> !question.scaled())
        .map(q -> new OpenQuestion(q.id(), q.text(), of(comments, q, Field.ANSWER)))
        .toList();
  }

  private static List<ResultComment> of(
      Map<Place, List<ResultComment>> comments, Question question, Field field) {
    return comments.getOrDefault(new Place(question.id(), field.word()), List.of());
  }

  private Map<Place, List<ResultComment>> comments() {
    return byKey(
        row ->
            Map.entry(
                new Place(row.getString("question_id"), row.getString("field")),
                new ResultComment(
                    id(row, "comment_id"),
                    row.getString("text"),
                    row.getObject("launch_group_id", UUID.class))),
        """
        select comment_id, question_id, field, launch_group_id, text
        from comment where survey_id = ? order by comment_id
        """);
  }

  private List<NamedAnswers> named(List<Participation> participation, TakenLinks takenLinks) {
    var answers =
        byKey(
            row ->
                Map.entry(
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

  private NamedAnswers named(Manifest.Group group, boolean taken, List<NamedAnswer> answers) {
    var inOrder =
        manifest.questions().stream()
            .flatMap(q -> answers.stream().filter(answer -> answer.questionId().equals(q.id())))
            .toList();
    return new NamedAnswers(FrozenGroups.person(group), taken ? true : null, group.kind(), inOrder);
  }

  private <K, V> Map<K, List<V>> byKey(Database.RowReader<Entry<K, V>> read, String sql) {
    return rows(sql, read).stream()
        .collect(groupingBy(Entry::getKey, mapping(Entry::getValue, toList())));
  }

  private <T> List<T> rows(String sql, Database.RowReader<T> read) {
    return database.list(sql, read, survey.surveyId());
  }

  private static UUID id(ResultSet row, String column) throws SQLException {
    return row.getObject(column, UUID.class);
  }
}
