package io.tenward.account.session;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.tenward.base.Hash;
import io.tenward.base.problem.ProblemException;
import jakarta.inject.Singleton;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Hashes and compares passwords. */
@Singleton
public class Passwords {
  private static final int SALT_BYTES = 16;

  private final SecureRandom random;
  private final int cost;

  /** What a password is compared with where there is no account: it takes as long. */
  private final String nobodys;

  Passwords(
      SecureRandom random,
      @ConfigProperty(name = "tenward.password-cost", defaultValue = "12") int cost) {
    this.random = random;
    this.cost = cost;
    this.nobodys = hash("nobody's password");
  }

  /** Bcrypt in modular crypt format. */
  public String hash(String password) {
    var salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    return BcryptUtil.bcryptHash(digest(password), cost, salt);
  }

  public boolean matches(String password, @Nullable String hash) {
    var same = BcryptUtil.matches(digest(password), hash == null ? nobodys : hash);
    return same && hash != null;
  }

  /**
   * @param personal the e-mail address and the names that stand around the account
   * @throws ProblemException invalid-request with common-password
   */
  public static void refuseCommon(String password, List<String> personal) {
    if (CommonPasswords.contain(password, personal)) {
      throw ProblemException.invalid("The password is too easy to guess")
          .field("/password", "common-password");
    }
  }

  /**
   * Bcrypt reads 72 bytes and no more, so that a long passphrase would count in part only. NFC,
   * because systems compose an umlaut in different ways.
   */
  private static String digest(String password) {
    var normal = Normalizer.normalize(password, Normalizer.Form.NFC);
    return Base64.getEncoder().encodeToString(Hash.of(normal));
  }

  /**
   * Passwords that are long and guessed all the same: a well-known one, also repeated or with
   * digits and signs around it, what stands around the account, and walks over a keyboard.
   */
  static final class CommonPasswords {
    private static final Set<String> WELL_KNOWN = read();

    /** Walks are followed forwards and backwards, and round the end of the digits. */
    private static final List<String> WALKS =
        Stream.of(
                "01234567890123456789",
                "abcdefghijklmnopqrstuvwxyz",
                "qwertyuiop[]",
                "qwertzuiopü+",
                "azertyuiop",
                "asdfghjkl;'",
                "asdfghjklöä#",
                "zxcvbnm,./",
                "yxcvbnm,.-",
                "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.0p;/",
                "1q2w3e4r5t6y7u8i9o0p",
                "1q2w3e4r5t6z7u8i9o0p",
                "!\"§$%&/()=",
                "!@#$%^&*()_+")
            .flatMap(walk -> Stream.of(walk, new StringBuilder(walk).reverse().toString()))
            .toList();

    private static final int SHORTEST_WALK = 3;
    private static final int LONGEST_UNIT = 6;

    static boolean contain(String password, Collection<String> personal) {
      var lower = password.toLowerCase(Locale.ROOT);
      var words =
          personal.stream().flatMap(CommonPasswords::words).collect(Collectors.toUnmodifiableSet());
      return isRepeated(lower)
          || isWalk(lower)
          || Stream.of(lower, plain(lower), plain(core(lower))).anyMatch(t -> isWord(t, words));
    }

    /** A whole, its letters and digits, and its letters without digits at the ends. */
    private static boolean isWord(String text, Set<String> personal) {
      var signs = squeeze(text);
      return Stream.of(text, signs, core(signs))
          .map(CommonPasswords::unit)
          .anyMatch(word -> WELL_KNOWN.contains(word) || personal.contains(word));
    }

    private static Stream<String> words(String personal) {
      var lower = personal.toLowerCase(Locale.ROOT);
      var local = lower.replaceFirst("@.*", "");
      var domain = lower.replaceFirst("^[^@]*@", "").replaceFirst("\\.[^.]*$", "");
      return Stream.concat(
              Stream.of(lower, local, domain).map(CommonPasswords::squeeze),
              Stream.of(lower.split("[^\\p{L}\\p{N}]+")))
          .filter(word -> word.length() > 1);
    }

    /** The shortest text whose repetition it is. */
    private static String unit(String text) {
      for (int length = 1; length <= text.length() / 2; length++) {
        if (text.length() % length == 0
            && text.equals(text.substring(0, length).repeat(text.length() / length))) {
          return text.substring(0, length);
        }
      }
      return text;
    }

    /** One to six signs over and over, the last time perhaps in part. */
    private static boolean isRepeated(String text) {
      return IntStream.rangeClosed(1, Math.min(LONGEST_UNIT, text.length() / 2))
          .anyMatch(
              length -> text.substring(length).equals(text.substring(0, text.length() - length)));
    }

    /** Walks of three signs and more, and at most two signs at the end. */
    private static boolean isWalk(String text) {
      int at = 0;
      while (text.length() - at >= SHORTEST_WALK) {
        int from = at;
        int length =
            IntStream.rangeClosed(SHORTEST_WALK, text.length() - from)
                .filter(n -> isStep(text.substring(from, from + n)))
                .max()
                .orElse(0);
        if (length == 0) {
          return false;
        }
        at += length;
      }
      return true;
    }

    private static boolean isStep(String part) {
      return part.chars().distinct().count() == 1 || WALKS.stream().anyMatch(w -> w.contains(part));
    }

    /** Strips characters other than letters from both ends. */
    private static String core(String text) {
      return text.replaceAll("^\\P{L}+|\\P{L}+$", "");
    }

    private static String squeeze(String text) {
      return text.replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** Signs that stand for letters put back. */
    private static String plain(String text) {
      return text.replace('@', 'a')
          .replace('4', 'a')
          .replace('3', 'e')
          .replace('1', 'i')
          .replace('!', 'i')
          .replace('0', 'o')
          .replace('$', 's')
          .replace('5', 's')
          .replace('7', 't');
    }

    private static Set<String> read() {
      try (var file = CommonPasswords.class.getResourceAsStream("common-passwords.txt");
          var lines =
              new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8)).lines()) {
        return lines
            .filter(line -> !line.startsWith("#") && !line.isBlank())
            .flatMap(line -> Stream.of(line.split(" ")))
            .collect(Collectors.toUnmodifiableSet());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
