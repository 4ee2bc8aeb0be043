package io.tenward.synthesis.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads JSON lines {@code {id, group, text, statements: [{text}]}} and ignores other fields. */
final class AnswersFile {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private final Path path;
  private final Set<String> ids = new HashSet<>();
  private int line;

  private AnswersFile(Path path) {
    this.path = path;
  }

  static List<GivenAnswer> read(Path path) throws BadInput {
    return new AnswersFile(path).read();
  }

  private List<GivenAnswer> read() throws BadInput {
    var answers = new ArrayList<GivenAnswer>();
    var bytes = bytes();
    for (int from = 0; from < bytes.length; ) {
      int to = from;
      while (to < bytes.length && bytes[to] != '\n') {
        to++;
      }
      line++;
      var text = text(ByteBuffer.wrap(bytes, from, to - from));
      if (!text.isBlank()) {
        answers.add(answer(text));
      }
      from = to + 1;
    }
    return answers;
  }

  private byte[] bytes() throws BadInput {
    try {
      return Files.readAllBytes(path);
    } catch (NoSuchFileException missing) {
      throw new BadInput("There is no file " + path + ".");
    } catch (IOException | OutOfMemoryError unread) {
      throw new BadInput("%s cannot be read: %s".formatted(path, unread.getMessage()));
    }
  }

  private String text(ByteBuffer bytes) throws BadInput {
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
      return line == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException notUtf8) {
      throw bad("is not UTF-8");
    }
  }

  private GivenAnswer answer(String text) throws BadInput {
    JsonNode node;
    try {
      node = JSON.readTree(text);
    } catch (JsonProcessingException broken) {
      throw bad("is not JSON: " + broken.getOriginalMessage());
    }
    if (!node.isObject()) {
      throw bad("is not an object {id, group, text, statements}");
    }
    var id = string(node, "id");
    if (id.isBlank()) {
      throw bad("has an empty id");
    }
    if (!ids.add(id)) {
      throw bad("has the id " + id + " a second time");
    }
    var group = node.path("group").isTextual() ? node.path("group").textValue() : null;
    return new GivenAnswer(id, group, string(node, "text"), statements(node.get("statements")));
  }

  private @Nullable List<String> statements(@Nullable JsonNode node) throws BadInput {
    if (node == null || node.isNull()) {
      return null;
    }
    if (!node.isArray()) {
      throw bad("has statements that are not a list");
    }
    var statements = new ArrayList<String>();
    for (var statement : node) {
      if (!statement.isObject()) {
        throw bad("has a statement that is not an object {text}");
      }
      statements.add(string(statement, "text"));
    }
    return statements;
  }

  private String string(JsonNode node, String name) throws BadInput {
    var value = node.get(name);
    if (value == null || !value.isTextual()) {
      throw bad("has no text in \"" + name + "\"");
    }
    // An escape can spell half of a pair, which no UTF-8 can hold; said here, not when it is
    // written.
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(value.textValue())) {
      throw bad("has half a character in \"" + name + "\"");
    }
    return value.textValue();
  }

  private BadInput bad(String what) {
    return new BadInput("%s: line %d %s.".formatted(path, line, what));
  }

  /**
   * Holds a line of the file.
   *
   * @param statements null where the file leaves the splitting to us
   */
  record GivenAnswer(
      String id, @Nullable String group, String text, @Nullable List<String> statements) {}
}
