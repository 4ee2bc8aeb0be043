package io.tenward.account;

import io.tenward.account.member.Workspace;
import io.tenward.account.session.PasswordSignIn;
import io.tenward.account.sso.Providers;
import io.tenward.base.http.PublicAddress;
import io.tenward.contract.AddressKind;
import io.tenward.contract.GetInstallation;
import io.tenward.contract.Installation;
import io.tenward.contract.ProviderButton;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What anybody may know about this server. */
public class InstallationResource implements GetInstallation {
  @ConfigProperty(name = "quarkus.application.version")
  String version;

  @ConfigProperty(name = "tenward.command")
  String command;

  @Inject PublicAddress address;
  @Inject Providers providers;
  @Inject PasswordSignIn passwordSignIn;

  @Override
  @PermitAll
  @Transactional
  public Installation getInstallation() {
    var workspace = Workspace.first();
    var buttons =
        providers.all().stream()
            .map(provider -> new ProviderButton(provider.name(), provider.signIn()))
            .toList();
    return new Installation(
        version,
        command,
        workspace.isPresent(),
        workspace.map(w -> w.name).orElse(null),
        workspace.map(w -> w.operatorName).orElse(null),
        address.uri().toString(),
        buttons.stream().findFirst().map(ProviderButton::name).orElse(null),
        buttons,
        passwordSignIn.isForEmergencies(),
        AddressKind.valueOf(address.kind().name()));
  }
}
