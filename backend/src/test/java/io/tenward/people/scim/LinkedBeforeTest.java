package io.tenward.people.scim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.tenward.account.member.SignedIn;
import io.tenward.base.sql.Database;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The migration links users whom a directory wrote to an older version. */
@QuarkusTest
class LinkedBeforeTest {
  private static final Path MIGRATION =
      Path.of("src/main/resources/db/migration/V202611300920__who_is_who.sql");

  @Inject Database database;

  @Test
  void whoeverHasOneAnotherOnlyIsLinked() throws IOException {
    var owner = SignedIn.owner();
    var byEmail = owner.colleague();
    var byName = owner.colleague();
    var twice = owner.colleague();
    var oneOfTwo = owner.colleague();
    var stranger = SignedIn.owner();
    var script = Files.readString(MIGRATION);
    QuarkusTransaction.begin();
    try {
      database.update("alter table scim_user drop column member_id, drop column suspended_at");
      var kim = user(owner, "kim", byEmail.email().toUpperCase(java.util.Locale.ROOT), false);
      var name = user(owner, byName.email(), byName.email(), true);
      var first = user(owner, "first", twice.email(), true);
      user(owner, twice.email(), null, true);
      var between = user(owner, oneOfTwo.email(), owner.email(), true);
      var elsewhere = user(owner, "elsewhere", stranger.email(), true);
      database.update(
          "update member set suspended_at = now() where member_id in (?, ?)",
          byEmail.memberId(),
          byName.memberId());
      for (var statement : script.split(";\n")) {
        database.update(statement);
      }
      assertEquals(Optional.of(byEmail.memberId()), linked(kim));
      assertEquals(Optional.of(byName.memberId()), linked(name));
      assertEquals(Optional.empty(), linked(first));
      assertEquals(Optional.empty(), linked(between));
      assertEquals(Optional.empty(), linked(elsewhere));
      assertEquals(1, suspendedBy(kim));
      assertEquals(0, suspendedBy(name), "an owner did");
    } finally {
      QuarkusTransaction.rollback();
    }
  }

  private UUID user(SignedIn owner, String name, String email, boolean active) {
    var id = UUID.randomUUID();
    database.update(
        """
        insert into scim_user (id, workspace_id, person_key, user_name, email, active, created_at, changed_at)
        values (?, ?, ?, ?, ?, ?, now(), now())
        """,
        id,
        owner.workspaceId(),
        id.toString(),
        name,
        email,
        active);
    return id;
  }

  private Optional<UUID> linked(UUID user) {
    return database
        .ids("select member_id from scim_user where id = ? and member_id is not null", user)
        .stream()
        .findFirst();
  }

  private int suspendedBy(UUID user) {
    return database
        .ids("select id from scim_user where id = ? and suspended_at is not null", user)
        .size();
  }
}
