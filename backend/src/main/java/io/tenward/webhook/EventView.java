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
    data.put("link", address + type.page(subjectId));
    return new EventView(
        row.getObject("event_id", UUID.class), type, Database.instant(row, "happened_at"), data);
  }

  /**
   * Writes the event as it is posted: each attempt sends the same bytes, which the signature
   * covers.
   */
  String json() {
    return Json.write(this);
  }
}
