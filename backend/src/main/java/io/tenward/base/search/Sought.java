package io.tenward.base.search;

import static java.util.stream.Collectors.joining;

import io.tenward.base.sql.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Holds the words of a search. PostgreSQL stems them and finds them in indexed texts; other texts
 * are compared here, by the beginnings of their words.
 */
public final class Sought {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]{2,}");

  /** A word with fewer letters finds whole words alone. */
  private static final int BEGINNING = 3;

  /**
   * @param typed in lower case and without accents
   * @param english its stem; none if it says nothing in that language
   */
  private record Word(String typed, @Nullable String english, @Nullable String german) {
    static Word read(ResultSet row) throws SQLException {
      return new Word(row.getString(1), row.getString(2), row.getString(3));
    }

    boolean isLong() {
      return typed.length() >= BEGINNING;
    }

    /**
     * A pattern for the beginnings of its forms: most of them differ in the last vowel of the stem.
     */
    private String beginnings() {
      return Stream.of(typed, english, german)
          .filter(Objects::nonNull)
          .map(stem -> stem.length() > BEGINNING ? stem.replaceFirst("[eiy]$", "") : stem)
          .distinct()
          .map(Pattern::quote)
          .collect(joining("|", "(?:", ")"));
    }

    Pattern forms() {
      return within(isLong() ? beginnings() + "[\\p{L}\\p{M}\\p{N}]*" : Pattern.quote(typed));
    }

    Pattern itself() {
      return within(Pattern.quote(typed));
    }

    private static Pattern within(String word) {
      return Pattern.compile("(?<![\\p{L}\\p{M}\\p{N}])" + word + "(?![\\p{L}\\p{M}\\p{N}])");
    }
  }

  private final List<Word> words;
  private final List<Pattern> forms;
  private final List<Pattern> themselves;

  private Sought(List<Word> words) {
    this.words = words;
    this.forms = words.stream().map(Word::forms).toList();
    this.themselves = words.stream().map(Word::itself).toList();
  }

  /** Signs and single letters are left out. */
  public static Sought of(Database database, String typed) {
    var words = WORD.matcher(typed).results().map(found -> found.group()).toList();
    return new Sought(
        words.isEmpty()
            ? List.of()
            : database.list(
                """
                select folded(word), (ts_lexize('pg_catalog.english_stem', folded(word)))[1],
                  (ts_lexize('pg_catalog.german_stem', folded(word)))[1]
                from unnest(?::text[]) with ordinality as typed (word, place) order by place
                """,
                Word::read,
                words));
  }

  public boolean isEmpty() {
    return words.isEmpty();
  }

  public List<String> words() {
    return words.stream().map(Word::typed).toList();
  }

  /** Returns a tsquery for all words as typed, or all in one of the languages. */
  public String query() {
    return Stream.of(
            words.stream().map(word -> lexeme(word, word.typed)),
            words.stream().map(word -> lexeme(word, word.english)),
            words.stream().map(word -> lexeme(word, word.german)))
        .map(lexemes -> lexemes.filter(Objects::nonNull).collect(joining(" & ")))
        .filter(all -> !all.isEmpty())
        .distinct()
        .collect(joining(" | "));
  }

  /** The last one may not be typed to its end. */
  private @Nullable String lexeme(Word word, @Nullable String stem) {
    return stem == null
        ? null
        : "'%s'%s".formatted(stem, word == words.getLast() && word.isLong() ? ":*" : "");
  }

  /**
   * Returns a LIKE pattern a word that all of its forms match: it filters texts without an index.
   */
  public List<String> parts() {
    return words.stream()
        .map(word -> word.typed.codePoints().limit(BEGINNING))
        .map(part -> part.mapToObj(Character::toString).collect(joining("", "%", "%")))
        .toList();
  }

  /** Tells whether a text contains all words. */
  public boolean isIn(String text) {
    var folded = folded(text);
    return forms.stream().allMatch(word -> word.matcher(folded).find());
  }

  /** Tells whether a text contains all words as they were typed. */
  public boolean isLiterallyIn(String text) {
    var folded = folded(text);
    return themselves.stream().allMatch(word -> word.matcher(folded).find());
  }

  /** Finds the words in a text, in its order. */
  public List<MatchResult> marks(String text) {
    var folded = folded(text);
    var all =
        forms.stream()
            .flatMap(word -> word.matcher(folded).results())
            .sorted(Comparator.comparing(MatchResult::start))
            .toList();
    var marks = new ArrayList<MatchResult>();
    for (var mark : all) {
      if (marks.isEmpty() || marks.getLast().end() <= mark.start()) {
        marks.add(mark);
      }
    }
    return marks;
  }

  /** Each character becomes one, so that places stay. */
  private static String folded(String text) {
    var folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      folded.append(
          letter < 128 || Character.isSurrogate(letter)
              ? letter
              : Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD).charAt(0));
    }
    var lower = folded.toString().toLowerCase(Locale.ROOT);
    return lower.length() == text.length() ? lower : folded.toString();
  }
}
