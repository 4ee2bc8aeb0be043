package io.tenward.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.tenward.base.IntegrationEvent;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The contract shows what a webhook gets for each type of event. */
class EventsTest {
  @Test
  void eachTypeOfEventHasAWebhookWithAnExample() {
    var shown = new TreeSet<String>();
    for (var webhook : Contract.SERVED.document().get("webhooks").properties()) {
      var content = webhook.getValue().at("/post/requestBody/content/application~1json");
      assertEquals(webhook.getKey(), content.at("/example/type").asText());
      shown.add(webhook.getKey());
    }
    var types = Arrays.stream(IntegrationEvent.Type.values()).map(IntegrationEvent.Type::word);
    assertEquals(types.collect(Collectors.toCollection(TreeSet::new)), shown);
  }
}
