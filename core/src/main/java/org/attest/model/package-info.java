/**
 * The records that everything else speaks in: reports, analyses, mentions, claims, events,
 * outcomes.
 *
 * <p>Gives immutable values and the controlled vocabularies of the codebook. It reads no file but
 * vocabulary resources, knows no step of the pipeline and imports nothing but the JDK (an ArchUnit
 * test holds it to that).
 */
@NullMarked
package org.attest.model;

import org.jspecify.annotations.NullMarked;
