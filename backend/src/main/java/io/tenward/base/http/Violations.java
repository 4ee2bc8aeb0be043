package io.tenward.base.http;

import io.tenward.base.problem.FieldError;
import io.tenward.base.problem.Pointers;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/**
 * Bean Validation's findings as fields. A constraint of our own names its code as its message, for
 * example {@code message = "too-common"}.
 */
final class Violations {
  private static final Pattern CODE = Pattern.compile("[a-z]+(-[a-z]+)*");

  private static final Pattern WORDS = Pattern.compile("[a-z-]+(\\|[a-z-]+)+");

  private Violations() {}

  static boolean ofReturnValue(ConstraintViolationException thrown) {
    return thrown.getConstraintViolations().stream()
        .flatMap(v -> nodes(v.getPropertyPath()).stream())
        .anyMatch(node -> node.getKind() == ElementKind.RETURN_VALUE);
  }

  static List<FieldError> fieldErrors(ConstraintViolationException thrown) {
    return fieldErrors(thrown.getConstraintViolations());
  }

  static List<FieldError> fieldErrors(Set<? extends ConstraintViolation<?>> violations) {
    return violations.stream()
        .map(Violations::fieldError)
        .distinct()
        .sorted(Comparator.comparing(FieldError::pointer).thenComparing(FieldError::code))
        .toList();
  }

  private static FieldError fieldError(ConstraintViolation<?> violation) {
    var pointer =
        violation.getLeafBean() instanceof Paging
            ? nodes(violation.getPropertyPath()).getLast().getName()
            : pointer(violation.getPropertyPath());
    var attributes = violation.getConstraintDescriptor().getAttributes();
    var value = violation.getInvalidValue();
    var template = violation.getMessageTemplate();
    if (CODE.matcher(template).matches()) {
      return new FieldError(pointer, template, bounds(attributes));
    }
    return switch (violation
        .getConstraintDescriptor()
        .getAnnotation()
        .annotationType()
        .getSimpleName()) {
      case "NotNull" -> new FieldError(pointer, "required");
      case "Size", "Characters" -> size(pointer, value, attributes);
      case "Min" -> outOfRange(pointer, Map.of("min", attributes.get("value")));
      case "Max" -> outOfRange(pointer, Map.of("max", attributes.get("value")));
      case "Pattern" -> new FieldError(pointer, "bad-format", allowed(attributes));
      default -> new FieldError(pointer, "bad-format");
    };
  }

  /** Where only a few words match. */
  private static Map<String, Object> allowed(Map<String, Object> attributes) {
    var regexp = String.valueOf(attributes.get("regexp"));
    return WORDS.matcher(regexp).matches()
        ? Map.of("allowed", List.of(regexp.split("\\|")))
        : Map.of();
  }

  private static FieldError outOfRange(String pointer, Map<String, Object> params) {
    return new FieldError(pointer, "out-of-range", params);
  }

  private static FieldError size(String pointer, Object value, Map<String, Object> attributes) {
    int min = bound(attributes, "min");
    int max = bound(attributes, "max");
    if (value instanceof CharSequence text) {
      return text.codePoints().count() < min
          ? new FieldError(pointer, "too-short", Map.of("min", min))
          : new FieldError(pointer, "too-long", Map.of("max", max));
    }
    int count =
        switch (value) {
          case java.util.Collection<?> many -> many.size();
          case Map<?, ?> many -> many.size();
          default -> java.lang.reflect.Array.getLength(value);
        };
    return count < min
        ? new FieldError(pointer, "too-few", Map.of("min", min))
        : new FieldError(pointer, "too-many", Map.of("max", max));
  }

  private static int bound(Map<String, Object> attributes, String name) {
    return attributes.get(name) instanceof Integer bound ? bound : 0;
  }

  private static Map<String, Object> bounds(Map<String, Object> attributes) {
    var params = new TreeMap<String, Object>();
    attributes.forEach(
        (name, value) -> {
          if (value instanceof Number && !Long.valueOf(Long.MAX_VALUE).equals(value)) {
            params.put(name, value);
          }
        });
    return params;
  }

  /** Without method and body parameter; a query parameter keeps its name. */
  private static String pointer(Path path) {
    var nodes = nodes(path);
    var inBody =
        nodes.stream()
            .filter(
                n ->
                    n.getKind() == ElementKind.PROPERTY
                        || n.getKind() == ElementKind.CONTAINER_ELEMENT)
            .toList();
    if (inBody.isEmpty()) {
      return nodes.isEmpty() ? "" : nodes.getLast().getName();
    }
    var pointer = new StringBuilder();
    for (var node : inBody) {
      if (node.isInIterable()) {
        pointer.append('/').append(position(node));
      }
      if (node.getKind() == ElementKind.PROPERTY) {
        pointer.append('/').append(Pointers.escape(node.getName()));
      }
    }
    return pointer.toString();
  }

  private static String position(Path.Node node) {
    return node.getIndex() != null
        ? node.getIndex().toString()
        : Pointers.escape(String.valueOf(node.getKey()));
  }

  private static List<Path.Node> nodes(Path path) {
    return StreamSupport.stream(path.spliterator(), false).toList();
  }
}
