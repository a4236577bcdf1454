/**
 * Explore: events by facets, on a map, by when they were, and as a table. All that is chosen stands
 * in the address.
 */
@NullMarked
package org.attest.app.server.pages.explore;

import org.jspecify.annotations.NullMarked;
