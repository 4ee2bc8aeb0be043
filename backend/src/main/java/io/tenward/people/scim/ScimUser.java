package io.tenward.people.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tenward.base.text.EmailAddress;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Stores a person whom the directory knows. */
@Entity
non-sealed class ScimUser extends ScimRow {
  private static final String IS_WORK = "(?:type eq \"work\"|primary eq \"?true\"?)";
  private static final Pattern WORK_EMAIL =
      Pattern.compile("emails\\[" + IS_WORK + "(?: and " + IS_WORK + ")?](\\.value)?");

  /** Attributes of RFC 7643, 4.1, that we do not use, and emails besides the one of work. */
  private static final Pattern UNUSED =
      Pattern.compile(
          """
          (?x) (?: id | schemas | meta | groups | nickname | profileurl | title | usertype | locale | timezone | password
            | phonenumbers | ims | photos | addresses | entitlements | roles | x509certificates ) (?: [\\[.] .* )?
          | name\\.(?: middlename | honorificprefix | honorificsuffix )
          | emails\\[type\\ eq\\ "(?: home | other )"] .*
          """);

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

  /** Which member this is, said once: names and addresses change. Null while they are none. */
  @Column @Nullable UUID memberId;

  /** Since when the member is suspended because the directory said so; null if it did not. */
  @Column @Nullable Instant suspendedAt;

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
    // RFC 7644, 3.5.1 leaves to us what is not sent, and only a word of the directory lets in.
  }

  @Override
  void set(String path, JsonNode value, boolean adds) {
    switch (path) {
      case "username" -> userName = text(path, value);
      case "externalid" -> externalId = text(path, value);
      case "displayname" -> displayName = text(path, value);
      case "name" -> setName(value, adds);
      case "name.formatted" -> formattedName = text(path, value);
      case "name.givenname" -> givenName = text(path, value);
      case "name.familyname" -> familyName = text(path, value);
      case "preferredlanguage" -> language = language(text(path, value));
      case "active" -> active = flag(value);
      case "emails" -> email = workEmail(emails(value), adds);
      default -> {
        var work = WORK_EMAIL.matcher(path);
        if (work.matches()) {
          email = work.group(1) == null ? workEmail(emails(value), false) : text(path, value);
        } else if (!UNUSED.matcher(path).matches()) {
          throw ScimFailure.unknownPath(path);
        }
      }
    }
  }

  private void setName(JsonNode value, boolean adds) {
    if (value.isNull()) {
      Stream.of("formatted", "givenname", "familyname").forEach(p -> set("name." + p, value, adds));
    } else if (value.isObject()) {
      value.properties().forEach(p -> set("name." + lower(p.getKey()), p.getValue(), adds));
    } else {
      throw ScimFailure.invalid("invalidValue", "name is no object");
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

  private static List<JsonNode> emails(JsonNode value) {
    if (value.isNull()) {
      return List.of();
    }
    var emails = value.isArray() ? value.valueStream().toList() : List.of(value);
    if (!emails.stream().allMatch(one -> one.path("value").isTextual())) {
      throw ScimFailure.invalid("invalidValue", "emails has an entry without a value");
    }
    return emails;
  }

  /** Chooses the primary email, or the one of work, or the first unless there is one already. */
  private @Nullable String workEmail(List<JsonNode> emails, boolean adds) {
    return Stream.<Predicate<JsonNode>>of(
            one -> one.path("primary").asBoolean(),
            one -> one.path("type").asText().equals("work"),
            one -> !adds || email == null)
        .flatMap(which -> emails.stream().filter(which))
        .findFirst()
        .map(one -> text("emails", one.path("value")))
        .orElse(adds ? email : null);
  }

  String name() {
    var joined =
        Stream.of(givenName, familyName).filter(Objects::nonNull).collect(Collectors.joining(" "));
    return Stream.of(displayName, formattedName, joined)
        .filter(name -> name != null && !name.isEmpty())
        .findFirst()
        .orElse(String.valueOf(userName));
  }

  /** Lists what a member who is this person may have as their address. */
  Stream<String> addresses() {
    return Stream.of(email, userName).filter(Objects::nonNull).distinct();
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
