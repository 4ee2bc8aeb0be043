package io.tenward.account;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.tenward.account.member.AccountProblem;
import io.tenward.account.member.Member;
import io.tenward.account.member.PasswordReset;
import io.tenward.account.session.BrowserRequest;
import io.tenward.account.session.Passwords;
import io.tenward.account.session.RateLimiter;
import io.tenward.account.session.RateLimiter.Guess;
import io.tenward.account.session.Session;
import io.tenward.account.session.SessionProvider;
import io.tenward.account.token.ApiToken;
import io.tenward.account.trail.Trail;
import io.tenward.base.http.Caller;
import io.tenward.base.http.Etag;
import io.tenward.base.http.MergePatch;
import io.tenward.base.problem.ProblemException;
import io.tenward.contract.ChangeMe;
import io.tenward.contract.ChangePassword;
import io.tenward.contract.GetMe;
import io.tenward.contract.Language;
import io.tenward.contract.PasswordChange;
import io.tenward.contract.RemoveMe;
import io.tenward.contract.TrailKind;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The own account. */
@Authenticated
public class MeResource implements ChangeMe, ChangePassword, GetMe, RemoveMe {
  record MeChange(String name, Language language, @Nullable String zone) {}

  @Inject Caller caller;
  @Inject SecurityIdentity identity;
  @Inject MergePatch mergePatch;
  @Inject Owners owners;
  @Inject RateLimiter attempts;
  @Inject Passwords passwords;
  @Inject Trail trail;
  @Inject BrowserRequest browser;

  /** What the app asks first: a session that is used lasts longer, and so must its cookie. */
  @Override
  @Transactional
  public Response getMe() {
    var member = Member.stillThere(Member.of(caller.memberId()));
    return caller
        .token()
        .map(token -> Etag.ok(member.me(null, ApiToken.of(token.id())), member.version))
        .orElseGet(
            () ->
                Response.fromResponse(Etag.ok(member.me(isFactorMissing(), null), member.version))
                    .cookie(browser.renewed())
                    .build());
  }

  private boolean isFactorMissing() {
    return Boolean.TRUE.equals(identity.getAttribute(SessionProvider.FACTOR_MISSING));
  }

  @Override
  @Transactional
  public Response changeMe(@Nullable String ifMatch, JsonNode patch) {
    var member = Member.stillThere(Member.toChange(caller.memberId()));
    Etag.require(ifMatch, member.version, member.me());
    var change = mergePatch.apply(new MeChange(member.name, member.language, member.zone), patch);
    member.rename(change.name());
    member.language = change.language();
    member.liveIn(change.zone());
    member.flush();
    return Etag.ok(member.me(), member.version);
  }

  @Override
  @Transactional
  public void removeMe(@Nullable String ifMatch) {
    var member = owners.anyCaller();
    Etag.require(ifMatch, member.version, member.me());
    owners.remove(member, Owners.besides(member));
  }

  @Override
  public void changePassword(PasswordChange change) {
    var member =
        QuarkusTransaction.requiringNew()
            .call(() -> Member.stillThere(Member.of(caller.memberId())));
    Passwords.refuseCommon(change.password(), List.of(member.email, member.name));
    var checked =
        attempts.onAccount(
            browser.guessing(Guess.PASSWORD, member.email), () -> check(member, change.current()));
    if (checked.isEmpty()) {
      throw wrong();
    }
    var hash = passwords.hash(change.password());
    UUID kept = identity.getAttribute(SessionProvider.SESSION_ID);
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              var changed = Member.stillThere(Member.toChange(member.memberId));
              // A reset that came meanwhile is to keep out whoever knows the one before.
              if (!Objects.equals(changed.passwordHash, member.passwordHash)) {
                throw wrong();
              }
              changed.passwordHash = hash;
              trail.note(TrailKind.PASSWORD_CHANGED, null);
              Session.endOthers(member.memberId, kept);
              if (Boolean.TRUE.equals(change.endTokens())) {
                ApiToken.endAll(member.memberId);
              }
              PasswordReset.delete("memberId", member.memberId);
            });
  }

  private static ProblemException wrong() {
    return ProblemException.of(AccountProblem.WRONG_PASSWORD, "Nothing was changed");
  }

  private Optional<Member> check(Member member, String current) {
    return Optional.of(member).filter(m -> passwords.matches(current, m.passwordHash));
  }
}
