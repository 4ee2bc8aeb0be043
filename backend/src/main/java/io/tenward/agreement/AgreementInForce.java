package io.tenward.agreement;

import io.tenward.contract.AgreementText;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what a lead agreed on last, for the team's page. */
public final class AgreementInForce {
  private AgreementInForce() {}

  /**
   * Returns the words and the day, without what was left out and how people voted.
   *
   * @param number of a version that was agreed before; null for the last one
   */
  public static Optional<AgreementText> of(UUID memberId, @Nullable Integer number) {
    return Agreement.ofMember(memberId).stream()
        .filter(version -> version.agreedOn != null)
        .findFirst()
        .flatMap(
            last ->
                last.agreed()
                    .filter(version -> number == null || version.number == number)
                    .findFirst()
                    .map(version -> AgreementTextResource.text(version, last, false)));
  }
}
