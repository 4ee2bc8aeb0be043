package io.tenward.model;

import io.smallrye.config.Expressions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** {@code TENWARD_LLM_*}. A wrong setting stops no server; the page Going live names it. */
@ApplicationScoped
public class LanguageModels {
  private static final Duration PATIENCE = Duration.ofSeconds(120);

  /** The contract allows no longer name. */
  private static final int LONGEST_NAME = 100;

  /** Says which settings there are, and whether they are right. */
  public sealed interface Setup {
    record None() implements Setup {}

    /**
     * @param setting which is missing; a name that is too long counts as missing
     */
    record Incomplete(String setting) implements Setup {}

    /**
     * @param shown the address without user, password and query, because it is shown
     */
    record WrongAddress(String shown) implements Setup {}

    record Complete(LanguageModel model) implements Setup {}
  }

  private final Setup setup;

  public LanguageModels(Config config) {
    var url = text(config, "url");
    var model = text(config, "model");
    var patience = config.getOptionalValue("tenward.llm.patience", Duration.class).orElse(PATIENCE);
    setup = setup(url, model, text(config, "key"), patience);
  }

  /** Returns the model of these settings; empty if they are not complete and right. */
  public static Optional<LanguageModel> of(
      Optional<String> url, Optional<String> model, Optional<String> key) {
    return setup(url, model, key, PATIENCE) instanceof Setup.Complete complete
        ? Optional.of(complete.model())
        : Optional.empty();
  }

  /** Returns the model for one run; empty if none is set up, or not rightly. */
  public Optional<LanguageModel> current() {
    return setup instanceof Setup.Complete complete
        ? Optional.of(complete.model().forNextRun())
        : Optional.empty();
  }

  public Setup setup() {
    return setup;
  }

  static Setup setup(
      Optional<String> url, Optional<String> model, Optional<String> key, Duration patience) {
    if (url.isEmpty() && model.isEmpty()) {
      return new Setup.None();
    }
    if (url.isEmpty()) {
      return new Setup.Incomplete("TENWARD_LLM_URL");
    }
    var name = model.filter(text -> text.length() <= LONGEST_NAME);
    if (name.isEmpty()) {
      return new Setup.Incomplete("TENWARD_LLM_MODEL");
    }
    return LanguageModel.Address.of(url.get(), name.get())
        .<Setup>map(address -> new Setup.Complete(new LanguageModel(address, key, patience)))
        .orElseGet(() -> new Setup.WrongAddress(shown(url.get())));
  }

  private static String shown(String address) {
    return address.replaceFirst("(?s).*@", "").replaceFirst("(?s)[?#].*", "");
  }

  /** Reads the value literally, because a dollar in a key begins no expression. */
  private static Optional<String> text(Config config, String setting) {
    return Expressions.withoutExpansion(
            () -> config.getOptionalValue("tenward.llm." + setting, String.class))
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }
}
