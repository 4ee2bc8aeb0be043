package io.tenward.kernel.close;

import io.tenward.form.Question;
import io.tenward.kernel.close.OpenedAnswer.Accepted;
import io.tenward.kernel.close.OpenedAnswer.Rated;
import io.tenward.kernel.close.OpenedAnswer.Reason;
import io.tenward.kernel.close.OpenedAnswer.Rejected;
import io.tenward.kernel.close.OpenedAnswer.Reply;
import io.tenward.kernel.close.OpenedAnswer.Written;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the padded plaintext of a box (docs/protocol.md, "Plaintext"). */
final class AnswerPlaintext {
  static final int BYTES = 16_512;
  static final int MAX_ANSWER = 4_000;
  static final int MAX_EXAMPLE = 800;

  private static final byte VERSION = 1;

  private final ByteBuffer bytes;

  private AnswerPlaintext(byte[] plaintext) {
    this.bytes = ByteBuffer.wrap(plaintext);
  }

  /** Validates against the frozen questions; whatever the bytes are, it does not throw. */
  static OpenedAnswer parse(byte[] plaintext, List<Question> questions) {
    if (plaintext.length != BYTES) {
      return new Rejected(Reason.WRONG_LENGTH);
    }
    try {
      return new Accepted(new AnswerPlaintext(plaintext).replies(questions));
    } catch (Invalid e) {
      return new Rejected(e.reason);
    } catch (BufferUnderflowException e) {
      return new Rejected(Reason.TEXT_TOO_LONG);
    }
  }

  private List<Reply> replies(List<Question> questions) throws Invalid {
    require(bytes.get() == VERSION, Reason.WRONG_VERSION);
    var replies = new ArrayList<Reply>(questions.size());
    for (var question : questions) {
      replies.add(question.scaled() ? rated(question) : new Written(text(MAX_ANSWER)));
    }
    while (bytes.hasRemaining()) {
      require(bytes.get() == 0, Reason.NOT_PADDED_WITH_ZEROS);
    }
    return List.copyOf(replies);
  }

  private Rated rated(Question question) throws Invalid {
    int rating = Byte.toUnsignedInt(bytes.get());
    require(question.allows(rating), Reason.RATING_OUT_OF_RANGE);
    var example = question.asksExample() ? text(MAX_EXAMPLE) : "";
    var advice = question.asksAdvice() ? text(MAX_EXAMPLE) : "";
    return new Rated(rating, example, advice);
  }

  private String text(int max) throws Invalid {
    int length = Short.toUnsignedInt(bytes.getShort());
    require(length <= max && length <= bytes.remaining(), Reason.TEXT_TOO_LONG);
    var utf8 = bytes.slice().limit(length);
    bytes.position(bytes.position() + length);
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(utf8).toString();
      require(text.indexOf('\0') < 0, Reason.BAD_TEXT);
      return text;
    } catch (CharacterCodingException e) {
      throw new Invalid(Reason.BAD_TEXT);
    }
  }

  private static void require(boolean holds, Reason otherwise) throws Invalid {
    if (!holds) {
      throw new Invalid(otherwise);
    }
  }

  /** Carries a reason and nothing of the text: no message, no trace. */
  private static final class Invalid extends Exception {
    private static final long serialVersionUID = 1;

    private final Reason reason;

    Invalid(Reason reason) {
      super(null, null, false, false);
      this.reason = reason;
    }
  }
}
