package io.tenward.synthesis;

/** A statement as the name of a theme. */
public final class Shortened {
  private static final int LONGEST = 60;

  private Shortened() {}

  public static String of(String statement) {
    var line = statement.strip().replaceAll("\\s+", " ").replaceFirst("[\\s.;,:!]+$", "");
    if (line.isEmpty()) {
      return statement.strip();
    }
    if (line.codePointCount(0, line.length()) <= LONGEST) {
      return line;
    }
    int end = line.offsetByCodePoints(0, LONGEST);
    int space = line.lastIndexOf(' ', end);
    int cut = space > LONGEST / 2 ? space : end;
    return line.substring(0, cut).replaceFirst("[\\s.;,:!]+$", "") + "…";
  }
}
