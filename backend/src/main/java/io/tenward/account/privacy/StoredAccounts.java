package io.tenward.account.privacy;

import io.tenward.base.privacy.PersonRecords;
import io.tenward.base.sql.Database;
import io.tenward.base.text.EmailAddress;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** The account of a person, and invitations to have one. */
@Singleton
class StoredAccounts implements PersonRecords {
  @Inject Database database;

  @Override
  public List<Stored> of(Subject subject) {
    var stored = new ArrayList<Stored>();
    add(
        stored,
        new Stored(
            "account",
            null,
            1,
            "kept",
            facts(
                """
            select label, text from member m
              join member_identity i using (member_id)
              cross join lateral (values ('identity', i.issuer || ' ' || i.subject)) f (label, text)
            where m.workspace_id = ? and email = ?
            union all
            select label, text from member m
              cross join lateral (values ('name', name), ('email', email), ('role', role), ('language', language),
                ('zone', zone), ('added-on', (created_at at time zone 'UTC')::date::text)) f (label, text)
            where m.workspace_id = ? and email = ? and text is not null
            union all
            select 'session', s.client || ', ' || (s.last_seen_at at time zone 'UTC')::date
            from session s join member m using (member_id)
            where m.workspace_id = ? and email = ?
            """,
                subject,
                3)));
    add(
        stored,
        new Stored(
            "invitation",
            null,
            1,
            "deleted",
            facts(
                """
            select label, text from member_invitation i
              cross join lateral (values ('name', name), ('email', email), ('role', role)) f (label, text)
            where workspace_id = ? and email = ?
            """,
                subject,
                1)));
    return stored;
  }

  private static void add(List<Stored> stored, Stored part) {
    if (!part.facts().isEmpty()) {
      stored.add(part);
    }
  }

  private List<Fact> facts(String sql, Subject subject, int times) {
    var parameters = new ArrayList<Object>();
    for (int i = 0; i < times; i++) {
      parameters.addAll(List.of(subject.workspaceId(), EmailAddress.canonical(subject.email())));
    }
    return database.list(
        sql, row -> new Fact(row.getString(1), row.getString(2)), parameters.toArray());
  }

  @Override
  public void erase(Subject subject) {
    database.update(
        "delete from member_invitation where workspace_id = ? and email = ?",
        subject.workspaceId(),
        EmailAddress.canonical(subject.email()));
  }
}
