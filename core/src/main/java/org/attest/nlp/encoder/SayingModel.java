package org.attest.nlp.encoder;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;

/**
 * The learned weights by which sayings are read off the encoder's scores; made by
 * model/training/sayings.
 */
record SayingModel(LabelChain cues, LabelChain sources, LabelChain contents) {
  static final String FILE = "sayings.bin.gz";

  static SayingModel shipped() {
    InputStream resource = SayingModel.class.getResourceAsStream(FILE);
    if (resource == null) {
      throw new IllegalStateException(FILE + " is not on the class path");
    }
    try (resource) {
      return read(resource);
    } catch (IOException e) {
      throw new UncheckedIOException(FILE, e);
    }
  }

  static SayingModel read(InputStream gzipped) throws IOException {
    DataInputStream in =
        new DataInputStream(
            new BufferedInputStream(new GZIPInputStream(gzipped, 1 << 16), 1 << 16));
    return new SayingModel(
        chain(CueSigns.LABELS, in), chain(PartSigns.LABELS, in), chain(PartSigns.LABELS, in));
  }

  private static LabelChain chain(int labels, DataInputStream in) throws IOException {
    return new LabelChain(labels, PackedTable.read(in), PackedTable.read(in));
  }
}
