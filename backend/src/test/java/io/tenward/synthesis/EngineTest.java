package io.tenward.synthesis;

import static io.tenward.synthesis.SharedModels.statements;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tenward.synthesis.meaning.AnchorThemes;
import io.tenward.synthesis.meaning.ModelsMissing;
import io.tenward.synthesis.meaning.Pooling;
import io.tenward.synthesis.meaning.Semantics;
import io.tenward.synthesis.meaning.SentenceModels;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineTest {
  @TempDir private Path folder;

  private static final String[] GERMAN = {
    "Bitte weniger Besprechungen für uns",
    "Wir haben zu viele Besprechungen",
    "Die Besprechungen sind zu lang",
    "Der Kaffee ist schlecht",
    "pairing",
  };

  /** One theme of the usual ones and one of the rarer, which the mounted model has not learnt. */
  private static final String[] NAMED = {
    "Fewer meetings please",
    "We have too many meetings",
    "Pay us better salaries",
    "Our salaries are too low",
  };

  /** The smaller of the packaged models stands in for one that reads German. */
  @Test
  void aMountedModelReadsOtherLanguages() throws Exception {
    mount("/all-minilm-l6-v2-q.onnx", "/all-minilm-l6-v2-q-tokenizer.json");
    try (var model = SentenceModels.from(folder, Pooling.MEAN)) {
      var mounted = Semantics.of(model, AnchorThemes.shipped().subList(0, 2));
      var synthesis = new Synthesis(null, mounted);
      var german = synthesis.suggest(statements(GERMAN), Progress.IGNORED);
      assertEquals(Set.of(Method.MOUNTED), Set.copyOf(german.methods()));
      assertTrue(german.themes().stream().anyMatch(t -> t.statements().containsAll(List.of(0, 1))));
      var english =
          synthesis.suggest(statements("Please trust us", "We need you"), Progress.IGNORED);
      assertEquals(Set.of(Method.SPELLING), Set.copyOf(english.methods()));
    }
  }

  /** However few they are beside English, of which the packaged models read more. */
  @Test
  void aMountedModelReadsTheFewInOtherLanguages() throws Exception {
    mount("/all-minilm-l6-v2-q.onnx", "/all-minilm-l6-v2-q-tokenizer.json");
    try (var model = SentenceModels.from(folder, Pooling.MEAN)) {
      var mounted = Semantics.of(model, AnchorThemes.usual());
      var synthesis = new Synthesis(SharedModels.synthesis().english(), mounted);
      var texts = new String[23];
      for (int i = 0; i < 20; i++) {
        texts[i] = "Please give us more of topic number " + i;
      }
      texts[20] = GERMAN[0];
      texts[21] = "Привет";
      texts[22] = "pairing";
      var few = synthesis.suggest(statements(texts), Progress.IGNORED).methods();
      assertEquals(Set.of(Method.ENGLISH), Set.copyOf(few.subList(0, 20)));
      assertEquals(List.of(Method.MOUNTED, Method.MOUNTED, Method.ENGLISH), few.subList(20, 23));
      var named = synthesis.suggest(statements(NAMED), Progress.IGNORED).themes();
      assertEquals(Set.of("meetings", "salary-and-bonus"), anchors(named));
      texts[19] = GERMAN[1];
      var many = synthesis.suggest(statements(texts), Progress.IGNORED).methods();
      assertEquals(Set.of(Method.MOUNTED), Set.copyOf(many));
    }
  }

  @Test
  void aModelThatIsMissingOrBrokenIsSaidInASentence() throws IOException {
    assertEquals("There is no file " + folder.resolve("tokenizer.json"), whyNot());
    mount("/all-minilm-l6-v2-q-tokenizer.json", "/all-minilm-l6-v2-q-tokenizer.json");
    assertTrue(whyNot().startsWith("A model is broken: "), whyNot());
    Files.writeString(folder.resolve("tokenizer.json"), "{}");
    assertTrue(whyNot().startsWith("A model cannot be read: The file has no WordPiece"), whyNot());
  }

  /** Its tokenizer knows more than the model, which shows with few words only. */
  @Test
  void aModelThatDoesNotFitItsTokenizerIsMissing() throws IOException {
    mount("/all-minilm-l6-v2-q.onnx", "/all-minilm-l6-v2-q-tokenizer.json");
    var tokenizer = folder.resolve("tokenizer.json");
    var given = Files.readString(tokenizer);
    var changed = given.replaceFirst("\"review\":\\s*\\d+", "\"review\": 99999");
    assertNotEquals(given, changed);
    Files.writeString(tokenizer, changed);
    assertMissing("A model is broken: ");
  }

  @Test
  void aModelThatNoHeapHoldsIsReadAllTheSame() throws IOException {
    mount("/all-minilm-l6-v2-q.onnx", "/all-minilm-l6-v2-q-tokenizer.json");
    try (var model = new RandomAccessFile(folder.resolve("model.onnx").toFile(), "rw")) {
      model.setLength(0);
      model.setLength(3L << 30);
    }
    assertMissing("A model is broken: ");
  }

  private void assertMissing(String why) {
    var engine = Engine.start(Optional.of(new MountedModel(folder, Pooling.MEAN)));
    assertTrue(engine.mountedFailed());
    assertEquals(1, engine.missing().size());
    assertTrue(engine.missing().getFirst().startsWith(why), engine.missing().toString());
    assertTrue(
        engine
            .missing()
            .getFirst()
            .endsWith(" Tenward compares statements by their spelling instead."));
    var english = engine.synthesis().suggest(statements("Please trust us"), Progress.IGNORED);
    assertEquals(List.of(Method.ENGLISH), english.methods());
  }

  @Test
  void whatThereIsWorksBesideWhatIsMissing() {
    assertEquals(
        List.of(
            "There is no file %s. Tenward compares statements by their spelling instead."
                .formatted(SharedModels.NO_MODEL.resolve("tokenizer.json"))),
        SharedModels.missing());
    assertTrue(SharedModels.mountedFailed());
    var english = SharedModels.synthesis().suggest(statements("Please trust us"), Progress.IGNORED);
    assertEquals(List.of(Method.ENGLISH), english.methods());
  }

  @Test
  void theModelIsNamedByTheEnvironment() {
    assertEquals(Optional.empty(), MountedModel.from(Map.of()));
    assertEquals(
        Optional.of(new MountedModel(Path.of("/models/multi"), Pooling.MEAN)),
        MountedModel.from(Map.of("TENWARD_MODEL", "/models/multi")));
    assertEquals(
        Pooling.FIRST,
        MountedModel.from(Map.of("TENWARD_MODEL", "m", "TENWARD_MODEL_POOLING", "first"))
            .orElseThrow()
            .pooling());
    assertEquals(
        Pooling.MEAN,
        MountedModel.from(Map.of("TENWARD_MODEL", "m", "TENWARD_MODEL_POOLING", ""))
            .orElseThrow()
            .pooling());
  }

  @Test
  void anUnknownPoolingIsRefused() {
    var wrong =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                MountedModel.from(Map.of("TENWARD_MODEL", "m", "TENWARD_MODEL_POOLING", "frist")));
    assertEquals("TENWARD_MODEL_POOLING must be mean or first", wrong.getMessage());
  }

  private String whyNot() {
    return assertThrows(ModelsMissing.class, () -> SentenceModels.from(folder, Pooling.MEAN))
        .getMessage();
  }

  private static Set<Set<Integer>> places(Suggestion suggestion) {
    return suggestion.themes().stream()
        .map(theme -> Set.copyOf(theme.statements()))
        .collect(Collectors.toSet());
  }

  private void mount(String model, String tokenizer) throws IOException {
    copy(model, "model.onnx");
    copy(tokenizer, "tokenizer.json");
  }

  private void copy(String resource, String name) throws IOException {
    try (var from = EngineTest.class.getResourceAsStream(resource)) {
      Files.write(folder.resolve(name), from.readAllBytes());
    }
  }

  private static Set<String> anchors(List<FoundTheme> themes) {
    return themes.stream()
        .map(FoundTheme::anchor)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }
}
