package io.tenward.results;

import io.tenward.contract.BlockKind;
import io.tenward.form.Manifest;
import io.tenward.form.Question;
import io.tenward.kernel.close.BoxReader.OpenedBox;
import io.tenward.kernel.close.OpenedAnswer.Rated;
import io.tenward.kernel.close.OpenedAnswer.Reply;
import io.tenward.kernel.close.Released;
import io.tenward.results.Launched.Asked;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A launch group and what each of its people who answered gave, item by item.
 *
 * @param invited those who answered and those who did not
 */
public record Crowd(UUID id, BlockKind kind, boolean named, int invited, List<List<Said>> people) {
  /**
   * One person on one item.
   *
   * @param rating 0 for "can't say"
   */
  public record Said(int rating, String example, String advice) {
    public static Said rated(int rating) {
      return new Said(rating, "", "");
    }
  }

  /** Everybody invited answered; a row of ratings for each of them. */
  public static Crowd of(BlockKind kind, int[]... people) {
    return of(kind, people.length, people);
  }

  public static Crowd of(BlockKind kind, int invited, int[]... people) {
    var said = new ArrayList<List<Said>>();
    for (var ratings : people) {
      said.add(java.util.Arrays.stream(ratings).mapToObj(Said::rated).toList());
    }
    return new Crowd(UUID.randomUUID(), kind, false, invited, said);
  }

  /** Petra Lenz, by name. */
  public static Crowd manager(Said... said) {
    return new Crowd(UUID.randomUUID(), BlockKind.MANAGER, true, 1, List.of(List.of(said)));
  }

  /** Releases a form of "Item 0", "Item 1" ... that these people answered. */
  public static Released release(UUID memberId, int k, List<Crowd> crowds) {
    int items =
        crowds.stream().flatMap(crowd -> crowd.people().stream()).findFirst().orElseThrow().size();
    return release(memberId, k, crowds, ReleasedSurveys.items(items));
  }

  /** Releases a form of these items that these people answered. */
  public static Released release(
      UUID memberId, int k, List<Crowd> crowds, List<Question> questions) {
    var groups =
        crowds.stream()
            .map(
                crowd ->
                    SampleManifest.group(
                        crowd.id(),
                        new Asked(crowd.kind(), crowd.named(), crowd.invited()),
                        new byte[0]))
            .toList();
    Manifest manifest =
        SampleManifest.running(UUID.randomUUID(), k, false, groups, new byte[0], questions);
    var boxes = new ArrayList<OpenedBox>();
    for (var crowd : crowds) {
      for (var person : crowd.people()) {
        List<Reply> replies =
            person.stream()
                .<Reply>map(said -> new Rated(said.rating(), said.example(), said.advice()))
                .toList();
        boxes.add(ReleasedSurveys.box(boxes.size(), crowd.id(), replies));
      }
    }
    return Released.of(memberId, manifest, boxes);
  }
}
