package io.tenward.account;

import io.tenward.account.session.PasswordSignIn;
import io.tenward.account.session.SessionLifetime;
import io.tenward.account.sso.Provider;
import io.tenward.account.sso.Providers;
import io.tenward.contract.GetSignOn;
import io.tenward.contract.SignOn;
import io.tenward.contract.SignOnProvider;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;

/** Shows owners what the administrator has set up, so that they need not ask. */
public class SignOnResource implements GetSignOn {
  @Inject Providers providers;
  @Inject PasswordSignIn passwordSignIn;
  @Inject SessionLifetime lifetime;

  @Override
  @RolesAllowed("owner")
  public SignOn getSignOn() {
    return new SignOn(
        providers.all().stream().map(SignOnResource::view).toList(),
        passwordSignIn.isForEmergencies(),
        passwordSignIn.emergencyAccount().orElse(null),
        (int) lifetime.unused().toMinutes(),
        lifetime.longest().map(time -> (int) time.toMinutes()).orElse(null));
  }

  private static SignOnProvider view(Provider provider) {
    return new SignOnProvider(
        provider.name(),
        List.copyOf(provider.domains()),
        provider.domains().isEmpty() ? null : provider.joinRole(),
        provider.leadGroup().orElse(null),
        provider.readerGroup().orElse(null),
        provider.groupsClaim(),
        provider.trustsEmail());
  }
}
