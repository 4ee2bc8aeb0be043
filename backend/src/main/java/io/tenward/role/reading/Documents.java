package io.tenward.role.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.fasterxml.jackson.core.JsonFactory;
import io.tenward.contract.DocumentKind;
import io.tenward.role.reading.text.Decoding;
import io.tenward.role.reading.text.Refusal;
import io.tenward.role.reading.text.RefusedException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Finds out what a document is, by what is in it, and reads it. */
public final class Documents {
  private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};
  private static final byte[] ZIP = {'P', 'K', 3, 4};

  /**
   * Compound files begin with these bytes: Word wrote them before 2007, and still does with a
   * password.
   */
  private static final byte[] COMPOUND = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};

  /** This stream contains an encrypted DOCX (MS-OFFCRYPTO, 1.3); its name is in UTF-16. */
  private static final String ENCRYPTED = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0";

  private static final byte[] OBJECT = {'e', 'n', 'd', 'o', 'b', 'j'};
  private static final int HEADER = 1_024;

  /** A byte order mark counts as blank, too. */
  private static final Pattern BLANK = Pattern.compile("[\\s\u00ef\u00bb\u00bf]*");

  private static final Pattern HTML =
      Pattern.compile(
          "^\\s*(?:<\\?xml[^>]*>\\s*)?(?:<!--.*?-->\\s*)*<(?:!doctype html|html|head|body"
              + "|meta|title|link|base|style|script"
              + "|main|section|article|header|footer|nav|aside|div|p|h[1-6]|ul|ol|li|dl|table"
              + "|blockquote|pre|hr|br|center|font|span|strong|b|em|i|u|a|img)(?=[\\s/>])",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** Such a text is a page whatever its file name says. Markdown may begin with any other tag. */
  private static final Pattern PAGE =
      Pattern.compile(
          "^\\s*(?:<\\?xml[^>]*>\\s*)?(?:<!--.*?-->\\s*)*<(?:!doctype html|html|head|body)(?=[\\s/>])",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** Finds a tag anywhere in what claims to be a page; "fewer than <5" is none. */
  private static final Pattern TAG = Pattern.compile("<[A-Za-z][\\w-]*(?:\\s[^<>]*)?/?>");

  private static final Pattern MARKDOWN =
      Pattern.compile("^(?:#{1,6} \\S|\\*\\*[^*\\n]+\\*\\*\\s*$)", Pattern.MULTILINE);

  /** Fewer letters beside pictures are a stamp or a page's number. */
  private static final int TEXT = 20;

  private Documents() {}

  /**
   * @param name a file name, which decides between kinds of text only
   */
  public static DocumentReading read(String name, byte[] bytes) throws RefusedException {
    var kind = kind(name, bytes);
    var content = parse(kind, bytes);
    long letters =
        content.blocks().stream()
            .flatMapToInt(block -> block.text().codePoints())
            .filter(Character::isLetterOrDigit)
            .count();
    if (content.pictures() && letters < TEXT) {
      throw RefusedException.of(Refusal.PICTURE);
    }
    var draft = Drafting.of(content);
    if (draft.clauses().isEmpty() && draft.rest().isEmpty()) {
      throw RefusedException.of(Refusal.EMPTY);
    }
    return new DocumentReading(
        kind, content.pages() == 0 ? null : content.pages(), draft.clauses(), draft.rest());
  }

  private static Content parse(DocumentKind kind, byte[] bytes) throws RefusedException {
    return switch (kind) {
      case PDF -> PdfParser.parse(bytes);
      case DOCX -> DocxParser.parse(bytes);
      case HTML -> HtmlParser.parse(Decoding.text(bytes));
      case MARKDOWN -> MarkdownParser.parse(Decoding.text(bytes));
      case TEXT -> TextParser.parse(Decoding.text(bytes));
    };
  }

  private static DocumentKind kind(String name, byte[] bytes) throws RefusedException {
    if (isPdf(bytes)) {
      return DocumentKind.PDF;
    }
    if (indexOf(bytes, ZIP, 1) == 0) {
      return DocumentKind.DOCX;
    }
    if (indexOf(bytes, COMPOUND, 1) == 0) {
      var locked = new String(bytes, ISO_8859_1).contains(ENCRYPTED);
      throw RefusedException.of(locked ? Refusal.LOCKED : Refusal.UNREADABLE);
    }
    return kindOfText(name.toLowerCase(Locale.ROOT), Decoding.text(bytes));
  }

  /** Some programs put something before it; a text may mention it. */
  private static boolean isPdf(byte[] bytes) {
    int at = indexOf(bytes, PDF, HEADER);
    if (at <= 0) {
      return at == 0;
    }
    var before = new String(bytes, 0, at, ISO_8859_1);
    return BLANK.matcher(before).matches() || indexOf(bytes, OBJECT, bytes.length) > at;
  }

  private static DocumentKind kindOfText(String name, String text) throws RefusedException {
    boolean markdown =
        name.matches(".*\\.(md|markdown)")
            || !name.matches(".*\\.x?html?") && MARKDOWN.matcher(text).find();
    if (markdown
        ? PAGE.matcher(text).lookingAt()
        : HTML.matcher(text).lookingAt()
            || (name.matches(".*\\.x?html?") && TAG.matcher(text).find())) {
      return DocumentKind.HTML;
    }
    if (MachineText.is(text)) {
      throw RefusedException.of(Refusal.UNREADABLE);
    }
    if (markdown || MARKDOWN.matcher(text).find() || ObsidianNote.isOne(text)) {
      return DocumentKind.MARKDOWN;
    }
    return DocumentKind.TEXT;
  }

  private static int indexOf(byte[] bytes, byte[] sign, int within) {
    for (int i = 0; i < within && i + sign.length <= bytes.length; i++) {
      if (Arrays.compare(bytes, i, i + sign.length, sign, 0, sign.length) == 0) {
        return i;
      }
    }
    return -1;
  }

  /**
   * Holds what a parser found in a document.
   *
   * @param rest what it shows and no block says
   * @param pages 0 where it has none
   * @param pictures whether it shows some
   */
  record Content(List<DocumentBlock> blocks, List<String> rest, int pages, boolean pictures) {
    static Content of(List<DocumentBlock> blocks, List<String> rest) {
      return new Content(blocks, rest, 0, false);
    }
  }

  /** Recognises text that is meant for programs, not for people. */
  private static final class MachineText {
    private static final Pattern BEGINNING =
        Pattern.compile("\\s*+(?:\\{\\\\rtf|%!PS|<\\?xml\\b|<svg\\b)", Pattern.CASE_INSENSITIVE);

    /** Matches a field of a message's header (RFC 5322, 2.2), or a line that continues one. */
    private static final Pattern FIELD = Pattern.compile("[!-9;-~]++:.*|[ \\t].*");

    /** People do not copy these header fields with an email. */
    private static final Pattern OF_PROGRAMS =
        Pattern.compile(
            "(?:mime-version|content-(?:type|transfer-encoding)|message-id|return-path|received):.*",
            Pattern.CASE_INSENSITIVE);

    private static final JsonFactory JSON = new JsonFactory();

    private MachineText() {}

    static boolean is(String text) {
      return BEGINNING.matcher(text).lookingAt() || isMessage(text) || isJson(text);
    }

    /** Tells whether the text is an email, or a page saved as one. */
    private static boolean isMessage(String text) {
      return text.lines()
          .takeWhile(line -> FIELD.matcher(line).matches())
          .anyMatch(line -> OF_PROGRAMS.matcher(line).matches());
    }

    private static boolean isJson(String text) {
      if (text.isBlank() || "{[".indexOf(text.strip().charAt(0)) < 0) {
        return false;
      }
      try (var json = JSON.createParser(text)) {
        while (json.nextToken() != null) {
          json.skipChildren();
        }
        return true;
      } catch (IOException e) {
        return false;
      }
    }
  }
}
