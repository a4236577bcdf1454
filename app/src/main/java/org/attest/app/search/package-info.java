/**
 * Finds events, claims and reports by their words, places, days, parties and sources, in a Lucene
 * index beside the store.
 *
 * <p>The index is derived from the store alone: it can be deleted at any time and is made anew. It
 * carries the mark that the store gives each state of its contents, and is brought up to date
 * before it answers. It reads no reports, keeps nothing that is not in the store, and prints
 * nothing.
 */
@NullMarked
package org.attest.app.search;

import org.jspecify.annotations.NullMarked;
