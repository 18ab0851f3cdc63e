package io.orderledger.payment.reconciliation;

import io.orderledger.payment.provider.PaymentProvider;
import io.orderledger.payment.provider.Providers;
import io.orderledger.payment.reconciliation.model.Movement;
import io.orderledger.payment.reconciliation.model.SettlementAccount;
import io.orderledger.payment.reconciliation.model.SettlementLine;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import io.orderledger.shared.time.Almaty;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The ledger's movements at providers, by the account that they were on. */
@Component
class Movements {

  private static final String FROM =
      """
      select m.order_number, m.kind, m.reference, m.amount, m.at, p.seller_id,
             coalesce(c.reference, m.reference) as intent
        from projection_movement.movement m
        join projection_payment_list.payment p on p.order_number = m.order_number
        left join projection_movement.movement c
          on c.order_number = m.order_number and c.attempt = m.attempt and c.kind = 'CHARGE'
       where m.means in ('CARD', 'INSTALMENTS') and
      """;

  private final JdbcClient jdbc;
  private final Providers providers;

  Movements(JdbcClient jdbc, Providers providers) {
    this.jdbc = jdbc;
    this.providers = providers;
  }

  private record Placed(SettlementAccount account, Movement movement) {}

  /** Those of an Almaty day. */
  Map<SettlementAccount, List<Movement>> of(LocalDate day) {
    return placed(
        jdbc.sql(FROM + " m.at >= ? and m.at < ?")
            .params(
                Almaty.startOf(day).atOffset(ZoneOffset.UTC),
                Almaty.endOf(day).atOffset(ZoneOffset.UTC)));
  }

  /** Those on an account that are about any of these. */
  List<Movement> about(SettlementAccount account, Collection<String> references) {
    return placed(
            jdbc.sql(FROM + " m.reference = any (?::text[])")
                .param(references.toArray(String[]::new)))
        .getOrDefault(account, List.of());
  }

  private Map<SettlementAccount, List<Movement>> placed(JdbcClient.StatementSpec query) {
    return query
        .query(
            (row, n) ->
                new Placed(
                    account(row.getString("seller_id"), row.getString("intent")),
                    new Movement(
                        new OrderNumber(row.getString("order_number")),
                        SettlementLine.Kind.valueOf(row.getString("kind")),
                        row.getString("reference"),
                        Tenge.of(row.getLong("amount")),
                        row.getObject("at", OffsetDateTime.class).toInstant())))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Placed::account, Collectors.mapping(Placed::movement, Collectors.toList())));
  }

  private SettlementAccount account(String seller, String intent) {
    PaymentProvider provider = providers.of(intent);
    return new SettlementAccount(provider.name(), provider.account(seller));
  }
}
