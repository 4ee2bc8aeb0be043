package io.tenward.account.session;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.tenward.base.Hash;
import io.tenward.base.problem.ProblemException;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Hashes and compares passwords. */
@Singleton
public class Passwords {
  private static final int SALT_BYTES = 16;

  private final SecureRandom random;
  private final int cost;

  /** What a password is compared with where there is no account: it takes as long. */
  private final String nobodys;

  Passwords(
      SecureRandom random,
      @ConfigProperty(name = "tenward.password-cost", defaultValue = "12") int cost) {
    this.random = random;
    this.cost = cost;
    this.nobodys = hash("nobody's password");
  }

  /** Bcrypt in modular crypt format. */
  public String hash(String password) {
    var salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    return BcryptUtil.bcryptHash(digest(password), cost, salt);
  }

  public boolean matches(String password, @Nullable String hash) {
    var same = BcryptUtil.matches(digest(password), hash == null ? nobodys : hash);
    return same && hash != null;
  }

  /**
   * @param personal the e-mail address and the names that stand around the account
   * @throws ProblemException invalid-request with common-password
   */
  public static void refuseCommon(String password, List<String> personal) {
    if (CommonPasswords.contain(password, personal)) {
      throw ProblemException.invalid("The password is too easy to guess")
          .field("/password", "common-password");
    }
  }

  /**
   * Bcrypt reads 72 bytes and no more, so that a long passphrase would count in part only. NFC,
   * because systems compose an umlaut in different ways.
   */
  private static String digest(String password) {
    var normal = Normalizer.normalize(password, Normalizer.Form.NFC);
    return Base64.getEncoder().encodeToString(Hash.of(normal));
  }
}
