/**
 * The command line: commands, what they print and their exit codes (docs/commands.md).
 *
 * <p>The only package that prints or ends the program. Words of reports are printed with their
 * control characters escaped. It extracts, links and keeps nothing itself.
 */
@NullMarked
package org.attest.app.cli;

import org.jspecify.annotations.NullMarked;
