package io.tenward.results;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/**
 * Reads the sentences of a manifest as somebody who was asked does, and holds what was released
 * against them. It knows the words and numbers of the notices, and no rule of ours.
 */
public final class PromiseReader {
  private static final Pattern ASKED =
      Pattern.compile("You’re (?:the only person|one of (\\d+) people) asked in (.+)");
  private static final Pattern NAMED = Pattern.compile("You answer under your name, (.+)");
  private static final Pattern SHOWN =
      Pattern.compile("A group is only shown if it has at least (\\d+) answers\\. (.+)");
  private static final Pattern COMMENTS =
      Pattern.compile(
          "What you write is only shown if at least (\\d+) people answer\\. It is shuffled(?:,"
              + " shown without your group and never next to a rating\\.| and never shown next to a"
              + " rating\\. Your group may be shown with it if every group shown has (\\d+) answers"
              + " to that question\\.)");
  private static final String TOGETHER = "your answers appear under Smaller groups, together with";
  private static final Set<String> OF_A_COMMENT = Set.of("id", "text", "launchGroupId");

  private final JsonNode manifest;
  private final JsonNode results;
  private final List<String> broken = new ArrayList<>();

  private PromiseReader(JsonNode manifest, JsonNode results) {
    this.manifest = manifest;
    this.results = results;
  }

  /**
   * Compares the release with the notices and lists contradictions in sentences; empty when the
   * promise was kept.
   */
  public static List<String> broken(JsonNode manifest, JsonNode results) {
    var reader = new PromiseReader(manifest, results);
    for (var group : manifest.get("groups")) {
      for (var member : group.get("members")) {
        reader.read(group, member);
      }
    }
    reader.everybody();
    reader.broken.addAll(ShownRules.broken(results));
    return reader.broken;
  }

  private void read(JsonNode group, JsonNode member) {
    var notice = member.at("/notice/en");
    require(
        numbers(notice).equals(numbers(member.at("/notice/de"))), "both languages say the same");
    var asked = notice.get("asked").asText();
    match(NAMED, asked)
        .ifPresentOrElse(
            found -> named(group, found.group(1)), () -> anonymous(group, member, notice));
  }

  /** Lists all numbers that a notice names, except for the day of an earlier survey. */
  private static Set<String> numbers(JsonNode notice) {
    var found = new TreeSet<String>();
    found.addAll(numbers(notice.get("asked").asText()));
    for (int i = 0; i < Math.min(2, notice.get("fate").size()); i++) {
      found.addAll(numbers(notice.get("fate").get(i).asText()));
    }
    // "the only person" is a 1 in words, which German says elsewhere.
    found.remove("1");
    return found;
  }

  private static List<String> numbers(String text) {
    return Pattern.compile("\\d+").matcher(text).results().map(MatchResult::group).toList();
  }

  /** Told that the lead reads the answer under this name, apart from all others. */
  private void named(JsonNode group, String name) {
    var id = group.get("id").asText();
    for (var item : results.get("items")) {
      for (var block : item.get("blocks")) {
        require(!names(block, id), name + " was told to stand apart, and is in a block");
      }
      comments(item).forEach(c -> require(!label(c).equals(id), name + " is on a comment"));
    }
    var named = list(results.get("named")).stream().map(one -> one.get("name").asText()).toList();
    int answered = participation(id).get("answered").asInt();
    require(
        named.stream().filter(name::equals).count() == answered, name + " is read under the name");
  }

  private void anonymous(JsonNode group, JsonNode member, JsonNode notice) {
    var asked = match(ASKED, notice.get("asked").asText()).orElseThrow();
    int people = asked.group(1) == null ? 1 : Integer.parseInt(asked.group(1));
    require(people == member.get("invited").asInt(), "as many were asked as was told");
    var fate = notice.get("fate");
    var shown = match(SHOWN, fate.get(0).asText()).orElseThrow();
    var comments = match(COMMENTS, fate.get(1).asText()).orElseThrow();
    int from = Integer.parseInt(shown.group(1));
    require(from == results.get("k").asInt(), "the number told is the one that was used");
    require(comments.group(1).equals(shown.group(1)), "one number");
    blocks(group, member, from, shown.group(2));
    seen(group);
    labels(from, Optional.ofNullable(comments.group(2)));
    fewer(group, from, shown.group(2));
  }

