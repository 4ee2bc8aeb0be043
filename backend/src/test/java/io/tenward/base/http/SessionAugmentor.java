package io.tenward.base.http;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Adds the ids that a session carries, for {@code @TestSecurity(augmentors = SignedIn.class)}. */
@ApplicationScoped
public class SessionAugmentor implements SecurityIdentityAugmentor {
  public static final UUID MEMBER = UUID.fromString("0a9e2c11-4a53-4d0f-8a86-1f7f8f7b0901");
  public static final UUID WORKSPACE = UUID.fromString("0a9e2c11-4a53-4d0f-8a86-1f7f8f7b0900");

  @Override
  public Uni<SecurityIdentity> augment(
      SecurityIdentity identity, AuthenticationRequestContext context) {
    if (identity.isAnonymous() || identity.getAttribute(Caller.MEMBER_ID) != null) {
      return Uni.createFrom().item(identity);
    }
    return Uni.createFrom()
        .item(
            QuarkusSecurityIdentity.builder(identity)
                .addAttribute(Caller.MEMBER_ID, MEMBER)
                .addAttribute(Caller.WORKSPACE_ID, WORKSPACE)
                .build());
  }
}
