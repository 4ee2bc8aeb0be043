package io.tenward.base.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.text.Normalizer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks how a text is written into a PDF. */
class TypefaceTest {
  /** macOS pastes text in this form. */
  @ParameterizedTest
  @ValueSource(strings = {"Zoë Müller", "Łukasz Wójcik, Škoda", "Nguyễn Thị Ánh", "Йосиф"})
  void decomposedAccentsAreWritten(String name) throws IOException {
    try (var document = new PDDocument()) {
      var face = Typeface.load(document, "InstrumentSans-Regular");
      var decomposed = Normalizer.normalize(name, Normalizer.Form.NFD);
      assertFalse(face.lacks(decomposed));
      assertEquals(face.shown(name), face.shown(decomposed));
    }
  }
}
