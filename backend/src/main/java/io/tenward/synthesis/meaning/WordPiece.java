package io.tenward.synthesis.meaning;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * The tokenizer of BERT: words and punctuation marks, each cut into the longest pieces of the
 * vocabulary (Devlin et al. 2019; Wu et al. 2016).
 */
final class WordPiece implements Tokenizer {
  private static final int LONGEST_WORD = 100;

  private final Map<String, Integer> vocabulary;
  private final boolean lowerCase;
  private final long unknown;
  private final long begin;
  private final long end;

  WordPiece(Map<String, Integer> vocabulary, boolean lowerCase) {
    this.vocabulary = vocabulary;
    this.lowerCase = lowerCase;
    unknown = id("[UNK]");
    begin = id("[CLS]");
    end = id("[SEP]");
  }

  private long id(String piece) {
    var id = vocabulary.get(piece);
    if (id == null) {
      throw new IllegalArgumentException("The vocabulary has no " + piece);
    }
    return id;
  }

  @Override
  public long[] tokens(String text) {
    var tokens = new ArrayList<Long>();
    tokens.add(begin);
    for (var word : words(text)) {
      if (tokens.size() >= LONGEST - 1) {
        break;
      }
      addPieces(word, tokens);
    }
    var used = tokens.subList(0, Math.min(tokens.size(), LONGEST - 1));
    used.add(end);
    return used.stream().mapToLong(Long::longValue).toArray();
  }

  @Override
  public boolean knows(String text) {
    for (var token : tokens(text)) {
      if (token != unknown && token != begin && token != end) {
        return true;
      }
    }
    return false;
  }

  @Override
  public long highest() {
    return Collections.max(vocabulary.values());
  }

  private void addPieces(String word, List<Long> tokens) {
    if (word.length() > LONGEST_WORD) {
      tokens.add(unknown);
      return;
    }
    int before = tokens.size();
    for (int from = 0; from < word.length(); ) {
      int to = word.length();
      Integer found = null;
      for (; to > from; to--) {
        found = vocabulary.get((from == 0 ? "" : "##") + word.substring(from, to));
        if (found != null) {
          break;
        }
      }
      if (found == null) {
        tokens.subList(before, tokens.size()).clear();
        tokens.add(unknown);
        return;
      }
      tokens.add((long) found);
      from = to;
    }
  }

  private List<String> words(String text) {
    var normal = lowerCase ? plain(text) : text;
    var words = new ArrayList<String>();
    var word = new StringBuilder();
    normal
        .codePoints()
        .forEach(
            c -> {
              boolean alone = isPunctuation(c) || Character.isIdeographic(c);
              if (alone || isSpace(c)) {
                if (!word.isEmpty()) {
                  words.add(word.toString());
                  word.setLength(0);
                }
                if (alone) {
                  words.add(Character.toString(c));
                }
              } else if (!isControl(c)) {
                word.appendCodePoint(c);
              }
            });
    if (!word.isEmpty()) {
      words.add(word.toString());
    }
    return words;
  }

  private static String plain(String text) {
    var apart = Normalizer.normalize(text, Normalizer.Form.NFD);
    var kept = new StringBuilder(apart.length());
    apart
        .codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .map(Character::toLowerCase) // each by itself: no special sigma at the end of a word
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private static boolean isSpace(int c) {
    return c == '\t' || c == '\n' || c == '\r' || Character.isSpaceChar(c);
  }

  private static boolean isControl(int c) {
    int type = Character.getType(c);
    return c == 0xFFFD || type == Character.CONTROL || type == Character.FORMAT;
  }

  /** Includes ASCII characters that Unicode does not call punctuation, such as + and $. */
  private static boolean isPunctuation(int c) {
    if (c < 128) {
      return c > ' ' && c < 127 && !Character.isLetterOrDigit(c);
    }
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }
}
