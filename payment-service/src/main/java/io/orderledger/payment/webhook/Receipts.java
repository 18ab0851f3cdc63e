package io.orderledger.payment.webhook;

import io.orderledger.shared.identifier.OrderNumber;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The receipts' table. Its rows are for the provider's sake; the inbox keys are elsewhere. */
@Component
class Receipts {

  private static final long ONE_RESOLVER = 0x7765_6268_6f6f_6bL;

  private final JdbcClient jdbc;
  private final DataSource dataSource;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Receipts(
      JdbcClient jdbc,
      DataSource dataSource,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.jdbc = jdbc;
    this.dataSource = dataSource;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /** Puts receipts on record, in one statement; those that are there already stay as they are. */
  void add(List<Receipt> receipts) throws SQLException {
    Instant now = clock.instant();
    try (Connection connection = dataSource.getConnection();
        var insert =
            connection.prepareStatement(
                """
                insert into webhook_receipt
                  (provider, account, event_id, kind, sealed, received_at)
                select r.provider, r.account, r.event_id, r.kind, r.sealed, ?
                  from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::bytea[])
                         with ordinality
                         as r(provider, account, event_id, kind, sealed, place)
                 order by r.place
                    on conflict (provider, account, event_id) do nothing
                """)) {
      insert.setObject(1, OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
      insert.setArray(2, text(connection, receipts.stream().map(Receipt::provider).toList()));
      insert.setArray(3, text(connection, receipts.stream().map(Receipt::account).toList()));
      insert.setArray(4, text(connection, receipts.stream().map(Receipt::eventId).toList()));
      insert.setArray(5, text(connection, receipts.stream().map(Receipt::kind).toList()));
      insert.setArray(
          6,
          connection.createArrayOf(
              "bytea", receipts.stream().map(Receipt::sealed).toArray(byte[][]::new)));
      insert.executeUpdate();
    }
  }

  private static java.sql.Array text(Connection connection, List<String> values)
      throws SQLException {
    return connection.createArrayOf("text", values.toArray());
  }

  /**
   * Gives the receipts that are due, in order of receipt, to one resolver among all instances.
   *
   * @return how many were given; 0 also while another instance is at it
   */
  int resolve(int most, Consumer<List<Receipt>> resolver) {
    Integer given =
        transaction.execute(
            status -> {
              boolean ours =
                  jdbc.sql("select pg_try_advisory_xact_lock(?)")
                      .param(ONE_RESOLVER)
                      .query(Boolean.class)
                      .single();
              List<Receipt> due = ours ? due(most) : List.of();
              if (!due.isEmpty()) {
                resolver.accept(due);
              }
              return due.size();
            });
    return given == null ? 0 : given;
  }

  private List<Receipt> due(int most) {
    return jdbc.sql(
            """
            select id, provider, account, event_id, kind, sealed, redrives
              from webhook_receipt
             where state in ('RECEIVED', 'WAITING') and due_at <= ?
             order by id limit ?
            """)
        .params(utc(clock.instant()), most)
        .query(
            (row, n) ->
                new Receipt(
                    row.getLong(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getBytes(6),
                    row.getInt(7)))
        .list();
  }

  /** Writes down what became of some receipts, in one statement. */
  void settle(List<Settled> settled) {
    if (settled.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            update webhook_receipt r
               set state = s.state, order_number = s.order_number, trouble = s.trouble,
                   settled_at = :at
              from unnest(:ids::bigint[], :states::text[], :orders::text[], :troubles::text[])
                     as s(id, state, order_number, trouble)
             where r.id = s.id
            """)
        .param("at", utc(clock.instant()))
        .param("ids", settled.stream().map(one -> one.receipt().id()).toArray(Long[]::new))
        .param("states", settled.stream().map(one -> one.state().name()).toArray(String[]::new))
        .param("orders", settled.stream().map(Settled::order).toArray(String[]::new))
        .param(
            "troubles",
            settled.stream()
                .map(one -> one.trouble() == null ? null : one.trouble().name())
                .toArray(String[]::new))
        .update();
  }

  /**
   * What became of a receipt.
   *
   * @param order null when it belongs to none
   * @param trouble null unless a person must look
   */
  record Settled(
      Receipt receipt,
      ReceiptState state,
      @Nullable String order,
      @Nullable ReceiptTrouble trouble) {

    static Settled forAPerson(
        Receipt receipt, @Nullable OrderNumber order, ReceiptTrouble trouble) {
      return new Settled(
          receipt, ReceiptState.FOR_A_PERSON, order == null ? null : order.value(), trouble);
    }
  }

  /** It waits for its order; after the deadline a person must look. */
  void waitFor(Receipt receipt, OrderNumber order, Duration pause, Duration deadline) {
    Instant now = clock.instant();
    jdbc.sql(
            """
            update webhook_receipt r
               set state = case when late then 'FOR_A_PERSON' else 'WAITING' end,
                   trouble = case when late then 'WAITED_TOO_LONG' end,
                   order_number = :order, due_at = :due
              from (select id, coalesce(redriven_at, received_at) < :before as late
                      from webhook_receipt where id = :id) w
             where r.id = w.id
            """)
        .param("order", order.value())
        .param("due", utc(now.plus(pause)))
        .param("before", utc(now.minus(deadline)))
        .param("id", receipt.id())
        .update();
  }

  /** It is tried again after a pause. */
  void postpone(Receipt receipt, Duration pause) {
    jdbc.sql("update webhook_receipt set due_at = ? where id = ?")
        .params(utc(clock.instant().plus(pause)), receipt.id())
        .update();
  }

  /** What waited for the order is due now. */
  int release(OrderNumber order) {
    return jdbc.sql(
            """
            update webhook_receipt set due_at = '-infinity'
             where state = 'WAITING' and order_number = ?
            """)
        .param(order.value())
        .update();
  }

  private static OffsetDateTime utc(Instant moment) {
    return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
  }
}
