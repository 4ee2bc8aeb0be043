package io.tenward.account.token;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.tenward.account.member.Member;
import io.tenward.base.http.Cursor;
import io.tenward.base.http.Page;
import io.tenward.base.http.Paging;
import io.tenward.base.scope.Scope;
import io.tenward.contract.ApiTokenView;
import io.tenward.contract.Role;
import io.tenward.contract.TokenOperator;
import io.tenward.contract.TokenReader;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one tool may do in a member's name, until a day. Its row goes when it is revoked. */
@Entity
public class ApiToken extends PanacheEntityBase {
  private static final Duration OLD_SECRET_WORKS_FOR = Duration.ofHours(24);

  @Id UUID tokenId;
  @Column UUID workspaceId;
  @Column UUID memberId;
  @Column String name;

  @Column List<String> scopes;

  @Column byte[] tokenHash;
  @Column String start;
  @Column @Nullable String readerName;

  @Column
  @Enumerated(EnumType.STRING)
  @Nullable TokenOperator readerRunBy;

  @Column Instant createdAt;
  @Column LocalDate expiresOn;
  @Column @Nullable LocalDate lastUsedOn;
  @Column @Nullable Instant renewedAt;
  @Column byte @Nullable [] oldTokenHash;
  @Column @Nullable Instant oldSecretEndsAt;

  static ApiToken make(
      Member member,
      String name,
      List<Scope> scopes,
      @Nullable TokenReader reader,
      LocalDate expiresOn,
      TokenText text,
      Instant now) {
    var token = new ApiToken();
    token.tokenId = UUID.randomUUID();
    token.workspaceId = member.workspaceId;
    token.memberId = member.memberId;
    token.name = name;
    token.scopes = scopes.stream().map(Scope::word).toList();
    token.tokenHash = text.hash();
    token.start = text.start();
    if (reader != null) {
      token.readerName = reader.name();
      token.readerRunBy = reader.runBy();
    }
    token.createdAt = now;
    token.expiresOn = expiresOn;
    token.persist();
    return token;
  }

  /**
   * Oldest first.
   *
   * @param reader an owner, who reads those of all members
   */
  static Page<ApiTokenView> list(Member reader, Paging paging) {
    var after = paging.after().orElse(Cursor.EARLIEST);
    var rows =
        ApiToken.<ApiToken>find(
                """
                workspaceId = ?1 and (?2 = true or memberId = ?3)
                  and (createdAt > ?4 or createdAt = ?4 and tokenId > ?5)
                order by createdAt, tokenId
                """,
                reader.workspaceId,
                reader.role == Role.OWNER,
                reader.memberId,
                Paging.time(after),
                after.id())
            .page(0, paging.rows())
            .list();
    return Page.of(
        rows, paging, t -> new Cursor(t.createdAt.toString(), t.tokenId), t -> t.view(null));
  }

  /** Locked, so that two renewals of it follow one another. */
  static Optional<ApiToken> ownToChange(Member member, UUID tokenId) {
    return ApiToken.<ApiToken>find("tokenId = ?1 and memberId = ?2", tokenId, member.memberId)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }

  /** The reader stays, and with it what it may read; the old secret outlives no last day. */
  void renew(TokenText text, LocalDate until, Instant now) {
    var ended = expiresOn.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    var ends = now.plus(OLD_SECRET_WORKS_FOR);
    oldTokenHash = tokenHash;
    oldSecretEndsAt = ends.isBefore(ended) ? ends : ended;
    tokenHash = text.hash();
    start = text.start();
    expiresOn = until;
    renewedAt = now;
  }

  @Nullable TokenReader reader() {
    return readerName == null || readerRunBy == null
        ? null
        : new TokenReader(readerName, readerRunBy);
  }

  /** False where there is none that this member may revoke. */
  static boolean revoke(Member by, UUID tokenId) {
    return delete(
            "tokenId = ?1 and workspaceId = ?2 and (?3 = true or memberId = ?4)",
            tokenId,
            by.workspaceId,
            by.role == Role.OWNER,
            by.memberId)
        > 0;
  }

  public static void endAll(UUID memberId) {
    delete("memberId", memberId);
  }

  /** The token as its tool reads it, without its secret. */
  public static ApiTokenView of(UUID tokenId) {
    return ApiToken.<ApiToken>findById(tokenId).view(null);
  }

  /**
   * @param text only in the answer that made or renewed it
   */
  ApiTokenView view(@Nullable TokenText text) {
    return new ApiTokenView(
        tokenId,
        name,
        start,
        scopes.stream().map(Scope::of).toList(),
        reader(),
        createdAt,
        expiresOn,
        lastUsedOn,
        oldSecretEndsAt,
        memberId,
        Member.of(memberId).name,
        text == null ? null : text.text());
  }
}
