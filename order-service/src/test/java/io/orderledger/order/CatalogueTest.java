package io.orderledger.order;

import static io.orderledger.order.OrderHouse.buyer;
import static io.orderledger.order.OrderHouse.card;
import static io.orderledger.order.OrderHouse.form;
import static io.orderledger.order.OrderHouse.house;
import static io.orderledger.order.OrderHouse.item;
import static io.orderledger.order.OrderHouse.operator;
import static io.orderledger.order.OrderHouse.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.servicekit.testing.Answer;
import io.orderledger.servicekit.testing.Client;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Products by API and by file. */
@ExtendWith(OrderHouse.Door.class)
class CatalogueTest {

  private static Answer importFile(String csv) {
    return operator().with("Content-Type", "text/csv").post("/products/import", csv);
  }

  private static List<Long> pricesOf(String sku) {
    return house()
        .service()
        .bean(JdbcClient.class)
        .sql("select price from price_history where sku = ? order by valid_from")
        .param(sku)
        .query(Long.class)
        .list();
  }

  @Test
  void a_product_is_changed_only_by_whoever_has_read_it() {
    Client operator = operator();
    Answer added = operator.put("/products/CUP", card("Cup", 700));
    assertThat(added.status()).as(added.body()).isEqualTo(201);
    assertThat(operator.put("/products/CUP", card("Cup", 800)).status()).isEqualTo(428);

    Answer changed =
        operator.with("If-Match", added.header("ETag")).put("/products/CUP", card("Cup", 800));

    assertThat(changed.status()).as(changed.body()).isEqualTo(200);
    assertThat(changed.header("ETag")).isEqualTo("\"2\"");
    Answer stale =
        operator.with("If-Match", added.header("ETag")).put("/products/CUP", card("Cup", 900));
    assertThat(stale.status()).isEqualTo(412);
    Answer read = buyer("buyer-20").get("/products/CUP");
    assertThat(read.header("ETag")).isEqualTo("\"2\"");
    assertThat(read.json().path("price").path("amount").asLong()).isEqualTo(800);
    assertThat(read.json().path("name").asString()).isEqualTo("Cup");
    assertThat(pricesOf("CUP")).containsExactly(700L, 800L);
    assertThat(operator.get("/products/NO-SUCH").status()).isEqualTo(404);
  }

  @Test
  void a_card_that_is_wrong_is_refused_at_its_field() {
    assertThat(operator().put("/products/X", card("", 1)).json().path("field").asString())
        .isEqualTo("name");
    assertThat(operator().put("/products/X", card("X", 0)).json().path("field").asString())
        .isEqualTo("price");
    assertThat(operator().put("/products/-X", card("X", 1)).json().path("field").asString())
        .isEqualTo("sku");
    assertThat(buyer("buyer-20").put("/products/X", card("X", 1)).status()).isEqualTo(403);
  }

  @Test
  @Clause({ClauseId.B_2_8, ClauseId.B_3_10})
  void a_new_price_does_not_touch_what_was_ordered_before() {
    operator().put("/products/LAMP", card("Lamp", 4_000));
    Answer before = post(buyer("buyer-21"), "/orders", form(item("LAMP", 1)));

    assertThat(importFile("sku,name,price\nLAMP,Lamp,6000\n").status()).isEqualTo(200);

    Answer after = post(buyer("buyer-21"), "/orders", form(item("LAMP", 1)));
    assertThat(after.json().path("goodsTotal").path("amount").asLong()).isEqualTo(6_000);
    JsonNode kept = buyer("buyer-21").get(before.header("Location")).json();
    assertThat(kept.path("goodsTotal").path("amount").asLong()).isEqualTo(4_000);
    assertThat(pricesOf("LAMP")).containsExactly(4_000L, 6_000L);
  }

  @Test
  void ten_thousand_products_are_imported_in_seconds_and_found_page_by_page() {
    StringBuilder csv = new StringBuilder("sku,name,price,weightGrams,warrantyMonths\r\n");
    for (int i = 0; i < 10_000; i++) {
      csv.append("BULK-%05d,\"Thing, no. %d\",%d,%d,12\r\n".formatted(i, i, 100 + i, i));
    }
    long begun = System.nanoTime();

    Answer imported = importFile(csv.toString());

    Duration took = Duration.ofNanos(System.nanoTime() - begun);
    assertThat(imported.status()).as(imported.body()).isEqualTo(200);
    assertThat(imported.json().path("products").asInt()).isEqualTo(10_000);
    assertThat(took).isLessThan(Duration.ofSeconds(10));
    List<String> found = new ArrayList<>();
    String next = "";
    do {
      JsonNode page = operator().get("/products?q=no.%2099&limit=40&after=" + next).json();
      page.path("items").forEach(product -> found.add(product.path("sku").asString()));
      next = page.path("next").asString("");
    } while (!next.isEmpty());
    assertThat(found).hasSize(111).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void a_file_with_a_fault_imports_nothing_and_names_line_and_column() {
    Answer answer = importFile("sku,name,price\nPLATE,Plate,100\nBOWL,Bowl,1.5\n");

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    JsonNode error = answer.json().path("errors").path(0);
    assertThat(error.path("line").asInt()).isEqualTo(3);
    assertThat(error.path("column").asString()).isEqualTo("price");
    assertThat(operator().get("/products/PLATE").status()).isEqualTo(404);
  }
}
