package io.tenward.role.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A look into an archive before anybody builds a document of it: bombs are small from outside. */
final class Archive {
  private static final int MOST_ENTRIES = 1_000;
  private static final long MOST_BYTES = 64L * 1024 * 1024;

  /** Words are packed to a tenth; POI refuses what is packed to less than a hundredth, too. */
  private static final int MOST_PACKED = 100;

  /** An entry of fewer bytes does no harm however it is packed. */
  private static final int SMALL = 100_000;

  /** Every DOCX has it; the part with the words is called as whoever wrote it likes. */
  private static final String TYPES = "[Content_Types].xml";

  private Archive() {}

  /**
   * @throws RefusedException when it is a bomb, broken, or nothing that Office writes
   */
  static void requireOffice(byte[] bytes) throws RefusedException {
    boolean types = false;
    int entries = 0;
    long unpacked = 0;
    var buffer = new byte[16 * 1024];
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        types |= entry.getName().equals(TYPES);
        long before = unpacked;
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
          unpacked += read;
          if (unpacked > MOST_BYTES) {
            throw RefusedException.of(Refusal.TOO_COSTLY);
          }
        }
        if (++entries > MOST_ENTRIES || isSwollen(entry, unpacked - before)) {
          throw RefusedException.of(Refusal.TOO_COSTLY);
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new RefusedException(Refusal.UNREADABLE, e);
    }
    if (!types) {
      throw RefusedException.of(Refusal.UNREADABLE);
    }
  }

  private static boolean isSwollen(ZipEntry read, long unpacked) {
    return unpacked > SMALL && read.getCompressedSize() * MOST_PACKED < unpacked;
  }
}
