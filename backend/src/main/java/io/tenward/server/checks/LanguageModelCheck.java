package io.tenward.server.checks;

import static io.tenward.base.Finding.About.LANGUAGE_MODEL;

import io.tenward.base.Finding;
import io.tenward.base.LiveCheck;
import io.tenward.model.LanguageModels;
import io.tenward.model.LanguageModels.Setup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;

/** Reads the settings only, because a call may take minutes and cost money. */
@Singleton
class LanguageModelCheck implements LiveCheck {
  @Inject LanguageModels models;

  @Override
  public Finding look(UUID workspace) {
    return switch (models.setup()) {
      case Setup.None none -> Finding.good(LANGUAGE_MODEL, "language-model-none", Map.of());
      case Setup.Incomplete(var setting) ->
          Finding.trouble(LANGUAGE_MODEL, "language-model-incomplete", Map.of("setting", setting));
      case Setup.WrongAddress(var address) ->
          Finding.trouble(
              LANGUAGE_MODEL, "language-model-address-wrong", Map.of("address", address));
      case Setup.Complete(var model) ->
          Finding.good(
              LANGUAGE_MODEL,
              "language-model-set",
              Map.of(
                  "address", model.address().url().toString(), "model", model.address().model()));
    };
  }
}
