package io.tenward.board.gather;

import io.quarkus.runtime.StartupEvent;
import io.tenward.synthesis.Engine;
import io.tenward.synthesis.MountedModel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The sentence models: loaded when somebody first gathers, once; what failed is tried again. */
@ApplicationScoped
class Models {
  private static final Logger LOG = Logger.getLogger(Models.class);

  private final Optional<MountedModel> mounted;
  private @Nullable Engine engine;

  Models() {
    this(MountedModel.from(System.getenv()));
  }

  Models(Optional<MountedModel> mounted) {
    this.mounted = mounted;
  }

  /** A setting that is wrong is told when the server starts, not when somebody first gathers. */
  void check(@Observes StartupEvent start) {
    LOG.debugf("A model is %s", mounted.isPresent() ? "mounted" : "not mounted");
  }

  synchronized Engine engine() {
    var before = engine;
    var now = before == null ? Engine.start(mounted) : before.again(mounted);
    if (now != before) {
      now.missing().forEach(LOG::warn);
    }
    engine = now;
    return now;
  }
}
