package org.attest.eval.annotations;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.attest.eval.Benchmark;
import org.attest.eval.EvalInput;
import org.attest.eval.Figures;
import org.attest.eval.encoder.EncodedText;
import org.attest.model.Analysis;
import org.jspecify.annotations.Nullable;

/**
 * Our own annotations of real texts. The directory is the one of all data sets: texts are read
 * there, marks from the project's {@code model/training/annotations}.
 *
 * <p>Splits: {@code heldout} (without a name, too) are the passages whose documents no training has
 * seen; {@code train} the others; {@code second} the second annotator's marks of held-out passages.
 * A document that is not there, or whose text has another hash, is left out and noted.
 */
public final class Annotations implements Benchmark {
  private static final List<String> OF_CLAIMS = List.of("trigger_f1", "role_f1", "status_accuracy");

  private final ClaimMarker marker;
  private final @Nullable ClaimMarker claims;
  private final @Nullable Path folder;

  public Annotations() {
    this(
        EncodedText.isAvailable() ? new EncoderMarker() : new LexiconMarker(),
        EncodedText.isAvailable() ? new LexiconMarker() : null,
        null);
  }

  /**
   * @param claims marks what reaches the claims; its figures begin with {@code claims_}
   * @param folder of the annotations; looked for if null
   */
  Annotations(ClaimMarker marker, @Nullable ClaimMarker claims, @Nullable Path folder) {
    this.marker = marker;
    this.claims = claims;
    this.folder = folder;
  }

  @Override
  public String name() {
    return "annotations";
  }

  @Override
  public Figures run(EvalInput input) throws IOException {
    Map<String, List<Passage>> bySet =
        Passage.read(folder == null ? AnnotationFolder.find() : folder, input.split()).stream()
            .collect(Collectors.groupingBy(Passage::set, TreeMap::new, Collectors.toList()));
    MarksScorer scorer = new MarksScorer();
    MarksScorer ofClaims = new MarksScorer();
    List<String> notes = new ArrayList<>();
    long passages = 0;
    long sentences = 0;
    long all = 0;
    for (Map.Entry<String, List<Passage>> set : bySet.entrySet()) {
      all += set.getValue().size();
      Map<String, String> texts = texts(set.getKey(), set.getValue(), input.directory(), notes);
      for (Passage passage : set.getValue()) {
        String text = texts.get(passage.document());
        if (text == null) {
          continue;
        }
        add(scorer, marker, passage, text);
        if (claims != null) {
          add(ofClaims, claims, passage, text);
        }
        passages++;
        sentences += passage.sentences();
      }
    }
    if (passages == 0) {
      throw new IOException("none of the annotated texts is there: " + String.join("; ", notes));
    }
    Map<String, Long> counts = new TreeMap<>(scorer.counts());
    counts.put("passages", passages);
    counts.put("passages_left_out", all - passages);
    counts.put("sentences", sentences);
    SequencedMap<String, Double> figures = scorer.figures();
    if (claims != null) {
      ofClaims.figures().entrySet().stream()
          .filter(figure -> OF_CLAIMS.contains(figure.getKey()))
          .forEach(figure -> figures.put("claims_" + figure.getKey(), figure.getValue()));
    }
    return new Figures(figures, counts, notes);
  }

  private static void add(MarksScorer scorer, ClaimMarker marker, Passage passage, String text)
      throws IOException {
    Analysis analysis = marker.mark(passage.cut(text));
    scorer.add(passage.set(), GoldMarks.of(passage, analysis), Marks.predicted(analysis));
  }

  /** The texts of the passages' documents that are the annotated ones. */
  private static Map<String, String> texts(
      String set, List<Passage> passages, Path data, List<String> notes) throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    passages.forEach(passage -> hashes.put(passage.document(), passage.sha256()));
    Map<String, String> texts;
    try {
      texts = DocumentTexts.read(set, data, Set.copyOf(hashes.keySet()));
    } catch (NoSuchFileException missing) {
      notes.add(
          "%s is not there (%s): %d passages left out"
              .formatted(set, missing.getFile(), passages.size()));
      return Map.of();
    }
    hashes.forEach(
        (document, hash) -> {
          String text = texts.get(document);
          if (text == null) {
            notes.add("%s: no document %s: left out".formatted(set, document));
          } else if (!sha256(text).equals(hash)) {
            notes.add(
                "%s: the text of %s is not the annotated one (SHA-256): left out"
                    .formatted(set, document));
            texts.remove(document);
          }
        });
    return texts;
  }

  static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
