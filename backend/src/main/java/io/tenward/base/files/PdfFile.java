package io.tenward.base.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/** Makes a document that states its title and language, which screen readers need. */
public final class PdfFile {
  private PdfFile() {}

  /** Writes the sheets. */
  public interface Content {
    void write(PDDocument document) throws IOException;
  }

  public static byte[] of(String title, String author, FileLanguage language, Content content) {
    try (var document = new PDDocument()) {
      var information = document.getDocumentInformation();
      information.setTitle(title);
      information.setAuthor(author);
      information.setCreator("Tenward");
      var catalog = document.getDocumentCatalog();
      catalog.setLanguage(language.word());
      var preferences = new PDViewerPreferences(catalog.getCOSObject());
      preferences.setDisplayDocTitle(true);
      catalog.setViewerPreferences(preferences);
      content.write(document);
      var bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
