package io.tenward.account.sso;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.oidc.IdToken;
import io.quarkus.oidc.OidcSession;
import io.quarkus.security.Authenticated;
import io.tenward.account.session.Visitor;
import io.tenward.account.sso.Arrival.Proof;
import io.tenward.account.sso.Arrival.Refused;
import io.tenward.account.sso.Arrival.Welcome;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.util.regex.Pattern;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Where the code flow begins and ends: Quarkus sends who comes here to the provider and back, and
 * then we open a session of our own, the same as for a password.
 */
@Path("/auth/oidc/sign-in")
@Produces(MediaType.APPLICATION_JSON)
public class SingleSignOnResource {
  /** A path of ours, with nothing that a browser could take for another site. */
  private static final Pattern OWN_PATH = Pattern.compile("/(?![/\\\\])[!-~&&[^\\\\]]{0,500}");

  private static final URI HOME = URI.create("/");

  @Inject @IdToken Instance<JsonWebToken> idToken;
  @Inject OidcSession providersSession;
  @Inject Arrivals arrivals;
  @Inject Visitor visitor;
  @Inject PendingCookie pending;

  @GET
  @Authenticated
  public Response signIn(@QueryParam("return") @Nullable String wanted) {
    var claims = Claims.of(idToken.get());
    var answer =
        QuarkusTransaction.requiringNew()
            .call(
                () ->
                    switch (arrivals.of(claims, visitor.language())) {
                      case Welcome(var member) -> visitor.signIn(member, ownPath(wanted));
                      case Proof(var token) ->
                          Response.seeOther(signInPage("proof", wanted))
                              .cookie(pending.of(token))
                              .build();
                      case Refused(var why) -> Response.seeOther(signInPage(why, wanted)).build();
                    });
    // Ours lasts; theirs would let the next person at this browser in without asking the provider.
    providersSession.logout().await().indefinitely();
    return answer;
  }

  static URI signInPage(String why, @Nullable String wanted) {
    var back = ownPath(wanted).toString();
    var query = "/".equals(back) ? "" : "&return=" + URLEncoder.encode(back, UTF_8);
    return URI.create("/sign-in?provider=" + why + query);
  }

  private static URI ownPath(@Nullable String wanted) {
    if (wanted == null || !OWN_PATH.matcher(wanted).matches()) {
      return HOME;
    }
    try {
      return new URI(wanted);
    } catch (URISyntaxException e) {
      // No page of ours has such an address.
      return HOME;
    }
  }
}
