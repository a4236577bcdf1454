/**
 * What the benchmarks of named entities ask of the system; the sets are in packages of their own.
 */
@NullMarked
package org.attest.eval.entity;

import org.jspecify.annotations.NullMarked;
