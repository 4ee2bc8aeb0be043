package io.tenward.rating;

import io.tenward.results.files.FileWords;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;

/** Numbers as they stand in files and reports, always with the one decimal they have. */
final class Figures {
  private final DecimalFormat mean;
  private final DecimalFormat distance;

  Figures(FileWords words) {
    var symbols = new DecimalFormatSymbols(words.language().locale);
    symbols.setMinusSign('−');
    mean = new DecimalFormat("0.0", symbols);
    distance = new DecimalFormat("+0.0;−0.0", symbols);
  }

  String mean(BigDecimal value) {
    return mean.format(value);
  }

  /** Writes a difference with its sign; zero has none. */
  String distance(BigDecimal value) {
    return value.signum() == 0 ? mean.format(value) : distance.format(value);
  }
}
