package org.attest.nlp.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold where the model ships and its native library runs. */
class EncoderTest {
  private static final String FOLDER = "/org/attest/encoder/";

  @Test
  void runsOnEverySystemThatItsLibraryIsBuiltFor() throws Exception {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String processor = System.getProperty("os.arch");
    Encoder.Loaded loaded = Encoder.load(1);
    boolean built =
        List.of("amd64", "x86_64", "aarch64").contains(processor) && !system.contains("windows");
    if (built) {
      assertThat(loaded.missing()).isNull();
    }
    Encoder encoder = loaded.encoder();
    if (encoder != null) {
      encoder.close();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"encoder.onnx", "pairs.onnx"})
  void theCardNamesTheFilesThatShip(String name) throws Exception {
    String card = new String(bytes("MODEL_CARD.md"), StandardCharsets.UTF_8);
    String hash =
        HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes(name)));
    assertThat(card).contains("`%s` `%s`".formatted(name, hash));
  }

  private static byte[] bytes(String name) throws Exception {
    try (InputStream in = EncoderTest.class.getResourceAsStream(FOLDER + name)) {
      assertThat(in).as(name).isNotNull();
      return in.readAllBytes();
    }
  }
}
