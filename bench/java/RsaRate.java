import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.crypto.Cipher;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;

/**
 * How many RSA operations with a private key of 2048 bits the cores do, through the JCA's cipher in
 * the modes of the product, with nothing around them: one cipher per core, made once. Reads lines
 * "sign SECONDS" or "open SECONDS" and prints operations per second.
 */
class RsaRate {
  private static final int CORES = Runtime.getRuntime().availableProcessors();
  private static final byte[] LABEL = new byte[32];

  public static void main(String[] arguments) throws Exception {
    var generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    var pair = generator.generateKeyPair();
    try (var threads = Executors.newFixedThreadPool(CORES);
        var lines = new BufferedReader(new InputStreamReader(System.in))) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        var words = line.split(" ");
        var nanos = (long) (Double.parseDouble(words[1]) * 1e9);
        var runs = new ArrayList<Callable<Double>>();
        for (int i = 0; i < CORES; i++) {
          runs.add(() -> rate(words[0], pair.getPrivate(), pair.getPublic(), nanos));
        }
        double sum = 0;
        for (var run : threads.invokeAll(runs)) {
          sum += run.get();
        }
        System.out.println(sum);
      }
    }
  }

  private static double rate(String mode, PrivateKey key, PublicKey open, long nanos)
      throws Exception {
    var input = new byte[256];
    Cipher cipher;
    if (mode.equals("sign")) {
      cipher = Cipher.getInstance("RSA/ECB/NoPadding");
      cipher.init(Cipher.ENCRYPT_MODE, key);
      input[100] = 1;
    } else {
      cipher = Cipher.getInstance("RSA/ECB/OAEPPadding");
      cipher.init(Cipher.ENCRYPT_MODE, open, oaep());
      input = cipher.doFinal(new byte[32]);
      cipher.init(Cipher.DECRYPT_MODE, key, oaep());
    }
    long begin = System.nanoTime();
    long count = 0;
    while (System.nanoTime() - begin < nanos) {
      cipher.doFinal(input);
      count++;
    }
    return count * 1e9 / (System.nanoTime() - begin);
  }

  private static OAEPParameterSpec oaep() {
    return new OAEPParameterSpec(
        "SHA-256", "MGF1", MGF1ParameterSpec.SHA256, new PSource.PSpecified(LABEL));
  }
}
