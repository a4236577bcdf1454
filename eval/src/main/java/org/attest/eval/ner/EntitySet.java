package org.attest.eval.ner;

import java.util.Locale;
import java.util.Map;
import org.attest.eval.encoder.EncodedText;
import org.attest.eval.encoder.EncoderEntities;
import org.attest.eval.entity.EntityTagger;
import org.attest.eval.entity.MentionTagger;

/** The three data sets, by the names of their folders. */
public enum EntitySet {
  WNUT17("location", "person", "group"),
  GUM("place", "person", "organization"),
  WIKIGOLD("LOC", "PER", "ORG");

  private final String place;
  private final String person;
  private final String organisation;

  EntitySet(String place, String person, String organisation) {
    this.place = place;
    this.person = person;
    this.organisation = organisation;
  }

  /** The encoder's head for the set; without encoder, what the steps name. */
  EntityTagger tagger() {
    return EncodedText.isAvailable()
        ? new EncoderEntities(name().toLowerCase(Locale.ROOT))
        : baseline();
  }

  private MentionTagger baseline() {
    return new MentionTagger(
        Map.of(
            MentionTagger.PLACE, place,
            MentionTagger.PERSON, person,
            MentionTagger.ACTOR, organisation));
  }
}
