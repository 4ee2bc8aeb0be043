package io.tenward.situation;

import io.tenward.base.search.FoundTexts;
import io.tenward.base.search.OwnTexts;
import io.tenward.base.search.Searched;
import io.tenward.base.search.Sought;
import io.tenward.contract.SearchKind;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;

/** Finds situations. */
@Singleton
class SituationSearch implements Searched {
  private static final String SITUATIONS =
      """
      with found as (
        select situation_id, count(*) over () as count from situation
        where member_id = ? and searched_words(words) @@ ?::tsquery
        order by day desc, created_at desc limit ?)
      select situation_id, count, words, day, null, null::uuid, null
      from found join situation using (situation_id) order by day desc, created_at desc
      """;

  @Inject OwnTexts own;

  @Override
  public List<FoundTexts> find(Sought sought) {
    return List.of(own.find(SearchKind.SITUATION.word(), SITUATIONS, sought));
  }
}
