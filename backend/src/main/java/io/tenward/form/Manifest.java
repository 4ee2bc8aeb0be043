package io.tenward.form;

import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.tenward.base.json.Json;
import io.tenward.base.text.LocalizedText;
import io.tenward.contract.BlockKind;
import io.tenward.contract.InexactFigures;
import io.tenward.contract.ManifestLanguageModel;
import io.tenward.contract.ManifestOperator;
import io.tenward.contract.Notice;
import io.tenward.contract.Notices;
import io.tenward.contract.RelatedSurvey;
import io.tenward.contract.SurveySuccessor;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is frozen at launch and hashed byte for byte (docs/protocol.md, "Manifest").
 *
 * @param intro the lead's own words; absent when there are none
 * @param leadShortName as the sentences of the manifest call the lead; absent in manifests of
 *     before
 * @param closesAt the earliest closing time
 * @param minutes what a respondent is told it takes
 * @param labels whether a comment may carry its group
 * @param related surveys that may be compared with this one; absent in manifests of before, which
 *     have one as {@code earlier}
 * @param readers tools that read what is released, or links; absent where there are none
 * @param successor who reads the results once the lead has left; absent where nobody does
 * @param languageModel that reads the comments; absent where none does, and in votes
 * @param inexact launch groups that get no figures for a question; absent in manifests of before
 * @param keptMonths after which the results are deleted; absent where they are kept
 * @param sealingKey DER SubjectPublicKeyInfo in base64url; absent in a preview
 */
