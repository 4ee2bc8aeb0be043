package io.tenward.survey;

import io.tenward.survey.keys.KeyCustody;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** An owner says that keys which no server sees will not come back. */
@Path("/api/going-live/keys-lost")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("owner")
public class KeysLostResource {
  private final KeyCustody custody;

  KeysLostResource(KeyCustody custody) {
    this.custody = custody;
  }

  @POST
  public void cancelSurveysWithoutKeys() {
    custody.giveUpKeys();
  }
}
