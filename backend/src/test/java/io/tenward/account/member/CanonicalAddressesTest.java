package io.tenward.account.member;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.tenward.base.sql.Database;
import io.tenward.base.text.EmailAddress;
import io.tenward.contract.Language;
import io.tenward.contract.Role;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One form of an address, in Java and for rows of older versions. */
@QuarkusTest
class CanonicalAddressesTest {
  private static final Path MIGRATION =
      Path.of("src/main/resources/db/migration/V202611300910__canonical_addresses.sql");

  @Inject Database database;

  @BeforeEach
  void begin() {
    QuarkusTransaction.begin();
  }

  @AfterEach
  void undo() {
    QuarkusTransaction.rollback();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ines@Nord.example",
        "İnes@x.example",
        "ΟΔΟΣ@x.example",
        "U\u0308@x.example",
        "K@x.example",
        "ẞ@x.example",
        "ı@x.example"
      })
  void javaAndTheMigrationWriteItAlike(String written) {
    var canonical = EmailAddress.canonical(written);
    assertEquals(canonical, EmailAddress.canonical(canonical));
    assertEquals(
        canonical,
        database
            .first(
                "select normalize(lower(? collate \"und-x-icu\"), nfc)",
                row -> row.getString(1),
                written)
            .orElseThrow());
  }

  @Test
  void oneLetterIsNotAnother() {
    assertNotEquals(
        EmailAddress.canonical("ines@x.example"), EmailAddress.canonical("İnes@x.example"));
  }

  @Test
  void ofTwoAccountsTheFirstKeepsTheAddress() throws IOException {
    database.update("drop index member_email");
    database.update("create unique index member_email on member (email collate \"C\")");
    var first = account("U\u0308la@nord.example", 1);
    var second = account("ÜLA@nord.example", 2);
    var alone = account("Marek@Nord.Example", 3);
    var dotted = account("İnes@nord.example", 4);
    migrate();
    assertEquals("üla@nord.example", address(first));
    assertEquals("ÜLA@nord.example", address(second));
    assertEquals("marek@nord.example", address(alone));
    assertEquals("i\u0307nes@nord.example", address(dotted));
    assertEquals(first.memberId, Member.byEmail("ÜLA@nord.example").orElseThrow().memberId);
  }

  private Member account(String email, long second) {
    var workspace = Workspace.found("Nord", "Nord IT", Instant.EPOCH).workspaceId;
    var member =
        Member.create(workspace, "X", email, Role.LEAD, Language.EN, Instant.ofEpochSecond(second));
    member.email = email;
    member.persistAndFlush();
    return member;
  }

  private String address(Member member) {
    return database
        .first(
            "select email from member where member_id = ?",
            row -> row.getString(1),
            member.memberId)
        .orElseThrow();
  }

  private void migrate() throws IOException {
    for (var statement : List.of(Files.readString(MIGRATION).split(";\n"))) {
      database.update(statement);
    }
  }
}
