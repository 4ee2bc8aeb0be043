package io.tenward.growth;

import io.tenward.base.search.FoundTexts;
import io.tenward.base.search.OwnTexts;
import io.tenward.base.search.Searched;
import io.tenward.base.search.Sought;
import io.tenward.contract.SearchKind;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;

/** Finds goals, tasks and log entries. */
@Singleton
class GrowthSearch implements Searched {
  private static final String GOALS =
      """
      with found as (
        select goal_id, count(*) over () as count from goal
        where member_id = ? and searched_words(
          title || ' ' || coalesce(sign, '') || ' ' || goal_reasons(earlier)) @@ ?::tsquery
        order by changed_at desc limit ?)
      select goal_id, count, title || coalesce(E'\\n' || sign, '') || coalesce(E'\\n' || (
          select string_agg(each ->> 'why', E'\\n') from jsonb_array_elements(earlier::jsonb) each), ''),
        null::date, null, null::uuid, null
      from found join goal using (goal_id) order by changed_at desc
      """;

  private static final String TASKS =
      """
      with found as (
        select task_id, count(*) over () as count from task
        where member_id = ?
          and searched_words(text || ' ' || coalesce(note, '')) @@ ?::tsquery
        order by created_at desc limit ?)
      select task_id, count, text || coalesce(E'\\n' || note, ''), due_on,
        case when goal_id is null then 'person' else 'goal' end, coalesce(goal_id, person_id),
        coalesce(title, person_name)
      from found join task using (task_id) left join goal using (goal_id)
      order by task.created_at desc
      """;

  private static final String ENTRIES =
      """
      with found as (
        select entry_id, count(*) over () as count from entry
        where member_id = ? and searched_words(text) @@ ?::tsquery
        order by day desc, created_at desc limit ?)
      select entry_id, count, text, day, case when person_id is null then 'goal' else 'person' end,
        coalesce(person_id, goal_id), coalesce(person_name, title)
      from found join entry using (entry_id) left join goal using (goal_id)
      order by day desc, entry.created_at desc
      """;

  @Inject OwnTexts own;

  @Override
  public List<FoundTexts> find(Sought sought) {
    return List.of(
        own.find(SearchKind.GOAL.word(), GOALS, sought),
        own.find(SearchKind.TASK.word(), TASKS, sought),
        own.find(SearchKind.ENTRY.word(), ENTRIES, sought));
  }
}
