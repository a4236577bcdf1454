/**
 * Exports before they are written: their files, and what they were asked for. Writes no file and no
 * entry of the log; who asks does.
 */
@NullMarked
package org.attest.app.exports;

import org.jspecify.annotations.NullMarked;
