package org.attest.text;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.attest.model.Outcome;
import org.attest.model.Report;

/** What the tests of this package read with. */
final class Reading {

  private Reading() {}

  static List<ReadResult> all(String input, InputStream stream, ReadOptions options) {
    List<ReadResult> results = new ArrayList<>();
    new ReportReader(options).read(input, stream, results::add);
    return results;
  }

  static List<ReadResult> all(byte[] standardInput) {
    return all("-", new ByteArrayInputStream(standardInput), ReadOptions.defaults());
  }

  static ReadResult one(byte[] standardInput) {
    List<ReadResult> results = all(standardInput);
    if (results.size() != 1) {
      throw new AssertionError("expected one result, not " + results);
    }
    return results.get(0);
  }

  static Report report(String standardInput) {
    return report(one(standardInput.getBytes(StandardCharsets.UTF_8)));
  }

  static Report report(ReadResult result) {
    if (result instanceof ReadResult.Read read) {
      return read.report();
    }
    throw new AssertionError("refused: " + result);
  }

  static Outcome.Rejected rejection(ReadResult result) {
    if (result instanceof ReadResult.Refused refused) {
      return refused.rejection();
    }
    throw new AssertionError("read: " + result);
  }
}
