package io.tenward;

import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/** Reads the text of a PDF from top to bottom, with one space between words. */
public final class PdfText {
  private PdfText() {}

  public static String of(Response file) {
    try (var document = Loader.loadPDF(file.asByteArray())) {
      var stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      return stripper.getText(document).replaceAll("\\s+", " ");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
