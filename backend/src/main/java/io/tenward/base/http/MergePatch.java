package io.tenward.base.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/**
 * Applies JSON Merge Patch (RFC 7396) to the present draft. The schema of the patch says which
 * fields a null removes.
 */
@Singleton
public class MergePatch {
  public static final String MEDIA_TYPE = "application/merge-patch+json";

  @Inject ObjectMapper json;

  /**
   * Returns the draft with the patch applied.
   *
   * @param present the fields that may be changed, as they are
   */
  @SuppressWarnings("unchecked")
  public <T extends Record> T apply(T present, JsonNode patch) {
    ObjectNode merged = json.valueToTree(present);
    merge(merged, (ObjectNode) patch);
    try {
      return (T) json.treeToValue(merged, present.getClass());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The contract allows what the draft does not", e);
    }
  }

  private static void merge(ObjectNode target, ObjectNode changes) {
    changes
        .properties()
        .forEach(
            change -> {
              var value = change.getValue();
              if (value instanceof ObjectNode inner
                  && target.get(change.getKey()) instanceof ObjectNode object) {
                merge(object, inner);
              } else {
                target.set(change.getKey(), value);
              }
            });
  }
}
