package io.tenward.synthesis.meaning;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads a {@code tokenizer.json} of Hugging Face's tokenizers, of the kinds WordPiece and Unigram.
 */
final class TokenizerFile {
  private final Map<String, Integer> words = new HashMap<>();
  private final Map<String, Unigram.Piece> pieces = new HashMap<>();
  private boolean lowerCase;
  private int unknown;

  private TokenizerFile() {}

  /**
   * @throws IOException also where the file is none, or of a kind that is not read here
   */
  static Tokenizer read(InputStream json) throws IOException {
    var file = new TokenizerFile();
    try (var parser = new JsonFactory().createParser(json)) {
      parser.nextToken();
      file.readObject(parser, "");
      if (!file.words.isEmpty()) {
        return new WordPiece(file.words, file.lowerCase);
      }
      if (!file.pieces.isEmpty()) {
        return new Unigram(file.pieces, file.unknown);
      }
      throw new IOException("The file has no WordPiece or Unigram vocabulary");
    } catch (IllegalArgumentException incomplete) {
      throw new IOException(incomplete.getMessage(), incomplete);
    }
  }

  private void readObject(JsonParser parser, String path) throws IOException {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      throw new IOException("The file is not a tokenizer.json");
    }
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      var at = path + "/" + parser.currentName();
      var value = parser.nextToken();
      switch (at) {
        case "/model", "/normalizer" -> {
          if (value == JsonToken.START_OBJECT) {
            readObject(parser, at);
          }
        }
        case "/normalizer/lowercase" -> lowerCase = parser.getBooleanValue();
        case "/model/unk_id" -> unknown = parser.getIntValue();
        case "/model/vocab" -> readVocabulary(parser, value);
        default -> parser.skipChildren();
      }
    }
  }

  private void readVocabulary(JsonParser parser, JsonToken start) throws IOException {
    if (start == JsonToken.START_OBJECT) {
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        var word = parser.currentName();
        parser.nextToken();
        words.put(word, parser.getIntValue());
      }
      return;
    }
    for (int id = 0; parser.nextToken() == JsonToken.START_ARRAY; id++) {
      parser.nextToken();
      var piece = parser.getText();
      parser.nextToken();
      pieces.put(piece, new Unigram.Piece(id, parser.getDoubleValue()));
      parser.nextToken();
    }
  }
}
