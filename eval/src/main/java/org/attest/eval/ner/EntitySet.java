package org.attest.eval.ner;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.attest.eval.entity.Entity;
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

  MentionTagger baseline() {
    return new MentionTagger(
        Map.of(
            MentionTagger.PLACE, place,
            MentionTagger.PERSON, person,
            MentionTagger.ACTOR, organisation));
  }

  /**
   * What of the annotation is measured: all, but of GUM, which marks every noun phrase, only names
   * of persons, places and organisations. A phrase is taken for a name if its last word begins with
   * a capital.
   */
  Set<Entity> scope(LabelledSentence sentence, Set<Entity> entities) {
    if (this != GUM) {
      return entities;
    }
    Set<String> types = Set.of(place, person, organisation);
    return entities.stream()
        .filter(entity -> types.contains(entity.type()))
        .filter(
            entity ->
                Character.isUpperCase(
                    sentence.tokens().get(entity.span().end() - 1).codePointAt(0)))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
