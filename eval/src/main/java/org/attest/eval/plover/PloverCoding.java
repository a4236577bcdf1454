package org.attest.eval.plover;

import java.util.List;

/**
 * What a sentence tells in the PLOVER scheme.
 *
 * @param event category ({@code AGREE}, {@code ASSAULT}, ...); empty for none
 */
public record PloverCoding(String event, List<Party> sources, List<Party> targets) {

  /**
   * One who acts or is acted on.
   *
   * @param text as it stands in the sentence
   * @param code ISO 3166-1 alpha-3 of its country, or a code such as IGO; empty for none
   */
  public record Party(String text, String code) {}

  public PloverCoding {
    sources = List.copyOf(sources);
    targets = List.copyOf(targets);
  }
}
