package org.attest.export;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads comma-separated values by RFC 4180, with any line end and with or without a byte order
 * mark. A quoted cell may hold line ends.
 */
final class CsvRows {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final String text;
  private final List<Line> lines = new ArrayList<>();
  private final StringBuilder cell = new StringBuilder();
  private List<String> cells = new ArrayList<>();
  private int line = 1;
  private int first = 1;

  /**
   * A record.
   *
   * @param number of the line it begins on, from 1
   */
  record Line(int number, List<String> cells) {

    Line {
      cells = List.copyOf(cells);
    }
  }

  private CsvRows(String text) {
    this.text = text;
  }

  /**
   * The records, header first; lines without a character are passed over.
   *
   * @throws IllegalArgumentException if a quoted cell is not closed; says where it begins
   */
  static List<Line> read(String text) {
    CsvRows rows = new CsvRows(text);
    rows.read();
    return rows.lines;
  }

  private void read() {
    int at = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '"' && cell.isEmpty()) {
        at = quoted(at + 1);
        continue;
      }
      if (c == ',') {
        endCell();
      } else if (c == '\n' || c == '\r') {
        at += c == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n' ? 1 : 0;
        endLine();
      } else {
        cell.append(c);
      }
      at++;
    }
    if (!cells.isEmpty() || !cell.isEmpty()) {
      endLine();
    }
  }

  /** Takes a quoted cell up to its closing quote; gives the index behind it. */
  private int quoted(int start) {
    int at = start;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '"') {
        if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
          at++;
        } else {
          return at + 1;
        }
      } else if (c == '\n') {
        line++;
      }
      cell.append(c);
      at++;
    }
    throw new IllegalArgumentException("line " + first + ": a quoted cell is not closed");
  }

  private void endCell() {
    cells.add(cell.toString());
    cell.setLength(0);
  }

  private void endLine() {
    endCell();
    if (cells.size() > 1 || !cells.getFirst().isEmpty()) {
      lines.add(new Line(first, cells));
    }
    cells = new ArrayList<>();
    line++;
    first = line;
  }
}
