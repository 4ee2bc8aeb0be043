package io.tenward.synthesis.meaning;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;

/**
 * Runs a sentence model, one sentence at a time and on one thread: the model quantises by the
 * content of the batch, so in a larger batch a statement's vector would depend on its neighbours.
 */
final class OnnxModel implements AutoCloseable {
  private final OrtEnvironment runtime;
  private final OrtSession session;
  private final Pooling pooling;

  private interface Opening {
    OrtSession open(OrtEnvironment runtime, OrtSession.SessionOptions options) throws OrtException;
  }

  /**
   * @param model the bytes of the ONNX file
   * @throws OrtException if it is none
   */
  OnnxModel(byte[] model, Pooling pooling) throws OrtException {
    this((runtime, options) -> runtime.createSession(model, options), pooling);
  }

  /**
   * Read by the runtime itself: a large one does not fit into our heap.
   *
   * @param model an ONNX file
   * @throws OrtException if it is none
   */
  OnnxModel(Path model, Pooling pooling) throws OrtException {
    this((runtime, options) -> runtime.createSession(model.toString(), options), pooling);
  }

  private OnnxModel(Opening opening, Pooling pooling) throws OrtException {
    this.pooling = pooling;
    runtime = NativeRuntime.environment();
    try (var options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      // Memory goes back to the system: a server that groups comments once a week does not keep it.
      options.setCPUArenaAllocator(false);
      session = opening.open(runtime, options);
    }
  }

  /**
   * @return of length 1
   * @throws OrtException if the model does not take what it is given
   */
  float[] embed(long[] tokens) throws OrtException {
    var shape = new long[] {1, tokens.length};
    var ones = new long[tokens.length];
    Arrays.fill(ones, 1);
    try (var ids = OnnxTensor.createTensor(runtime, LongBuffer.wrap(tokens), shape);
        var mask = OnnxTensor.createTensor(runtime, LongBuffer.wrap(ones), shape);
        var types =
            OnnxTensor.createTensor(runtime, LongBuffer.wrap(new long[tokens.length]), shape)) {
      var inputs = new HashMap<String, OnnxTensor>();
      inputs.put("input_ids", ids);
      inputs.put("attention_mask", mask);
      inputs.put("token_type_ids", types);
      inputs.keySet().retainAll(session.getInputNames());
      try (var result = session.run(inputs)) {
        return Vectors.unit(pooling.of(((float[][][]) result.get(0).getValue())[0]));
      }
    }
  }

  @Override
  public void close() throws OrtException {
    session.close();
  }
}
