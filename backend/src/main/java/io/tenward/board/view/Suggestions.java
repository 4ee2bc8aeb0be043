package io.tenward.board.view;

import io.tenward.board.state.Arrangement;
import io.tenward.board.state.Arrangement.Group;
import io.tenward.board.state.Placement;
import io.tenward.board.state.StoredSynthesis;
import io.tenward.contract.BoardSuggestions;
import io.tenward.contract.SuggestionLevel;
import io.tenward.contract.ThemeSuggestion;
import io.tenward.synthesis.Coarseness;
import io.tenward.synthesis.Keywords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** Says what a board would be at every coarseness if the lead had touched nothing. */
final class Suggestions {
  private Suggestions() {}

  static BoardSuggestions of(ReadableBoard readable, StoredSynthesis gathered, String language) {
    var ids = readable.placements().stream().map(Placement::id).toList();
    var words = new HashMap<UUID, Set<String>>();
    var places = new HashMap<UUID, Integer>();
    for (int i = 0; i < ids.size(); i++) {
      places.put(ids.get(i), i);
      words.put(ids.get(i), Keywords.words(readable.words(ids.get(i))));
    }
    var levels =
        IntStream.rangeClosed(-Coarseness.MOST, Coarseness.MOST)
            .mapToObj(coarseness -> level(coarseness, gathered, readable, places, words, language))
            .toList();
    return new BoardSuggestions(ids, levels);
  }

  private static SuggestionLevel level(
      int coarseness,
      StoredSynthesis gathered,
      ReadableBoard readable,
      Map<UUID, Integer> places,
      Map<UUID, Set<String>> words,
      String language) {
    var groups =
        gathered.groups(coarseness).stream()
            .map(
                group ->
                    new Group(
                        group.anchor(),
                        group.wish(),
                        group.statements().stream().filter(readable::has).toList()))
            .filter(group -> !group.statements().isEmpty())
            .toList();
    var telling =
        Keywords.ofWords(
            groups.stream()
                .map(group -> group.statements().stream().map(words::get).toList())
                .toList());
    var themes = new ArrayList<ThemeSuggestion>();
    for (int i = 0; i < groups.size(); i++) {
      var group = groups.get(i);
      themes.add(
          new ThemeSuggestion(
              Arrangement.newId(group),
              coarseness == 0 ? gathered.suggestedId(group) : null,
              group.anchor(),
              ThemeNames.given(null, group.wish(), group.anchor(), language).orElse(null),
              telling.get(i),
              group.statements().stream().map(places::get).toList()));
    }
    return new SuggestionLevel(coarseness, themes);
  }
}
