package io.tenward.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Checks that no column joins a person to an invite, or an invite to an answer. */
@QuarkusTest
class SchemaTest {
  private static final String RESPONSE =
      """
      ('answer', 'receipt', 'released_participation', 'released_rating', 'released_inexact', 'released_outcome', 'comment',
       'named_answer', 'comment_mark')
      """;
  private static final String ANONYMOUS =
      "('answer', 'receipt', 'comment', 'comment_mark', 'ballot', 'decline', 'invite')";

  @Test
  void nothingAnsweredHasATimeOrASequence() {
    assertEquals(
        List.of(),
        Sql.texts(
            """
            select table_name || '.' || column_name from information_schema.columns
            where table_schema = 'public' and table_name in %s
              and (data_type ~ '(timestamp|date|time|interval)' or is_identity = 'YES'
                or column_default like '%%nextval%%' or data_type in ('bigint', 'smallint')
                or column_default is not null and column_name <> 'merged')
            """
                .formatted(RESPONSE)));
    assertEquals(
        List.of(),
        Sql.texts(
            """
            select table_name || '.' || column_name from information_schema.columns
            where table_schema = 'public' and table_name in %s
              and (data_type !~ '^(uuid|bytea|text|boolean)$' or is_identity = 'YES'
                or column_default is not null)
            """
                .formatted(ANONYMOUS)));
  }

  @Test
  void nothingAnsweredRefersToAnything() {
    assertEquals(
        List.of(),
        Sql.texts(
            """
            select conrelid::regclass || ' -> ' || confrelid::regclass from pg_constraint
            where contype = 'f'
              and (conrelid::regclass::text in %1$s or confrelid::regclass::text in %1$s)
            """
                .formatted(RESPONSE)));
    assertEquals(
        List.of(),
        Sql.texts(
            """
            select table_name || '.' || column_name from information_schema.columns
            where table_schema = 'public' and table_name in %s
              and column_name ~ '(invite_|ballot|person|member|lead_id)'
            """
                .formatted(RESPONSE)));
  }

  @Test
  void anInviteKnowsNoPersonAndAnAudienceNoInvite() {
    assertEquals(
        List.of(),
        Sql.texts(
            """
            select table_name || '.' || column_name from information_schema.columns
            where table_schema = 'public'
              and (table_name in ('invite', 'ballot', 'decline')
                    and column_name ~ '(person|member|lead_id|email|name|_at$)'
                or table_name = 'audience' and column_name ~ '(invite|ballot|secret|answer)')
            """));
    assertEquals(
        List.of(
            "external_key",
            "group_id",
            "launch_group_id",
            "mailbox_key",
            "name_key",
            "part_id",
            "person_id",
            "person_key",
            "spellings",
            "survey_id",
            "workspace_id"),
        Sql.texts(
            """
            select column_name::text from information_schema.columns
            where table_schema = 'public' and table_name = 'audience' order by 1
            """));
  }

  @Test
  void onlyAMailKnowsBothAndItGoesWithItsInvite() {
    assertEquals(
        List.of("mail"),
        Sql.texts(
            """
            select distinct table_name::text from information_schema.columns
            where table_schema = 'public' and column_name = 'invite_id'
              and table_name in (
                select table_name from information_schema.columns
                where column_name ~ '(person|member|name|address|email)')
            """));
    assertEquals(
        List.of("invite", "survey"),
        Sql.texts(
            """
            select confrelid::regclass::text from pg_constraint
            where contype = 'f' and conrelid = 'mail'::regclass and confdeltype = 'c' order by 1
            """));
    assertEquals(
        List.of(),
        Sql.texts(
            "select conrelid::regclass::text from pg_constraint"
                + " where contype = 'f' and confrelid = 'mail'::regclass"));
    assertEquals(
        List.of(),
        Sql.texts(
            """
            select column_name::text from information_schema.columns
            where table_schema = 'public' and table_name in ('mail', 'reminder', 'survey')
              and column_name ~ '(secret|token|link|html|body|subject)'
            """));
  }

