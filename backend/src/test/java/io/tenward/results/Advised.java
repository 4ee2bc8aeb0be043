package io.tenward.results;

import io.tenward.contract.BlockKind;
import io.tenward.kernel.close.Released;
import io.tenward.results.Crowd.Said;
import jakarta.enterprise.inject.spi.CDI;
import java.util.List;
import java.util.UUID;

/**
 * A released survey in which four people gave a piece of advice each.
 *
 * @param pieces their ids, in the order of their texts
 */
public record Advised(Released survey, List<UUID> pieces) {
  public static final List<String> TEXTS = List.of("Ask first", "Bring cake", "Come early", "Draw");

  /** Releases advice in the workspace of this member, who asked. */
  public static Advised of(UUID memberId) {
    var people = TEXTS.stream().map(text -> List.of(new Said(6, "", text))).toList();
    var team = new Crowd(UUID.randomUUID(), BlockKind.TEAM, false, 4, people);
    var survey = Crowd.release(memberId, 4, List.of(team));
    var rows = CDI.current().select(Rows.class).get();
    return new Advised(
        survey,
        rows
            .texts(
                "select comment_id from comment where survey_id = ? order by text",
                survey.surveyId())
            .stream()
            .map(UUID::fromString)
            .toList());
  }

  /** Returns the path of the piece of advice with this number. */
  public String path(int number) {
    return survey.path() + "/advice-steps/" + pieces.get(number);
  }

  /** Fills in a path of the contract. */
  public String path(String path) {
    return path.replace("{surveyId}", survey.surveyId().toString())
        .replace("{commentId}", pieces.getFirst().toString());
  }
}
