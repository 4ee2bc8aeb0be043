package io.tenward.board.gather;

import io.quarkus.test.junit.QuarkusMock;
import io.tenward.board.gather.Gathering.Models;
import io.tenward.synthesis.Engine;
import io.tenward.synthesis.Synthesis;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Other models than those that are packaged, until the test ends. */
public final class OwnModels {
  private OwnModels() {}

  /**
   * @param synthesis none fails as soon as it is asked
   */
  public static void use(@Nullable Synthesis synthesis, String... missing) {
    use(new Engine(synthesis, List.of(missing), false));
  }

  public static void use(Engine engine) {
    QuarkusMock.installMockForType(
        new Models() {
          @Override
          Engine engine() {
            return engine;
          }
        },
        Models.class);
  }
}
