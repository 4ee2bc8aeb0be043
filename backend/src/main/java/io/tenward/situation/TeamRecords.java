package io.tenward.situation;

import io.tenward.base.http.Etag;
import io.tenward.base.sql.Database;
import io.tenward.base.text.LocalizedText;
import io.tenward.contract.SituationAnswer;
import io.tenward.contract.SituationForm;
import io.tenward.contract.SituationLineState;
import io.tenward.contract.SituationQuestion;
import io.tenward.contract.SituationTemplateView;
import io.tenward.contract.TeamAnswer;
import io.tenward.contract.TeamRecord;
import io.tenward.contract.TeamSection;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the situations that a lead ticks for the team's page, as sections of that page. */
@Singleton
public class TeamRecords {
  private static final int MOST = 200;

  @Inject Database database;
  @Inject Ties ties;
  @Inject ToldAnswers told;

  /**
   * Lists what is ticked, a section for each template.
   *
   * @param forLead also what could be ticked, with what is needed to tick it
   */
  public List<TeamSection> sections(UUID memberId, boolean forLead) {
    var ids =
        database.ids(
            """
            select situation_id from situation
            where member_id = ? and (team or ? and (template = any (?) or form like '%"team":true%'))
            order by team desc, day desc, created_at desc, situation_id limit ?
            """,
            memberId, forLead, SHIPPED.keySet(), MOST);
    List<Situation> rows = Situation.list("situationId in ?1", ids);
    rows.sort(Comparator.comparing(row -> ids.indexOf(row.situationId)));
    var names = told.names(memberId, rows.stream().flatMap(row -> row.answers.stream()).toList());
    var byTemplate = new LinkedHashMap<String, List<Situation>>();
    SHIPPED.keySet().forEach(key -> byTemplate.put(key, new ArrayList<>()));
    rows.forEach(
        row -> byTemplate.computeIfAbsent(row.template, key -> new ArrayList<>()).add(row));
    return byTemplate.entrySet().stream()
        .filter(each -> !each.getValue().isEmpty())
        .map(each -> section(each.getKey(), each.getValue(), names, forLead))
        .toList();
  }

  private TeamSection section(
      String template, List<Situation> rows, Map<UUID, String> names, boolean forLead) {
    var records = rows.stream().map(row -> record(row, names, forLead)).toList();
    var shown = records.stream().filter(TeamRecord::team).toList();
    return new TeamSection(
        template,
        heading(template, rows.getFirst()),
        !shown.isEmpty(),
        shown.stream().map(TeamRecord::changedOn).max(Comparator.naturalOrder()).orElse(null),
        null,
        null,
        records);
  }

  /** Reads the present heading, so that older records stand below the same one. */
  private static LocalizedText heading(String template, Situation row) {
    var form = Optional.ofNullable(SHIPPED.get(template)).orElse(row.form);
    return Objects.requireNonNullElse(form.heading(), form.name());
  }

  private TeamRecord record(Situation row, Map<UUID, String> names, boolean forLead) {
    var questions = questions(row);
    var fields = questions.stream().map(SituationQuestion::key).collect(Collectors.toSet());
    var over = row.lineStates.stream().map(SituationLineState::line).collect(Collectors.toSet());
    var answers =
        ToldAnswers.named(row.answers, names).stream()
            .filter(answer -> fields.contains(answer.field()) && !isIn(over, answer.line()))
            .toList();
    var isRefused = forLead && !row.team && ties.isBesideAnswers(row);
    return new TeamRecord(
        row.situationId,
        row.title,
        row.day,
        row.until,
        changedOn(row, answers),
        row.form.line(),
        questions.stream().map(SharedAnswers::plain).toList(),
        answers.stream().map(TeamRecords::answer).toList(),
        row.team,
        isRefused ? "beside-answers" : null,
        forLead ? Etag.of(row.version) : null);
  }

  private static boolean isIn(Set<Integer> lines, @Nullable Integer line) {
    return line != null && lines.contains(line);
  }

  private static LocalDate changedOn(Situation row, List<SituationAnswer> answers) {
    return answers.stream()
        .map(SituationAnswer::changedOn)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElse(row.day);
  }

  private static TeamAnswer answer(SituationAnswer answer) {
    var person = answer.person();
    var text = person == null ? answer.text() : person.name();
    return new TeamAnswer(answer.field(), answer.line(), Objects.requireNonNullElse(text, ""));
  }

  /**
   * Lists the questions of a situation whose answers are for the team. One that began before its
   * template had such questions follows the template as it is now.
   */
  static List<SituationQuestion> questions(Situation situation) {
    var now = Stream.ofNullable(SHIPPED.get(situation.template));
    var keys =
        Stream.concat(now, Stream.of(situation.form))
            .flatMap(TeamRecords::forTeam)
            .collect(Collectors.toSet());
    return FormChecks.questions(situation.form)
        .filter(question -> keys.contains(question.key()))
        .toList();
  }

  private static Stream<String> forTeam(SituationForm form) {
    return FormChecks.questions(form)
        .filter(question -> Boolean.TRUE.equals(question.team()))
        .map(SituationQuestion::key);
  }

  /** Shipped forms with questions for the team, by key, in their order. */
  private static final Map<String, SituationForm> SHIPPED =
      ShippedSituation.ALL.stream()
          .filter(each -> forTeam(each.form()).findAny().isPresent())
          .collect(
              Collectors.toMap(
                  SituationTemplateView::key,
                  SituationTemplateView::form,
                  (a, b) -> a,
                  LinkedHashMap::new));
}
