package io.orderledger.payment.bank.statement;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.orderledger.payment.bank.statement.StatementEntry.Details;
import io.orderledger.payment.bank.statement.Statements.Contents;
import io.orderledger.payment.bank.statement.Statements.Format;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Credits as comma-separated values (RFC 4180), for banks that give nothing better. The header
 * names the columns: those of {@link #NEEDED}, and any of {@link #OTHERS}.
 */
final class CsvStatement {

  static final List<String> NEEDED =
      List.of("account", "statement", "reference", "bookedOn", "amount", "currency", "purpose");
  static final List<String> OTHERS = List.of("payerName", "payerTaxId", "payerAccount");

  private static final int MOST_ENTRIES = 100_000;
  private static final ObjectReader READER =
      CsvMapper.builder()
          .enable(CsvParser.Feature.FAIL_ON_MISSING_COLUMNS)
          .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
          .build()
          .readerFor(Map.class)
          .with(CsvSchema.emptySchema().withHeader());

  private CsvStatement() {}

  static Contents read(String text) throws UnreadableStatement {
    List<StatementEntry> credits = new ArrayList<>();
    int line = 1;
    try (MappingIterator<Map<String, String>> rows = READER.readValues(text)) {
      while (rows.hasNextValue()) {
        line++;
        Map<String, String> row = rows.nextValue();
        check(row.keySet());
        credits.add(entry(line, row));
        if (credits.size() > MOST_ENTRIES) {
          throw new UnreadableStatement(line, "The file has too many entries: send it in parts.");
        }
      }
    } catch (IOException | UncheckedIOException e) {
      throw new UnreadableStatement(
          line, "The file is not CSV with all columns in this line or the next.");
    }
    if (credits.isEmpty()) {
      throw new UnreadableStatement("The file holds no entries under a header " + NEEDED + '.');
    }
    return new Contents(Format.CSV, credits, 0);
  }

  private static void check(Set<String> header) throws UnreadableStatement {
    boolean known =
        header.stream().allMatch(column -> NEEDED.contains(column) || OTHERS.contains(column));
    if (!known || !header.containsAll(NEEDED)) {
      throw new UnreadableStatement(
          1, "The header names the columns " + NEEDED + ", and any of " + OTHERS + '.');
    }
  }

  private static StatementEntry entry(int line, Map<String, String> row)
      throws UnreadableStatement {
    return new StatementEntry(
        EntryFields.name(line, row.get("account"), "The account"),
        EntryFields.name(line, row.get("statement"), "The statement"),
        EntryFields.name(line, row.get("reference"), "The reference"),
        EntryFields.day(line, row.get("bookedOn")),
        EntryFields.hundredths(line, row.get("amount")),
        EntryFields.currency(line, row.get("currency")),
        Details.read(
            EntryFields.text(row.get("purpose")),
            EntryFields.text(row.get("payerName")),
            EntryFields.text(row.get("payerTaxId")),
            EntryFields.text(row.get("payerAccount"))),
        null);
  }
}
