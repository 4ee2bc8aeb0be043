package io.tenward.people.scim;

import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.panache.common.Sort;
import io.tenward.account.Owners;
import io.tenward.account.trail.Trail;
import io.tenward.base.http.Caller;
import io.tenward.base.http.PublicAddress;
import io.tenward.base.json.Json;
import io.tenward.base.sql.Database;
import io.tenward.base.text.StorableText;
import io.tenward.contract.TrailKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Users and groups of the caller's workspace; what follows from them on the lists of leads. */
@ApplicationScoped
@Transactional
class ScimDirectory {
  private static final Pattern FILTER =
      Pattern.compile(
          "\\s*(\\w+)\\s+eq\\s+(\".*\")\\s*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final ObjectReader TEXT =
      Json.MAPPER.readerFor(String.class).with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private static final Map<String, String> COMPARED =
      Map.of(
          "Users username", "lower(userName) = lower(?2)",
          "Users externalid", "externalId = ?2",
          "Users id", "cast(id as String) = ?2",
          "Groups displayname", "lower(displayName) = lower(?2)",
          "Groups externalid", "externalId = ?2",
          "Groups id", "cast(id as String) = ?2");

  @Inject Caller caller;
  @Inject Clock clock;
  @Inject Database database;
  @Inject ScimLists lists;
  @Inject ScimMembers members;
  @Inject Owners owners;
  @Inject Trail trail;
  @Inject PublicAddress address;

  /**
   * @param startIndex from 1
   */
  ObjectNode list(String kind, @Nullable String filter, int startIndex, int count) {
    var query = "workspaceId = ?1";
    var values = new ArrayList<Object>(List.of(caller.workspaceId()));
    if (filter != null) {
      var found = FILTER.matcher(filter);
      var compared =
          found.matches()
              ? COMPARED.get(kind + " " + found.group(1).toLowerCase(Locale.ROOT))
              : null;
      var value = compared == null ? Optional.<String>empty() : quoted(found.group(2));
      if (value.isEmpty()) {
        throw ScimFailure.invalid(
            "invalidFilter",
            "filter is not supported: %s. Compare one of %s with eq."
                .formatted(
                    filter,
                    kind.equals("Users")
                        ? "userName, externalId, id"
                        : "displayName, externalId, id"));
      }
      query += " and " + compared;
      values.add(value.get());
    }
    var sort = Sort.by("createdAt", "id");
    var found =
        kind.equals("Users")
            ? ScimUser.<ScimUser>find(query, sort, values.toArray())
            : ScimGroup.<ScimGroup>find(query, sort, values.toArray());
    var json = Json.MAPPER.createObjectNode();
    json.putArray("schemas").add("urn:ietf:params:scim:api:messages:2.0:ListResponse");
    json.put("totalResults", found.count()).put("startIndex", startIndex);
    List<? extends ScimRow> rows =
        count == 0 ? List.of() : found.range(startIndex - 1, startIndex + count - 2).list();
    json.put("itemsPerPage", rows.size());
    var resources = json.putArray("Resources");
    rows.forEach(row -> resources.add(row.json(address.uri().toString())));
    return json;
  }

  private static Optional<String> quoted(String text) {
    try {
      return Optional.of(TEXT.<String>readValue(text)).filter(StorableText::isStorable);
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  ObjectNode read(String kind, UUID id) {
    return find(kind, id).json(address.uri().toString());
  }

  ObjectNode create(String kind, JsonNode body) {
    owners.hold();
    var row = kind.equals("Users") ? new ScimUser() : new ScimGroup();
    row.id = UUID.randomUUID();
    row.workspaceId = caller.workspaceId();
    row.createdAt = clock.instant();
    row.setAll(body, false);
    return write(row, Set.of(), ScimMembers.State.NEW);
  }

  /**
   * @param change of the attributes
   */
  ObjectNode change(String kind, UUID id, Consumer<ScimRow> change) {
    owners.hold();
    var row = find(kind, id);
    var leads = leads(row);
    var before = members.linked(row);
    change.accept(row);
    return write(row, leads, before);
  }

  /** Whoever leaves the directory loses what they have by it, as when they are made inactive. */
  void delete(String kind, UUID id) {
    owners.hold();
    var row = find(kind, id);
    var leads = leads(row);
    members.leave(row);
    database.update(
        "update scim_group set members = array_remove(members, ?) where ? = any (members)", id, id);
    row.delete();
    row.flush();
    note(row);
    lists.write(leads);
  }

  private ObjectNode write(ScimRow row, Set<String> leadsBefore, ScimMembers.State before) {
    row.changedAt = clock.instant();
    check(row);
    row.persistAndFlush();
    var json = row.json(address.uri().toString());
    members.follow(row, before);
    note(row);
    var leads = new TreeSet<>(leadsBefore);
    leads.addAll(leads(row));
    lists.write(leads);
    return json;
  }

  private void note(ScimRow row) {
    trail.note(TrailKind.COMPANY_PEOPLE_CHANGED, row.kind().equals("Users") ? "user" : "group");
  }

  private void check(ScimRow row) {
    switch (row) {
      case ScimUser user -> {
        unique(
            "userName",
            "select id from scim_user where workspace_id = ? and lower(user_name) = lower(?) and id <> ?",
            row,
            user.userName);
        if (user.externalId != null) {
          unique(
              "externalId",
              "select id from scim_user where workspace_id = ? and external_id = ? and id <> ?",
              row,
              user.externalId);
        }
        lists.check(user);
      }
      case ScimGroup group -> {
        unique(
            "displayName",
            "select id from scim_group where workspace_id = ? and lower(display_name) = lower(?) and id <> ?",
            row,
            group.displayName);
        lists.check(group);
        var unknown = new TreeSet<>(group.members);
        unknown.removeAll(
            database.ids(
                "select id from scim_user where workspace_id = ? and id = any (?)",
                group.workspaceId,
                group.members));
        if (!unknown.isEmpty()) {
          throw ScimFailure.invalid("invalidValue", "members has no user " + unknown.first());
        }
      }
    }
  }

  /** Requires a value that is present and unique. */
  private void unique(String attribute, String others, ScimRow row, @Nullable String value) {
    if (value == null) {
      throw ScimFailure.invalid("invalidValue", attribute + " is required");
    }
    if (!database.ids(others, row.workspaceId, value, row.id).isEmpty()) {
      throw ScimFailure.notUnique(attribute);
    }
  }

  /** Lists the leads whose people the row changes. */
  private Set<String> leads(ScimRow row) {
    var names =
        row instanceof ScimGroup group
            ? List.of(String.valueOf(group.displayName))
            : database.list(
                "select display_name from scim_group where ? = any (members)",
                found -> found.getString(1),
                row.id);
    return names.stream()
        .flatMap(name -> ScimGroup.place(name).stream())
        .map(ScimGroup.Place::lead)
        .collect(toSet());
  }

  private ScimRow find(String kind, UUID id) {
    var query = "workspaceId = ?1 and id = ?2";
    var values = new Object[] {caller.workspaceId(), id};
    Optional<? extends ScimRow> found =
        kind.equals("Users")
            ? ScimUser.<ScimUser>find(query, values).firstResultOptional()
            : ScimGroup.<ScimGroup>find(query, values).firstResultOptional();
    return found.orElseThrow(() -> ScimFailure.of(404, "There is no such resource"));
  }
}
