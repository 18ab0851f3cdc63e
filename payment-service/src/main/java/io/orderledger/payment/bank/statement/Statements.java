package io.orderledger.payment.bank.statement;

import io.orderledger.payment.bank.statement.StatementEntry.Trouble;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads a file in whichever of the formats it is. */
public final class Statements {

  /** The formats. */
  public enum Format {
    CAMT_053,
    CSV
  }

  /**
   * What a file says.
   *
   * @param leftOut entries that are no credits, or are not booked yet
   */
  public record Contents(Format format, List<StatementEntry> credits, int leftOut) {}

  private Statements() {}

  /** XML begins with an angle bracket; both formats are text in UTF-8. */
  public static Contents read(byte[] file) throws UnreadableStatement {
    String text = text(file);
    Contents contents =
        text.stripLeading().startsWith("<") ? Camt053.read(text) : CsvStatement.read(text);
    return new Contents(contents.format(), named(contents.credits()), contents.leftOut());
  }

  private static String text(byte[] file) throws UnreadableStatement {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new UnreadableStatement("The file is not text in UTF-8.");
    }
  }

  /** Two entries of one name are two: the second is not taken for the first told again. */
  private static List<StatementEntry> named(List<StatementEntry> credits) {
    Map<List<String>, Integer> seen = new HashMap<>();
    List<StatementEntry> named = new ArrayList<>();
    for (StatementEntry entry : credits) {
      List<String> name = List.of(entry.account(), entry.statementId(), entry.reference());
      int times = seen.merge(name, 1, Integer::sum);
      named.add(
          times == 1
              ? entry
              : entry.called(entry.reference() + '#' + times, Trouble.REFERENCE_REPEATED));
    }
    return named;
  }
}
