package io.tenward.form;

import io.quarkus.hibernate.orm.panache.Panache;
import io.tenward.base.problem.PlatformProblem;
import io.tenward.base.problem.ProblemException;
import io.tenward.contract.ManifestOperator;
import io.tenward.mail.Letter;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Describes the lead as respondents read them, and who runs the server. */
public record Lead(
    String name,
    @Nullable String givenName,
    String email,
    String language,
    String workspace,
    ManifestOperator operator) {
  /** These words belong to the family name that follows: "van der Berg". */
  private static final Set<String> PARTICLES =
      Set.of(
          "da", "de", "del", "della", "den", "der", "di", "dos", "du", "la", "le", "ten", "ter",
          "van", "von", "zu", "zum", "zur");

  public String shortName() {
    return shortName(name, givenName);
  }

  /** The given name that a provider has said, where it is still a part of the name. */
  public static String shortName(String name, @Nullable String givenName) {
    return givenName != null && holds(name, givenName) ? givenName : shortName(name);
  }

  private static boolean holds(String name, String word) {
    return Pattern.compile("(?<!\\p{L})" + Pattern.quote(word) + "(?!\\p{L})").matcher(name).find();
  }

  /** The first name where it is certain, also in "Last, First"; otherwise the whole name. */
  public static String shortName(String name) {
    var parts = name.split(", ?", -1);
    var lastFirst = parts.length == 2 && (!parts[0].contains(" ") || isParticle(word(parts[0])));
    if (parts.length > 1 && !lastFirst) {
      return name;
    }
    var first = word(parts[parts.length - 1]);
    return first.isEmpty() || first.endsWith(".") || isParticle(first) ? name : first;
  }

  private static String word(String part) {
    return part.split(" ", 2)[0];
  }

  private static boolean isParticle(String word) {
    return PARTICLES.contains(word.toLowerCase(Locale.ROOT));
  }

  public Letter.Party party() {
    return new Letter.Party(name, email);
  }

  /** Tells whoever gets the email what happens with a reply, or where to write instead. */
  public String reply(Phrases phrases) {
    return party().takesReplies() ? phrases.say("reply") : phrases.say("write", email);
  }

  /**
   * Locks the lead until the transaction ends. Two similar surveys launched at the same moment
   * would not see each other and so pass the repeat rule; people and groups stay as the draft shows
   * them. Lock the lead before any of their surveys, so that two transactions cannot deadlock.
   *
   * @throws ProblemException not-signed-in when they have been removed meanwhile
   */
  public static void hold(UUID memberId) {
    var held =
        Panache.getSession()
            .createNativeQuery(
                "select member_id from member where member_id = :lead for no key update",
                UUID.class)
            .setParameter("lead", memberId)
            .uniqueResultOptional();
    if (held.isEmpty()) {
      throw removed();
    }
  }

  public static Lead of(UUID memberId) {
    var row =
        Panache.getSession()
            .createNativeQuery(
                """
                select m.name, m.given_name, m.email, m.language, w.name as workspace, w.operator_name,
                  coalesce(w.operator_member_id = m.member_id, false)
                from member m join workspace w using (workspace_id)
                where m.member_id = :lead
                """,
                Object[].class)
            .setParameter("lead", memberId)
            .uniqueResultOptional()
            .orElseThrow(Lead::removed);
    return new Lead(
        (String) row[0],
        (String) row[1],
        (String) row[2],
        (String) row[3],
        (String) row[4],
        new ManifestOperator((String) row[5], (Boolean) row[6]));
  }

  private static ProblemException removed() {
    return ProblemException.of(PlatformProblem.NOT_SIGNED_IN, "Removed meanwhile");
  }
}
