package io.tenward.synthesis;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Holds a wish and the theme into which a person would put it. */
record LabelledStatement(String id, String group, String text, String theme) {
  static final Path DATA = Path.of("../bench/data/synthesis");

  static List<LabelledStatement> all() throws IOException {
    var wishes = new ArrayList<LabelledStatement>();
    for (var line : Files.readAllLines(DATA.resolve("expectations-dev.jsonl"))) {
      var answer = JsonMapper.builder().build().readTree(line);
      var statements = answer.get("statements");
      for (int i = 0; i < statements.size(); i++) {
        wishes.add(
            new LabelledStatement(
                answer.get("id").asText() + "." + i,
                answer.get("group").asText(),
                statements.get(i).get("text").asText(),
                statements.get(i).get("theme").asText()));
      }
    }
    wishes.removeIf(wish -> wish.theme().equals("-"));
    return wishes;
  }

  /** Each a comment of its own. */
  Statement statement() {
    return new Statement(id, id, group, text);
  }
}
