package org.attest.nlp.encoder;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * The trained encoder, run by ONNX Runtime on the processor. Load it once a process; safe for use
 * by several threads.
 *
 * <p>Windows run one by one and unpadded, so a report's scores depend on nothing but its words:
 * neither on what else is read nor on the number of threads.
 */
public final class Encoder implements AutoCloseable {
  private static final String FOLDER = "/org/attest/encoder/";
  private static final int LIMIT = 380;
  private static final int OVERLAP = 64;

  private final OrtEnvironment environment;
  private final OrtSession words;
  private final OrtSession pairs;
  private final WordPieces pieces;
  private final Labels labels;

  private Encoder(OrtEnvironment environment, OrtSession words, OrtSession pairs, Parts parts) {
    this.environment = environment;
    this.words = words;
    this.pairs = pairs;
    this.pieces = parts.pieces();
    this.labels = parts.labels();
  }

  private record Parts(WordPieces pieces, Labels labels) {}

  /** The encoder, or why there is none. */
  public record Loaded(@Nullable Encoder encoder, @Nullable String missing) {}

  /**
   * Loads the encoder that ships with the product.
   *
   * @param threads how many threads one window runs on; the scores are the same for any number
   * @return without an encoder, and with the reason, where the model is not on the class path or
   *     its native library does not run on this machine
   */
  public static Loaded load(int threads) {
    if (Encoder.class.getResource(FOLDER + "encoder.onnx") == null) {
      return new Loaded(null, "the model is not on the class path (module model)");
    }
    try {
      Parts parts = parts();
      OrtEnvironment environment = OrtEnvironment.getEnvironment();
      return new Loaded(open(environment, parts, threads), null);
    } catch (IOException | JacksonException e) {
      return new Loaded(null, "the model is damaged (%s)".formatted(e.getMessage()));
    } catch (OrtException | LinkageError e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      return new Loaded(null, "ONNX Runtime does not run here (%s)".formatted(cause));
    }
  }

  private static Encoder open(OrtEnvironment environment, Parts parts, int threads)
      throws OrtException, IOException {
    try (OrtSession.SessionOptions options = options(threads)) {
      OrtSession words = environment.createSession(bytes("encoder.onnx"), options);
      try {
        return new Encoder(
            environment, words, environment.createSession(bytes("pairs.onnx"), options), parts);
      } catch (OrtException | IOException e) {
        words.close();
        throw e;
      }
    }
  }

  private static OrtSession.SessionOptions options(int threads) throws OrtException {
    OrtSession.SessionOptions options = new OrtSession.SessionOptions();
    options.setIntraOpNumThreads(threads);
    options.setInterOpNumThreads(1);
    options.setExecutionMode(OrtSession.SessionOptions.ExecutionMode.SEQUENTIAL);
    options.addConfigEntry("session.intra_op.allow_spinning", "0");
    return options;
  }

  private static Parts parts() throws IOException {
    JsonNode labels = new ObjectMapper().readTree(bytes("labels.json"));
    Map<String, Head> heads = new LinkedHashMap<>();
    int offset = 0;
    for (JsonNode head : labels.get("heads")) {
      String name = head.get("name").asString();
      List<String> names = strings(head.get("labels"));
      heads.put(name, new Head(name, offset, names));
      offset += names.size();
    }
    try (InputStream vocabulary = stream("vocabulary.txt")) {
      return new Parts(
          WordPieces.read(vocabulary), new Labels(heads, strings(labels.get("pairs"))));
    }
  }

  private static List<String> strings(JsonNode array) {
    List<String> strings = new ArrayList<>();
    array.forEach(node -> strings.add(node.asString()));
    return strings;
  }

  private static byte[] bytes(String name) throws IOException {
    try (InputStream in = stream(name)) {
      return in.readAllBytes();
    }
  }

  private static InputStream stream(String name) throws IOException {
    InputStream in = Encoder.class.getResourceAsStream(FOLDER + name);
    if (in == null) {
      throw new IOException("the model lacks its file " + name);
    }
    return in;
  }

  /**
   * Reads the words of a text in one pass.
   *
   * @param sentences the words of each sentence, in order
   */
  public Encoding encode(List<List<String>> sentences) {
    return encode(sentences, Set.of("words", "anchor", "other"));
  }

  /**
   * The mean of the words' vectors, for comparing texts: 384 numbers, of length one.
   *
   * @param sentences as for {@link #encode(List)}; not empty
   */
  public float[] vector(List<List<String>> sentences) {
    return encode(sentences, Set.of("vector")).vector();
  }

  private Encoding encode(List<List<String>> sentences, Set<String> outputs) {
    List<Integer> ends = new ArrayList<>();
    List<long[]> cut = new ArrayList<>();
    for (List<String> sentence : sentences) {
      sentence.forEach(word -> cut.add(pieces.of(word)));
      ends.add(cut.size());
    }
    int[] sizes = cut.stream().mapToInt(word -> word.length).toArray();
    List<Encoding.Part> parts = new ArrayList<>();
    for (Windows.Window window : Windows.of(sizes, ends, LIMIT, OVERLAP)) {
      parts.add(new Encoding.Part(window, run(cut, window, outputs)));
    }
    return new Encoding(labels, this::pairs, ends, parts);
  }

  private Map<String, float[][]> run(List<long[]> cut, Windows.Window window, Set<String> outputs) {
    List<Long> ids = new ArrayList<>();
    ids.add(WordPieces.FIRST);
    long[] first = new long[window.to() - window.from()];
    for (int word = window.from(); word < window.to(); word++) {
      first[word - window.from()] = ids.size();
      long[] all = cut.get(word);
      for (int i = 0; i < Math.min(all.length, LIMIT - OVERLAP); i++) {
        ids.add(all[i]);
      }
    }
    ids.add(WordPieces.LAST);
    long[][] input = {ids.stream().mapToLong(Long::longValue).toArray()};
    try (OnnxTensor idTensor = OnnxTensor.createTensor(environment, input);
        OnnxTensor firstTensor = OnnxTensor.createTensor(environment, first);
        OrtSession.Result result =
            words.run(Map.of("ids", idTensor, "first", firstTensor), outputs)) {
      Map<String, float[][]> found = new LinkedHashMap<>();
      for (Map.Entry<String, ai.onnxruntime.OnnxValue> output : result) {
        found.put(output.getKey(), (float[][]) output.getValue().getValue());
      }
      return found;
    } catch (OrtException e) {
      throw new IllegalStateException("the encoder failed: " + e.getMessage(), e);
    }
  }

  private float[][][] pairs(float[][] anchors, float[][] others, long[][] steps) {
    try (OnnxTensor anchor = OnnxTensor.createTensor(environment, anchors);
        OnnxTensor other = OnnxTensor.createTensor(environment, others);
        OnnxTensor step = OnnxTensor.createTensor(environment, steps);
        OrtSession.Result result =
            pairs.run(Map.of("anchor", anchor, "other", other, "step", step))) {
      return (float[][][]) result.get(0).getValue();
    } catch (OrtException e) {
      throw new IllegalStateException("the encoder failed: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() throws OrtException {
    words.close();
    pairs.close();
  }
}
