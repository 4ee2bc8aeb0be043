package io.tenward.synthesis.asking;

import com.fasterxml.jackson.databind.JsonNode;

/** Asks a language model one thing. */
public interface Asking {
  /**
   * @param content what it is asked about, as JSON
   * @param name of the schema
   * @param schema of the answer
   * @return an object that the schema may or may not describe
   */
  JsonNode ask(String instructions, String content, String name, JsonNode schema);
}
