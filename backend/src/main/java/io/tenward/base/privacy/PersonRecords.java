package io.tenward.base.privacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A room implements it for what it stores about people; export and erasure ask all rooms. */
public interface PersonRecords {
  List<Stored> of(Subject subject);

  /**
   * Does what {@link Stored#fate} says. The people themselves are still there and go afterwards,
   * with what refers to them.
   */
  default void erase(Subject subject) {}

  /** Deletes what a lead wrote about one of their people, who is still there. */
  default void deleteNotes(Listed person) {}

  /** Asks their leads for what these wrote about them. */
  default void askLeads(Subject subject) {}

  /** Deletes what had to stay for a time after an erasure. */
  default void forgetErased(Instant now) {}

  /**
   * Whom it is about.
   *
   * @param people on the lists of leads, all with this address
   */
  record Subject(UUID workspaceId, String email, List<Listed> people) {
    public List<UUID> ids() {
      return people.stream().map(Listed::personId).toList();
    }
  }

  /**
   * @param german whether their lead reads German
   */
  record Listed(UUID personId, UUID leadId, String name, boolean german) {
    /** What the lead's own words are about once the person is erased. */
    public String unnamed() {
      return german ? "Gelöschte Person" : "Erased person";
    }
  }

  /**
   * Things of a kind.
   *
   * @param kind as the contract names it
   * @param leadId null for what belongs to the workspace
   * @param fate what erasure does, as the contract names it
   */
  record Stored(String kind, @Nullable UUID leadId, int count, String fate, List<Fact> facts) {
    /** A row of kind, lead, count and fate. */
    public static Stored read(ResultSet row) throws SQLException {
      return new Stored(
          row.getString(1),
          row.getObject(2, UUID.class),
          row.getInt(3),
          row.getString(4),
          List.of());
    }
  }

  /** Something that identifies the person; the word is the label in the contract. */
  record Fact(String word, String text) {}
}
