package io.tenward.results;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.tenward.base.text.LocalizedText;
import io.tenward.contract.Bands;
import io.tenward.contract.Comment;
import io.tenward.contract.InexactBlock;
import io.tenward.contract.NamedAnswer;
import io.tenward.contract.OpenQuestion;
import io.tenward.survey.core.Manifest;
import io.tenward.survey.invite.TakenLinks;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the release rules wrote at close. The shapes are those of the contract.
 *
 * @param counted answers counted, named ones included
 * @param tooFew fewer than k anonymous answers that are not through taken links; only the numbers
 *     of participants are shown
 * @param selfRated whether the lead rated themselves before reading; null where nothing was rated
 */
public record Results(
    UUID surveyId,
    String title,
    int k,
    String zone,
    Instant closedAt,
    Instant keysDestroyedAt,
    int counted,
    int rejected,
    boolean tooFew,
    @Nullable Boolean selfRated,
    List<Participation> participation,
    List<Item> items,
    List<OpenQuestion> questions,
    List<NamedPerson> named,
    @JsonUnwrapped TakenLinks takenLinks) {

  Results withoutNamed() {
    return new Results(
        surveyId,
        title,
        k,
        zone,
        closedAt,
        keysDestroyedAt,
        counted,
        rejected,
        tooFew,
        selfRated,
        participation,
        items,
        questions,
        List.of(),
        takenLinks);
  }

  /**
   * @param person who answered under their name
   * @param taken so many of the answers at most may be the lead's; null for none
   */
  public record Participation(
      UUID id,
      String kind,
      @Nullable String name,
      boolean named,
      @Nullable String person,
      int invited,
      int answered,
      @Nullable Integer taken,
      List<Member> members) {}

  public record Member(UUID groupId, String kind, @Nullable String name, int invited) {
    static Member of(Manifest.Member member) {
      return new Member(member.groupId(), member.kind().word(), member.name(), member.invited());
    }
  }

  /**
   * @param blocks exact figures, total first; empty when nothing with figures reached k
   * @param inexact blocks without figures; nothing is made of them
   * @param outcome of a vote instead of its figures
   * @param withoutFigures whether any group has none, whether or not it reached k
   */
  public record Item(
      String questionId,
      LocalizedText text,
      List<Block> blocks,
      List<InexactBlock> inexact,
      @Nullable String outcome,
      @JsonIgnore boolean withoutFigures,
      List<Comment> examples,
      List<Comment> advice) {}

  /**
   * @param block total, block or smaller
   * @param merged launch groups in Smaller groups
   * @param taken so many of the n at most may be the lead's; null for none
   */
  public record Block(
      String block,
      @Nullable UUID launchGroupId,
      @Nullable String kind,
      @Nullable String name,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<UUID> merged,
      int n,
      @Nullable Integer taken,
      BigDecimal mean,
      Bands bands,
      @Nullable List<Integer> histogram) {}

  /**
   * @param uncertain true where their link was taken, so that it may be another's answer; else null
   */
  public record NamedPerson(
      String name, String kind, @Nullable Boolean uncertain, List<NamedAnswer> answers) {}
}
