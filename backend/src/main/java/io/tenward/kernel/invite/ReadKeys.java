package io.tenward.kernel.invite;

import io.tenward.base.Hash;
import io.tenward.base.http.ClientAddresses;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.sql.Database;
import io.tenward.contract.ReadKey;
import io.tenward.form.SurveyProblem;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.util.Base64;

/** Lets in whoever holds a link, without asking whose it is. */
@Singleton
public class ReadKeys {
  private static final byte[] NO_HASH = new byte[32];

  @Inject Database database;
  @Inject WrongLinks wrongLinks;
  @Inject ClientAddresses senders;
  @Inject HttpServerRequest request;

  /** Hashes 16 bytes in base64url. */
  static byte[] hash(String readKey) {
    return Hash.of(Base64.getUrlDecoder().decode(readKey));
  }

  /**
   * Takes as long for a survey that does not exist as for one whose key this is not.
   *
   * @throws ProblemException unknown-invite; too-many-requests for an address that goes on guessing
   */
  public void require(ReadKey key) {
    var hashes =
        database.list(
            "select read_key_hash from survey where survey_id = ? and read_key_hash is not null",
            row -> row.getBytes(1),
            key.surveyId());
    var stored = hashes.isEmpty() ? NO_HASH : hashes.getFirst();
    if (!MessageDigest.isEqual(stored, hash(key.readKey())) || hashes.isEmpty()) {
      wrongLinks.count(senders.address(request));
      throw ProblemException.of(
          SurveyProblem.UNKNOWN_INVITE, "The survey does not exist, or the key is wrong");
    }
  }
}
