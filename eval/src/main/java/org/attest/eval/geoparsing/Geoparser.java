package org.attest.eval.geoparsing;

import java.util.List;
import java.util.Set;
import org.attest.model.Place;
import org.attest.model.Span;
import org.jspecify.annotations.Nullable;

/** The system that the benchmark measures. */
public interface Geoparser {

  /**
   * A name that was found.
   *
   * @param place null if it could not be resolved
   * @param rule what decided; empty if the system does not say
   */
  record Found(Span span, @Nullable Place place, String rule) {

    /** Of a system that does not say what decided. */
    public Found(Span span, @Nullable Place place) {
      this(span, place, "");
    }
  }

  /** The place names of a text. */
  List<Found> find(String text);

  /** A place, or null, for each of the names that are known to stand there, in their order. */
  List<@Nullable Place> resolve(String text, List<Span> names);

  /** The ids of all places that it could give. */
  Set<String> ids();
}
