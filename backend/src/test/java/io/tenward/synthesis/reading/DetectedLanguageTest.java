package io.tenward.synthesis.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DetectedLanguageTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ENGLISH | Please review my code faster, it is blocking us",
        "GERMAN  | Bitte weniger Besprechungen und mehr Zeit für die Arbeit",
        "OTHER   | Moins de réunions et plus de temps pour nous",
        "OTHER   | Menos reuniones y más tiempo para el equipo",
        "OTHER   | 更快地评审代码",
        "OTHER   | مراجعة أسرع للكود",
        "OTHER   | Меньше встреч",
        "OTHER   | No más reuniones por favor",
        "ENGLISH | Many words, no result, same time next week",
        "ENGLISH | pairing",
        "ENGLISH | CI/CD!",
        "GERMAN  | Überdachte Fahrradständer",
        "GERMAN  | Arbeit an Tests",
        "ENGLISH | Roadmap",
        "UNSURE  | 👍👍",
        "UNSURE  | 123",
        "ENGLISH | The German word Feierabend is what we need more of",
      })
  void isToldByScriptSmallWordsAndLetters(DetectedLanguage expected, String text) {
    assertEquals(expected, DetectedLanguage.of(text));
  }
}
