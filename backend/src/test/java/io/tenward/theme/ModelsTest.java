package io.tenward.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

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

  private static Object loaded(Models models) throws ReflectiveOperationException {
    var field = Models.class.getDeclaredField("engine");
    field.setAccessible(true);
    return field.get(models);
  }
}
