package io.tenward.kernel.keys;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tenward.base.problem.ProblemException;
import io.tenward.form.SurveyProblem;
import io.tenward.survey.Blinding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.interfaces.RSAPrivateCrtKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SurveyKeysTest {
  private static final UUID SURVEY = UUID.randomUUID();
  private static final UUID TEAM = UUID.randomUUID();
  private static final UUID SMALLER = UUID.randomUUID();

  @TempDir Path temp;
  private SurveyKeys keys;
  private SurveyKeys.PublicKeys published;

  @BeforeEach
  void launch() {
    keys = restarted();
    published = keys.create(SURVEY, List.of(TEAM, SMALLER));
  }

  private SurveyKeys restarted() {
    var random = new SecureRandom();
    return new SurveyKeys(temp, new KeyMemory(random), random, new KeyPairs(random));
  }

  @Test
  void writesTheFilesOfTheProtocol() throws IOException {
    try (var files = Files.list(temp.resolve(SURVEY.toString()))) {
      assertEquals(
          List.of(
                  "link.key",
                  "sealing.key",
                  "signing-" + TEAM + ".key",
                  "signing-" + SMALLER + ".key")
              .stream()
              .sorted()
              .toList(),
          files.map(file -> file.getFileName().toString()).sorted().toList());
    }
  }

  @Test
  void aBlindSignatureVerifiesOnlyUnderItsGroup() {
    var team = Rsa.publicKey(published.signing().get(TEAM));
    var token = Blinding.token();
    var blinding = Blinding.of(team, token);

    var signature = blinding.finish(keys.sign(SURVEY, TEAM, blinding.message()));

    assertTrue(BlindSignature.verify(team, token, signature));
    assertFalse(BlindSignature.verify(team, Blinding.token(), signature));
    assertFalse(
        BlindSignature.verify(Rsa.publicKey(published.signing().get(SMALLER)), token, signature));
    assertFalse(BlindSignature.verify(Rsa.publicKey(published.sealing()), token, signature));
    assertFalse(BlindSignature.verify(team, token, Arrays.copyOf(signature, 255)));
    assertFalse(BlindSignature.verify(team, token, new byte[256]));
  }

  @Test
  void signsTheSameMessageTheSameWay() {
    var blinding = Blinding.of(Rsa.publicKey(published.signing().get(TEAM)), Blinding.token());

    var first = keys.sign(SURVEY, TEAM, blinding.message());

    assertArrayEquals(first, keys.sign(SURVEY, TEAM, blinding.message()));
    assertArrayEquals(first, restarted().sign(SURVEY, TEAM, blinding.message()), "after a restart");
  }

  @Test
  void refusesNumbersThatSignThemselves() {
    var n = Rsa.publicKey(published.signing().get(TEAM)).getModulus();
    for (var number :
        List.of(
            BigInteger.ZERO,
            BigInteger.ONE,
            n.subtract(BigInteger.ONE),
            n,
            n.add(BigInteger.TWO),
            BigInteger.ONE.shiftLeft(2048).subtract(BigInteger.ONE))) {
      refused(Blinding.bytes(number, 256));
    }
    refused(Blinding.bytes(BigInteger.TWO, 255));
    refused(Blinding.bytes(BigInteger.TWO, 257));
    refused(new byte[0]);
    assertEquals(256, keys.sign(SURVEY, TEAM, Blinding.bytes(BigInteger.TWO, 256)).length);
    assertEquals(
        256, keys.sign(SURVEY, TEAM, Blinding.bytes(n.subtract(BigInteger.TWO), 256)).length);
  }

  private void refused(byte[] blinded) {
    var problem = assertThrows(ProblemException.class, () -> keys.sign(SURVEY, TEAM, blinded));
    assertEquals(SurveyProblem.BAD_BLINDED_MESSAGE, problem.code());
  }

  @Test
  void allKeysDifferAndHaveThePublicExponentOfTheProtocol() {
    var sealing = (RSAPrivateCrtKey) keys.sealingKey(SURVEY);

    assertEquals(Rsa.publicKey(published.sealing()).getModulus(), sealing.getModulus());
    for (var der : published.signing().values()) {
      var signing = Rsa.publicKey(der);
      assertEquals(2048, signing.getModulus().bitLength());
      assertEquals(BigInteger.valueOf(65537), signing.getPublicExponent());
      assertNotEquals(sealing.getModulus(), signing.getModulus());
    }
  }

  @Test
  void destroyedKeysAreGoneFromMemoryToo() {
    var blinding = Blinding.of(Rsa.publicKey(published.signing().get(TEAM)), Blinding.token());
    keys.sign(SURVEY, TEAM, blinding.message());
    var replica = restarted();
    replica.sign(SURVEY, TEAM, blinding.message());

    keys.destroy(SURVEY);
    keys.destroy(SURVEY);

    assertFalse(keys.exists(SURVEY));
    assertEquals(List.of(), keys.surveys());
    for (var server : List.of(keys, replica)) {
      assertThrows(UncheckedIOException.class, () -> server.sign(SURVEY, TEAM, blinding.message()));
      assertThrows(UncheckedIOException.class, () -> server.sealingKey(SURVEY));
      assertThrows(UncheckedIOException.class, () -> server.linkKey(SURVEY));
    }
  }

  @Test
  void whatAnotherReplicaHasDestroyedIsForgotten() {
    var replica = restarted();
    replica.sign(SURVEY, TEAM, Blinding.bytes(BigInteger.TWO, 256));
    replica.sealingKey(SURVEY);
    assertTrue(replica.forgetDestroyed());
    assertEquals(Set.of(SURVEY), replica.inMemory(), "while it runs");

    keys.destroy(SURVEY);
    assertEquals(Set.of(SURVEY), replica.inMemory());
    assertTrue(replica.forgetDestroyed());

    assertEquals(Set.of(), replica.inMemory());
  }

  @Test
  void whoOnlyLaunchedForgetsWhatAnotherReplicaHasDestroyed() {
    assertEquals(Set.of(SURVEY), keys.inMemory());
    assertTrue(keys.forgetDestroyed());
    assertEquals(Set.of(SURVEY), keys.inMemory(), "while it runs");

    restarted().destroy(SURVEY);
    assertEquals(Set.of(SURVEY), keys.inMemory());
    assertTrue(keys.forgetDestroyed());

    assertEquals(Set.of(), keys.inMemory());
  }

  @Test
  void whatFailsInOneRoundIsTriedInTheNext() {
    for (var failure : List.of(new OutOfMemoryError(), new IllegalStateException())) {
      assertFalse(failing(failure).forgetDestroyed());
    }
  }

  private SurveyKeys failing(Throwable failure) {
    var random = new SecureRandom();
    return new SurveyKeys(temp, new KeyMemory(random), random, new KeyPairs(random)) {
      @Override
      Set<UUID> inMemory() {
        return Set.of(UUID.randomUUID());
      }

      @Override
      void forget(UUID surveyId) {
        if (failure instanceof Error error) {
          throw error;
        }
        throw (RuntimeException) failure;
      }
    };
  }

  @Test
  void whoOnlyWroteLinksForgetsTheirKey() {
    var mailing = restarted();
    var link = mailing.linkKey(SURVEY);
    assertTrue(mailing.forgetDestroyed());
    assertEquals(Set.of(SURVEY), mailing.inMemory(), "while it runs");
    assertEquals(16, link.readKey().length);

    keys.destroy(SURVEY);
    assertTrue(mailing.forgetDestroyed());

    assertThrows(UncheckedIOException.class, link::readKey);
    assertEquals(Set.of(), mailing.inMemory());
  }

  @Test
  void aLinkKeyInUseIsOverwrittenAndWritesNoLinkAnyMore() {
    var links = List.of(keys.linkKey(SURVEY), keys.linkKey(SURVEY));

    keys.destroy(SURVEY);

    for (var link : links) {
      assertThrows(UncheckedIOException.class, link::readKey);
      assertThrows(UncheckedIOException.class, () -> link.secret(TEAM));
      assertThrows(UncheckedIOException.class, () -> link.mailId(TEAM, "invitation"));
    }
    assertEquals(Set.of(), keys.inMemory());
  }

  @Test
  void nothingIsLeftOfAnOverwrittenLinkKey() {
    var bytes = new byte[] {1, 2, 3};

    new LinkKey(bytes).overwrite();

    assertArrayEquals(new byte[3], bytes);
  }

  @Test
  @Tag("deep")
  void eachKeyOfALaunchIsForgottenBeforeItCountsAsDestroyed() {
    var random = new SecureRandom();
    var held = new ArrayList<KeyPair>();
    var launching =
        new SurveyKeys(
            temp,
            new KeyMemory(random, 2),
            random,
            new KeyPairs(random) {
              @Override
              KeyPair next() {
                held.add(super.next());
                return held.getLast();
              }
            });
    var survey = UUID.randomUUID();
    launching.create(survey, List.of(TEAM));
    assertEquals(2, held.size());
    while (!held.isEmpty()) {
      assertThrows(UncheckedIOException.class, () -> launching.destroy(survey));
      held.removeLast();
    }

    launching.destroy(survey);
    assertEquals(Set.of(), launching.inMemory());
  }

  @Test
  void keysThatCannotBeWrittenAreNotWaitedFor() throws IOException {
    var survey = UUID.randomUUID();
    Files.writeString(temp.resolve(survey.toString()), "a file where its folder belongs");

    assertThrows(UncheckedIOException.class, () -> keys.create(survey, List.of(TEAM)));

    assertEquals(Set.of(SURVEY), keys.inMemory());
  }

  @Test
  void aKeyThatCannotBeDestroyedLeavesTheMemory() throws IOException {
    keys.sign(SURVEY, TEAM, Blinding.bytes(BigInteger.TWO, 256));
    var key = temp.resolve(SURVEY + "/sealing.key");
    Files.move(key, temp.resolve("sealing.key"));
    Files.createDirectory(key);
    Files.move(temp.resolve("sealing.key"), key.resolve("sealing.key"));

    assertThrows(UncheckedIOException.class, () -> keys.destroy(SURVEY));

    assertTrue(keys.exists(SURVEY));
    assertEquals(Set.of(), keys.inMemory());
  }

  @Test
  @Tag("deep")
  void saysSoWhileAKeyIsInUse() throws IOException {
    var memory = new KeyMemory(new SecureRandom(), 2);
    var used = memory.read(SURVEY, Rsa.generate(new SecureRandom()).getPrivate().getEncoded());

    assertThrows(IOException.class, () -> memory.forget(SURVEY));
    assertEquals(2048, used.getModulus().bitLength());

    used = null;
    memory.forget(SURVEY);
    memory.forget(SURVEY);
  }

  @Test
  @Tag("deep")
  void aKeyReadWhileOthersAreForgottenIsNotMissed() throws IOException {
    var der = Rsa.generate(new SecureRandom()).getPrivate().getEncoded();
    var meanwhile = new Meanwhile();
    var memory = new KeyMemory(meanwhile, 2);
    memory.read(SURVEY, der);
    meanwhile.then = () -> memory.read(SURVEY, der);

    assertThrows(IOException.class, () -> memory.forget(SURVEY));

    meanwhile.read = null;
    memory.forget(SURVEY);
    assertEquals(Set.of(), memory.surveys());
  }

  /** Does something once, when the JDK's cache is about to be used. */
  private static final class Meanwhile extends SecureRandom {
    private static final long serialVersionUID = 1;

    transient @Nullable Supplier<RSAPrivateCrtKey> then;
    transient @Nullable RSAPrivateCrtKey read;

    @Override
    public void nextBytes(byte[] bytes) {
      if (then != null) {
        read = then.get();
        then = null;
      }
      super.nextBytes(bytes);
    }
  }

  @Test
  void linksAreDerivedAndDoNotRepeat() {
    var link = keys.linkKey(SURVEY);
    var invite = UUID.randomUUID();

    assertEquals(32, link.secret(invite).length);
    assertEquals(16, link.readKey().length);
    assertArrayEquals(link.secret(invite), keys.linkKey(SURVEY).secret(invite));
    assertFalse(Arrays.equals(link.secret(invite), link.secret(UUID.randomUUID())));
  }
}
