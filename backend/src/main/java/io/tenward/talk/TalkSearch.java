package io.tenward.talk;

import io.tenward.base.search.FoundTexts;
import io.tenward.base.search.OwnTexts;
import io.tenward.base.search.Searched;
import io.tenward.base.search.Sought;
import io.tenward.contract.SearchKind;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;

/** Finds why a lead is in touch with somebody, how they prepare talks, and agenda items. */
@Singleton
class TalkSearch implements Searched {
  private static final String CONTACTS =
      """
      with found as (
        select person_id, count(*) over () as count from contact
        where member_id = ?
          and searched_words(coalesce(why, '') || ' ' || coalesce(would_like, '')) @@ ?::tsquery
        order by since desc limit ?)
      select person_id, count, concat_ws(E'\\n', why, would_like), null::date, 'person', person_id, name
      from found join contact using (person_id) join person using (person_id) order by since desc
      """;

  /** A session shows what the coachee writes; a coach prepares for themselves. */
  private static final String TALKS =
      """
      with found as (
        select talk_id, count(*) over () as count from talk
        where member_id = ? and searched_words(
          coalesce(purpose, '') || ' ' || coalesce(preparation, '') || ' ' || coalesce(tried, ''))
          @@ ?::tsquery
        order by day desc limit ?)
      select talk_id, count, concat_ws(E'\\n', t.purpose, t.preparation, t.tried), day,
        case when t.pairing_id is null then 'person' else 'pairing' end,
        coalesce(t.person_id, t.pairing_id), coalesce(t.person_name, m.name, coach_name)
      from found join talk t using (talk_id) left join pairing r using (pairing_id)
        left join member m on m.member_id = r.coach_id
      order by day desc
      """;

  private static final String POINTS =
      """
      with found as (
        select point_id, count(*) over () as count from talk_point
        where member_id = ? and searched_words(text) @@ ?::tsquery
        order by created_at desc limit ?)
      select point_id, count, text, null::date,
        case when p.pairing_id is null then 'person' else 'pairing' end,
        coalesce(p.person_id, p.pairing_id), coalesce(someone.name, m.name, coach_name)
      from found join talk_point p using (point_id)
        left join person someone on someone.person_id = p.person_id and someone.lead_id = p.member_id
        left join pairing r using (pairing_id) left join member m on m.member_id = r.coach_id
      order by p.created_at desc
      """;

  @Inject OwnTexts own;

  @Override
  public List<FoundTexts> find(Sought sought) {
    return List.of(
        own.find(SearchKind.CONTACT.word(), CONTACTS, sought),
        own.find(SearchKind.TALK.word(), TALKS, sought),
        own.find(SearchKind.POINT.word(), POINTS, sought));
  }
}
