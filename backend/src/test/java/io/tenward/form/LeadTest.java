package io.tenward.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks how sentences name a lead. */
class LeadTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Ines Falk                | Ines
          Ines                     | Ines
          Dr. Ines Falk            | Dr. Ines Falk
          Doe, Jane                | Jane
          Doe,Jane Mary            | Jane
          Doe, Dr. Jane            | Doe, Dr. Jane
          van der Berg, Anna       | Anna
          Van der Berg, Anna       | Anna
          García Márquez, Gabriel  | García Márquez, Gabriel
          Jane Doe, PhD            | Jane Doe, PhD
          Doe, Jane, PhD           | Doe, Jane, PhD
          Doe,                     | Doe,
          van der Berg             | van der Berg
          Von Arnim Bettina        | Von Arnim Bettina
          van                      | van
          """)
  void isCalledByTheFirstNameWhereItIsCertain(String name, String called) {
    assertEquals(called, Lead.shortName(name));
  }

  @ParameterizedTest
  @CsvSource({
    "Nguyen Van Anh, Anh, Anh",
    "Anna Maria Berg, Anna Maria, Anna Maria",
    "Johanna Berg, anna, Johanna",
    "Johanna Berg, Anna, Johanna",
    "J. Berg, J.B, J. Berg"
  })
  void isCalledByTheGivenNameThatAProviderSaid(String name, String givenName, String called) {
    assertEquals(called, Lead.shortName(name, givenName));
  }
}
