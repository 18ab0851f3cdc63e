package io.orderledger.payment.bank;

import io.orderledger.payment.bank.statement.StatementEntry;
import io.orderledger.payment.bank.statement.StatementEntry.Details;
import io.orderledger.payment.bank.statement.StatementEntry.Trouble;
import io.orderledger.personaldata.WireSealer;
import io.orderledger.shared.identifier.OrderNumber;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The table of credits. What belongs to people is sealed under a month's key. */
@Component
class BankCredits {

  private static final Details GONE = new Details(null, null, null, null);

  private final JdbcClient jdbc;
  private final WireSealer sealer;
  private final JsonMapper json;
  private final Clock clock;

  BankCredits(JdbcClient jdbc, WireSealer sealer, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.sealer = sealer;
    this.json = json;
    this.clock = clock;
  }

  /**
   * What is on record under an entry's reference.
   *
   * @param statementId of the statement it was in
   */
  record Known(String statementId, long hundredths, String currency) {}

  List<Known> known(StatementEntry entry) {
    return jdbc.sql(
            """
            select statement_id, hundredths, currency from bank_credit
             where account = ? and reference = ?
            """)
        .params(entry.account(), entry.reference())
        .query((row, n) -> new Known(row.getString(1), row.getLong(2), row.getString(3)))
        .list();
  }

  void add(long file, StatementEntry entry) {
    Trouble trouble = entry.trouble();
    jdbc.sql(
            """
            insert into bank_credit
              (statement_file, account, statement_id, reference, booked_on, hundredths, currency,
               sealed, state, trouble)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(file)
        .param(entry.account())
        .param(entry.statementId())
        .param(entry.reference())
        .param(entry.bookedOn())
        .param(entry.hundredths())
        .param(entry.currency())
        .param(sealer.seal(json.writeValueAsBytes(entry.details()), boundTo(entry)))
        .param((trouble == null ? CreditState.RECEIVED : CreditState.UNMATCHED).name())
        .param(trouble == null ? null : trouble.name())
        .update();
  }

  /** What is sealed of an entry belongs to it alone. */
  private static byte[] boundTo(StatementEntry entry) {
    return boundTo(entry.account(), entry.statementId(), entry.reference(), entry.hundredths());
  }

  private static byte[] boundTo(
      String account, String statementId, String reference, long hundredths) {
    return String.join(
            "\n", "bank-credit", account, statementId, reference, Long.toString(hundredths))
        .getBytes(StandardCharsets.UTF_8);
  }

  Optional<BankCredit> find(long id) {
    return jdbc.sql("select * from bank_credit where id = ?")
        .param(id)
        .query((row, n) -> credit(row))
        .optional();
  }

  /** The credit that a payment's receipt is; empty for a receipt of another kind. */
  Optional<BankCredit> ofReceipt(String receiptId) {
    return BankCredit.idIn(receiptId).flatMap(this::find);
  }

  /** Until the end of the transaction, so that a credit is decided once. */
  Optional<BankCredit> locked(long id) {
    return jdbc.sql("select * from bank_credit where id = ? for update")
        .param(id)
        .query((row, n) -> credit(row))
        .optional();
  }

  List<BankCredit> in(List<CreditState> states, long after, int most) {
    return jdbc.sql(
            """
            select * from bank_credit where state = any (?::text[]) and id > ? order by id limit ?
            """)
        .params(states.stream().map(CreditState::name).toArray(String[]::new), after, most)
        .query((row, n) -> credit(row))
        .list();
  }

  /** Those whose order is decided and that its payment was not told of for certain. */
  List<BankCredit> toTell(long after, int most) {
    return jdbc.sql(
            """
            select * from bank_credit where order_number is not null and told_at is null
               and id > ? order by id limit ?
            """)
        .params(after, most)
        .query((row, n) -> credit(row))
        .list();
  }

  /** Decides where nobody has yet. */
  void matched(long id, OrderNumber order, Matching.MatchedBy by) {
    jdbc.sql(
            """
            update bank_credit set state = 'MATCHED', order_number = ?, matched_by = ?, trouble = null
             where id = ? and state = 'RECEIVED'
            """)
        .params(order.value(), by.name(), id)
        .update();
  }

  void forAPerson(long id, @Nullable Trouble trouble) {
    jdbc.sql(
            """
            update bank_credit set state = 'UNMATCHED', trouble = :trouble
             where id = :id and state = 'RECEIVED'
            """)
        .param("trouble", trouble == null ? null : trouble.name())
        .param("id", id)
        .update();
  }

  void assigned(long id, OrderNumber order) {
    jdbc.sql(
            """
            update bank_credit set state = 'ASSIGNED', order_number = ?, matched_by = 'PERSON'
             where id = ?
            """)
        .params(order.value(), id)
        .update();
  }

  void dismissed(long id) {
    jdbc.sql("update bank_credit set state = 'DISMISSED' where id = ?").param(id).update();
  }

  void told(long id) {
    jdbc.sql("update bank_credit set told_at = ? where id = ?")
        .params(OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC), id)
        .update();
  }

  private BankCredit credit(ResultSet row) throws SQLException {
    String trouble = row.getString("trouble");
    String order = row.getString("order_number");
    String by = row.getString("matched_by");
    String account = row.getString("account");
    String statementId = row.getString("statement_id");
    String reference = row.getString("reference");
    long hundredths = row.getLong("hundredths");
    byte[] bound = boundTo(account, statementId, reference, hundredths);
    Details details =
        sealer
            .open(row.getBytes("sealed"), bound)
            .map(plain -> json.readValue(plain, Details.class))
            .orElse(GONE);
    return new BankCredit(
        row.getLong("id"),
        new StatementEntry(
            account,
            statementId,
            reference,
            row.getObject("booked_on", LocalDate.class),
            hundredths,
            row.getString("currency"),
            details,
            trouble == null ? null : Trouble.valueOf(trouble)),
        CreditState.valueOf(row.getString("state")),
        order == null ? null : new OrderNumber(order),
        by == null ? null : Matching.MatchedBy.valueOf(by));
  }
}
