package io.tenward.results;

import io.tenward.contract.Bands;
import io.tenward.contract.GapAgreement;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Decides from how many points on a mean has clearly changed. On a scale from 1 to 10 no group can
 * be spread wider than half of it at each end, a standard deviation of 4.5; the difference of two
 * means of n answers then has a standard error of 4.5 times the root of 2/n. A change below that is
 * called too few answers to tell (docs/adr/0030). Only n is used, because the spread of the answers
 * themselves is not released.
 */
public final class ChangeRules {
  /** 4.5 squared times 2, in tenths of a point: a change of c tenths is clear from c * c * n on. */
  private static final int VARIANCE = 4050;

  private ChangeRules() {}

  /**
   * @param by in points, with one decimal
   * @param n the smaller one of both cycles
   */
  public static boolean isClear(BigDecimal by, int n) {
    long tenths = by.movePointRight(1).longValueExact();
    return tenths * tenths * n >= VARIANCE;
  }

  /**
   * Tells whether people clearly agree more or less: whether the smaller of the two outer bands
   * holds a clearly smaller or larger share of the answers. Of independent answers that come from
   * the same opinions, two rounds differ as much in less than 4 % of the cases.
   */
  public static Optional<GapAgreement> agreement(Bands before, Bands now) {
    double by = smallerEnd(now) - smallerEnd(before);
    if (by * by * Math.min(sum(before), sum(now)) < 1.3) {
      return Optional.empty();
    }
    return Optional.of(by < 0 ? GapAgreement.MORE : GapAgreement.LESS);
  }

  private static double smallerEnd(Bands bands) {
    return (double) Math.min(bands.low(), bands.high()) / sum(bands);
  }

  private static int sum(Bands bands) {
    return bands.low() + bands.middle() + bands.high();
  }

  /** The smallest change that is clear, rounded up to the tenth it takes. */
  public static BigDecimal needed(int n) {
    return error(VARIANCE, n);
  }

  /** One standard error of a single mean of n answers, for a gap is between a mean and a number. */
  public static BigDecimal margin(int n) {
    return error(VARIANCE / 2, n);
  }

  private static BigDecimal error(int variance, int n) {
    var exact = BigDecimal.valueOf(variance).divide(BigDecimal.valueOf(n), MathContext.DECIMAL64);
    var tenths = exact.sqrt(MathContext.DECIMAL64).setScale(0, RoundingMode.CEILING);
    return tenths.movePointLeft(1);
  }
}
