package io.orderledger.order.catalogue;

import io.orderledger.order.catalogue.CsvText.MalformedCsv;
import io.orderledger.servicekit.request.CardNumbers;
import io.orderledger.shared.money.Tenge;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A file of products: a header names the columns, in any order; {@code sku}, {@code name} and
 * {@code price} must be there. It is right as a whole, or its faults are told, as many as are of
 * use.
 *
 * @param cards by SKU; empty when there are faults
 */
record CatalogueFile(Map<String, ProductCard> cards, List<RowFault> faults) {

  static final int MOST_FAULTS = 100;
  static final int MOST_PRODUCTS = 50_000;

  private static final Set<String> REQUIRED = Set.of("sku", "name", "price");
  private static final Set<String> KNOWN =
      Set.of(
          "sku",
          "name",
          "price",
          "sellerId",
          "weightGrams",
          "noReturnGround",
          "warrantyMonths",
          "categories",
          "preauthorised",
          "oversize",
          "usualPrice",
          "expectedSupply");

  /**
   * What is wrong, and where.
   *
   * @param line of the file, from 1
   * @param column its name in the header, or its place from 1 where the header is at fault
   */
  record RowFault(
      @Schema(example = "17") int line,
      @Schema(example = "price") String column,
      @Schema(example = "Whole tenge, 1 to 1000000000.") String message) {}

  static CatalogueFile read(String text, CardRules rules) {
    List<CsvText.Row> rows;
    try {
      rows = CsvText.rows(text);
    } catch (MalformedCsv e) {
      return faulty(List.of(new RowFault(e.line(), String.valueOf(e.column()), e.fault())));
    }
    if (rows.size() < 2 || rows.size() > MOST_PRODUCTS + 1) {
      return faulty(
          List.of(
              new RowFault(
                  1, "1", "A header and 1 to " + MOST_PRODUCTS + " products are needed.")));
    }
    List<String> header = rows.getFirst().fields().stream().map(String::strip).toList();
    List<RowFault> faults = headerFaults(header);
    if (!faults.isEmpty()) {
      return faulty(faults);
    }
    Map<String, ProductCard> cards = LinkedHashMap.newLinkedHashMap(rows.size());
    for (CsvText.Row row : rows.subList(1, rows.size())) {
      readRow(row, header, rules, cards, faults);
      if (faults.size() >= MOST_FAULTS) {
        break;
      }
    }
    return faults.isEmpty() ? new CatalogueFile(cards, faults) : faulty(faults);
  }

  private static CatalogueFile faulty(List<RowFault> faults) {
    return new CatalogueFile(Map.of(), faults.subList(0, Math.min(faults.size(), MOST_FAULTS)));
  }

  private static List<RowFault> headerFaults(List<String> header) {
    List<RowFault> faults = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < header.size(); i++) {
      if (!KNOWN.contains(header.get(i)) || !seen.add(header.get(i))) {
        faults.add(
            new RowFault(
                1, String.valueOf(i + 1), "Unknown or repeated column; known are " + KNOWN + "."));
      }
    }
    for (String column : REQUIRED) {
      if (!seen.contains(column)) {
        faults.add(new RowFault(1, column, "The column is missing."));
      }
    }
    return faults;
  }

  private static void readRow(
      CsvText.Row row,
      List<String> header,
      CardRules rules,
      Map<String, ProductCard> cards,
      List<RowFault> faults) {
    if (row.fields().size() != header.size()) {
      faults.add(
          new RowFault(
              row.line(),
              header.get(Math.min(row.fields().size(), header.size()) - 1),
              "The row has %d fields, the header %d."
                  .formatted(row.fields().size(), header.size())));
      return;
    }
    Fields fields = new Fields(row, header, faults);
    int faultsBefore = faults.size();
    String sku = fields.required("sku");
    CardDraft draft =
        new CardDraft(
            fields.text("sellerId"),
            fields.words("name"),
            fields.tenge("price"),
            fields.number("weightGrams"),
            fields.text("noReturnGround"),
            fields.list("categories"),
            new CardTerms(
                fields.number("warrantyMonths"),
                fields.yesOrNo("preauthorised"),
                fields.yesOrNo("oversize"),
                fields.tenge("usualPrice"),
                fields.day("expectedSupply")));
    if (faults.size() == faultsBefore) {
      rules
          .faults(sku, draft)
          .forEach(
              fault ->
                  faults.add(
                      new RowFault(
                          row.line(), fault.field().replace("terms.", ""), fault.message())));
    }
    if (faults.size() == faultsBefore && cards.put(sku, draft.toCard()) != null) {
      faults.add(new RowFault(row.line(), "sku", "The SKU stands in an earlier row too."));
    }
  }

  /** A row's fields by their column; what cannot be read is a fault. */
  private record Fields(CsvText.Row row, List<String> header, List<RowFault> faults) {

    String required(String column) {
      String text = text(column);
      return text == null ? "" : text;
    }

    /** Null when the column is not there or empty. */
    @Nullable String text(String column) {
      int at = header.indexOf(column);
      String text = at < 0 ? "" : row.fields().get(at).strip();
      return text.isEmpty() ? null : text;
    }

    /** What is for people to read; without card numbers (B-5.3). */
    @Nullable String words(String column) {
      String text = text(column);
      return text == null ? null : CardNumbers.masked(text);
    }

    @Nullable Tenge tenge(String column) {
      String text = text(column);
      if (text == null) {
        return null;
      }
      try {
        return Tenge.of(Long.parseLong(text));
      } catch (NumberFormatException e) {
        faults.add(new RowFault(row.line(), column, "Not a whole number of tenge."));
        return null;
      }
    }

    @Nullable Integer number(String column) {
      String text = text(column);
      if (text == null) {
        return null;
      }
      try {
        return Integer.valueOf(text);
      } catch (NumberFormatException e) {
        faults.add(new RowFault(row.line(), column, "Not a whole number."));
        return null;
      }
    }

    /** Several values, with semicolons between them. */
    List<String> list(String column) {
      String text = text(column);
      return text == null ? List.of() : Stream.of(text.split(";")).map(String::strip).toList();
    }

    @Nullable LocalDate day(String column) {
      String text = text(column);
      if (text == null) {
        return null;
      }
      try {
        return LocalDate.parse(text);
      } catch (DateTimeParseException e) {
        faults.add(new RowFault(row.line(), column, "Not a date, such as 2026-12-24."));
        return null;
      }
    }

    boolean yesOrNo(String column) {
      String text = text(column);
      if (text != null && !text.equals("true") && !text.equals("false")) {
        faults.add(new RowFault(row.line(), column, "true or false."));
      }
      return "true".equals(text);
    }
  }
}