  /** Checks what the notice said for the case that fewer people answer than a group needs. */
  private void fewer(JsonNode group, int from, String fate) {
    var id = group.get("id").asText();
    int answered = participation(id).get("answered").asInt();
    boolean several = list(manifest.get("groups")).stream().filter(g -> !isNamed(g)).count() > 1;
    switch (fate) {
      case "If fewer of you answer, your answers appear under Smaller groups." -> {
        require(several, "told of Smaller groups, and no other group is asked");
        for (var item : results.get("items")) {
          var blocks = list(item.get("blocks"));
          boolean hidden = answered > 0 && blocks.stream().noneMatch(block -> names(block, id));
          require(blocks.isEmpty() || !hidden, "told to appear under Smaller groups");
        }
      }
      case "If fewer of you answer, only the number of people who took part can be shown." -> {
        require(!several, "told of no group to join, and others are asked");
        if (answered < from) {
          nothingBut("their number");
        }
      }
      case "There are fewer of you, so only the number of people who took part can be shown." ->
          nothingBut("their number");
      default -> require(fate.contains(TOGETHER), "a fate that is known: " + fate);
    }
  }

  private void blocks(JsonNode group, JsonNode member, int from, String fate) {
    boolean together = fate.contains(TOGETHER);
    var id = group.get("id").asText();
    for (var item : results.get("items")) {
      for (var block : item.get("blocks")) {
        require(block.get("n").asInt() >= from, "a group is shown from " + from);
        require(!names(block, member.get("groupId").asText()) || !together, "told to be together");
        if (block.path("launchGroupId").asText().equals(id)) {
          require(!together, "told to appear under Smaller groups, and stands alone");
          int answered = participation(id).get("answered").asInt();
          require(answered >= from, "fewer answered, and they stand alone");
        }
      }
    }
  }

  /** Even after the end the lead learns the count of the launch group, and of no part of it. */
  private void seen(JsonNode group) {
    var participation = participation(group.get("id").asText());
    for (var member : participation.get("members")) {
      require(!member.has("answered"), "how many of a part answered was not told to be seen");
    }
  }

  private void labels(int from, Optional<String> labelsFrom) {
    labelsFrom.ifPresent(number -> require(Integer.parseInt(number) == 2 * from, "twice k"));
    for (var item : list(results.get("items"))) {
      for (var comment : comments(item)) {
        require(label(comment).isEmpty() || labelsFrom.isPresent(), "told: without your group");
      }
    }
    for (var question : list(results.get("questions"))) {
      for (var comment : question.get("comments")) {
        require(label(comment).isEmpty() || labelsFrom.isPresent(), "told: without your group");
      }
    }
  }

  private void everybody() {
    var k = manifest.get("k").asInt();
    int answered = answered();
    require(results.get("participation").size() == manifest.get("groups").size(), "one count each");
    if (answered < k) {
      nothingBut("that " + answered + " of fewer than " + k + " took part");
    }
    for (var item : results.get("items")) {
      comments(item).forEach(this::bare);
    }
    results.get("questions").forEach(question -> question.get("comments").forEach(this::bare));
    require(
        manifest.get("promise").get("en").get(1).asText().contains("Unanimous answers"),
        "that everybody may say the same is told");
  }

  /** Counts the answers of groups without names. */
  private int answered() {
    return list(results.get("participation")).stream()
        .filter(group -> !isNamed(group))
        .mapToInt(group -> group.get("answered").asInt())
        .sum();
  }

  private static boolean isNamed(JsonNode group) {
    return group.get("named").asBoolean();
  }

  private void bare(JsonNode comment) {
    comment
        .fieldNames()
        .forEachRemaining(
            word -> require(OF_A_COMMENT.contains(word), "beside a comment: " + word));
  }

  private void nothingBut(String what) {
    for (var item : results.get("items")) {
      require(item.get("blocks").isEmpty() && comments(item).isEmpty(), "nothing but " + what);
    }
    for (var question : results.get("questions")) {
      require(question.get("comments").isEmpty(), "nothing but " + what);
    }
  }

  private JsonNode participation(String groupId) {
    return list(results.get("participation")).stream()
        .filter(group -> group.get("id").asText().equals(groupId))
        .findFirst()
        .orElseThrow();
  }

  private static boolean names(JsonNode block, String id) {
    return block.path("launchGroupId").asText().equals(id)
        || list(block.path("merged")).stream().anyMatch(merged -> merged.asText().equals(id));
  }

  private static List<JsonNode> comments(JsonNode item) {
    var comments = new ArrayList<>(list(item.get("examples")));
    comments.addAll(list(item.get("advice")));
    return comments;
  }

  private static String label(JsonNode comment) {
    return comment.path("launchGroupId").asText();
  }

  private static List<JsonNode> list(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }

  private static Optional<MatchResult> match(Pattern pattern, String text) {
    var matcher = pattern.matcher(text);
    return matcher.matches() ? Optional.of(matcher.toMatchResult()) : Optional.empty();
  }

  private void require(boolean kept, String promise) {
    if (!kept) {
      broken.add(promise);
    }
  }
}
