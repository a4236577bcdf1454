package org.attest.app.store;

import org.attest.link.Likeness;

/**
 * A report that has its words in common with another; which of the two came first is another
 * question.
 *
 * @param reportId the one found
 * @param kind what the two are to each other; never unrelated
 * @param share share of the words of the report asked about that stand in the one found, 0 to 1
 * @param shareOfThat share of the words of the one found that stand in the report asked about
 */
public record ReportCopy(String reportId, Likeness.Kind kind, double share, double shareOfThat) {}
