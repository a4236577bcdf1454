package org.attest.text;

import org.attest.model.Credit;
import org.attest.model.Report;

/** Prints how inputs are read; for looking at real texts while developing. */
final class ReadMain {

  private ReadMain() {}

  public static void main(String[] inputs) {
    ReportReader reader = new ReportReader(ReadOptions.defaults());
    for (String input : inputs) {
      reader.read(input, System.in, ReadMain::print);
    }
  }

  private static void print(ReadResult result) {
    switch (result) {
      case ReadResult.Refused refused -> System.out.println("REFUSED " + refused.rejection());
      case ReadResult.Read read -> {
        Report report = read.report();
        System.out.printf(
            "READ %s | title=%s | outlet=%s | published=%s | by=%s | dateline=%s%n",
            report.source(),
            report.title(),
            report.outlet(),
            report.published(),
            report.byline(),
            report.dateline() == null ? null : report.dateline().of(report.text()));
        for (Credit credit : report.credits()) {
          System.out.printf(
              "  CREDIT %s cue=%s %s%n", credit.span().of(report.text()), credit.cue(), credit);
        }
        System.out.println(report.text());
        System.out.println("======");
      }
    }
  }
}
