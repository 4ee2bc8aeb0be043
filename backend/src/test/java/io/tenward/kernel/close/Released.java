package io.tenward.kernel.close;

import io.tenward.base.Hash;
import io.tenward.contract.BlockKind;
import io.tenward.form.Manifest;
import io.tenward.form.Question;
import io.tenward.form.Question.Kind;
import io.tenward.kernel.close.BoxReader.OpenedBox;
import io.tenward.kernel.close.OpenedAnswer.Rated;
import io.tenward.kernel.close.OpenedAnswer.Reply;
import io.tenward.kernel.close.OpenedAnswer.Written;
import io.tenward.results.Launched.Asked;
import io.tenward.results.ReleasedSurveys;
import io.tenward.results.Rows;
import io.tenward.results.SampleManifest;
import io.tenward.results.TestRespondent;
import jakarta.enterprise.inject.spi.CDI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A survey whose results its lead can read, for the tests of what comes after the release; only
 * sealing and opening are left out.
 *
 * @param readKey as in its links
 * @param commentIds answers to the open question, as stored
 */
public record Released(UUID surveyId, String readKey, List<UUID> commentIds) {
  static final int K = 4;

  /**
   * Holds what everyone rated and wrote: six of the team, five of Smaller groups, and the manager
   * under their name.
   */
  public static final int[] TEAM = {2, 5, 8, 9, 10, 10};

  public static final int[] SMALLER = {3, 4, 6, 7, 7};

  /** Releases a survey in the workspace of this member, who asked. */
  public static Released of(UUID memberId) {
    return of(memberId, List.of("Grüße, 🙂", "=1+1", "Tell sales no earlier."));
  }

  /**
   * @param words what the first ones wrote to the open question
   */
  public static Released of(UUID memberId, List<String> words) {
    var groups =
        List.of(
            SampleManifest.group(UUID.randomUUID(), Asked.of(BlockKind.TEAM, 6), new byte[0]),
            SampleManifest.group(UUID.randomUUID(), Asked.of(BlockKind.SMALLER, 7), new byte[0]),
            SampleManifest.group(UUID.randomUUID(), Asked.named(BlockKind.MANAGER), new byte[0]));
    var manifest = SampleManifest.running(UUID.randomUUID(), K, false, groups, new byte[0]);
    var boxes = new ArrayList<OpenedBox>();
    for (int rating : TEAM) {
      add(boxes, groups.get(0), rating, "example " + rating, words);
    }
    for (int rating : SMALLER) {
      add(boxes, groups.get(1), rating, "", words);
    }
    add(boxes, groups.get(2), 8, "named example", List.of());
    return of(memberId, manifest, boxes);
  }

  private static void add(
      List<OpenedBox> boxes, Manifest.Group group, int rating, String example, List<String> words) {
    var written = boxes.size() < words.size() ? words.get(boxes.size()) : "";
    var replies = List.<Reply>of(new Rated(rating, example, ""), new Written(written));
    boxes.add(ReleasedSurveys.box(boxes.size(), group.id(), replies));
  }

  public static Released of(UUID memberId, Manifest manifest, List<OpenedBox> boxes) {
    var surveys = CDI.current().select(ReleasedSurveys.class).get();
    var rows = CDI.current().select(Rows.class).get();
    var workspaceId =
        UUID.fromString(rows.text("select workspace_id from member where member_id = ?", memberId));
    var pool = new AnswerPool(manifest, Map.of(), Exactness.ALL);
    boxes.forEach(pool::add);
    surveys.release(workspaceId, memberId, manifest, pool);
    var id = manifest.survey();
    var key = Arrays.copyOf(id.toString().getBytes(StandardCharsets.UTF_8), 16);
    rows.update("update survey set read_key_hash = ? where survey_id = ?", Hash.of(key), id);
    var comments =
        rows.texts("select comment_id from comment where survey_id = ? and field = 'answer'", id);
    return new Released(
        id, TestRespondent.base64(key), comments.stream().map(UUID::fromString).toList());
  }

  /**
   * Releases a survey with the items of "Am I on track?", whose lead has not rated themselves yet.
   */
  public static Released heldBack(UUID memberId) {
    var asked = Asked.of(BlockKind.TEAM, 6);
    var group = SampleManifest.group(UUID.randomUUID(), asked, new byte[0]);
    var items =
        Stream.of("on-track.focus", "on-track.unblock")
            .map(id -> new Question(id, Kind.ITEM, SampleManifest.text(id), null, true, true))
            .toList();
    var manifest =
        SampleManifest.running(UUID.randomUUID(), K, false, List.of(group), new byte[0], items);
    var boxes = new ArrayList<OpenedBox>();
    for (int rating : TEAM) {
      var replies = List.<Reply>of(new Rated(rating, "", ""), new Rated(rating, "", ""));
      boxes.add(ReleasedSurveys.box(boxes.size(), group.id(), replies));
    }
    var released = of(memberId, manifest, boxes);
    CDI.current()
        .select(Rows.class)
        .get()
        .update("delete from self_rating where survey_id = ?", released.surveyId);
    return released;
  }

  public String path() {
    return "/api/surveys/" + surveyId;
  }
}
