package io.tenward.base.http;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tenward.base.problem.FieldError;
import io.tenward.base.problem.PlatformProblem;
import io.tenward.base.problem.ProblemException;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Jackson stops at the first wrong field. This takes that field out and reads again, until the rest
 * can be read, and then asks Bean Validation about it.
 */
@Singleton
class BodyErrors {
  private static final int MOST = 200;

  /**
   * So many bytes are read again and again to name all faults; of a large body, fewer are named.
   */
  private static final int WORK = 16 * 1024 * 1024;

  private final ObjectMapper json;
  private final Validator validator;

  BodyErrors(ObjectMapper json, Validator validator) {
    this.json = json;
    this.validator = validator;
  }

  ProblemException problem(JsonProcessingException first, byte[] body, Type type)
      throws IOException {
    if (!isAboutFields(first)) {
      return JsonErrors.problem(first);
    }
    try {
      return naming(json.readTree(body), body.length, type);
    } catch (JsonProcessingException e) {
      // Behind the first wrong field it is no JSON, or nested beyond what is read.
      return JsonErrors.problem(e);
    }
  }

  /** Of a tree, which loses its wrong fields. */
  ProblemException problem(JsonProcessingException first, JsonNode tree, Type type) {
    if (!isAboutFields(first)) {
      return JsonErrors.problem(first);
    }
    try {
      return naming(tree, tree.toString().length(), type);
    } catch (JsonProcessingException e) {
      return JsonErrors.problem(e);
    }
  }

  private static boolean isAboutFields(JsonProcessingException first) {
    return JsonErrors.problem(first).code() == PlatformProblem.INVALID_REQUEST
        && !(first.getCause() instanceof ProblemException);
  }

  private ProblemException naming(JsonNode tree, int length, Type type)
      throws JsonProcessingException {
    return ProblemException.invalid("Some fields are not valid")
        .fields(all(tree, type, Math.min(MOST, WORK / Math.max(1, length))));
  }

  private List<FieldError> all(JsonNode tree, Type type, int most) throws JsonProcessingException {
    var javaType = json.constructType(type);
    var found = new LinkedHashMap<String, FieldError>();
    while (found.size() < most) {
      try {
        addViolations(found, json.treeToValue(tree, javaType));
        break;
      } catch (JsonMappingException e) {
        var error = JsonErrors.fieldError(e);
        if (found.putIfAbsent(error.pointer(), error) != null || error.pointer().isEmpty()) {
          break;
        }
        takeOut(tree, JsonPointer.compile(error.pointer()), e);
      }
    }
    return found.values().stream().sorted(Comparator.comparing(FieldError::pointer)).toList();
  }

  private void addViolations(Map<String, FieldError> found, @Nullable Object body) {
    if (body != null) {
      Violations.fieldErrors(validator.validate(body))
          .forEach(error -> found.putIfAbsent(error.pointer(), error));
    }
  }

  private static void takeOut(JsonNode tree, JsonPointer place, JsonMappingException thrown) {
    switch (tree.at(place.head())) {
      case ObjectNode object -> {
        var harmless = harmless(thrown);
        if (harmless.isNull()) {
          object.remove(place.last().getMatchingProperty());
        } else {
          object.set(place.last().getMatchingProperty(), harmless);
        }
      }
      case ArrayNode array -> array.set(place.last().getMatchingIndex(), harmless(thrown));
      default -> throw new IllegalStateException("no container above " + place);
    }
  }

  /** A value that can be read where the wrong one stood. */
  private static JsonNode harmless(JsonMappingException thrown) {
    var type = thrown instanceof MismatchedInputException e ? e.getTargetType() : null;
    if (type == null || !type.isPrimitive()) {
      return NullNode.getInstance();
    }
    return type == boolean.class ? BooleanNode.FALSE : IntNode.valueOf(0);
  }
}
