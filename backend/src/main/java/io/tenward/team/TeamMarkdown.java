package io.tenward.team;

import io.tenward.base.files.FileLanguage;
import io.tenward.base.text.Markdown;
import io.tenward.contract.AgreementText;
import io.tenward.contract.SituationQuestion;
import io.tenward.contract.TeamAnswer;
import io.tenward.contract.TeamDecision;
import io.tenward.contract.TeamRecord;
import io.tenward.contract.TeamSection;
import io.tenward.contract.TeamSections;
import io.tenward.results.files.FileWords;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes what the team reads as Markdown (CommonMark), for a wiki or a chat. */
final class TeamMarkdown {
  private final StringBuilder text = new StringBuilder();
  private final FileWords words;

  private TeamMarkdown(FileLanguage language) {
    words = FileWords.in(language, TeamMarkdown.class);
  }

  static String of(TeamSections page, FileLanguage language) {
    var markdown = new TeamMarkdown(language);
    markdown.line("# ", markdown.words.say("page"));
    markdown.line("\n", page.lead() + ", " + page.workspace());
    page.sections().forEach(markdown::section);
    return markdown.text.toString();
  }

  private void line(String sign, String said) {
    text.append(sign).append(Markdown.escape(said)).append('\n');
  }

  private void section(TeamSection section) {
    var agreement = section.agreement();
    if (agreement != null) {
      var since = Objects.requireNonNull(agreement.agreedOn());
      heading(words.say("agreement", agreement.number(), since));
      agreement(agreement);
    } else if (section.decisions() != null) {
      heading(words.say("decisions"));
      section.decisions().forEach(this::decision);
    } else if (section.name() != null) {
      heading(words.language().pick(section.name()));
      Stream.ofNullable(section.records()).flatMap(all -> all.stream()).forEach(this::record);
    }
  }

  private void heading(String said) {
    line("\n## ", said);
    text.append('\n');
  }

  private void agreement(AgreementText agreement) {
    for (int i = 0; i < agreement.clauses().size(); i++) {
      line((i + 1) + ". ", agreement.clauses().get(i).text());
    }
  }

  private void decision(TeamDecision decision) {
    var verdict = words.say("verdict." + decision.verdict().word());
    var until = decision.horizon() == null ? "" : " (" + decision.horizon() + ")";
    line("- ", "%s. %s%s: %s".formatted(decision.name(), verdict, until, decision.reason()));
  }

  /** Writes what is asked once in one line, and each line of the record below it. */
  private void record(TeamRecord record) {
    var whole = said(record, null);
    line("- ", record.title() == null ? whole : record.title() + ". " + whole);
    record.answers().stream()
        .map(TeamAnswer::line)
        .filter(Objects::nonNull)
        .distinct()
        .sorted()
        .forEach(each -> line("  - ", said(record, each)));
  }

  private String said(TeamRecord record, @Nullable Integer line) {
    return record.questions().stream()
        .flatMap(
            question ->
                record.answers().stream()
                    .filter(answer -> answer.field().equals(question.key()))
                    .filter(answer -> Objects.equals(answer.line(), line))
                    .map(
                        answer ->
                            words.language().pick(question.label())
                                + " "
                                + said(question, answer.text())))
        .collect(Collectors.joining("; "));
  }

  private String said(SituationQuestion question, String answer) {
    if (question.kind().equals("yes-no")) {
      return words.say(answer);
    }
    return Stream.ofNullable(question.choices())
        .flatMap(all -> all.stream())
        .filter(choice -> choice.key().equals(answer))
        .map(choice -> words.language().pick(choice.name()))
        .findFirst()
        .orElse(answer);
  }
}
