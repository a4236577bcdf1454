package org.attest.eval.wikievents;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.attest.eval.Benchmark;
import org.attest.eval.EvalInput;
import org.attest.eval.Figures;
import org.attest.eval.encoder.EncodedText;

/**
 * WikiEvents, end to end: no gold triggers are given. {@code trigger_f1} is classification (exact
 * tokens and full type); {@code argument_f1} is Arg-C by head match including coreference, under
 * predicted triggers, so it cannot be compared with figures that were given the gold ones.
 */
public final class WikiEvents implements Benchmark {
  private final DocumentEventReader reader;

  public WikiEvents() {
    this(EncodedText.isAvailable() ? new EncoderEvents() : new ClaimEventReader());
  }

  public WikiEvents(DocumentEventReader reader) {
    this.reader = reader;
  }

  @Override
  public String name() {
    return "wikievents";
  }

  @Override
  public Figures run(EvalInput input) throws IOException {
    List<WikiDocument> documents = WikiDocument.read(input.directory(), input.split());
    EventScorer scorer = new EventScorer();
    for (WikiDocument document : documents) {
      scorer.add(document, reader.events(document.sentences()));
    }
    Map<String, Long> counts = new TreeMap<>(scorer.counts());
    counts.put("documents", (long) documents.size());
    return new Figures(scorer.figures(), counts);
  }
}
