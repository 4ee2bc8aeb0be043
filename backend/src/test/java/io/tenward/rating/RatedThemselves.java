package io.tenward.rating;

import io.tenward.account.member.SignedIn;
import io.tenward.kernel.close.Released;
import jakarta.enterprise.inject.spi.CDI;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * A lead who rated themselves before they read a released survey, for tests of what comes after.
 */
public final class RatedThemselves {
  private RatedThemselves() {}

  /**
   * @param items as the contract has them; complete
   */
  public static void finish(SignedIn lead, Released survey, List<? extends Map<String, ?>> items) {
    begin(survey);
    var at = survey.path() + "/self-rating";
    lead.put(at, lead.request().get(at).header("ETag"), Map.of("items", items)).statusCode(200);
    lead.request()
        .header("If-Match", lead.request().get(at).header("ETag"))
        .post(at + "/finish")
        .then()
        .statusCode(200);
  }

  private static void begin(Released survey) {
    try (var connection = CDI.current().select(DataSource.class).get().getConnection();
        var delete = connection.prepareStatement("delete from self_rating where survey_id = ?")) {
      delete.setObject(1, survey.surveyId());
      delete.executeUpdate();
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
