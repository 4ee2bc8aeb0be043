package io.tenward.people.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tenward.base.text.EmailAddress;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Stores a person whom the directory knows. */
@Entity
non-sealed class ScimUser extends ScimRow {
  private static final Pattern WORK_EMAIL =
      Pattern.compile("emails\\[(?:type eq \"work\"|primary eq \"?true\"?)]\\.value");

  /** Runs know the person by this key, which stays when the directory changes its id. */
  @Column @Nullable String personKey;

  @Column @Nullable String userName;
  @Column @Nullable String displayName;
  @Column @Nullable String formattedName;
  @Column @Nullable String givenName;
  @Column @Nullable String familyName;
  @Column @Nullable String email;
  @Column @Nullable String language;
  @Column boolean active = true;

  @Override
  String kind() {
    return "Users";
  }

  @Override
  void clear() {
    userName = null;
    externalId = null;
    displayName = null;
    formattedName = null;
    givenName = null;
    familyName = null;
    email = null;
    language = null;
    active = true;
  }

  @Override
  boolean isActive() {
    return active;
  }

  @Override
  void set(String path, JsonNode value, boolean adds) {
    switch (path) {
      case "username" -> userName = text(path, value);
      case "externalid" -> externalId = text(path, value);
      case "displayname" -> displayName = text(path, value);
      case "name" ->
          value.properties().forEach(p -> set("name." + lower(p.getKey()), p.getValue(), adds));
      case "name.formatted" -> formattedName = text(path, value);
      case "name.givenname" -> givenName = text(path, value);
      case "name.familyname" -> familyName = text(path, value);
      case "preferredlanguage" -> language = language(text(path, value));
      case "active" -> active = flag(value);
      case "emails" -> email = text(path, work(value).path("value"));
      default -> {
        if (WORK_EMAIL.matcher(path).matches()) {
          email = text(path, value);
        }
      }
    }
  }

  @Override
  void remove(String path, JsonNode value) {
    set(path, NOTHING, false);
  }

  private static @Nullable String language(@Nullable String tag) {
    var language = tag == null ? "" : lower(tag).split("[-_]")[0];
    return language.equals("de") || language.equals("en") ? language : null;
  }

  /** Entra ID sends "False" unless it is told otherwise. */
  private static boolean flag(JsonNode value) {
    return switch (lower(value.asText())) {
      case "true" -> true;
      case "false" -> false;
      default -> throw ScimFailure.invalid("invalidValue", "active is neither true nor false");
    };
  }

  /** Chooses the primary email, or the one of work, or the first. */
  private static JsonNode work(JsonNode emails) {
    return Stream.<Predicate<JsonNode>>of(
            one -> one.path("primary").asBoolean(),
            one -> one.path("type").asText().equals("work"),
            one -> true)
        .flatMap(which -> StreamSupport.stream(emails.spliterator(), false).filter(which))
        .findFirst()
        .orElse(NOTHING);
  }

  String name() {
    var joined =
        Stream.of(givenName, familyName).filter(Objects::nonNull).collect(Collectors.joining(" "));
    return Stream.of(displayName, formattedName, joined)
        .filter(name -> name != null && !name.isEmpty())
        .findFirst()
        .orElse(String.valueOf(userName));
  }

  @Nullable String address() {
    return email == null && userName != null && EmailAddress.isAddress(userName) ? userName : email;
  }

  @Override
  void write(ObjectNode json) {
    json.put("userName", userName).put("active", active);
    put(json, "displayName", displayName);
    put(json, "preferredLanguage", language);
    if (Stream.of(formattedName, givenName, familyName).anyMatch(Objects::nonNull)) {
      var name = json.putObject("name");
      put(name, "formatted", formattedName);
      put(name, "givenName", givenName);
      put(name, "familyName", familyName);
    }
    if (email != null) {
      json.putArray("emails")
          .addObject()
          .put("value", email)
          .put("type", "work")
          .put("primary", true);
    }
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
