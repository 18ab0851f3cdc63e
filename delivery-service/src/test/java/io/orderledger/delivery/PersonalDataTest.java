package io.orderledger.delivery;

import static io.orderledger.delivery.DeliveryHouse.awaitView;
import static io.orderledger.delivery.DeliveryHouse.buyer;
import static io.orderledger.delivery.DeliveryHouse.done;
import static io.orderledger.delivery.DeliveryHouse.house;
import static io.orderledger.delivery.DeliveryHouse.number;
import static io.orderledger.delivery.DeliveryHouse.order;
import static io.orderledger.delivery.DeliveryHouse.placed;
import static io.orderledger.delivery.DeliveryHouse.released;
import static io.orderledger.delivery.DeliveryHouse.step;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.DeliveryFact;
import io.orderledger.shared.event.OrderFact;
import io.orderledger.shared.event.OrderFact.DeliveryMethod;
import io.orderledger.shared.identifier.OrderNumber;
import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.core.env.Environment;

/** Name, phone, address and pickup code lie nowhere in the clear. */
@ExtendWith(DeliveryHouse.Door.class)
class PersonalDataTest {

  private static final List<String> PERSONAL = List.of("Aigerim", "555 44 33", "Abay avenue");

  @Test
  @Clause({ClauseId.B_10_4, ClauseId.B_1_12})
  void nothing_personal_is_in_the_clear_in_any_table_or_on_kafka() throws Exception {
    OrderNumber brought = placed("buyer-60", DeliveryMethod.COURIER);
    OrderNumber waiting = number();
    house().neighbours().tell(order(waiting, "buyer-60", DeliveryMethod.COURIER, "never"));
    OrderNumber collected = released("buyer-60", DeliveryMethod.PICKUP);
    done(collected, "readiness", Map.of());
    house().neighbours().await(DeliveryFact.ReadyForPickup.class, collected);
    String code =
        buyer("buyer-60")
            .get("/deliveries/" + collected + "/pickup-code")
            .json()
            .path("code")
            .asString();
    step(collected, "collection", Map.of("code", another(code)));
    done(collected, "collection", Map.of("code", code));
    house().neighbours().await(DeliveryFact.HandedOver.class, collected);
    awaitView(brought, view -> view.path("recipient").path("name").asString("").startsWith("Aig"));

    assertThat(tablesWith(brought.value())).as("the search finds").contains("ledger.event.payload");
    assertThat(kafkaHas(brought.value())).isTrue();
    for (String text : PERSONAL) {
      assertThat(tablesWith(text)).as(text).isEmpty();
      assertThat(kafkaHas(text)).as(text).isFalse();
    }
    // In quotes, as JSON has it: six digits alone are in many a timestamp.
    assertThat(tablesWith('"' + code + '"')).isEmpty();
    assertThat(kafkaHas('"' + code + '"')).isFalse();
    String onKafka = house().neighbours().awaitRaw(OrderFact.OrderPlaced.class, brought);
    assertThat(onKafka).contains("recipient", "buyer-60");
  }

  private static String another(String code) {
    return "%06d".formatted((Integer.parseInt(code) + 1) % 1_000_000);
  }

  private static boolean kafkaHas(String text) {
    for (ConsumerRecord<byte[], byte[]> record : house().neighbours().heard()) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      bytes.writeBytes(record.key());
      bytes.writeBytes(record.value());
      record.headers().forEach(header -> bytes.writeBytes(header.value()));
      if (bytes.toString(UTF_8).contains(text)) {
        return true;
      }
    }
    return false;
  }

  private static Connection owner() throws SQLException {
    Environment settings = house().service().bean(Environment.class);
    return DriverManager.getConnection(
        settings.getRequiredProperty("orderledger.db.url"),
        settings.getRequiredProperty("orderledger.db.owner-user"),
        settings.getRequiredProperty("orderledger.db.owner-password"));
  }

  /** Columns of any table of the database that hold these bytes. */
  private static List<String> tablesWith(String text) throws SQLException {
    List<String> found = new ArrayList<>();
    try (Connection connection = owner();
        Statement statement = connection.createStatement();
        ResultSet columns =
            statement.executeQuery(
                """
                select format('%I.%I', n.nspname, c.relname), quote_ident(a.attname),
                       a.atttypid = 'bytea'::regtype
                  from pg_class c join pg_namespace n on n.oid = c.relnamespace
                  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
                   and not a.attisdropped
                 where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema')\
                """)) {
      while (columns.next()) {
        String table = columns.getString(1);
        String column = columns.getString(2);
        String bytes = columns.getBoolean(3) ? column : "convert_to(" + column + "::text, 'UTF8')";
        String query = "select count(*) from " + table + " where position(? in " + bytes + ") > 0";
        try (PreparedStatement search = connection.prepareStatement(query)) {
          search.setBytes(1, text.getBytes(UTF_8));
          try (ResultSet count = search.executeQuery()) {
            count.next();
            if (count.getLong(1) > 0) {
              found.add(table + '.' + column);
            }
          }
        }
      }
    }
    return found;
  }
}