  /** An expectation may hold what came of anonymous answers. */
  @Test
  void anExpectationKnowsNoWordsAndNobody() {
    assertEquals(
        List.of("before_join", "expectation_id", "key", "kind", "member_id", "workspace_id"),
        Sql.texts(
            """
            select column_name::text from information_schema.columns
            where table_schema = 'public' and table_name in (
              select table_name from information_schema.columns where column_name = 'expectation_id')
            order by 1
            """));
  }

  /** These notes have neither a speaker nor a time. */
  @Test
  void whatWasHeardKnowsNobodyAndNoTime() {
    assertEquals(
        List.of("board_id", "group_id", "heard_id", "text", "theme_id", "workspace_id"),
        Sql.texts(
            """
            select column_name::text from information_schema.columns
            where table_schema = 'public' and (table_name = 'heard'
              or column_name = 'heard_id' and table_name <> 'heard')
            order by 1
            """));
    assertEquals(
        List.of("heard -> board", "heard -> workspace"),
        Sql.texts(
            """
            select conrelid::regclass || ' -> ' || confrelid::regclass from pg_constraint
            where contype = 'f' and 'heard'::regclass in (conrelid, confrelid) order by 1
            """));
  }

  @Test
  void noTriggerAndNoViewJoinsThem() {
    assertEquals(
        List.of(),
        Sql.texts(
            // HistoryTest lists the tables that have a history, none of which holds an answer.
            "select tgname::text from pg_trigger where not tgisinternal and tgname not like 'history%'"
                + " union all select viewname::text from pg_views where schemaname = 'public'"));
  }

  @Test
  void everyTableOfOursBelongsToAWorkspace() {
    assertEquals(
        List.of(),
        Sql.texts(
            """
            select t.table_name::text from information_schema.tables t
            where t.table_schema = 'public'
              and t.table_name not in ('flyway_schema_history', 'scheduled_tasks', 'setup_code', 'key_folder', 'server_process', 'logout_token', 'spent_challenge')
              and not exists (
                select from information_schema.columns c
                where c.table_schema = 'public' and c.table_name = t.table_name
                  and c.column_name = 'workspace_id' and c.is_nullable = 'NO')
            """));
  }

  /** ANALYZE copies values, which outlive their rows (V202611261640). */
  @Test
  void statisticsAreKeptOfIdentifiersAndEnumerationsOnly() {
    assertEquals(
        List.of(),
        Sql.texts(
            """
            select c.relname || '.' || a.attname from pg_attribute a join pg_class c on c.oid = a.attrelid
            where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
              and c.relname not in ('flyway_schema_history', 'scheduled_tasks')
              and a.atttypid in ('text'::regtype, 'text[]'::regtype, 'varchar'::regtype, 'json'::regtype, 'jsonb'::regtype,
                'bytea'::regtype)
              and a.attname not in ('anchor', 'block', 'cancel_reason', 'comments', 'delivery', 'failure', 'field', 'halted', 'kind',
                'language', 'manager_alone', 'operation', 'question_id', 'role', 'stage', 'state', 'synthesis', 'template', 'verdict',
                'zone')
              -- Hashes, what is encrypted, and places of statements.
              and (a.atttypid <> 'bytea'::regtype
                or a.attname !~ '_hash$' and a.attname not in ('answer', 'box', 'fingerprint', 'suggested', 'what'))
              and coalesce(a.attstattarget, -1) <> 0
            union all
            select i.indexrelid::regclass || '.' || a.attname
            from pg_index i join pg_class c on c.oid = i.indrelid join pg_attribute a on a.attrelid = i.indexrelid
            where c.relnamespace = 'public'::regnamespace and i.indkey[a.attnum - 1] = 0
              and coalesce(a.attstattarget, -1) <> 0
            """));
  }
}
