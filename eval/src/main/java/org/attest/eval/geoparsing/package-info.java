/** Geoparsing: place names of texts to coordinates (LGL, GeoWebNews and sets of their form). */
@NullMarked
package org.attest.eval.geoparsing;

import org.jspecify.annotations.NullMarked;
