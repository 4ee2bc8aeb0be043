package io.tenward.role.reading;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sentences that stand under no heading which says what they are about. */
class AdvertisementTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Northwind is an equal opportunity employer.",
        "We are an Equal-Opportunity Employer and value diversity.",
        "All qualified applicants will receive consideration.",
        "We celebrate diversity.",
        "Wir leben Vielfalt.",
        "We offer 30 days of holiday.",
        "Send us your CV by May."
      })
  void isNotAskedOfTheReader(String sentence) {
    assertTrue(AdvertisementText.isAside(List.of(), sentence));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Interview all qualified candidates within a week.",
        "You make sure that salary talks never surprise.",
        "Make diversity of the team a goal of each hire.",
        "Give everybody an equal opportunity to speak."
      })
  void isPartOfTheRole(String sentence) {
    assertFalse(AdvertisementText.isAside(List.of(), sentence));
  }
}
