package io.tenward.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tenward.form.LookalikeCharacters.Lookalike;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LookalikeCharactersTest {
  @ParameterizedTest
  @CsvSource({
    "Keepꜱ promises, ꜱ, s",
    "ʀeviews code, ʀ, r",
    "Ⓚeeps promises, Ⓚ, K",
    "🅺eeps promises, 🅺, k",
    "🄺eeps promises, 🄺, K",
    "Ｋeeps promises, Ｋ, K",
    "Keeᵖs promises, ᵖ, p",
    "Keeps pʳomises, ʳ, r",
    "Κeeps promises, Κ, K",
    "Kеeps promises, е, e",
    "Keeps 𝐩romises, 𝐩, p",
    "Keeps ① promise, ①, 1",
    "Keeps x² promises, ², 2",
    "Keeps ٣ promises, ٣,",
    "ﬁnds time, ﬁ, fi",
    "Ⅷ reviews, Ⅷ, VIII"
  })
  void refusesWhatLooksLikeALetter(String text, String character, String instead) {
    assertEquals(Optional.of(new Lookalike(character, instead)), LookalikeCharacters.firstIn(text));
  }

  @ParameterizedTest
  @ValueSource(ints = {0x202E, 0x2066, 0x200B, 0x200D, 0x00AD, 0xE0041, 0x3164, 0xFE0F, 0x034F})
  void refusesWhatCannotBeSeen(int point) {
    assertTrue(
        LookalikeCharacters.firstIn("Keeps" + Character.toString(point) + " it").isPresent());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Keeps promises — 80 % of the time, for 5 €, at 20 °C (“really”) → done",
        "Hält Versprechen, größtenteils; l’été où ça s’arrête",
        "Łódź, Þór, Øre, Đorđe, Ñandú, İstanbul, şimdi, ģimene, Việt Nam",
        "Держит обещания",
        "Τηρεί τις υποσχέσεις",
        "約束を守るリーダー",
        "使用API接口",
        "약속을 지킨다",
        "يفي بوعوده",
        "वादे निभाता है",
        "Thanks 👍🏽 and 👩‍💻 and ❤️",
        "C++, C#, node.js",
      })
  void allowsWhatPeopleWrite(String text) {
    assertEquals(Optional.empty(), LookalikeCharacters.firstIn(text));
  }

  @Test
  void allowsEveryShippedText() {
    var refused =
        Template.WORDINGS.values().stream()
            .flatMap(java.util.Collection::stream)
            .flatMap(text -> Stream.of(text.en(), text.de()))
            .filter(text -> text != null && LookalikeCharacters.firstIn(text).isPresent())
            .collect(Collectors.toSet());
    assertTrue(refused.isEmpty(), refused::toString);
  }

  @Test
  void needsALetter() {
    assertFalse(LookalikeCharacters.hasLetter("?!? 10/10"));
    assertTrue(LookalikeCharacters.hasLetter("Why 10?"));
  }
}
