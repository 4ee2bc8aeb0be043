package io.tenward.board;

import io.tenward.base.search.FoundTexts;
import io.tenward.base.search.OwnTexts;
import io.tenward.base.search.Searched;
import io.tenward.base.search.Sought;
import io.tenward.contract.SearchKind;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Finds themes by the names that the lead or a language model gave them, and by their decisions.
 */
@Singleton
class ThemeSearch implements Searched {
  @Inject OwnTexts own;

  @Override
  public List<FoundTexts> find(Sought sought) {
    return List.of(
        own.find(
            SearchKind.THEME.word(),
            """
            with found as (
              select board_id, theme_id, title, count(*) over () as count
              from theme join board using (board_id)
              where member_id = ? and searched_words(
                coalesce(name, wish, '') || ' ' || reason || ' ' || coalesce(horizon, ''))
                @@ ?::tsquery
              order by decided_at desc nulls last, theme_id limit ?)
            select theme_id, count,
              concat_ws(E'\\n', coalesce(name, wish), nullif(reason, ''), horizon), null::date,
              'board', board_id, found.title
            from found join theme using (board_id, theme_id)
            order by decided_at desc nulls last, theme_id
            """,
            sought));
  }
}
