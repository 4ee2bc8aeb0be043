package io.tenward.people.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.tenward.base.json.Json;
import io.tenward.base.text.StorableText;
import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stores a resource of SCIM, without attributes that we do not use. */
@MappedSuperclass
abstract sealed class ScimRow extends PanacheEntityBase permits ScimUser, ScimGroup {
  static final JsonNode NOTHING = NullNode.getInstance();
  private static final int LONGEST = 400;

  @Id UUID id;
  @Column UUID workspaceId;
  @Column @Nullable String externalId;
  @Column Instant createdAt;
  @Column Instant changedAt;

  /** Returns the plural in the address. */
  abstract String kind();

  /**
   * @param path in lower case, without the schema
   * @param adds to what there is, instead of replacing it
   */
  abstract void set(String path, JsonNode value, boolean adds);

  abstract void remove(String path, JsonNode value);

  /** Clears all attributes, because a PUT replaces them. */
  abstract void clear();

  abstract void write(ObjectNode json);

  void setAll(JsonNode values, boolean adds) {
    if (!values.isObject()) {
      throw ScimFailure.invalid("invalidValue", "value is no object, and path is missing");
    }
    values.properties().forEach(field -> setKnown(path(field.getKey()), field.getValue(), adds));
  }

  /** Leaves out what other schemas add, such as departments. */
  private void setKnown(String path, JsonNode value, boolean adds) {
    if (!path.startsWith("urn:")) {
      set(path, value, adds);
    }
  }

  /**
   * RFC 7644, 3.5.2; Entra ID writes "Add", and names attributes in the value instead of a path.
   */
  void patch(JsonNode body) {
    var operations = body.path("Operations");
    if (!operations.isArray() || operations.isEmpty()) {
      throw ScimFailure.invalid("invalidSyntax", "Operations is no list of operations");
    }
    for (var operation : operations) {
      var op = operation.path("op").asText().toLowerCase(Locale.ROOT);
      var path = path(operation.path("path").asText(""));
      var value = operation.path("value");
      switch (op) {
        case "add", "replace" -> {
          if (value.isMissingNode()) {
            throw ScimFailure.invalid("invalidValue", op + " needs a value");
          }
          if (path.isEmpty()) {
            setAll(value, op.equals("add"));
          } else {
            setKnown(path, value, op.equals("add"));
          }
        }
        case "remove" -> {
          if (path.isEmpty()) {
            throw ScimFailure.invalid("noTarget", "remove needs a path");
          }
          if (!path.startsWith("urn:")) {
            remove(path, value);
          }
        }
        default ->
            throw ScimFailure.invalid("invalidSyntax", "op is not add, replace or remove: " + op);
      }
    }
  }

  private static String path(String path) {
    return path.toLowerCase(Locale.ROOT)
        .replaceFirst("^urn:ietf:params:scim:schemas:core:2\\.0:(user|group):", "");
  }

  ObjectNode json(String address) {
    var json = Json.MAPPER.createObjectNode();
    var type = kind().substring(0, kind().length() - 1);
    json.putArray("schemas").add("urn:ietf:params:scim:schemas:core:2.0:" + type);
    json.put("id", id.toString());
    put(json, "externalId", externalId);
    write(json);
    json.putObject("meta")
        .put("resourceType", type)
        .put("created", createdAt.toString())
        .put("lastModified", changedAt.toString())
        .put("location", address + "/scim/v2/" + kind() + "/" + id);
    return json;
  }

  static void put(ObjectNode json, String name, @Nullable String value) {
    if (value != null) {
      json.put(name, value);
    }
  }

  /**
   * @return null for nothing, which removes an attribute
   */
  static @Nullable String text(String path, JsonNode value) {
    if (value.isMissingNode() || value.isNull() || value.asText().isBlank()) {
      return null;
    }
    if (!value.isTextual()
        || value.asText().length() > LONGEST
        || !StorableText.isStorable(value.asText())) {
      throw ScimFailure.invalid("invalidValue", path + " is no text of up to 400 characters");
    }
    return value.asText().strip();
  }
}
