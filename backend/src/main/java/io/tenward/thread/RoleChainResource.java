package io.tenward.thread;

import io.tenward.base.http.Caller;
import io.tenward.board.chain.RoleLinks;
import io.tenward.board.view.OwnBoards;
import io.tenward.contract.ExpectationKind;
import io.tenward.contract.GetRoleChain;
import io.tenward.contract.RoleChain;
import io.tenward.contract.ThreadOutline;
import io.tenward.contract.Verdict;
import io.tenward.expectation.ExpectationPart;
import io.tenward.expectation.Expectations;
import io.tenward.role.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;

/** Shows where each responsibility of the role stands, and what people expect beside the role. */
@RolesAllowed("lead")
@Transactional
public class RoleChainResource implements GetRoleChain {
  /** Only the latest themes are outlined, because each costs several queries. */
  private static final int OTHERS = 20;

  @Inject Caller caller;
  @Inject RoleLinks links;
  @Inject ThreadReader reader;
  @Inject ExpectationReader expectations;
  @Inject Expectations stored;
  @Inject Roles roles;
  @Inject OwnBoards boards;

  @Override
  public RoleChain getRoleChain() {
    var inRole =
        roles.clausesOf(caller.memberId()).stream()
            .filter(clause -> !clause.leftOut())
            .map(clause -> ExpectationPart.of(ExpectationKind.CLAUSE, clause.id()))
            .toList();
    return new RoleChain(links.read(), outlines(inRole), outlines(beside(inRole)));
  }

  private List<ThreadOutline> outlines(List<ExpectationPart> parts) {
    return parts.stream()
        .map(part -> reader.read(part.kind(), part.key()))
        .map(of -> new ThreadOutline(of.kind(), of.key(), of.words(), of.stations(), of.next()))
        .toList();
  }

  /** Finds the themes to which no responsibility of the role belongs, one of each expectation. */
  private List<ExpectationPart> beside(List<ExpectationPart> inRole) {
    var kept = stored.all();
    var gathered = expectations.gathered();
    var seen = new HashSet<Object>(inRole);
    inRole.stream().filter(kept::containsKey).map(kept::get).forEach(seen::add);
    return boards.latestFirst().stream()
        .flatMap(view -> view.themes().stream())
        .filter(theme -> theme.verdict() != Verdict.NOT_NOW && theme.voices() > 0)
        .map(theme -> ExpectationPart.of(ExpectationKind.THEME, theme.id()))
        .filter(
            theme -> {
              var part = gathered.getOrDefault(theme, theme);
              return seen.add(kept.containsKey(part) ? kept.get(part) : part);
            })
        .limit(OTHERS)
        .toList();
  }
}
