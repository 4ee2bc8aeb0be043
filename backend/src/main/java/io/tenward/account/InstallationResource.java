package io.tenward.account;

import io.tenward.account.member.Workspace;
import io.tenward.account.sso.Provider;
import io.tenward.base.http.PublicAddress;
import io.tenward.contract.AddressKind;
import io.tenward.contract.GetInstallation;
import io.tenward.contract.Installation;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What anybody may know about this server. */
public class InstallationResource implements GetInstallation {
  private final String version;
  private final PublicAddress address;
  private final Provider provider;

  InstallationResource(
      @ConfigProperty(name = "quarkus.application.version") String version,
      PublicAddress address,
      Provider provider) {
    this.version = version;
    this.address = address;
    this.provider = provider;
  }

  @Override
  @PermitAll
  @Transactional
  public Installation getInstallation() {
    var workspace = Workspace.first();
    return new Installation(
        version,
        workspace.isPresent(),
        workspace.map(w -> w.name).orElse(null),
        workspace.map(w -> w.operatorName).orElse(null),
        address.uri().toString(),
        provider.name().orElse(null),
        AddressKind.valueOf(address.kind().name()));
  }
}
