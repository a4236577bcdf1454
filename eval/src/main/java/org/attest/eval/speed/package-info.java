/**
 * How fast the encoder and the whole pipeline read articles, how much memory that takes, and how
 * that compares with peers. See docs/evaluation.md.
 *
 * <p>All is measured in one process and in turn, so that whatever else the machine does meets all
 * alike. It says nothing about the quality of what is read.
 */
@NullMarked
package org.attest.eval.speed;

import org.jspecify.annotations.NullMarked;
