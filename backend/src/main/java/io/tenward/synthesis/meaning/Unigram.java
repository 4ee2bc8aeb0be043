package io.tenward.synthesis.meaning;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;

/**
 * Tokenizes for the multilingual models of the XLM-R family: of all ways to cut a text into pieces
 * of the vocabulary it takes the most probable one (Kudo 2018, arXiv:1804.10959).
 */
final class Unigram implements Tokenizer {
  /** Holds a piece and the logarithm of its probability. */
  record Piece(int id, double score) {}

  private static final String SPACE = "\u2581";
  private static final double UNKNOWN_PENALTY = 10;

  private final Map<String, Piece> vocabulary;
  private final int unknown;
  private final long begin;
  private final long end;
  private final int longestPiece;
  private final double unknownScore;

  Unigram(Map<String, Piece> vocabulary, int unknown) {
    this.vocabulary = vocabulary;
    this.unknown = unknown;
    begin = id("<s>");
    end = id("</s>");
    longestPiece = vocabulary.keySet().stream().mapToInt(String::length).max().orElse(1);
    unknownScore =
        vocabulary.values().stream().mapToDouble(Piece::score).min().orElse(0) - UNKNOWN_PENALTY;
  }

  private long id(String piece) {
    var found = vocabulary.get(piece);
    if (found == null) {
      throw new IllegalArgumentException("The vocabulary has no " + piece);
    }
    return found.id();
  }

  @Override
  public long[] tokens(String text) {
    var pieces = best(normal(text));
    int n = Math.min(pieces.length, LONGEST - 2);
    var tokens = new long[n + 2];
    tokens[0] = begin;
    System.arraycopy(pieces, 0, tokens, 1, n);
    tokens[n + 1] = end;
    return tokens;
  }

  @Override
  public boolean knows(String text) {
    return Arrays.stream(best(normal(text))).anyMatch(id -> id != unknown);
  }

  @Override
  public long highest() {
    return vocabulary.values().stream().mapToInt(Piece::id).max().orElseThrow();
  }

  private static String normal(String text) {
    var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    return plain.isEmpty() ? "" : SPACE + plain.replaceAll("\\s+", SPACE);
  }

  /** Viterbi over the ends of pieces. */
  private long[] best(String text) {
    int n = Math.min(text.length(), LONGEST * longestPiece);
    var score = new double[n + 1];
    var from = new int[n + 1];
    var piece = new int[n + 1];
    Arrays.fill(score, 1, n + 1, Double.NEGATIVE_INFINITY);
    for (int i = 0; i < n; i++) {
      if (score[i] == Double.NEGATIVE_INFINITY) {
        continue;
      }
      for (int j = i + 1; j <= Math.min(n, i + longestPiece); j++) {
        var found = vocabulary.get(text.substring(i, j));
        if (found != null) {
          reach(j, score[i] + found.score(), i, found.id(), score, from, piece);
        }
      }
      int next = Math.min(n, i + Character.charCount(text.codePointAt(i)));
      reach(next, score[i] + unknownScore, i, unknown, score, from, piece);
    }
    var pieces = new ArrayList<Long>();
    for (int j = n; j > 0; j = from[j]) {
      pieces.add((long) piece[j]);
    }
    return pieces.reversed().stream().mapToLong(Long::longValue).toArray();
  }

  private static void reach(
      int at, double reached, int by, int id, double[] score, int[] from, int[] piece) {
    if (reached > score[at]) {
      score[at] = reached;
      from[at] = by;
      piece[at] = id;
    }
  }
}
