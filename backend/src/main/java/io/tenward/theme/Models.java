package io.tenward.theme;

import io.tenward.synthesis.Engine;
import io.tenward.synthesis.MountedModel;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The sentence models: loaded when somebody first gathers, once. */
@ApplicationScoped
class Models {
  private static final Logger LOG = Logger.getLogger(Models.class);

  private @Nullable Engine engine;

  synchronized Engine engine() {
    var loaded = engine;
    if (loaded == null) {
      loaded = Engine.start(MountedModel.from(System.getenv()));
      loaded.missing().forEach(LOG::warn);
      engine = loaded;
    }
    return loaded;
  }
}
