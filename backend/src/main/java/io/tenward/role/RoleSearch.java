package io.tenward.role;

import io.tenward.base.http.Caller;
import io.tenward.base.search.FoundTexts;
import io.tenward.base.search.FoundTexts.FoundText;
import io.tenward.base.search.Searched;
import io.tenward.base.search.Sought;
import io.tenward.contract.SearchKind;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;

/** Finds responsibilities with their interpretations: few, in one row. */
@Singleton
class RoleSearch implements Searched {
  @Inject Caller caller;
  @Inject Roles roles;

  @Override
  public List<FoundTexts> find(Sought sought) {
    var texts =
        roles.clausesOf(caller.memberId()).stream()
            .filter(clause -> !clause.leftOut())
            .map(clause -> new FoundText(clause.id(), text(clause), null, null))
            .filter(clause -> sought.isIn(clause.text()))
            .toList();
    return List.of(
        new FoundTexts(
            SearchKind.CLAUSE.word(), texts.size(), texts.stream().limit(NEWEST).toList()));
  }

  private static String text(Roles.Clause clause) {
    return clause.meaning() == null ? clause.text() : clause.text() + "\n" + clause.meaning();
  }
}
