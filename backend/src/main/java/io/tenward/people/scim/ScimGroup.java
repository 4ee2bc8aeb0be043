package io.tenward.people.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tenward.base.json.Ids;
import io.tenward.base.text.EmailAddress;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Stores a group of the directory. */
@Entity
non-sealed class ScimGroup extends ScimRow {
  private static final Pattern OF_A_LEAD =
      Pattern.compile("tenward\\s+(\\S+@\\S+)\\s+(\\S.{0,99})", Pattern.CASE_INSENSITIVE);
  private static final Pattern MEANT_FOR_LEAD =
      Pattern.compile("tenward\\s+\\S+@.*", Pattern.CASE_INSENSITIVE);
  private static final Pattern UNUSED = Pattern.compile("id|schemas|meta");
  private static final Pattern ONE = Pattern.compile("members\\[value eq \"([^\"]*)\"]");

  @Column @Nullable String displayName;
  @Column List<UUID> members = List.of();

  /**
   * Names a group on the list of a lead.
   *
   * @param lead the canonical address
   */
  record Place(String lead, String group) {}

  /** Empty where the name does not say so: then the group writes nobody. */
  static Optional<Place> place(String displayName) {
    return Optional.of(OF_A_LEAD.matcher(displayName))
        .filter(Matcher::matches)
        .map(found -> new Place(EmailAddress.canonical(found.group(1)), found.group(2)));
  }

  static boolean isMeantForLead(String displayName) {
    return MEANT_FOR_LEAD.matcher(displayName).matches();
  }

  @Override
  String kind() {
    return "Groups";
  }

  @Override
  void clear() {
    displayName = null;
    externalId = null;
    members = List.of();
  }

  @Override
  void set(String path, JsonNode value, boolean adds) {
    switch (path) {
      case "displayname" -> displayName = text(path, value);
      case "externalid" -> externalId = text(path, value);
      case "members" ->
          members =
              Stream.concat(adds ? members.stream() : Stream.empty(), ids(value))
                  .distinct()
                  .toList();
      default -> {
        if (!UNUSED.matcher(path).matches()) {
          throw ScimFailure.unknownPath(path);
        }
      }
    }
  }

  @Override
  void remove(String path, JsonNode value) {
    if (path.equals("members")) {
      var gone = value.isMissingNode() || value.isNull() ? members : ids(value).toList();
      members = members.stream().filter(id -> !gone.contains(id)).toList();
    } else if (path.startsWith("members[")) {
      var found = ONE.matcher(path);
      if (!found.matches()) {
        throw ScimFailure.invalid("invalidFilter", "path is not members[value eq \"id\"]: " + path);
      }
      var gone = id(found.group(1));
      members = members.stream().filter(id -> !id.equals(gone)).toList();
    } else {
      set(path, NOTHING, false);
    }
  }

  private static Stream<UUID> ids(JsonNode members) {
    return members.isArray()
        ? StreamSupport.stream(members.spliterator(), false)
            .map(one -> id(one.path("value").asText()))
        : Stream.of(id(members.path("value").asText()));
  }

  private static UUID id(String text) {
    var id = Ids.parse(text);
    if (id == null) {
      throw ScimFailure.invalid("invalidValue", "members has no user " + text);
    }
    return id;
  }

  @Override
  void write(ObjectNode json) {
    json.put("displayName", displayName);
    var array = json.putArray("members");
    members.forEach(id -> array.addObject().put("value", id.toString()));
  }
}
