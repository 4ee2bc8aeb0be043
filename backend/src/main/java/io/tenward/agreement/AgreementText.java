package io.tenward.agreement;

import io.tenward.survey.core.Lead;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What others read of a version: no theme, no vote. */
record AgreementText(
    UUID id,
    int number,
    String lead,
    String workspace,
    String word,
    List<Clause> clauses,
    List<LeftOutTheme> leftOut,
    @Nullable LocalDate agreedOn,
    @Nullable String talk) {

  record Clause(
      UUID id,
      AgreementClause.Section section,
      String text,
      @Nullable String why,
      AgreementClause.Change change,
      @Nullable String before) {
    static Clause of(AgreementClause clause) {
      return new Clause(
          clause.id(),
          clause.section(),
          clause.text(),
          clause.why(),
          clause.change(),
          clause.before());
    }
  }

  static AgreementText of(Agreement agreement) {
    var lead = Lead.of(agreement.memberId);
    return new AgreementText(
        agreement.agreementId,
        agreement.number,
        lead.name(),
        lead.workspace(),
        agreement.word,
        agreement.clauses().stream().map(Clause::of).toList(),
        agreement.leftOut(),
        agreement.agreedOn,
        agreement.talk);
  }

  /** In Markdown (CommonMark), headings in one of our languages. */
  String markdown(String language) {
    var german = language.equals("de");
    var text = new StringBuilder();
    text.append("# ")
        .append(german ? "Rollenvereinbarung " : "Role agreement ")
        .append(number)
        .append(": ")
        .append(escape(lead))
        .append("\n\n");
    if (!word.isBlank()) {
      text.append(escape(word)).append("\n\n");
    }
    section(text, AgreementClause.Section.DUTY, german ? "Was ich mache" : "What I do");
    section(
        text, AgreementClause.Section.PRINCIPLE, german ? "Wie ich entscheide" : "How I decide");
    if (!leftOut.isEmpty()) {
      text.append(german ? "## Nicht dabei, und warum\n\n" : "## Not included, and why\n\n");
      leftOut.forEach(
          theme ->
              text.append("- ")
                  .append(escape(theme.name()))
                  .append(": ")
                  .append(escape(theme.reason()))
                  .append('\n'));
    }
    return text.toString().stripTrailing() + "\n";
  }

  private void section(StringBuilder text, AgreementClause.Section section, String heading) {
    var within = clauses.stream().filter(clause -> clause.section() == section).toList();
    if (within.isEmpty()) {
      return;
    }
    text.append("## ").append(heading).append("\n\n");
    for (int i = 0; i < within.size(); i++) {
      var clause = within.get(i);
      text.append(i + 1).append(". ").append(escape(clause.text())).append('\n');
      if (clause.why() != null) {
        text.append("   ").append(escape(clause.why())).append('\n');
      }
    }
    text.append('\n');
  }

  /** What would be read as a sign of Markdown or HTML stands for itself. */
  private static String escape(String text) {
    return text.replaceAll("([\\\\`*_{}\\[\\]<>#|])", "\\\\$1").replaceAll("\\R", " ");
  }
}
