package io.tenward.growth.evidence;

import io.quarkus.panache.common.Sort;
import io.tenward.base.http.Caller;
import io.tenward.base.sql.Database;
import io.tenward.contract.EvidenceKeyView;
import io.tenward.contract.EvidenceProposalView;
import io.tenward.expectation.ExpectationPart;
import io.tenward.expectation.Expectations;
import io.tenward.growth.GrowthViews;
import io.tenward.growth.NamedPeople;
import io.tenward.growth.thread.ThreadLink;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the caller's keys, and the proposals that wait for a decision. */
@Singleton
class EvidenceQuery {
  @Inject Caller caller;
  @Inject Database database;
  @Inject EvidenceOut out;
  @Inject Expectations expectations;
  @Inject GrowthViews views;
  @Inject NamedPeople people;

  List<EvidenceKeyView> keys() {
    return views(EvidenceKey.list("memberId", Sort.by("createdAt"), caller.memberId()));
  }

  List<EvidenceKeyView> views(List<EvidenceKey> keys) {
    var titles = views.goalTitles(keys.stream().map(key -> key.goalId));
    return keys.stream()
        .map(key -> out.view(key, key.goalId == null ? null : titles.get(key.goalId)))
        .toList();
  }

  /**
   * Lists waiting proposals. One that names a person is shown without its link, which may lead to
   * anonymous answers.
   *
   * @param part narrows it to the expectation of this, without lines that name someone
   */
  List<EvidenceProposalView> waiting(@Nullable ExpectationPart part) {
    var waiting = EvidenceProposal.waitingFor(keysFor(part));
    var names = people.names();
    var titles = views.goalTitles(waiting.stream().map(proposal -> proposal.key.goalId));
    return waiting.stream()
        .map(
            proposal -> {
              var named = names.areIn(proposal.text, proposal.source);
              var on = named ? null : proposal.key;
              var goal = on == null ? null : on.goalId;
              return out.view(proposal, on, goal == null ? null : titles.get(goal), named);
            })
        .filter(view -> part == null || !view.named())
        .toList();
  }

  private List<UUID> keysFor(@Nullable ExpectationPart part) {
    var sql = new StringBuilder("select key_id from evidence_key k where member_id = ?");
    var parameters = new ArrayList<Object>(List.of(caller.memberId()));
    if (part != null) {
      sql.append(" and ").append(ThreadLink.belongs("k"));
      parameters.addAll(ThreadLink.belonging(expectations.of(part)));
    }
    return database.ids(sql.toString(), parameters.toArray());
  }
}
