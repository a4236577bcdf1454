package org.attest.eval.polnear;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.attest.eval.Benchmark;
import org.attest.eval.DataFiles;
import org.attest.eval.EvalInput;
import org.attest.eval.Figures;
import org.attest.eval.encoder.EncodedText;

/**
 * The benchmark polnear: characters of sources, cues and contents ({@code source_f1}, {@code
 * cue_f1}, {@code content_f1}) and whole attributions ({@code attribution_...}).
 *
 * <p>The directory holds folders {@code text} and {@code attributions}, or splits that do.
 */
public final class PolNeAR implements Benchmark {

  @Override
  public String name() {
    return "polnear";
  }

  @Override
  public Figures run(EvalInput input) throws IOException {
    return run(
        input, EncodedText.isAvailable() ? new EncoderAttributions() : new CoreAttributions());
  }

  /** As {@link #run(EvalInput)} with a system of the caller's. */
  public Figures run(EvalInput input, AttributionTagger system) throws IOException {
    SaidScore score = new SaidScore();
    long documents = 0;
    for (Path folder : folders(input)) {
      for (Path file : DataFiles.children(folder.resolve("text"))) {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        score.add(text, AnnFile.of(folder.resolve("attributions"), file), system.tag(text));
        documents++;
      }
    }
    SequencedMap<String, Double> figures = new LinkedHashMap<>();
    score.into(figures);
    TreeMap<String, Long> counts = new TreeMap<>();
    counts.put("documents", documents);
    score.counts(counts);
    return new Figures(figures, counts);
  }

  private static List<Path> folders(EvalInput input) throws IOException {
    List<Path> folders = new ArrayList<>();
    if (input.split() == null && Files.isDirectory(input.directory().resolve("text"))) {
      folders.add(input.directory());
    }
    for (Path child : DataFiles.children(input.directory())) {
      if (Files.isDirectory(child.resolve("text")) && DataFiles.inSplit(child, input.split())) {
        folders.add(child);
      }
    }
    if (folders.isEmpty()) {
      String folder = input.split() == null ? "*" : input.split();
      throw new NoSuchFileException(
          input.directory().resolve(folder).resolve("text").toString(), null, "expected there");
    }
    return folders;
  }
}
