package io.tenward.base.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tenward.base.problem.ProblemException;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.Map;

/**
 * JSON Merge Patch (RFC 7396): the draft as it is, with what was sent written over it, read back as
 * strictly as a whole draft. A null takes a field away; that is an error where it is required.
 */
@Singleton
public class MergePatch {
  public static final String MEDIA_TYPE = "application/merge-patch+json";

  private final ObjectMapper json;
  private final Validator validator;
  private final BodyErrors errors;

  MergePatch(ObjectMapper json, Validator validator, BodyErrors errors) {
    this.json = json;
    this.validator = validator;
    this.errors = errors;
  }

  /**
   * The draft with the patch applied.
   *
   * @param present the fields that may be changed, as they are
   * @throws ProblemException invalid-request, naming every faulty field
   */
  public <T extends Record> T apply(T present, JsonNode patch) {
    if (!(patch instanceof ObjectNode changes)) {
      throw ProblemException.invalid("The patch must be an object").field("", "wrong-type");
    }
    if (changes.isEmpty()) {
      throw ProblemException.invalid("The patch changes nothing")
          .field("", "too-few", Map.of("min", 1));
    }
    ObjectNode merged = json.valueToTree(present);
    merge(merged, changes);
    var draft = read(merged, present);
    var violations = validator.validate(draft);
    if (!violations.isEmpty()) {
      throw new ConstraintViolationException(violations);
    }
    return draft;
  }

  @SuppressWarnings("unchecked")
  private <T extends Record> T read(ObjectNode merged, T present) {
    try {
      return (T) json.treeToValue(merged, present.getClass());
    } catch (JsonProcessingException e) {
      throw errors.problem(e, merged, present.getClass());
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
