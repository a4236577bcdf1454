package org.attest.toll;

import java.util.List;
import org.attest.model.Bounds;
import org.jspecify.annotations.Nullable;

/**
 * Those harmed, as one noun phrase names them. Token positions are sentence-relative.
 *
 * @param end one past the counted noun
 * @param figure the figure that counts them, or null
 */
record Victims(int start, int end, @Nullable Figure figure, Bounds bounds, List<String> who) {}
