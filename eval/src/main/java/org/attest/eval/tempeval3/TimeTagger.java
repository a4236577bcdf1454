package org.attest.eval.tempeval3;

import java.time.LocalDate;
import java.util.List;
import org.attest.model.Span;
import org.jspecify.annotations.Nullable;

/** The system that the benchmark measures: marks the time expressions of a text. */
@FunctionalInterface
public interface TimeTagger {

  /**
   * An expression as TIMEX3 marks it.
   *
   * @param type DATE, TIME, DURATION or SET
   * @param value "1998-08-07", "P3D", "PRESENT_REF"
   */
  record Timex(Span span, String type, String value) {}

  /**
   * The expressions in text order.
   *
   * @param created the day the document was made, if it says
   */
  List<Timex> tag(String text, @Nullable LocalDate created);
}
