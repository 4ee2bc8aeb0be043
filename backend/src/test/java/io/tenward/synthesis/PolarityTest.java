package io.tenward.synthesis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolarityTest {
  @ParameterizedTest
  @CsvSource({
    "Bitte weniger Besprechungen, AMOUNT, LESS",
    "Seltenere Besprechungen, AMOUNT, LESS",
    "Wir haben zu viele Besprechungen, AMOUNT, LESS",
    "Keine Besprechungen mehr, AMOUNT, LESS",
    "Bitte nicht so viele Besprechungen, AMOUNT, LESS",
    "Besprechungen streichen, AMOUNT, LESS",
    "Mehr Besprechungen, AMOUNT, MORE",
    "Sprich öfter mit uns, AMOUNT, MORE",
    "Häufigere Besprechungen, AMOUNT, MORE",
    "Wir haben zu wenig Besprechungen, AMOUNT, MORE",
    "Es gibt nicht genug Besprechungen, AMOUNT, MORE",
    "Wir haben mehr als genug Besprechungen, AMOUNT, OPEN",
    "Wir wollen das nicht mehr, AMOUNT, OPEN",
    "Kürzere Besprechungen, LENGTH, LESS",
    "Die Besprechungen dauern zu lang, LENGTH, LESS",
    "Längere Besprechungen, LENGTH, MORE",
    "Die Besprechungen sind zu kurz, LENGTH, MORE",
    "Langsamere Entscheidungen, PACE, LESS",
    "Du entscheidest zu schnell, PACE, LESS",
    "Schnellere Entscheidungen, PACE, MORE",
    "Sag uns früher Bescheid, PACE, MORE",
    "Du entscheidest zu spät, PACE, MORE",
    "Schneller entscheiden, AMOUNT, OPEN"
  })
  void germanPointsSomewhere(String text, Polarity.Of what, Polarity expected) {
    assertEquals(expected, Polarity.of(text, what));
  }
}
