package org.attest.eval.muc4;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text with its answers.
 *
 * @param gold of the processed files; null if those do not have the text
 * @param keys of the files of 1992; null if those do not have the text
 */
record MucDocument(MucText text, @Nullable List<SixSlots> gold, @Nullable List<Key> keys) {}
