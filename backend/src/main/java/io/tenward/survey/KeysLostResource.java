package io.tenward.survey;

import io.tenward.account.trail.Trail;
import io.tenward.contract.CancelSurveysWithoutKeys;
import io.tenward.contract.TrailKind;
import io.tenward.kernel.keys.KeyCustody;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;

/** An owner says that keys which no server sees will not come back. */
@RolesAllowed("owner")
public class KeysLostResource implements CancelSurveysWithoutKeys {
  @Inject KeyCustody custody;
  @Inject Trail trail;

  @Override
  public void cancelSurveysWithoutKeys() {
    custody.giveUpKeys();
    trail.note(TrailKind.KEYS_GIVEN_UP, null);
  }
}
