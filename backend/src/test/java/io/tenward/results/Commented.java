package io.tenward.results;

import io.tenward.answer.BoxReader.OpenedBox;
import io.tenward.answer.OpenedAnswer.Reply;
import io.tenward.answer.OpenedAnswer.Written;
import io.tenward.answer.Released;
import io.tenward.contract.BlockKind;
import io.tenward.results.Launched.Asked;
import io.tenward.survey.core.Manifest;
import io.tenward.survey.core.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Surveys of one open question, in which everybody of some groups wrote something. */
public final class Commented {
  private static final int K = 4;

  private Commented() {}

  /** Releases comments of the team, without group labels. */
  public static Released by(UUID memberId, List<String> words) {
    return by(memberId, false, Map.of(BlockKind.TEAM, words));
  }

  /**
   * @param labels whether respondents were told that a comment may carry its group
   * @param words what each of a group wrote
   */
  public static Released by(UUID memberId, boolean labels, Map<BlockKind, List<String>> words) {
    var groups = new ArrayList<Manifest.Group>();
    var boxes = new ArrayList<OpenedBox>();
    words.forEach(
        (kind, texts) -> {
          var group =
              SampleManifest.group(
                  UUID.randomUUID(), Asked.of(kind, Math.max(K, texts.size())), new byte[0]);
          groups.add(group);
          for (var text : texts) {
            boxes.add(
                ReleasedSurveys.box(boxes.size(), group.id(), List.<Reply>of(new Written(text))));
          }
        });
    var question =
        new Question(
            "open", Question.Kind.OPEN, SampleManifest.text("What is missing?"), null, null, null);
    var manifest =
        SampleManifest.running(
            UUID.randomUUID(), K, labels, groups, new byte[0], List.of(question));
    return Released.of(memberId, manifest, boxes);
  }
}
