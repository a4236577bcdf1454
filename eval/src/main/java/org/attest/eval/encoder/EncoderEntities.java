package org.attest.eval.encoder;

import java.util.List;
import org.attest.eval.entity.Entity;
import org.attest.eval.entity.EntityTagger;

/** Entities by the head that was trained on a data set's own types. */
public final class EncoderEntities implements EntityTagger {
  private final String head;

  /**
   * @param head re3d, wnut17, gum or wikigold
   */
  public EncoderEntities(String head) {
    this.head = head;
  }

  @Override
  public List<Entity> entities(String text) {
    EncodedText encoded = EncodedText.of(text);
    return encoded.encoding().spans(head).stream()
        .map(found -> new Entity(encoded.span(found.from(), found.to()), found.label()))
        .toList();
  }
}
