package org.attest.model;

import org.jspecify.annotations.Nullable;

/**
 * Words of a report that name or describe an actor or an outlet.
 *
 * @param sentence index of the sentence
 * @param span the words
 * @param actor the entry of the actor file; null where the words are known to be an actor but not
 *     which ("the gunmen")
 * @param kind kind of actor or source by the codebook (armed-group, military, monitor, outlet, ...)
 * @param rule how it was found: alias, former-name, demonym-and-force, acronym-said-in-text,
 *     coreference, outlet
 * @param detail the alias or antecedent, for people
 */
public record ActorMention(
    int sentence, Span span, @Nullable Actor actor, String kind, String rule, String detail) {}
