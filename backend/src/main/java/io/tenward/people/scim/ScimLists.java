package io.tenward.people.scim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tenward.base.contract.RequestSchemas;
import io.tenward.base.http.Caller;
import io.tenward.base.json.Json;
import io.tenward.base.sql.Database;
import io.tenward.contract.PeopleRunBatch;
import io.tenward.people.CompanyPeople;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Writes the members of groups to the lists of leads, as a run over the company's people does. */
@ApplicationScoped
class ScimLists {
  @Inject Caller caller;
  @Inject CompanyPeople people;
  @Inject Database database;
  @Inject RequestSchemas schemas;

  /**
   * Sets by which key runs know the person, which stays.
   *
   * @throws ScimFailure invalidValue where the contract does not let a person be like that
   */
  void check(ScimUser user) {
    if (user.personKey == null) {
      user.personKey = user.externalId == null ? user.id.toString() : user.externalId;
      if (errors(batch(user, "team")).contains("/people/0/externalId")) {
        user.personKey = user.id.toString();
      }
    }
    staged(user, "team");
  }

  /**
   * Refuses a name with the address of no lead, or without a group, because it would write nobody.
   *
   * @throws ScimFailure invalidValue
   */
  void check(ScimGroup group) {
    var name = String.valueOf(group.displayName);
    if (ScimGroup.isMeantForLead(name)
        && ScimGroup.place(name).filter(place -> !leads(place.lead()).isEmpty()).isEmpty()) {
      throw ScimFailure.invalid(
          "invalidValue",
          "displayName is not \"Tenward <email of a lead> <name of the group>\": " + name);
    }
  }

  private List<UUID> leads(String email) {
    return people.leads().stream()
        .filter(lead -> lead.asks() && lead.email().equals(email))
        .map(CompanyPeople.Lead::id)
        .toList();
  }

  private String errors(ObjectNode batch) {
    return schemas.bodyErrors("addPeopleRunBatch", batch).stream()
        .map(error -> error.pointer() + ": " + error.code())
        .collect(Collectors.joining(", "));
  }

  /** Each lead whose address this is; a group of somebody else writes nobody. */
  void write(Set<String> leads) {
    for (var lead : leads) {
      leads(lead).forEach(id -> people.keep(id, staged(lead)));
    }
  }

  private record Named(String name, UUID[] members) {}

  /**
   * Collects the people of a lead's groups. A person in two groups belongs to the first one by
   * name.
   */
  private List<CompanyPeople.Staged> staged(String lead) {
    var workspaceId = caller.workspaceId();
    var groups = new HashMap<UUID, String>();
    database
        .list(
            """
            select display_name, members from scim_group where workspace_id = ?
            order by lower(display_name)
            """,
            row -> new Named(row.getString(1), (UUID[]) row.getArray(2).getArray()),
            workspaceId)
        .forEach(
            group ->
                ScimGroup.place(group.name())
                    .filter(place -> place.lead().equals(lead))
                    .ifPresent(
                        place -> {
                          for (var id : group.members()) {
                            groups.putIfAbsent(id, place.group());
                          }
                        }));
    List<ScimUser> users =
        groups.isEmpty()
            ? List.of()
            : ScimUser.list(
                "workspaceId = ?1 and active = true and id in ?2 order by userName",
                workspaceId,
                groups.keySet());
    return users.stream().map(user -> staged(user, String.valueOf(groups.get(user.id)))).toList();
  }

  private CompanyPeople.Staged staged(ScimUser user, String group) {
    var batch = batch(user, group);
    var errors = errors(batch);
    if (!errors.isEmpty()) {
      throw ScimFailure.invalid(
          "invalidValue", errors.replace("/people/0/email", "emails").replace("/people/0/", ""));
    }
    var people = Json.MAPPER.convertValue(batch, PeopleRunBatch.class).people();
    return new CompanyPeople.Staged(people.getFirst(), String.valueOf(user.userName));
  }

  /** Makes a batch of one person, which the contract's schema can check. */
  private static ObjectNode batch(ScimUser user, String group) {
    var batch = Json.MAPPER.createObjectNode().put("batch", 0);
    var person = batch.putArray("people").addObject();
    person
        .put("lead", "lead@tenward.example")
        .put("group", group)
        .put("externalId", user.personKey)
        .put("name", user.name());
    ScimRow.put(person, "email", user.address());
    ScimRow.put(person, "language", user.language);
    return batch;
  }
}
