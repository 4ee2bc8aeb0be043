package io.tenward.board.view;

import io.tenward.base.text.LocalizedText;
import io.tenward.board.state.Arrangement;
import io.tenward.board.state.Placement;
import io.tenward.board.state.Theme;
import io.tenward.synthesis.ShortenedStatement;
import io.tenward.synthesis.meaning.AnchorTheme;
import io.tenward.synthesis.meaning.AnchorThemes;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Names themes: by the lead's name, else by that of a language model, else by the shipped name in
 * the lead's language, else by one of their statements, else as a theme without quotes.
 */
public final class ThemeNames {
  private static final Map<String, AnchorTheme> ANCHORS =
      AnchorThemes.shipped().stream()
          .collect(Collectors.toUnmodifiableMap(AnchorTheme::id, Function.identity()));

  private final ReadableBoard readable;
  private final String language;

  /**
   * @param language en or de
   */
  ThemeNames(ReadableBoard readable, String language) {
    this.readable = readable;
    this.language = language;
  }

  /**
   * @param name in the lead's own words
   * @param wish in those of a language model
   * @return empty where a statement must name it
   */
  static Optional<String> given(
      @Nullable String name, @Nullable String wish, @Nullable String anchor, String language) {
    return Optional.ofNullable(name)
        .or(() -> Optional.ofNullable(wish))
        .or(() -> Optional.ofNullable(anchor).map(id -> shipped(id, language)));
  }

  String of(Theme theme) {
    return given(theme.name(), theme.wish(), theme.anchor(), language)
        .orElseGet(() -> quoted(theme));
  }

  private String quoted(Theme theme) {
    var inside = readable.inside(theme).stream().map(Placement::id).toList();
    var quoted = theme.quotedId();
    if (quoted != null && inside.contains(quoted)) {
      return quote(quoted);
    }
    return inside.isEmpty() ? withoutQuotes(language) : quote(inside.getFirst());
  }

  /** Names a theme that the lead keeps although none of its statements can be read any more. */
  public static String withoutQuotes(String language) {
    return language.equals("de") ? "Ein Thema ohne Zitate" : "A theme without quotes";
  }

  /**
   * @return hand, model, anchor or quote
   */
  static String origin(Theme theme) {
    if (theme.name() != null) {
      return "hand";
    }
    return theme.wish() != null ? "model" : theme.anchor() != null ? "anchor" : "quote";
  }

  /**
   * @return null where its statement can no longer be read
   */
  @Nullable String of(Arrangement.Group group) {
    var name =
        given(null, group.wish(), group.anchor(), language)
            .orElseGet(() -> quote(group.statements().getFirst()));
    return name.isEmpty() ? null : name;
  }

  private String quote(UUID statement) {
    return ShortenedStatement.of(readable.words(statement));
  }

  /** Returns the name in each language; empty where no shipped theme has this id any more. */
  public static Optional<LocalizedText> shipped(String id) {
    return Optional.ofNullable(ANCHORS.get(id))
        .map(anchor -> new LocalizedText(anchor.en(), anchor.de(), null));
  }

  private static String shipped(String id, String language) {
    var anchor = ANCHORS.get(id);
    return anchor == null ? id : language.equals("de") ? anchor.de() : anchor.en();
  }
}
