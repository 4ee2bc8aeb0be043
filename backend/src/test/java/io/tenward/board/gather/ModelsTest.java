package io.tenward.board.gather;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tenward.LogTrap;
import io.tenward.board.gather.Gathering.Models;
import io.tenward.synthesis.MountedModel;
import io.tenward.synthesis.meaning.Pooling;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The models cost seconds and memory: nobody pays before somebody gathers, and nobody twice. */
class ModelsTest {
  @Test
  void areLoadedWhenFirstAskedForAndOnce() throws Exception {
    var models = new Models();
    assertNull(loaded(models));

    var engines = Collections.newSetFromMap(new IdentityHashMap<>());
    Callable<Object> ask = models::engine;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var answer : threads.invokeAll(Stream.generate(() -> ask).limit(8).toList())) {
        engines.add(answer.get());
      }
    }
    engines.add(loaded(models));
    assertEquals(1, engines.size());
  }

  @Test
  void whatFailedIsTriedAgain(@TempDir Path folder) throws Exception {
    var models = new Models(Optional.of(new MountedModel(folder, Pooling.MEAN)));
    var log = LogTrap.during(() -> assertTrue(models.engine().mountedFailed()));
    assertTrue(log.contains("There is no file"), log);
    for (var name : List.of("model.onnx", "tokenizer.json")) {
      var packaged = "/all-minilm-l6-v2-q" + (name.equals("model.onnx") ? ".onnx" : "-" + name);
      try (var from = Models.class.getResourceAsStream(packaged)) {
        Files.copy(from, folder.resolve(name));
      }
    }
    assertFalse(models.engine().mountedFailed());
    assertSame(models.engine(), models.engine());
  }

  private static Object loaded(Models models) throws ReflectiveOperationException {
    var field = Models.class.getDeclaredField("engine");
    field.setAccessible(true);
    return field.get(models);
  }
}
