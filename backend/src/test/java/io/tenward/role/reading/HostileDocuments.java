package io.tenward.role.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Documents that nobody should be hurt by. */
public final class HostileDocuments {
  private static final String WORD = "word/document.xml";

  private HostileDocuments() {}

  public static byte[] lockedPdf() throws IOException {
    try (var document = Loader.loadPDF(SampleJobDescriptions.pdf("nordhafen"))) {
      document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      return saved(document);
    }
  }

  static byte[] lockedDocx() throws Exception {
    try (var files = new POIFSFileSystem();
        var out = new ByteArrayOutputStream()) {
      var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("user");
      try (var stream = encryptor.getDataStream(files)) {
        stream.write(SampleJobDescriptions.docx("nordhafen", true));
      }
      files.writeFilesystem(out);
      return out.toByteArray();
    }
  }

  public static byte[] scannedPdf() throws IOException {
    try (var document = new PDDocument()) {
      var page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      var picture = LosslessFactory.createFromImage(document, picture());
      try (var stream = new PDPageContentStream(document, page)) {
        stream.drawImage(picture, 0, 0, 500, 700);
      }
      return saved(document);
    }
  }

  /** Makes a PDF with the same words on each page. */
  static byte[] stampedPdf() throws IOException {
    try (var document = new PDDocument()) {
      var picture = LosslessFactory.createFromImage(document, picture());
      for (int i = 0; i < 3; i++) {
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (var stream = new PDPageContentStream(document, page)) {
          stream.drawImage(picture, 0, 0, 500, 700);
          stream.beginText();
          stream.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 10);
          stream.newLineAtOffset(60, 800);
          stream.showText("Scanned by the office of Nordhafen");
          stream.endText();
        }
      }
      return saved(document);
    }
  }

  public static byte[] pdfOfPages(int pages) throws IOException {
    return SampleJobDescriptions.pdf(Collections.nCopies(pages * 20, "- One of very many duties"));
  }

  static byte[] emptyPdf() throws IOException {
    try (var document = new PDDocument()) {
      document.addPage(new PDPage());
      return saved(document);
    }
  }

  /** Each form draws the next one twice: 2^48 of them. */
  static byte[] loopingPdf() throws IOException {
    try (var document = new PDDocument()) {
      var page = new PDPage();
      document.addPage(page);
      PDFormXObject inner = null;
      for (int i = 0; i < 48; i++) {
        var form = new PDFormXObject(document);
        form.setBBox(new PDRectangle(100, 100));
        form.setResources(new PDResources());
        if (inner != null) {
          form.getResources().put(COSName.getPDFName("F"), inner);
          try (var out = form.getContentStream().createOutputStream()) {
            out.write("/F Do /F Do\n".getBytes(UTF_8));
          }
        }
        inner = form;
      }
      try (var stream = new PDPageContentStream(document, page)) {
        stream.drawForm(inner);
      }
      return saved(document);
    }
  }

  /** Two million times nothing, in 4 kB. */
  static byte[] endlessPdf() throws IOException {
    try (var document = new PDDocument()) {
      var page = new PDPage();
      document.addPage(page);
      var stream = new org.apache.pdfbox.pdmodel.common.PDStream(document);
      try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
        out.write("q Q\n".repeat(1_000_001).getBytes(UTF_8));
      }
      page.setContents(stream);
      return saved(document);
    }
  }

  /** One text of 400 MB, in 400 kB. */
  public static byte[] greedyPdf() throws IOException {
    try (var document = new PDDocument()) {
      var page = new PDPage();
      document.addPage(page);
      var stream = new org.apache.pdfbox.pdmodel.common.PDStream(document);
      var begun = "BT (".getBytes(UTF_8);
      var much = new byte[1024 * 1024];
      Arrays.fill(much, (byte) 'a');
      try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
        out.write(begun);
        for (int i = 0; i < 400; i++) {
          out.write(much);
        }
      }
      page.setContents(stream);
      return saved(document);
    }
  }

  /** A form that draws itself twice, beside some words. */
  static byte[] recursivePdf() throws IOException {
    try (var document = Loader.loadPDF(SampleJobDescriptions.pdf(List.of("- Owns the ledger")))) {
      var form = new PDFormXObject(document);
      form.setBBox(new PDRectangle(100, 100));
      form.setResources(new PDResources());
      form.getResources().put(COSName.getPDFName("F"), form);
      try (var out = form.getContentStream().createOutputStream()) {
        out.write("/F Do /F Do\n".getBytes(UTF_8));
      }
      var page = document.getPage(0);
      try (var stream =
          new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, false)) {
        stream.drawForm(form);
      }
      return saved(document);
    }
  }

  /** Its tree of pages holds itself. */
  static byte[] circularPdf(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      var pages = document.getPages().getCOSObject();
      pages.getCOSArray(COSName.KIDS).add(pages);
      pages.setInt(COSName.COUNT, 2);
      return saved(document);
    }
  }

  public static byte[] png() throws IOException {
    try (var out = new ByteArrayOutputStream()) {
      ImageIO.write(picture(), "png", out);
      return out.toByteArray();
    }
  }

  static byte[] docxOfPictures() throws Exception {
    try (var document = new org.apache.poi.xwpf.usermodel.XWPFDocument();
        var out = new ByteArrayOutputStream()) {
      document
          .createParagraph()
          .createRun()
          .addPicture(
              new ByteArrayInputStream(png()),
              org.apache.poi.common.usermodel.PictureType.PNG,
              "scan.png",
              1_000_000,
              1_000_000);
      document.write(out);
      return out.toByteArray();
    }
  }

  /** 100 MB of spaces, in 100 kB. */
  public static byte[] bomb() throws IOException {
    var parts = parts(SampleJobDescriptions.docx("nordhafen", true));
    try (var out = new ByteArrayOutputStream();
        var zip = new ZipOutputStream(out)) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
      zip.putNextEntry(new ZipEntry("word/media/bomb.xml"));
      var spaces = new byte[1024 * 1024];
      Arrays.fill(spaces, (byte) ' ');
      for (int i = 0; i < 100; i++) {
        zip.write(spaces);
      }
      zip.finish();
      return out.toByteArray();
    }
  }

  /** One paragraph of 50 MB, in 50 kB. */
  static byte[] longParagraph() throws IOException {
    var words = "<w:r><w:t>word </w:t></w:r>".repeat(50 * 1024 * 1024 / 27);
    return SampleJobDescriptions.docxOf("<w:p>" + words + "</w:p>", false);
  }

  static byte[] manyEntries() throws IOException {
    var parts = parts(SampleJobDescriptions.docx("nordhafen", true));
    for (int i = 0; i < 2_000; i++) {
      parts.put("word/media/" + i, new byte[0]);
    }
    return zipped(parts);
  }

  /** A bomb in the document, as a file that is attached to it. */
  static byte[] nested() throws IOException {
    var parts = parts(SampleJobDescriptions.docx("nordhafen", true));
    declare(parts, "docx");
    parts.put("word/embeddings/inner.docx", bomb());
    return zipped(parts);
  }

  static byte[] withEntities(String doctype, String text) throws IOException {
    var parts = parts(SampleJobDescriptions.docx("nordhafen", true));
    var word = new String(parts.get(WORD), UTF_8);
    var declared =
        word.replaceFirst("\\?>", "?>" + java.util.regex.Matcher.quoteReplacement(doctype))
            .replaceFirst("<w:t([^>]*)>[^<]*<", "<w:t$1>" + text + "<");
    parts.put(WORD, declared.getBytes(UTF_8));
    return zipped(parts);
  }

  /** Makes a document with macros as Word writes it. */
  static byte[] withMacros() throws IOException {
    var parts = parts(SampleJobDescriptions.docx("nordhafen", true));
    var types = new String(parts.get("[Content_Types].xml"), UTF_8);
    parts.put(
        "[Content_Types].xml",
        types
            .replace(
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                "application/vnd.ms-word.document.macroEnabled.main+xml")
            .getBytes(UTF_8));
    declare(parts, "bin");
    parts.put("word/vbaProject.bin", new byte[] {1, 2, 3});
    return zipped(parts);
  }

  private static void declare(Map<String, byte[]> parts, String extension) {
    var types = new String(parts.get("[Content_Types].xml"), UTF_8);
    var declared = "<Default Extension=\"%s\" ContentType=\"application/x\"/>".formatted(extension);
    parts.put(
        "[Content_Types].xml",
        types.replaceFirst("(<Types[^>]*>)", "$1" + declared).getBytes(UTF_8));
  }

  static byte[] zipOf(String name) throws IOException {
    return zipped(new LinkedHashMap<>(Map.of(name, "hello".getBytes(UTF_8))));
  }

  static byte[] workbook() throws IOException {
    try (var workbook = new XSSFWorkbook();
        var out = new ByteArrayOutputStream()) {
      workbook.createSheet().createRow(0).createCell(0).setCellValue("Owns the ledger");
      workbook.write(out);
      return out.toByteArray();
    }
  }

  static Map<String, byte[]> parts(byte[] docx) throws IOException {
    var parts = new LinkedHashMap<String, byte[]>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    }
    return parts;
  }

  static byte[] zipped(Map<String, byte[]> parts) throws IOException {
    try (var out = new ByteArrayOutputStream();
        var zip = new ZipOutputStream(out)) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
      zip.finish();
      return out.toByteArray();
    }
  }

  private static BufferedImage picture() {
    return new BufferedImage(200, 300, BufferedImage.TYPE_INT_RGB);
  }

  private static byte[] saved(PDDocument document) throws IOException {
    var out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }
}
