package io.tenward.account.token;

import io.quarkus.security.Authenticated;
import io.tenward.account.member.ConfirmedSession;
import io.tenward.account.member.Member;
import io.tenward.account.trail.Trail;
import io.tenward.base.http.Caller;
import io.tenward.base.http.Idempotent;
import io.tenward.base.http.Page;
import io.tenward.base.http.Paging;
import io.tenward.base.problem.PlatformProblem;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.scope.Scope;
import io.tenward.contract.AddToken;
import io.tenward.contract.ApiTokenDraft;
import io.tenward.contract.ApiTokenRenewal;
import io.tenward.contract.ApiTokenView;
import io.tenward.contract.ChangeTokenSecret;
import io.tenward.contract.ListTokens;
import io.tenward.contract.RevokeToken;
import io.tenward.contract.Role;
import io.tenward.contract.TokenReader;
import io.tenward.contract.TrailKind;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A member's tokens, and for owners those of everybody. */
@Transactional
public class TokenResource implements AddToken, ChangeTokenSecret, ListTokens, RevokeToken {
  private static final int USUAL_DAYS = 90;
  private static final int MOST_DAYS = 366;

  @Inject Caller caller;
  @Inject ConfirmedSession session;
  @Inject Trail trail;
  @Inject SecureRandom random;
  @Inject Clock clock;

  @Override
  @Authenticated
  public Page<ApiTokenView> listTokens(Paging paging) {
    return ApiToken.list(member(), paging);
  }

  @Override
  @RolesAllowed("lead")
  @Idempotent
  public Response addToken(ApiTokenDraft draft) {
    session.requireAnyWay();
    caller.hold();
    var member = member();
    if (member.role != Role.OWNER && draft.scopes().stream().anyMatch(Scope::ofOwners)) {
      throw ProblemException.of(PlatformProblem.FORBIDDEN, "Only owners can use these scopes");
    }
    var problem = problem();
    var expiresOn = expiresOn(problem, draft.expiresOn());
    check(problem, draft);
    var text = TokenText.draw(random);
    var token =
        ApiToken.make(
            member, draft.name(), draft.scopes(), told(draft), expiresOn, text, clock.instant());
    trail.note(TrailKind.TOKEN_CREATED, scopes(draft));
    return made(token, text);
  }

  /** The tool and who runs it stay the same: another reader takes a token of its own. */
  @Override
  @RolesAllowed("lead")
  @Idempotent
  public Response changeTokenSecret(UUID tokenId, ApiTokenRenewal renewal) {
    session.requireAnyWay();
    caller.hold();
    var token = ApiToken.ownToChange(member(), tokenId).orElseThrow(TokenResource::notFound);
    var problem = problem();
    var expiresOn = expiresOn(problem, renewal.expiresOn());
    if (token.reader() != null && renewal.reader() == null) {
      problem.field("/reader", "required");
    } else if (!Objects.equals(token.reader(), renewal.reader())) {
      problem.field("/reader", "another-reader");
    }
    refuse(problem);
    var text = TokenText.draw(random);
    token.renew(text, expiresOn, clock.instant());
    trail.note(TrailKind.TOKEN_RENEWED, null);
    return made(token, text);
  }

  private static String scopes(ApiTokenDraft draft) {
    return draft.scopes().stream().map(Scope::word).collect(Collectors.joining(" "));
  }

  private static Response made(ApiToken token, TokenText text) {
    return Response.created(URI.create("/api/tokens/" + token.tokenId))
        .entity(token.view(text))
        .build();
  }

  private static ProblemException problem() {
    return ProblemException.invalid("Some fields are not valid");
  }

  private static ProblemException notFound() {
    return ProblemException.notFound("Not a token of yours");
  }

  private static void check(ProblemException problem, ApiTokenDraft draft) {
    if (draft.scopes().contains(Scope.LINKS_READ) && draft.scopes().size() > 1) {
      problem.field("/scopes", "alone");
    }
    if (draft.scopes().stream()
        .anyMatch(scope -> draft.scopes().stream().anyMatch(scope::excludes))) {
      problem.field("/scopes", "not-together");
    }
    if (tells(draft) && draft.reader() == null) {
      problem.field("/reader", "required");
    }
    refuse(problem);
  }

  private LocalDate expiresOn(ProblemException problem, @Nullable LocalDate asked) {
    var today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    var expiresOn = asked == null ? today.plusDays(USUAL_DAYS) : asked;
    if (!expiresOn.isAfter(today)) {
      problem.field("/expiresOn", "in-past");
    }
    if (expiresOn.isAfter(today.plusDays(MOST_DAYS))) {
      problem.field("/expiresOn", "out-of-range", Map.of("max", MOST_DAYS));
    }
    return expiresOn;
  }

  private static void refuse(ProblemException problem) {
    problem.throwIfAny();
  }

  private static boolean tells(ApiTokenDraft draft) {
    return draft.scopes().stream().anyMatch(scope -> scope.told);
  }

  private static @Nullable TokenReader told(ApiTokenDraft draft) {
    return tells(draft) ? draft.reader() : null;
  }

  @Override
  @Authenticated
  public void revokeToken(UUID tokenId) {
    if (!ApiToken.revoke(member(), tokenId)) {
      throw notFound();
    }
    trail.note(TrailKind.TOKEN_ENDED, null);
  }

  private Member member() {
    return Member.stillThere(Member.of(caller.memberId()));
  }
}
