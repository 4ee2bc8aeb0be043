package io.tenward.survey.invite;

import io.tenward.base.http.ClientAddresses;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.sql.Database;
import io.tenward.survey.core.SurveyProblem;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.security.MessageDigest;

/** Lets in whoever holds a link, without asking whose it is. */
@Singleton
public class ReadKeys {
  private static final byte[] NO_HASH = new byte[32];

  private final Database database;
  private final WrongLinks wrongLinks;
  private final ClientAddresses senders;
  private final HttpServerRequest request;

  ReadKeys(
      Database database,
      WrongLinks wrongLinks,
      ClientAddresses senders,
      HttpServerRequest request) {
    this.database = database;
    this.wrongLinks = wrongLinks;
    this.senders = senders;
    this.request = request;
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
    if (!MessageDigest.isEqual(stored, key.hash()) || hashes.isEmpty()) {
      wrongLinks.count(senders.address(request));
      throw ProblemException.of(
          SurveyProblem.UNKNOWN_INVITE, "The survey does not exist, or the key is wrong");
    }
  }
}
