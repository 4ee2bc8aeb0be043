package io.tenward.synthesis;

import io.tenward.synthesis.meaning.AnchorThemes;
import io.tenward.synthesis.meaning.ModelsMissing;
import io.tenward.synthesis.meaning.Semantics;
import io.tenward.synthesis.meaning.SentenceModels;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Holds the pipeline as far as its models can be loaded here.
 *
 * @param missing sentences: which models there are not, and why; without them it compares by
 *     spelling
 * @param mountedFailed the operator's model is among them
 */
public record Engine(Synthesis synthesis, List<String> missing, boolean mountedFailed) {

  /**
   * Loads what there is, which takes a second or two. Never fails.
   *
   * @param model for other languages, if there is one
   */
  public static Engine start(Optional<MountedModel> model) {
    return load(new Synthesis(null, null), model);
  }

  /** Looks again for what is missing: somebody may have mended it. */
  public Engine again(Optional<MountedModel> model) {
    return missing.isEmpty() ? this : load(synthesis, model);
  }

  private static Engine load(Synthesis loaded, Optional<MountedModel> model) {
    var missing = new ArrayList<String>();
    var english = loaded.english() != null ? loaded.english() : load(Semantics::english, missing);
    var mounted = loaded.mounted();
    if (mounted == null && model.isPresent()) {
      mounted = load(() -> mounted(model.get()), missing);
    }
    boolean mountedFailed = model.isPresent() && mounted == null;
    return new Engine(new Synthesis(english, mounted), List.copyOf(missing), mountedFailed);
  }

  private interface Loading {
    Semantics load() throws ModelsMissing;
  }

  private static Semantics mounted(MountedModel model) throws ModelsMissing {
    var models = SentenceModels.from(model.folder(), model.pooling());
    return Semantics.of(models, AnchorThemes.usual());
  }

  private static @Nullable Semantics load(Loading loading, List<String> missing) {
    try {
      return loading.load();
    } catch (ModelsMissing why) {
      missing.add(why.getMessage() + ". Tenward compares statements by their spelling instead.");
      return null;
    }
  }
}
