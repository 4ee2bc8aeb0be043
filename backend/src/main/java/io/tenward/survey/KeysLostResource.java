package io.tenward.survey;

import io.tenward.contract.CancelSurveysWithoutKeys;
import io.tenward.survey.keys.KeyCustody;
import jakarta.annotation.security.RolesAllowed;

/** An owner says that keys which no server sees will not come back. */
@RolesAllowed("owner")
public class KeysLostResource implements CancelSurveysWithoutKeys {
  private final KeyCustody custody;

  KeysLostResource(KeyCustody custody) {
    this.custody = custody;
  }

  @Override
  public void cancelSurveysWithoutKeys() {
    custody.giveUpKeys();
  }
}
