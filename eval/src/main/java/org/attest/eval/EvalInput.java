package org.attest.eval;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What a benchmark is run on.
 *
 * @param directory the data of one split, laid out as the data sets' own archives are
 * @param split which part of it, where the directory holds several and the benchmark tells them
 *     apart; null for all that is there
 */
public record EvalInput(Path directory, @Nullable String split) {}
