package io.orderledger.order.catalogue;

import java.util.ArrayList;
import java.util.List;

/**
 * Comma-separated values as in RFC 4180: fields in double quotes may hold commas, line breaks and
 * doubled quotes. A line feed alone ends a record too, and a byte order mark is passed over.
 */
final class CsvText {

  private static final char END = '\uffff';

  private final String text;
  private int at;
  private int line = 1;

  private CsvText(String text) {
    this.text = text.startsWith("\ufeff") ? text.substring(1) : text;
  }

  /**
   * A record.
   *
   * @param line where it begins, counted from 1 as an editor does
   */
  record Row(int line, List<String> fields) {}

  /** The text is not CSV from there on. */
  static final class MalformedCsv extends Exception {
    private final int line;
    private final int column;

    private final String fault;

    MalformedCsv(int line, int column, String fault) {
      super(fault);
      this.fault = fault;
      this.line = line;
      this.column = column;
    }

    int line() {
      return line;
    }

    String fault() {
      return fault;
    }

    /** Which field of its record, from 1. */
    int column() {
      return column;
    }
  }

  /** All records; empty lines are none. */
  static List<Row> rows(String text) throws MalformedCsv {
    CsvText csv = new CsvText(text);
    List<Row> rows = new ArrayList<>();
    while (csv.peek() != END) {
      Row row = csv.row();
      if (row.fields().size() > 1 || !row.fields().getFirst().isEmpty()) {
        rows.add(row);
      }
    }
    return rows;
  }

  private Row row() throws MalformedCsv {
    int begin = line;
    List<String> fields = new ArrayList<>();
    while (true) {
      fields.add(peek() == '"' ? quoted(fields.size() + 1) : plain(fields.size() + 1));
      if (peek() == ',') {
        at++;
        continue;
      }
      endOfRecord(fields.size());
      return new Row(begin, fields);
    }
  }

  private String plain(int column) throws MalformedCsv {
    int begin = at;
    while (peek() != ',' && peek() != '\n' && peek() != '\r' && peek() != END) {
      if (peek() == '"') {
        throw new MalformedCsv(line, column, "A quote inside a field that is not quoted.");
      }
      at++;
    }
    return text.substring(begin, at);
  }

  private String quoted(int column) throws MalformedCsv {
    int begin = line;
    StringBuilder field = new StringBuilder();
    at++;
    while (true) {
      char c = peek();
      if (c == END) {
        throw new MalformedCsv(begin, column, "A quoted field is not closed.");
      }
      at++;
      if (c == '"') {
        if (peek() != '"') {
          return field.toString();
        }
        at++;
      }
      if (c == '\n') {
        line++;
      }
      field.append(c);
    }
  }

  private void endOfRecord(int column) throws MalformedCsv {
    if (peek() == '\r') {
      at++;
    }
    if (peek() == '\n') {
      at++;
      line++;
    } else if (peek() != END) {
      throw new MalformedCsv(line, column, "Text behind a quoted field's closing quote.");
    }
  }

  private char peek() {
    return at < text.length() ? text.charAt(at) : END;
  }
}
