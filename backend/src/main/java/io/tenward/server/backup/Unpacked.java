package io.tenward.server.backup;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipInputStream;

/** Counts what comes out of a ZIP file, which may be a thousand times of what went in. */
final class Unpacked extends InputStream {
  private final ZipInputStream zip;
  private final long most;
  private long bytes;
  private long lines;

  /**
   * @param most bytes of all its entries together
   */
  Unpacked(ZipInputStream zip, long most) {
    this.zip = zip;
    this.most = most;
  }

  void begin() {
    lines = 0;
  }

  /** Counts the line breaks since {@link #begin}. */
  long lines() {
    return lines;
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int read = zip.read(into, offset, length);
    bytes += Math.max(0, read);
    if (bytes > most) {
      throw tooLarge(most);
    }
    for (int at = offset; at < offset + read; at++) {
      lines += into[at] == '\n' ? 1 : 0;
    }
    return read;
  }

  static IOException tooLarge(long most) {
    return new IOException("it unpacks to more than %d MB".formatted(most >> 20));
  }
}
