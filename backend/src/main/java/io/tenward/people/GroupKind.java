package io.tenward.people;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;
import java.util.List;

/** The groups that every lead has, in their order, and those a lead names. */
public enum GroupKind {
  TEAM("team"),
  LEAD("lead"),
  PRODUCT("product"),
  CLIENT("client"),
  MANAGER("manager"),
  OWN("own");

  /** The word is that of the contract and the database. */
  @EnumeratedValue @JsonValue final String word;

  GroupKind(String word) {
    this.word = word;
  }

  static List<GroupKind> standard() {
    return List.of(TEAM, LEAD, PRODUCT, CLIENT, MANAGER);
  }
}
