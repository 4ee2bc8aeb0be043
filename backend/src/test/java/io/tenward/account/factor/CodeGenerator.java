package io.tenward.account.factor;

import java.time.Instant;

/** An app that shows codes. */
public final class CodeGenerator {
  public static final String SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";

  private CodeGenerator() {}

  public static String at(Instant now) {
    return Totp.code(Totp.base32(SECRET), now.getEpochSecond() / 30);
  }
}
