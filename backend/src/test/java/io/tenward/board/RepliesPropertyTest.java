package io.tenward.board;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.tenward.TestClock;
import io.tenward.account.member.SignedIn;
import io.tenward.base.json.Json;
import io.tenward.base.sql.Database;
import io.tenward.board.gather.OwnBoard;
import io.tenward.kernel.close.Released;
import io.tenward.results.Commented;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Random boards over two surveys, in JSON: respondents of one read the same whatever the others
 * said, and no word of a comment, no id and nothing of the other survey.
 */
@QuarkusTest
class RepliesPropertyTest {
  private static final int WORLDS = 12;
  private static final int THEMES = 5;
  private static final List<String> VERDICTS = List.of("realistic", "needs-clarifying", "not-now");

  @Inject Database database;
  @Inject TestClock clock;

  private final long seed = Long.getLong("tenward.seed", 20261120L);
  private final Random random = new Random(seed);
  private final SignedIn lead = SignedIn.lead();

  /** One of two boards that differ in what the others said. */
  private record Half(Released mine, Released others, PublishedBoard told, List<UUID> themes) {}

  /** Holds each comment's theme by number, or none. */
  private record World(List<@Nullable Integer> mine, List<@Nullable String> verdicts) {}

  @Test
  void whatOthersSaidIsNotInIt() {
    System.out.println("seed " + seed);
    clock.freeze();
    var words = words("mine", 5);
    for (int i = 0; i < WORLDS; i++) {
      var world =
          new World(
              places(words.size()),
              IntStream.range(0, THEMES).<@Nullable String>mapToObj(t -> verdict()).toList());
      var one = half(world, words);
      var other = half(world, words);
      publish(one, other);
      clock.advance(Duration.ofHours(1));
      // Only the others of one board read something else now.
      decide(one, onlyOthers(one), "Only for them");
      one.told().publish();
      clock.advance(Duration.ofHours(1));
      int changed = random.nextInt(THEMES);
      decide(one, List.of(changed), "Later");
      decide(other, List.of(changed), "Later");
      publish(one, other);
      var why = "seed " + seed + ", world " + i;
      assertEquals(read(one), read(other), why);
      allRaised(one, world, why);
      nothingElse(one, words, why);
    }
  }

  /** The parts that a board decides on; without a survey's own title and times. */
  private static String read(Half half) {
    var answer = PublishedBoard.read(half.mine()).extract();
    if (answer.statusCode() == 409) {
      return "nothing";
    }
    var all = tree(answer.asString());
    return List.of("themes", "raised", "publishedAt", "changedAt").stream()
        .map(part -> String.valueOf(all.get(part)))
        .collect(joining(" "));
  }

  /** Counts what they raised, decided or not, and what is in no theme. */
  private static void allRaised(Half half, World world, String why) {
    var answer = PublishedBoard.read(half.mine()).extract();
    if (answer.statusCode() == 200) {
      var raised = tree(answer.asString()).get("raised");
      var placed = world.mine().stream().filter(Objects::nonNull).toList();
      assertEquals(Set.copyOf(placed).size(), raised.get("themes").asInt(), why);
      assertEquals(world.mine().size() - placed.size(), raised.get("unthemed").asInt(), why);
    }
  }

  private void nothingElse(Half half, List<String> words, String why) {
    var answer = PublishedBoard.read(half.mine()).extract();
    if (answer.statusCode() == 409) {
      return;
    }
    var body = answer.asString();
    words.forEach(word -> assertFalse(body.contains(word), why));
    assertFalse(body.contains("theirs"), why);
    assertFalse(body.contains("Only for them"), why);
    half.themes().forEach(id -> assertFalse(body.contains(id.toString()), why));
    for (var survey : List.of(half.mine(), half.others())) {
      assertFalse(body.contains(survey.surveyId().toString()), why);
      survey.commentIds().forEach(id -> assertFalse(body.contains(id.toString()), why));
    }
  }

  private static JsonNode tree(String body) {
    try {
      return Json.MAPPER.readTree(body);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private void publish(Half... halves) {
    for (var half : halves) {
      int status = half.told().publish().extract().statusCode();
      assertEquals(Boolean.TRUE, status == 200 || status == 409, "status " + status);
    }
  }

  private Half half(World world, List<String> words) {
    var mine = Commented.by(lead.memberId(), words);
    var theirs = words("theirs", 4 + random.nextInt(6));
    var others = Commented.by(lead.memberId(), theirs);
    var board = OwnBoard.waiting(lead, mine, others);
    var boardId = UUID.fromString(board.id());
    database.update("update board set synthesis = 'done' where board_id = ?", boardId);
    var themes = new ArrayList<UUID>();
    for (int i = 0; i < THEMES; i++) {
      var theme = UUID.randomUUID();
      themes.add(theme);
      database.update(
          """
          insert into theme (board_id, theme_id, workspace_id, name, held, position, placed,
            verdict, reason)
          values (?, ?, ?, ?, true, ?, false, ?, ?)
          """,
          boardId,
          theme,
          lead.workspaceId(),
          "Theme " + i,
          random.nextDouble(),
          world.verdicts().get(i),
          "Reason " + i);
    }
    gather(boardId, 0, mine, words, themes, world.mine());
    gather(boardId, 1, others, theirs, themes, places(theirs.size()));
    return new Half(mine, others, new PublishedBoard(board), themes);
  }

  private void gather(
      UUID board,
      int position,
      Released survey,
      List<String> words,
      List<UUID> themes,
      List<@Nullable Integer> places) {
    for (int i = 0; i < words.size(); i++) {
      var theme = places.get(i);
      database.update(
          """
          insert into board_statement (board_id, statement_id, workspace_id, place, survey_id,
            comment_id, start_unit, end_unit, theme_id, position, by_hand)
          select ?, gen_random_uuid(), ?, ?, survey_id, comment_id, 0, length(text), ?, ?, true
          from comment where survey_id = ? and text = ?
          """,
          board,
          lead.workspaceId(),
          position * 100 + i,
          theme == null ? null : themes.get(theme),
          (double) i,
          survey.surveyId(),
          words.get(i));
    }
  }

  /** Themes in which nothing of ours stands. */
  private List<Integer> onlyOthers(Half half) {
    var ours =
        new HashSet<>(
            database.ids(
                "select theme_id from board_statement where survey_id = ? and theme_id is not null",
                half.mine().surveyId()));
    return IntStream.range(0, THEMES)
        .filter(i -> !ours.contains(half.themes().get(i)))
        .boxed()
        .toList();
  }

  private void decide(Half half, List<Integer> themes, String reason) {
    for (int theme : themes) {
      database.update(
          "update theme set verdict = 'needs-clarifying', reason = ? where theme_id = ?",
          reason,
          half.themes().get(theme));
    }
    database.update(
        "update board set version = version + 1 where board_id = ?",
        UUID.fromString(half.told().board().id()));
  }

  private @Nullable String verdict() {
    return random.nextInt(4) == 0 ? null : VERDICTS.get(random.nextInt(VERDICTS.size()));
  }

  /** Some in a theme, some in none. */
  private List<@Nullable Integer> places(int size) {
    var places = new ArrayList<@Nullable Integer>();
    for (int i = 0; i < size; i++) {
      places.add(random.nextInt(4) == 0 ? null : random.nextInt(THEMES));
    }
    return places;
  }

  private List<String> words(String whose, int size) {
    return IntStream.range(0, size)
        .mapToObj(i -> whose + " " + Long.toString(random.nextLong() >>> 1, 36))
        .toList();
  }
}
