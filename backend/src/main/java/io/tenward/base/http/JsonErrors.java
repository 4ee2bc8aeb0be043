package io.tenward.base.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.PropertyBindingException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import io.tenward.base.json.Json;
import io.tenward.base.problem.FieldError;
import io.tenward.base.problem.PlatformProblem;
import io.tenward.base.problem.Pointers;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.text.BadTextException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What Jackson refuses, as fields with a pointer and a stable code. */
final class JsonErrors {
  private JsonErrors() {}

  static ProblemException problem(JsonProcessingException thrown) {
    if (thrown.getCause() instanceof ProblemException problem) {
      return problem;
    }
    if (!(thrown instanceof JsonMappingException mapping) || isSyntax(mapping)) {
      return ProblemException.of(PlatformProblem.MALFORMED_JSON, "The body is not valid JSON");
    }
    return ProblemException.invalid("Some fields are not valid")
        .fields(List.of(fieldError(mapping)));
  }

  /** Jackson wraps a syntax error that it meets inside an object, and has no type for a tail. */
  private static boolean isSyntax(JsonMappingException mapping) {
    return String.valueOf(mapping.getOriginalMessage()).startsWith("Trailing token")
        || (mapping.getCause() instanceof JsonProcessingException cause
            && !(cause instanceof JsonMappingException)
            && !(cause instanceof InputCoercionException));
  }

  static FieldError fieldError(JsonMappingException thrown) {
    var pointer = pointer(thrown.getPath());
    if (thrown.getCause() instanceof InputCoercionException) {
      return new FieldError(pointer, "out-of-range");
    }
    return switch (thrown) {
      case BadTextException e -> new FieldError(pointer, "bad-text");
      case PropertyBindingException e -> new FieldError(pointer, "unknown-field");
      case InvalidTypeIdException e -> new FieldError(pointer, "bad-format");
      case InvalidFormatException e -> badFormat(pointer, e);
      case ValueInstantiationException e -> new FieldError(pointer, "bad-format");
      case MismatchedInputException e when isMissing(e) -> new FieldError(pointer, "required");
      case MismatchedInputException e when isEmptyText(e) -> new FieldError(pointer, "bad-format");
      default -> new FieldError(pointer, "wrong-type");
    };
  }

  private static FieldError badFormat(String pointer, InvalidFormatException thrown) {
    var target = thrown.getTargetType();
    if (!(thrown.getValue() instanceof String)) {
      return new FieldError(pointer, "wrong-type");
    }
    if (target != null && target.isEnum()) {
      var allowed = Arrays.stream(target.getEnumConstants()).map(JsonErrors::word).toList();
      return new FieldError(pointer, "bad-format", Map.of("allowed", allowed));
    }
    var wrongType = target != null && isScalar(target);
    return new FieldError(pointer, wrongType ? "wrong-type" : "bad-format");
  }

  private static String word(Object constant) {
    return Json.MAPPER.convertValue(constant, String.class);
  }

  private static boolean isMissing(MismatchedInputException thrown) {
    var message = String.valueOf(thrown.getOriginalMessage());
    return message.contains("Cannot map `null`")
        || message.startsWith("Missing required")
        || message.startsWith("Missing creator")
        || message.startsWith("No content to map");
  }

  /** An empty string where a UUID, a date or a word of an enumeration belongs. */
  private static boolean isEmptyText(MismatchedInputException thrown) {
    var target = thrown.getTargetType();
    return String.valueOf(thrown.getOriginalMessage()).startsWith("Cannot coerce empty String")
        && (target == null || !isScalar(target));
  }

  private static boolean isScalar(Class<?> target) {
    return target.isPrimitive() || Number.class.isAssignableFrom(target) || target == Boolean.class;
  }

  private static String pointer(List<JsonMappingException.Reference> path) {
    var pointer = new StringBuilder();
    for (var step : path) {
      var name = step.getFieldName();
      pointer.append('/').append(name == null ? step.getIndex() : Pointers.escape(name));
    }
    return pointer.toString();
  }
}
