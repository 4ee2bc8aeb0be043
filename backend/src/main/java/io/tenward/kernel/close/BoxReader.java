package io.tenward.kernel.close;

import io.tenward.base.sql.Database;
import io.tenward.form.Question;
import io.tenward.kernel.close.OpenedAnswer.Reason;
import io.tenward.kernel.close.OpenedAnswer.Rejected;
import java.security.PrivateKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.postgresql.PGStatement;

/** Reads the boxes of a survey a few at a time, so that memory stays small. */
public final class BoxReader {
  /** This many boxes take a megabyte. */
  private static final int AT_ONCE = 64;

  /**
   * The driver's documentation calls this value so for tests; it makes the driver ask for the types
   * before it reads.
   */
  private static final int FORCE_BINARY = -1;

  private static final String SELECT =
      "select token_hash, launch_group_id, box from answer where survey_id = ?";

  private final Database database;
  private final UUID surveyId;

  BoxReader(Database database, UUID surveyId) {
    this.database = database;
    this.surveyId = surveyId;
  }

  record Box(byte[] tokenHash, UUID groupId, byte[] sealed) {
    OpenedBox open(PrivateKey key, byte[] manifestHash, List<Question> questions) {
      var context = SealedBox.context(manifestHash, tokenHash, groupId);
      var opened =
          SealedBox.open(sealed, key, context)
              .map(plaintext -> parse(plaintext, questions))
              .orElseGet(() -> new Rejected(Reason.DOES_NOT_OPEN));
      return new OpenedBox(tokenHash, groupId, opened);
    }

    private static OpenedAnswer parse(byte[] plaintext, List<Question> questions) {
      try {
        return AnswerPlaintext.parse(plaintext, questions);
      } finally {
        Arrays.fill(plaintext, (byte) 0);
      }
    }
  }

  public record OpenedBox(byte[] tokenHash, UUID groupId, OpenedAnswer opened) {}

  /** Reads boxes within a transaction, because PostgreSQL keeps a cursor no longer. */
  void read(Consumer<Box> take) {
    database.work(
        connection -> {
          try (var query = connection.prepareStatement(SELECT)) {
            query.setObject(1, surveyId);
            query.setFetchSize(AT_ONCE);
            // As bytes from the first row on; a box written in hexadecimal is twice as long.
            query.unwrap(PGStatement.class).setPrepareThreshold(FORCE_BINARY);
            int read = 0;
            try (var rows = query.executeQuery()) {
              for (; rows.next(); read++) {
                take.accept(box(rows));
              }
            }
            return read;
          }
        });
  }

  private static Box box(ResultSet row) throws SQLException {
    return new Box(row.getBytes(1), row.getObject(2, UUID.class), row.getBytes(3));
  }
}
