package io.tenward.synthesis.meaning;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tenward.synthesis.meaning.Anchors.ThemeSimilarity;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/**
 * Stores what the packaged models have learnt beside the phrases, because learning takes longer
 * than a small survey. Big-endian: the counts of models, of numbers in a model's vector, of usual
 * themes, of all themes, and of directions; then the means, both discriminants, kinship and spread.
 */
final class AnchorsFile {
  private static final String NAME = "/synthesis/anchors.bin";
  private static final int DIGEST = 32;

  private AnchorsFile() {}

  /**
   * @param from see {@link #digest}
   */
  record Learnt(byte[] from, Anchors anchors) {}

  static Learnt packaged() {
    try (var file = AnchorsFile.class.getResourceAsStream(NAME)) {
      if (file == null) {
        throw new IllegalStateException("Not packaged: " + NAME);
      }
      return new Learnt(file.readNBytes(DIGEST), read(file));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /**
   * Hashes phrases, themes and their order, any of which changes the result.
   *
   * @param usual how many of the themes are usual
   */
  static byte[] digest(List<AnchorTheme> themes, int usual) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update((usual + "\n").getBytes(UTF_8));
      for (var theme : themes) {
        digest.update((theme.id() + "\n" + String.join("\n", theme.phrases())).getBytes(UTF_8));
        digest.update((byte) 0);
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }

  private static Anchors read(InputStream file) throws IOException {
    var in = new DataInputStream(new BufferedInputStream(file));
    int models = in.readInt();
    int length = in.readInt();
    int usual = in.readInt();
    int all = in.readInt();
    int directions = in.readInt();
    return new Anchors(
        floats(in, models, length),
        discriminant(in, usual, models * length),
        discriminant(in, all, models * length),
        kinship(in, all),
        new WithinThemeScatter(
            floats(in, directions, models * length), floats(in, directions), in.readFloat()));
  }

  private static Discriminant discriminant(DataInputStream in, int themes, int length)
      throws IOException {
    return new Discriminant(floats(in, themes, length), floats(in, themes), in.readFloat());
  }

  private static ThemeSimilarity kinship(DataInputStream in, int themes) throws IOException {
    var lower = new float[themes][];
    for (int t = 0; t < themes; t++) {
      lower[t] = floats(in, t + 1);
    }
    return new ThemeSimilarity(lower);
  }

  static void write(Learnt learnt, OutputStream file) throws IOException {
    var anchors = learnt.anchors();
    var out = new DataOutputStream(new BufferedOutputStream(file));
    out.write(learnt.from());
    out.writeInt(anchors.means().length);
    out.writeInt(anchors.means()[0].length);
    out.writeInt(anchors.usual().bias().length);
    out.writeInt(anchors.all().bias().length);
    out.writeInt(anchors.spread().directions().length);
    write(out, anchors.means());
    write(out, anchors.usual());
    write(out, anchors.all());
    write(out, anchors.kinship().lower());
    write(out, anchors.spread().directions());
    write(out, anchors.spread().variance());
    out.writeFloat(anchors.spread().rest());
    out.flush();
  }

  private static void write(DataOutputStream out, Discriminant learnt) throws IOException {
    write(out, learnt.weights());
    write(out, learnt.bias());
    out.writeFloat(learnt.scale());
  }

  private static float[][] floats(DataInputStream in, int rows, int columns) throws IOException {
    var values = new float[rows][];
    for (int row = 0; row < rows; row++) {
      values[row] = floats(in, columns);
    }
    return values;
  }

  private static float[] floats(DataInputStream in, int count) throws IOException {
    var bytes = in.readNBytes(count * Float.BYTES);
    if (bytes.length < count * Float.BYTES) {
      throw new EOFException("It ends too early");
    }
    var values = new float[count];
    ByteBuffer.wrap(bytes).asFloatBuffer().get(values);
    return values;
  }

  private static void write(DataOutputStream out, float[]... rows) throws IOException {
    for (var row : rows) {
      for (float value : row) {
        out.writeFloat(value);
      }
    }
  }
}
