package io.tenward.role.reading;

import io.tenward.role.reading.text.Limits;
import io.tenward.role.reading.text.PrintedLine;
import io.tenward.role.reading.text.Refusal;
import io.tenward.role.reading.text.RefusedException;
import java.io.IOException;
import java.util.HashSet;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Parses PDF. */
final class PdfParser {
  private PdfParser() {}

  static Documents.Content parse(byte[] bytes) throws RefusedException {
    try (var document = Loader.loadPDF(bytes)) {
      // The number that a document gives may be a lie, so they are counted too.
      if (document.getNumberOfPages() > Limits.PAGES) {
        throw RefusedException.of(Refusal.TOO_LONG);
      }
      var form = document.getDocumentCatalog().getAcroForm();
      if (form != null) {
        form.flatten();
      }
      var lines = new PdfLines(new PdfItems(document.getDocumentCatalog().getStructureTreeRoot()));
      var pictures = false;
      int number = 0;
      var pages = new HashSet<PDPage>();
      for (var page : document.getPages()) {
        if (++number > Limits.PAGES) {
          throw RefusedException.of(Refusal.TOO_LONG);
        }
        // A tree that holds itself has the same page twice.
        if (pages.add(page)) {
          lines.read(document, number);
          pictures |= shows(page);
        }
      }
      var text = RepeatedPageLines.without(lines.pages());
      // Beside pictures it is what a scanner stamps.
      var shown = text.isEmpty() && !pictures ? RepeatedPageLines.once(lines.pages()) : text;
      var rest = RepeatedPageLines.once(lines.pages());
      var read = shown.stream().map(PrintedLine::text).collect(Collectors.toSet());
      return new Documents.Content(
          Paragraphs.of(shown),
          rest.stream().map(PrintedLine::text).filter(line -> !read.contains(line)).toList(),
          pages.size(),
          pictures);
    } catch (InvalidPasswordException | NoClassDefFoundError e) {
      // Locked for certificates: only that asks for Bouncy Castle, which we do not bring.
      throw new RefusedException(Refusal.LOCKED, e);
    } catch (IOException | RuntimeException e) {
      throw new RefusedException(Refusal.UNREADABLE, e);
    }
  }

  /** Any picture; where there is no text besides, it shows it. */
  private static boolean shows(PDPage page) throws IOException {
    var resources = page.getResources();
    if (resources != null) {
      for (COSName name : resources.getXObjectNames()) {
        if (resources.isImageXObject(name) || resources.getXObject(name) != null) {
          return true;
        }
      }
    }
    return false;
  }
}
