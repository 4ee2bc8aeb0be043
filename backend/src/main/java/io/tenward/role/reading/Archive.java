package io.tenward.role.reading;

import io.tenward.role.reading.text.Refusal;
import io.tenward.role.reading.text.RefusedException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A look into an archive before anybody builds a document of it: bombs are small from outside.
 *
 * @param words the archive without its pictures
 * @param pictures whether it had some
 */
record Archive(byte[] words, boolean pictures) {
  private static final int MOST_ENTRIES = 1_000;
  private static final long MOST_BYTES = 64L * 1024 * 1024;

  /** Words are packed to a tenth; POI refuses what is packed to less than a hundredth, too. */
  private static final int MOST_PACKED = 100;

  /** An entry of fewer bytes does no harm however it is packed. */
  private static final int SMALL = 100_000;

  /** Every DOCX has this entry; the part with the text may have any name. */
  private static final String TYPES = "[Content_Types].xml";

  /**
   * A picture cannot expand into elements, and a plain area compresses to almost nothing, so its
   * ratio is not checked.
   */
  private static final Pattern PICTURE =
      Pattern.compile(
          ".*/media/.*\\.(?:bmp|dib|emf|wmf|gif|jpe?g|png|svg|tiff?)", Pattern.CASE_INSENSITIVE);

  /**
   * @throws RefusedException when it is a bomb, broken, or nothing that Office writes
   */
  static Archive of(byte[] bytes) throws RefusedException {
    boolean types = false;
    boolean pictures = false;
    int entries = 0;
    long unpacked = 0;
    var buffer = new byte[16 * 1024];
    var words = new ByteArrayOutputStream();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes));
        var out = new ZipOutputStream(words)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        types |= entry.getName().equals(TYPES);
        boolean picture = PICTURE.matcher(entry.getName()).matches();
        pictures |= picture;
        if (!picture) {
          out.putNextEntry(new ZipEntry(entry.getName()));
        }
        long before = unpacked;
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
          unpacked += read;
          if (unpacked > MOST_BYTES) {
            throw RefusedException.of(Refusal.TOO_COSTLY);
          }
          if (!picture) {
            out.write(buffer, 0, read);
          }
        }
        if (++entries > MOST_ENTRIES || !picture && isSwollen(entry, unpacked - before)) {
          throw RefusedException.of(Refusal.TOO_COSTLY);
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new RefusedException(Refusal.UNREADABLE, e);
    }
    if (!types) {
      throw RefusedException.of(Refusal.UNREADABLE);
    }
    return new Archive(words.toByteArray(), pictures);
  }

  private static boolean isSwollen(ZipEntry read, long unpacked) {
    return unpacked > SMALL && read.getCompressedSize() * MOST_PACKED < unpacked;
  }
}
