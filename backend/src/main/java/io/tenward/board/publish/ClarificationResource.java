package io.tenward.board.publish;

import io.tenward.base.http.Caller;
import io.tenward.base.http.Idempotent;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.sql.Database;
import io.tenward.base.text.LocalizedText;
import io.tenward.board.state.BoardProblem;
import io.tenward.board.state.BoardTable;
import io.tenward.board.view.EditionTheme;
import io.tenward.contract.AddClarification;
import io.tenward.contract.Clarification;
import io.tenward.contract.ClarificationDraft;
import io.tenward.contract.Verdict;
import io.tenward.form.Lead;
import io.tenward.form.Question;
import io.tenward.survey.Repeat;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;

/** Drafts a survey that asks respondents what they mean by a theme. */
@RolesAllowed("lead")
@Transactional
class ClarificationResource implements AddClarification {
  private static final int TITLE = 120;
  private static final int INTRO = 1000;

  private static final LocalizedText ABOUT =
      new LocalizedText("Follow-up: %s", "Rückfrage: %s", null);

  private static final LocalizedText DECIDED =
      new LocalizedText(
          "You said: “%s”. I replied that it needs clarifying.",
          "Ihr habt gesagt: „%s“. Ich habe geantwortet, dass es geklärt werden muss.", null);

  private static final Question QUESTION =
      new Question(
          "clarification.meant",
          Question.Kind.OPEN,
          new LocalizedText(
              "What exactly should change, and how would you notice? Please answer even if you didn’t raise this, and don’t say whether you did.",
              "Was genau soll sich ändern, und woran würdest du es merken? Bitte antworte auch, wenn es nicht von dir kam, und schreib nicht, ob du es warst.",
              null),
          null,
          null,
          null);

  @Inject Database database;
  @Inject BoardTable boardTable;
  @Inject EditionTable editionTable;
  @Inject Repeat repeat;
  @Inject Caller caller;

  @Override
  @Idempotent
  public Response addClarification(UUID boardId, ClarificationDraft wanted) {
    caller.hold();
    boardTable.of(caller, boardId);
    var read =
        editionTable.ofBoard(boardId).stream()
            .reduce((earlier, last) -> last)
            .map(last -> last.themes().stream().filter(theme -> isUnclear(theme, wanted)).toList())
            .orElse(List.of());
    if (read.isEmpty()) {
      throw ProblemException.of(BoardProblem.VERDICT_UNPUBLISHED, "Publish this decision first");
    }
    var language = Lead.of(caller.memberId()).language();
    var theme = read.getFirst();
    var name = theme.names() == null ? theme.name() : theme.names().in(language);
    var draft =
        repeat.withQuestion(
            lastClosed(read),
            upTo(TITLE, ABOUT.in(language).formatted(name)),
            upTo(INTRO, (DECIDED.in(language).formatted(name) + "\n\n" + theme.reason()).strip()),
            QUESTION);
    return Response.created(URI.create("/api/surveys/" + draft))
        .entity(new Clarification(draft))
        .build();
  }

  private static boolean isUnclear(EditionTheme theme, ClarificationDraft wanted) {
    return theme.themeId().equals(wanted.themeId()) && theme.verdict() == Verdict.NEEDS_CLARIFYING;
  }

  private UUID lastClosed(List<EditionTheme> read) {
    return database
        .ids(
            "select survey_id from survey where survey_id = any (?) order by closed_at desc",
            read.stream().map(EditionTheme::surveyId).toList())
        .getFirst();
  }

  /** Cuts a text; the limit counts Unicode code points. */
  private static String upTo(int most, String text) {
    return text.codePointCount(0, text.length()) <= most
        ? text
        : text.substring(0, text.offsetByCodePoints(0, most - 1)).stripTrailing() + "…";
  }
}
