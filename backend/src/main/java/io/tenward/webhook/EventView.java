package io.tenward.webhook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tenward.base.IntegrationEvent;
import io.tenward.base.json.Json;
import io.tenward.base.sql.Database;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

/** Has the fields of the contract's Event. */
record EventView(UUID id, IntegrationEvent.Type type, Instant timestamp, ObjectNode data) {

  /**
   * @param row of the table of events
   * @param address the public one, for the link
   */
  static EventView read(ResultSet row, URI address) throws SQLException {
    var type = IntegrationEvent.Type.of(row.getString("type"));
    var subjectId = row.getObject("subject_id", UUID.class);
    var data = Json.read(row.getString("data"), ObjectNode.class);
    data.put("link", address + page(type, subjectId));
    return new EventView(
        row.getObject("event_id", UUID.class), type, Database.instant(row, "happened_at"), data);
  }

  private static String page(IntegrationEvent.Type type, UUID subjectId) {
    return switch (type) {
      case SURVEY_RESULTS_READY -> "/surveys/" + subjectId + "/results";
      case SURVEY_SELF_RATING_NEEDED -> "/surveys/" + subjectId + "/self-rating";
      case SURVEY_LAUNCHED,
          SURVEY_CLOSING_TIME_MOVED,
          SURVEY_CLOSED,
          SURVEY_RESULTS_WITHHELD,
          SURVEY_CANCELLED,
          SURVEY_PUBLISHED ->
          "/surveys/" + subjectId;
      case BOARD_GROUPED, BOARD_PUBLISHED -> "/themes/" + subjectId;
      case AGREEMENT_PROPOSED, AGREEMENT_AGREED -> "/role/agreement";
      case EVIDENCE_PROPOSED -> "/";
      case MEMBER_JOINED, MEMBER_REMOVED -> "/settings/members";
      case TOKEN_EXPIRING, WEBHOOK_PAUSED, WEBHOOK_TEST -> "/settings/tools";
    };
  }

  /**
   * Writes the event as it is posted: each attempt sends the same bytes, which the signature
   * covers.
   */
  String json() {
    return Json.write(this);
  }
}
