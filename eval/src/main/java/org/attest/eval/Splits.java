package org.attest.eval;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.attest.model.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * Which documents of a set are never trained on nor annotated, so that development figures can be
 * measured there: {@code --split heldout}. The rule is that of {@code model/training/splits.py}: a
 * stable number 0 to 99 from the SHA-256 of {@code set/group}, where the group is what must not be
 * divided (a document; for Giveme5W1H an event).
 */
public final class Splits {

  /** The split of the documents that no training has seen. */
  public static final String HELD_OUT = "heldout";

  /** Per cent of each set's groups that are for development figures. */
  private static final Map<String, Integer> DEVELOPMENT =
      Map.of("re3d", 25, "indiapolice", 40, "giveme5w1h", 50);

  /** Of our annotated texts, those with a number from here on are held out of all training. */
  private static final int ANNOTATION_HELD_OUT_FROM = 85;

  /** All annotated texts of these sets are trained on. */
  private static final Set<String> ANNOTATION_ALL_TRAINED = Set.of("re3d");

  /** Names of what a directory of one split holds; all of it, whichever. */
  private static final Set<String> WHOLE = Set.of("dev", "test");

  private Splits() {}

  /** The stable number of a group, 0 to 99. */
  public static int bucket(String set, String group) {
    return (int) (Long.parseLong(Sha256.hex(set + "/" + group).substring(0, 8), 16) % 100);
  }

  /** True if development figures are measured on the group. */
  public static boolean isDevelopment(String set, String group) {
    return bucket(set, group) < DEVELOPMENT.getOrDefault(set, 0);
  }

  /** True if figures on our own annotations are measured on the group. */
  public static boolean isAnnotationHeldOut(String set, String group) {
    return !ANNOTATION_ALL_TRAINED.contains(set)
        && !isDevelopment(set, group)
        && bucket(set, group) >= ANNOTATION_HELD_OUT_FROM;
  }

  /**
   * True if a group belongs to the split asked for: all do without one, and with {@code dev} or
   * {@code test}, which name what the directory holds as a whole.
   *
   * @throws IOException if there is no such split
   */
  public static boolean isIn(@Nullable String split, String set, String group) throws IOException {
    if (split == null || WHOLE.contains(split)) {
      return true;
    }
    if (!split.equals(HELD_OUT)) {
      throw new IOException(
          set + " has no split " + split + "; leave it out for all, or take " + HELD_OUT);
    }
    return isDevelopment(set, group);
  }
}
