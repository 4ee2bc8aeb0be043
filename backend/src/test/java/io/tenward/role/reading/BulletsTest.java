package io.tenward.role.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists with the marks that people type and programs copy. */
class BulletsTest {
  private static final List<String> ITEMS =
      List.of("Lead the team", "Coach the juniors. Daily.", "Say no");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-", "*", "+", "•", "‣", "◦", "▪", "▸", "►", "·", "●", "○", "■", "□", "–", "—", "→", "➢",
        "✓", "✔", "\uf0b7", "   •", "•\t", "•      "
      })
  void beginAnItemInMarkdownAndInText(String mark) throws Exception {
    var list = ITEMS.stream().map(i -> mark + " " + i).collect(Collectors.joining("\n"));
    assertEquals(under("Tasks"), read("job.md", "# Tasks\n\n" + list));
    assertEquals(under("Tasks"), read("job.md", "Tasks:\n" + list));
    assertEquals(under("Tasks"), read("job.txt", "**Tasks**\n" + list));
    assertEquals(under("Tasks"), read("job.txt", "Tasks\n" + list));
  }

  @Test
  void standInListsAndQuotes() throws Exception {
    assertEquals(
        List.of("Lead the team | Coach the juniors. Daily.", "Lead the team | Say no"),
        read("job.md", "• %s\n    ◦ %s\n\t▪ %s".formatted(ITEMS.toArray())));
    assertEquals(
        under("null"), read("job.md", "> • %s\n> • %s\n> • %s".formatted(ITEMS.toArray())));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "```\nTasks:\n\n- %s\n- %s\n- %s\n```\n",
        "~~~\nTasks\n• %s\n• %s\n• %s\n~~~\n",
        "# Tasks\n\n    - %s\n    - %s\n    - %s\n",
        "# Tasks\n\n\t• %s\n\t• %s\n\t• %s\n"
      })
  void standInWhatLooksLikeCode(String text) throws Exception {
    assertEquals(under("Tasks"), read("job.md", text.formatted(ITEMS.toArray())));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Keep the hall at\n–5 degrees", "Lead the team –\nand the other one"})
  void areNoDashesInASentence(String text) throws Exception {
    assertEquals(List.of("null | " + text.replace('\n', ' ')), read("job.md", text));
  }

  private static List<String> under(String heading) {
    return ITEMS.stream().map(item -> heading + " | " + item).toList();
  }

  private static List<String> read(String name, String text) throws Exception {
    return Documents.read(name, text.getBytes(UTF_8)).clauses().stream()
        .map(clause -> clause.heading() + " | " + clause.text())
        .toList();
  }
}
