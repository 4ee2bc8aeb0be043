package io.tenward.account;

import static java.util.Collections.nCopies;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.tenward.account.member.SignedIn;
import io.tenward.kernel.close.Released;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RemovedRowsTest {
  private static final String WORDS = "Tell them that the ferry is gone.";

  @Inject RemovedRows rows;
  @Inject AgroalDataSource database;

  @Test
  void noPageHoldsWhatWasWrittenToARemovedLead() throws SQLException {
    query("create extension if not exists pageinspect");
    var petra = SignedIn.owner();
    var ines = petra.colleague();
    Released.of(ines.memberId(), List.of(WORDS));
    assertTrue(rowsWith(WORDS) > 0);
    remove(petra, ines);
    assertTrue(rowsWith(WORDS) > 0);

    assertTrue(
        query("select task_instance from scheduled_tasks where task_name = 'vacuum-removed-rows'")
            .contains(ines.memberId().toString()));
    rows.vacuum();
    assertEquals(0, rowsWith(WORDS));
  }

  /** VACUUM alone leaves the words of a text index. */
  @Test
  void noTextIndexHoldsThem() throws SQLException {
    query("create extension if not exists pageinspect");
    var petra = SignedIn.owner();
    var ines = petra.colleague();
    var entry = Map.of("day", "2027-01-14", "kind", "did", "text", "Zanzibarferry");
    ines.send("/api/entries", entry).statusCode(201);
    query("vacuum entry");
    assertTrue(indexedWith("zanzibarferri"));
    remove(petra, ines);
    rows.vacuum();
    assertFalse(indexedWith("zanzibarferri"));
  }

  @Test
  void severalRunsFollowOneAnother() throws Exception {
    query("create index entry_words_ccnew on entry using gin (to_tsvector('simple', text))");
    query(
        "update pg_index set indisvalid = false where indexrelid = 'entry_words_ccnew'::regclass");
    try (var threads = Executors.newFixedThreadPool(3)) {
      for (var run : threads.invokeAll(nCopies(3, Executors.callable(rows::vacuum)))) {
        run.get();
      }
    }
    assertEquals(List.of(), query("select relname from pg_class where relname like '%\\_ccnew%'"));
  }

  private boolean indexedWith(String word) throws SQLException {
    return query(
            """
            select exists (select from generate_series(0, pg_relation_size('entry_words') / 8192 - 1) as block
              where position(convert_to('%s', 'UTF8') in get_raw_page('entry_words', block::int)) > 0)::text
            """
                .formatted(word))
        .equals(List.of("true"));
  }

  @Test
  void statisticsHoldNoWords() throws SQLException {
    var petra = SignedIn.owner();
    Released.of(petra.colleague().memberId());
    query("analyze comment");
    query("analyze member");
    assertEquals(
        List.of("comment.field", "comment.question_id", "member.role"),
        query(
            """
            select tablename || '.' || attname from pg_stats
            where tablename || '.' || attname in ('comment.field', 'comment.question_id', 'comment.text',
              'member.role', 'member.name', 'member.email', 'member_email.lower')
            order by 1
            """));
  }

  private static void remove(SignedIn owner, SignedIn member) {
    owner.remove("/api/members/" + member.memberId()).statusCode(204);
  }

  /** Dead ones too. */
  private int rowsWith(String words) throws SQLException {
    return Integer.parseInt(
        query(
                """
                select count(*)::text
                from generate_series(0, pg_relation_size('comment') / 8192 - 1) as block,
                  heap_page_items(get_raw_page('comment', block::int))
                where position(convert_to('%s', 'UTF8') in t_data) > 0
                """
                    .formatted(words))
            .getFirst());
  }

  private List<String> query(String sql) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      if (!statement.execute(sql)) {
        return List.of();
      }
      var found = new java.util.ArrayList<String>();
      try (var row = statement.getResultSet()) {
        while (row.next()) {
          found.add(row.getString(1));
        }
      }
      return found;
    }
  }
}
