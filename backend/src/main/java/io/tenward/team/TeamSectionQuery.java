package io.tenward.team;

import io.tenward.agreement.AgreementInForce;
import io.tenward.board.publish.TeamDecisions;
import io.tenward.contract.AgreementText;
import io.tenward.contract.TeamDecision;
import io.tenward.contract.TeamSection;
import io.tenward.situation.TeamRecords;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the sections of a team's page from the rooms that own them. */
@Singleton
public class TeamSectionQuery {
  @Inject TeamDecisions decisions;
  @Inject TeamRecords records;

  /**
   * Lists what the team reads.
   *
   * @param zone in which the day of a decision is told
   * @param number of the version of the agreement; null for the one in force
   */
  public List<TeamSection> shown(UUID memberId, ZoneId zone, @Nullable Integer number) {
    return sections(memberId, zone, number, false);
  }

  /** Lists, for their lead, also what the team could read. */
  List<TeamSection> all(UUID memberId, ZoneId zone) {
    return sections(memberId, zone, null, true);
  }

  private List<TeamSection> sections(
      UUID memberId, ZoneId zone, @Nullable Integer number, boolean forLead) {
    var page = TeamPage.of(memberId);
    var sections = new ArrayList<TeamSection>();
    if (forLead || page.agreement) {
      AgreementInForce.of(memberId, number)
          .map(text -> section("agreement", page.agreement, text.agreedOn(), text, null))
          .ifPresent(sections::add);
    }
    if (forLead || page.decisions) {
      var told = decisions.of(memberId);
      if (told.changedAt() != null) {
        var day = LocalDate.ofInstant(told.changedAt(), zone);
        sections.add(section("decisions", page.decisions, day, null, told.decisions()));
      }
    }
    sections.addAll(records.sections(memberId, forLead));
    return sections;
  }

  private static TeamSection section(
      String key,
      boolean shown,
      @Nullable LocalDate changedOn,
      @Nullable AgreementText agreement,
      @Nullable List<TeamDecision> decisions) {
    return new TeamSection(key, null, shown, changedOn, agreement, decisions, null);
  }
}
