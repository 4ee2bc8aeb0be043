package io.tenward.account.session;

import io.tenward.account.member.AccountProblem;
import io.tenward.account.member.Member;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.text.EmailAddress;
import io.tenward.contract.Role;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/** Whose password opens a session: everyone's, or the emergency account's only. */
@Singleton
public class PasswordSignIn {
  @Inject Config config;

  public boolean isForEmergencies() {
    return config.getOptionalValue("tenward.sso-only", Boolean.class).orElse(false);
  }

  /** The canonical address of the one owner who keeps a password. */
  public Optional<String> emergencyAccount() {
    return config
        .getOptionalValue("tenward.break-glass", String.class)
        .map(EmailAddress::canonical);
  }

  /**
   * @param member null for somebody who is about to become one
   * @throws ProblemException provider-only
   */
  public void require(@Nullable Member member) {
    if (isForEmergencies() && (member == null || !isEmergencyAccount(member))) {
      throw ProblemException.of(
          AccountProblem.PROVIDER_ONLY, "Sign in with the company's provider instead");
    }
  }

  private boolean isEmergencyAccount(Member member) {
    return member.role == Role.OWNER && emergencyAccount().filter(member.email::equals).isPresent();
  }
}
