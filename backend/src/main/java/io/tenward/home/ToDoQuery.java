package io.tenward.home;

import io.tenward.base.sql.Database;
import io.tenward.contract.ToDoReason;
import io.tenward.webhook.PausedWebhooks;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lists what a member has to do now, for the start page, the API and Monday's email. */
@Singleton
class ToDoQuery {
  private static final int MOST = 200;

  /**
   * @param day on which it is or was due
   * @param id of the task, goal, talk, pairing, theme, situation, webhook or key of a tool
   * @param title none for a theme without a name
   * @param detail the hour of a talk; until when a theme was put off, in the lead's words; how much
   *     a tool proposes; the number of a situation's line
   */
  record Due(
      ToDoReason reason,
      @Nullable LocalDate day,
      UUID id,
      @Nullable String title,
      @Nullable String detail,
      @Nullable UUID boardId) {}

  @Inject Database database;
  @Inject PausedWebhooks webhooks;

  /** Tasks of a goal that rests, or was never begun, wait with it. */
  List<Due> list(UUID memberId, LocalDate today) {
    var stored =
        database.list(
            """
            with asked as (select ?::uuid as me, ?::date as today)
            select reason, day, id, title, detail, board_id from (
              select case when t.state = 'not-now' then 'asked' when t.state in ('asked', 'waiting') then t.state
                  when t.due_on = today then 'due' else 'overdue' end as reason, t.due_on as day,
                t.task_id as id, t.text as title, null as detail, null::uuid as board_id,
                t.created_at as since
              from asked join task t on t.member_id = me left join goal g using (goal_id)
              where t.due_on <= today and t.state in ('asked', 'not-now', 'open', 'waiting')
                and (t.goal_id is null or g.state = 'active' and me in (g.member_id, g.partner_id))
              union all
              select 'look-back', look_back_on, goal_id, title, null, null, created_at
              from asked join goal on member_id = me
              where state in ('active', 'resting') and look_back_on <= today
              union all
              select 'step-missing', null, goal_id, title, null, null, created_at
              from asked join goal g on member_id = me
              where state = 'active' and not exists (select from task t
                where t.goal_id = g.goal_id and t.mark = 'step' and t.state = 'open')
              union all
              select 'talk', t.day, talk_id, coalesce(t.person_name, m.name, r.coach_name),
                t.start, null, t.created_at
              from asked join talk t on t.member_id = me left join pairing r using (pairing_id)
                left join member m on m.member_id = r.coach_id
              where t.state = 'planned' and t.day <= today
              union all
              select 'coaching-asked', null, pairing_id, m.name, null, null, null
              from asked join pairing r on r.coach_id = me
                join member m on m.member_id = r.coachee_id
              where r.state = 'asked'
              union all
              select 'not-now', remind_on, theme_id, coalesce(theme.name, wish), horizon, board_id, null
              from asked join board on member_id = me join theme using (board_id)
              where verdict = 'not-now' and remind_on <= today
              union all
              select reason, on_day, situation_id, case reason when 'situation-line' then line_text
                else coalesce(title, form::jsonb #>> '{name,own}', form::jsonb -> 'name' ->> (
                  select coalesce(language, 'en') from member where member_id = me)) end,
                line, null, created_at
              from asked join situation on member_id = me cross join lateral (
                select 'look-again', look_again_on, null, null where state <> 'done'
                union all
                select 'period-ends', until, null, null where state <> 'done'
                union all
                select 'situation-again', (day + case every when 'quarter' then interval '3 months'
                    else ('1 ' || every)::interval end)::date, null, null
                where every is not null and not exists (select from situation later
                  where later.member_id = me and later.template = situation.template
                    and (later.day, later.created_at) > (situation.day, situation.created_at))
                union all
                select 'situation-line', min(said ->> 'text') filter (where kind = 'day')::date,
                  said ->> 'line', (array_agg(said ->> 'text' order by place)
                    filter (where kind in ('line', 'text')))[1]
                from jsonb_array_elements(answers::jsonb) said
                  join (select place, question ->> 'key', question ->> 'kind'
                    from jsonb_array_elements(form::jsonb -> 'lines')
                      with ordinality asks (question, place)) asks (place, key, kind)
                    on key = said ->> 'field'
                where next_line_on <= today and state <> 'done'
                  and said ->> 'line' not in (select closed ->> 'line'
                    from jsonb_array_elements(line_states::jsonb) closed)
                group by said ->> 'line'
              ) x (reason, on_day, line, line_text)
              where on_day <= today
              union all
              select 'evidence-proposed', null, key_id, tool, count(*)::text, null, min(p.created_at)
              from asked join evidence_key on member_id = me join evidence_proposal p using (key_id)
              where declined_at is null and not exists (select from entry where entry_id = proposal_id)
              group by key_id, tool
            ) x order by day nulls last, detail nulls last, since, id
            """,
            row ->
                new Due(
                    ToDoReason.of(row.getString(1)),
                    row.getObject(2, LocalDate.class),
                    row.getObject(3, UUID.class),
                    row.getString(4),
                    row.getString(5),
                    row.getObject(6, UUID.class)),
            memberId,
            today);
    var paused =
        webhooks.of(memberId).stream()
            .map(
                hook ->
                    new Due(ToDoReason.WEBHOOK_PAUSED, null, hook.id(), hook.host(), null, null));
    return Stream.concat(stored.stream(), paused)
        .sorted(Comparator.comparing(Due::reason))
        .limit(MOST)
        .toList();
  }
}
