/** Values of claims and events in plain words, the same on the command line and on pages. */
@NullMarked
package org.attest.app.words;

import org.jspecify.annotations.NullMarked;
