package io.tenward.account.member;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;
import java.util.Arrays;
import java.util.Set;

/** What a member may do; an owner asks people too, so they may do all that a lead may. */
public enum Role {
  OWNER("owner"),
  LEAD("lead"),
  READER("reader");

  /** As the contract, the database and {@code @RolesAllowed} write it. */
  @EnumeratedValue @JsonValue final String word;

  Role(String word) {
    this.word = word;
  }

  public static Role of(String word) {
    return Arrays.stream(values()).filter(role -> role.word.equals(word)).findFirst().orElseThrow();
  }

  public Set<String> granted() {
    return this == OWNER ? Set.of(OWNER.word, LEAD.word) : Set.of(word);
  }
}
