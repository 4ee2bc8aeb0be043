package io.tenward.results;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tenward.base.json.Json;
import io.tenward.contract.BlockKind;
import io.tenward.form.Manifest;
import io.tenward.form.Question;
import io.tenward.kernel.close.BoxReader.OpenedBox;
import io.tenward.kernel.close.OpenedAnswer.Reply;
import io.tenward.kernel.close.OpenedAnswer.Written;
import io.tenward.kernel.close.Released;
import io.tenward.results.Launched.Asked;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Surveys of one open question, in which everybody of some groups wrote something. */
public final class Commented {
  private static final int K = 4;

  private Commented() {}

  /** Releases comments of the team, without group labels. */
  public static Released by(UUID memberId, List<String> words) {
    return by(memberId, false, Map.of(BlockKind.TEAM, words));
  }

  /**
   * Releases comments of the team, who were told of a language model.
   *
   * @param host of the model
   */
  public static Released told(UUID memberId, String host, List<String> words) {
    return by(memberId, false, Map.of(BlockKind.TEAM, words), manifest -> telling(manifest, host));
  }

  private static Manifest telling(Manifest manifest, String host) {
    var json = Json.MAPPER.<ObjectNode>valueToTree(manifest);
    json.putObject("languageModel")
        .put("host", host)
        .put("model", "some-model:8b")
        .putObject("told")
        .put("en", "A language model reads.")
        .put("de", "Ein Sprachmodell liest.");
    return Manifest.parse(json.toString());
  }

  /**
   * @param labels whether respondents were told that a comment may carry its group
   * @param words what each of a group wrote
   */
  public static Released by(UUID memberId, boolean labels, Map<BlockKind, List<String>> words) {
    return by(memberId, labels, words, manifest -> manifest);
  }

  private static Released by(
      UUID memberId,
      boolean labels,
      Map<BlockKind, List<String>> words,
      UnaryOperator<Manifest> telling) {
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
    return Released.of(memberId, telling.apply(manifest), boxes);
  }
}
