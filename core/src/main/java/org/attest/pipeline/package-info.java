/**
 * The one place that knows the steps and wires them: bytes in, outcomes out.
 *
 * <p>No step knows another; only this package does.
 */
@NullMarked
package org.attest.pipeline;

import org.jspecify.annotations.NullMarked;
