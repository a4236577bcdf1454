package org.attest.eval.muc4;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.attest.model.Claim;
import org.attest.model.EventType;
import org.attest.pipeline.Pipeline;
import org.jspecify.annotations.Nullable;

/**
 * The plain answer: templates from the claims that the pipeline finds.
 *
 * <p>The texts tell no names by capitals, so it finds little. Claims of one type, place and date
 * become one template.
 */
public final class ClaimTemplates implements TemplateReader {
  private @Nullable Pipeline pipeline;

  @Override
  public List<Template> read(MucText text) {
    return templates(told(text));
  }

  /** The claims that templates are made of. */
  ToldClaims told(MucText text) {
    Pipeline reading = pipeline == null ? ToldClaims.pipeline() : pipeline;
    pipeline = reading;
    return ToldClaims.of(text, reading);
  }

  /** The templates of a text's claims. */
  static List<Template> templates(ToldClaims told) {
    Map<List<@Nullable String>, List<Claim>> groups = new LinkedHashMap<>();
    ClaimFields fields = new ClaimFields(told);
    for (Claim claim : told.claims()) {
      String type = EventType.of(claim.type()).muc4();
      if (!type.isEmpty() && fields.stage(claim) != null) {
        List<@Nullable String> key = new ArrayList<>();
        key.add(type);
        key.add(fields.location(claim));
        key.add(fields.date(claim));
        groups.computeIfAbsent(key, absent -> new ArrayList<>()).add(claim);
      }
    }
    return groups.values().stream().map(fields::template).toList();
  }
}
