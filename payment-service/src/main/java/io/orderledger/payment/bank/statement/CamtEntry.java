package io.orderledger.payment.bank.statement;

import static io.orderledger.payment.bank.statement.Camt053.first;

import io.orderledger.payment.bank.statement.StatementEntry.Details;
import io.orderledger.payment.bank.statement.StatementEntry.Trouble;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a camt.053 statement by its leaves: a credit, or several when the bank booked
 * several payments together and says what each of them was.
 *
 * @param place in the file, from 1: its name where the bank gives none
 */
record CamtEntry(
    int line,
    int place,
    Map<String, String> statement,
    Map<String, String> fields,
    List<Map<String, String>> transactions) {

  private static final String[] OWN_AMOUNT = {"Amt", "AmtDtls/TxAmt/Amt"};
  private static final String NOT_PROVIDED = "NOTPROVIDED";

  /** Empty for what is no credit, or not booked yet. */
  List<StatementEntry> credits() throws UnreadableStatement {
    boolean reversal = "true".equals(fields.get("RvslInd")) || "1".equals(fields.get("RvslInd"));
    boolean credit = "CRDT".equals(fields.get("CdtDbtInd"));
    if (!"BOOK".equals(first(fields, "Sts/Cd", "Sts")) || (!credit && !reversal)) {
      return List.of();
    }
    Trouble trouble = reversal ? Trouble.REVERSAL : null;
    long whole = EntryFields.hundredths(line, fields.get("Amt"));
    String currency = EntryFields.currency(line, fields.get("Amt@Ccy"));
    List<Long> parts = parts(whole, currency);
    if (parts.isEmpty()) {
      Map<String, String> said = transactions.isEmpty() ? Map.of() : joined();
      return List.of(entry(reference(said), whole, currency, said, trouble));
    }
    List<StatementEntry> credits = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      Map<String, String> said = transactions.get(i);
      String own = said.get("Refs/AcctSvcrRef");
      String reference = own == null ? reference(Map.of()) + '/' + (i + 1) : own;
      credits.add(entry(reference, parts.get(i), currency, said, trouble));
    }
    return credits;
  }

  /** What each payment of a batch was; empty unless together they are the entry. */
  private List<Long> parts(long whole, String currency) throws UnreadableStatement {
    List<Long> parts = new ArrayList<>();
    long sum = 0;
    for (Map<String, String> transaction : transactions) {
      String amount = first(transaction, OWN_AMOUNT);
      String own = first(transaction, "Amt@Ccy", "AmtDtls/TxAmt/Amt@Ccy");
      if (amount == null || (own != null && !own.equals(currency))) {
        return List.of();
      }
      parts.add(EntryFields.hundredths(line, amount));
      sum += parts.getLast();
    }
    return parts.size() > 1 && sum == whole ? parts : List.of();
  }

  private Map<String, String> joined() {
    Map<String, String> all = new HashMap<>();
    for (Map<String, String> transaction : transactions) {
      transaction.forEach(
          (at, value) -> all.merge(at, value, (before, more) -> before + ' ' + more));
    }
    return transactions.size() == 1 ? transactions.getFirst() : all;
  }

  private String reference(Map<String, String> said) {
    String found = first(fields, "AcctSvcrRef", "NtryRef");
    if (found == null) {
      found = first(said, "Refs/AcctSvcrRef", "Refs/TxId", "Refs/EndToEndId");
    }
    return found == null || found.equals(NOT_PROVIDED) ? "entry-" + place : found;
  }

  private StatementEntry entry(
      String reference,
      long amount,
      String currency,
      Map<String, String> said,
      @Nullable Trouble trouble)
      throws UnreadableStatement {
    LocalDate day =
        EntryFields.day(
            line, first(fields, "BookgDt/Dt", "BookgDt/DtTm", "ValDt/Dt", "ValDt/DtTm"));
    return new StatementEntry(
        EntryFields.name(line, first(statement, "Acct/Id/IBAN", "Acct/Id/Othr/Id"), "The account"),
        EntryFields.name(line, statement.get("Id"), "The statement's id"),
        EntryFields.name(line, reference, "The entry's reference"),
        day,
        amount,
        currency,
        Details.read(
            purpose(said),
            EntryFields.text(first(said, "RltdPties/Dbtr/Nm", "RltdPties/Dbtr/Pty/Nm")),
            EntryFields.text(taxId(said)),
            EntryFields.text(
                first(said, "RltdPties/DbtrAcct/Id/IBAN", "RltdPties/DbtrAcct/Id/Othr/Id"))),
        trouble);
  }

  private @Nullable String purpose(Map<String, String> said) {
    List<String> texts = new ArrayList<>();
    for (String place : List.of("RmtInf/Ustrd", "RmtInf/Strd/CdtrRefInf/Ref", "AddtlTxInf")) {
      String value = said.get(place);
      if (value != null) {
        texts.add(value);
      }
    }
    String more = fields.get("AddtlNtryInf");
    if (more != null) {
      texts.add(more);
    }
    return EntryFields.text(String.join(" ", texts));
  }

  private static @Nullable String taxId(Map<String, String> said) {
    return first(
        said,
        "RltdPties/Dbtr/Id/OrgId/Othr/Id",
        "RltdPties/Dbtr/Id/PrvtId/Othr/Id",
        "RltdPties/Dbtr/Pty/Id/OrgId/Othr/Id",
        "RltdPties/Dbtr/Pty/Id/PrvtId/Othr/Id");
  }
}
