package io.tenward.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.tenward.model.LanguageModels.Setup;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageModelsTest {
  @ParameterizedTest
  @CsvSource({
    "http://llm.example:11434/v1, http://llm.example:11434/v1, llm.example:11434",
    "https://llm.example/v1/, https://llm.example/v1, llm.example",
    "HTTP://[::1]:8000, HTTP://[::1]:8000, [::1]:8000",
  })
  void takesTheBaseAddress(String text, String url, String host) {
    var complete = assertInstanceOf(Setup.Complete.class, setup(text, "qwen3:14b", ""));
    var address = complete.model().address();
    assertEquals(url, address.url().toString());
    assertEquals(host, address.host());
    assertEquals("qwen3:14b", address.model());
  }

  @ParameterizedTest
  @CsvSource({
    "llm.example/v1, llm.example/v1",
    "ftp://llm.example, ftp://llm.example",
    "http:///v1, http:///v1",
    "http://two words/, http://two words/",
    "http://llm.example:70000/v1, http://llm.example:70000/v1",
    "http://me:secret@llm.example/v1, llm.example/v1",
    "http://llm.example/v1?key=secret, http://llm.example/v1",
    "http://llm.example/v1#secret, http://llm.example/v1",
  })
  void showsAWrongAddressWithoutItsSecrets(String text, String shown) {
    assertEquals(new Setup.WrongAddress(shown), setup(text, "m", ""));
  }

  @Test
  void saysWhatIsMissing() {
    assertEquals(new Setup.None(), setup("", "", "a-key"));
    assertEquals(new Setup.Incomplete("TENWARD_LLM_MODEL"), setup("http://llm.example", "", ""));
    assertEquals(
        new Setup.Incomplete("TENWARD_LLM_MODEL"),
        setup("http://llm.example", "m".repeat(101), ""));
    assertEquals(new Setup.Incomplete("TENWARD_LLM_URL"), setup("", "m", ""));
  }

  private static Setup setup(String url, String model, String key) {
    return LanguageModels.setup(text(url), text(model), text(key), Duration.ofSeconds(3));
  }

  private static Optional<String> text(String text) {
    return Optional.of(text).filter(some -> !some.isEmpty());
  }
}
