package io.tenward.synthesis.meaning;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/**
 * What the packaged models have learnt, kept beside the phrases: learning it takes longer than a
 * small survey. Big-endian: the counts of models, of numbers in a model's vector, and of themes;
 * then the means, the weights, the bias and the scale.
 */
final class AnchorsFile {
  private static final String NAME = "/synthesis/anchors.bin";

  private AnchorsFile() {}

  static Anchors packaged() {
    try (var file = AnchorsFile.class.getResourceAsStream(NAME)) {
      if (file == null) {
        throw new IllegalStateException("Not packaged: " + NAME);
      }
      return read(file);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static Anchors read(InputStream file) throws IOException {
    var in = new DataInputStream(new BufferedInputStream(file));
    int models = in.readInt();
    int length = in.readInt();
    int themes = in.readInt();
    var means = floats(in, models, length);
    var weights = floats(in, themes, models * length);
    var bias = floats(in, 1, themes)[0];
    return new Anchors(means, new Discriminant(weights, bias, in.readFloat()));
  }

  static void write(Anchors anchors, OutputStream file) throws IOException {
    var out = new DataOutputStream(file);
    out.writeInt(anchors.means().length);
    out.writeInt(anchors.means()[0].length);
    out.writeInt(anchors.themes().bias().length);
    write(out, anchors.means());
    write(out, anchors.themes().weights());
    write(out, anchors.themes().bias());
    out.writeFloat(anchors.themes().scale());
    out.flush();
  }

  private static float[][] floats(DataInputStream in, int rows, int columns) throws IOException {
    var values = new float[rows][columns];
    for (var row : values) {
      for (int i = 0; i < columns; i++) {
        row[i] = in.readFloat();
      }
    }
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