@JsonIgnoreProperties("earlier")
public record Manifest(
    int version,
    UUID survey,
    String title,
    @Nullable String intro,
    String lead,
    @Nullable String leadShortName,
    String workspace,
    ManifestOperator operator,
    String language,
    int k,
    Instant opensAt,
    Instant closesAt,
    String zone,
    int minutes,
    List<Question> questions,
    List<Group> groups,
    boolean labels,
    boolean showNames,
    boolean printedLinks,
    @Nullable List<RelatedSurvey> related,
    @Nullable List<Reader> readers,
    @Nullable SurveySuccessor successor,
    @Nullable ManifestLanguageModel languageModel,
    @Nullable List<InexactFigures> inexact,
    @Nullable Integer keptMonths,
    Promise promise,
    Assurances.Both assurances,
    @Nullable String sealingKey) {

  /**
   * A launch group.
   *
   * @param name of groups that the lead named
   * @param signingKey DER SubjectPublicKeyInfo in base64url; absent in a preview
   */
  public record Group(
      UUID id,
      BlockKind kind,
      @Nullable String name,
      boolean named,
      int invited,
      List<Member> members,
      @Nullable String signingKey) {

    private Group withoutKey() {
      return new Group(id, kind, name, named, invited, members, null);
    }

    public Group telling(Function<Member, Notices> notice) {
      var told = members.stream().map(member -> member.telling(notice.apply(member))).toList();
      return new Group(id, kind, name, named, invited, told, signingKey);
    }
  }

  /**
   * A group of the lead within a launch group.
   *
   * @param names absent when the lead chose not to show them; of a named answer always there
   * @param notice absent only until the manifest is put together
   */
  public record Member(
      UUID groupId,
      BlockKind kind,
      @Nullable String name,
      int invited,
      @Nullable List<String> names,
      @Nullable Notices notice) {

    private Member telling(Notices notice) {
      return new Member(groupId, kind, name, invited, names, notice);
    }
  }

  /**
   * A tool that reads beside the lead.
   *
   * @param id of its token, never used again
   * @param runBy {@code own-company}, {@code other-company} or {@code ai-service}
   * @param scopes of its token that read something of respondents
   * @param told the sentence that everybody reads
   */
  public record Reader(
      UUID id, String name, String runBy, List<String> scopes, LocalizedText told) {}

  /** As sentences call the lead. */
  public String shortName() {
    return leadShortName == null ? Lead.shortName(lead) : leadShortName;
  }

  /** The launch group of this id. */
  public Group group(UUID groupId) {
    return groups.stream()
        .filter(group -> group.id().equals(groupId))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("The manifest does not have this group"));
  }

  /** Whether clauses of a role agreement are voted on. */
  @JsonIgnore
  public boolean isVote() {
    return questions.stream().anyMatch(Question::voted);
  }

  /**
   * Tells whether respondents were told that a language model at this host reads their comments.
   */
  public boolean tells(String host) {
    return languageModel != null && languageModel.host().equals(host);
  }

  /**
   * Lists the ids of questions that are surely those of another survey, so that a trend may be
   * shown. What stands above the form counts as part of a question unless that one is shipped.
   */
  public Set<String> surelyAsksAgain(Manifest earlier) {
    boolean sameIntro = Objects.equals(intro, earlier.intro);
    return questions.stream()
        .filter(
            now ->
                (sameIntro || now.isShipped())
                    && earlier.questions.stream().anyMatch(now::isSurelySameAs))
        .map(Question::id)
        .collect(toSet());
  }

  /** Lists the groups that are asked, in their order. */
  public List<UUID> groupIds() {
    return groups.stream().flatMap(group -> group.members().stream()).map(Member::groupId).toList();
  }

  /** In all groups. */
  public int invited() {
    return groups.stream().mapToInt(Group::invited).sum();
  }

  /** The text that is frozen: compact, keys in the order of this record. */
  public String toJson() {
    return Json.write(this);
  }

  /** For a preview: nothing can be answered with it. */
  public Manifest withoutKeys() {
    return new Manifest(
        version,
        survey,
        title,
        intro,
        lead,
        leadShortName,
        workspace,
        operator,
        language,
        k,
        opensAt,
        closesAt,
        zone,
        minutes,
        questions,
        groups.stream().map(Group::withoutKey).toList(),
        labels,
        showNames,
        printedLinks,
        related,
        readers,
        successor,
        languageModel,
        inexact,
        keptMonths,
        promise,
        assurances,
        null);
  }

  /** Reads a frozen text back. */
  public static Manifest parse(String json) {
    return Json.read(json, Manifest.class);
  }

  public static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /**
   * What everybody is told in one language around their answer, word for word; part of the manifest
   * like {@link Notice}.
   *
   * @param secret stands above the promise
   * @param sealing stands above what sending means
   * @param check stands above the fingerprint
   * @param compare what to do with it
   * @param device where a draft stays
   * @param receipt what the receipt proves
   * @param running what the lead sees until the close
   * @param after what the lead reads then, and what nobody can work out; absent in manifests of
   *     before
   * @param links who handed out links that they could use; absent where all were mailed
   * @param list what the list of receipts proves
   * @param opened what became of the answers after the close
   * @param cancelled what became of them when the survey was cancelled
   * @param declined who learns that somebody would rather not answer
   */
  public record Assurances(
      String secret,
      String sealing,
      String check,
      String compare,
      String device,
      String receipt,
      String running,
      @Nullable String after,
      @Nullable String links,
      String list,
      String opened,
      String cancelled,
      String declined) {

    /** By language. */
    public record Both(Assurances en, Assurances de) {
      /**
       * @param lead as respondents call them
       * @param links the phrase for who handed out links; null where all were mailed
       */
      public static Both of(
          String lead, @Nullable String links, int invited, int k, @Nullable Integer keptMonths) {
        return new Both(
            Assurances.of(Phrases.in("en", lead), links, invited, k, keptMonths),
            Assurances.of(Phrases.in("de", lead), links, invited, k, keptMonths));
      }
    }

    private static Assurances of(
        Phrases phrases, @Nullable String links, int invited, int k, @Nullable Integer keptMonths) {
      var after = phrases.say("after");
      return new Assurances(
          phrases.say("secret"),
          phrases.say("sealing"),
          phrases.say("check"),
          phrases.say("compare"),
          phrases.say("device"),
          phrases.say("receipt"),
          phrases.say("running"),
          keptMonths == null ? after : after + " " + phrases.say("kept", keptMonths),
          links == null ? null : phrases.say(links, invited, k),
          phrases.say("list"),
          phrases.say("opened"),
          phrases.say("cancelled"),
          phrases.say("declined"));
    }
  }
}
