package io.orderledger.order.notice;

import static io.orderledger.order.notice.MailHouse.header;
import static io.orderledger.order.notice.MailHouse.part;
import static io.orderledger.order.notice.MailHouse.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.servicekit.testing.Answer;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.identifier.OrderNumber;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Advertising goes to those who agreed, until they say no. */
class MarketingTest {

  private static MailHouse house;

  @BeforeAll
  static void open() {
    house = MailHouse.open();
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  @Clause({ClauseId.B_10_1, ClauseId.B_10_7})
  void opt_out_stops_marketing_but_not_service_messages() {
    house.agree("k-yes", "yes@example.org");

    JsonNode outcome = house.send("kettles", "k-yes", "k-never-asked");

    assertThat(outcome.path("requested")).hasSize(1);
    JsonNode refused = outcome.path("refused").path(0);
    assertThat(refused.path("personId").asString()).isEqualTo("k-never-asked");
    assertThat(refused.path("clause").asString()).isEqualTo("B-10.7");
    MimeMessage mail = house.awaitMailsTo("yes@example.org", 1).getFirst();
    assertThat(part(mail, "text/plain")).contains("Cheaper today.");
    assertThat(header(mail, "List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
    String link = header(mail, "List-Unsubscribe").replaceAll("[<>\\s]", "");
    assertThat(link).startsWith(MailHouse.PUBLIC_URL + "/unsubscribe/");
    String path = link.substring(MailHouse.PUBLIC_URL.length());

    Answer page = house.service().anonymous().get(path);
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body()).contains("<form method=\"post\">", "Unsubscribe");
    assertThat(house.send("kettles-2", "k-yes").path("requested")).hasSize(1);
    Answer left =
        house
            .service()
            .anonymous()
            .with("Content-Type", "application/x-www-form-urlencoded")
            .post(path, "List-Unsubscribe=One-Click");
    assertThat(left.status()).as(left.body()).isEqualTo(200);
    assertThat(left.body()).contains("You are unsubscribed");

    assertThat(house.send("kettles-3", "k-yes").path("refused")).hasSize(1);
    OrderNumber number = house.place("k-yes", "yes@example.org", "EN");
    house.awaitNotice(number, "ORDER_RECEIVED", "SENT");
    JsonNode said = house.buyer("k-yes").get("/marketing-consents").json().path("items");
    assertThat(said).hasSize(2);
    assertThat(said.path(1).path("agrees").asBoolean()).isFalse();
    assertThat(said.path(1).path("source").asString()).isEqualTo("letter");
  }

  @Test
  @Clause(ClauseId.B_10_7)
  void a_link_that_was_tampered_with_leads_nowhere() {
    house.agree("k-token", "token@example.org");
    house.send("tokens", "k-token");
    MimeMessage mail = house.awaitMailsTo("token@example.org", 1).getFirst();
    String link = header(mail, "List-Unsubscribe").replaceAll("[<>\\s]", "");
    String path = link.substring(MailHouse.PUBLIC_URL.length());

    for (String forged :
        List.of(
            path.replace("PROMOTIONS", "NEWS"),
            path + "x",
            "/unsubscribe/x",
            "/unsubscribe/a.b.c")) {
      assertThat(house.service().anonymous().post(forged, "").status()).isEqualTo(404);
    }
    assertThat(house.service().anonymous().get(path).status()).isEqualTo(200);
  }

  @Test
  void a_message_sent_again_under_its_name_goes_to_nobody_twice() {
    house.agree("k-twice", "twice@example.org");

    house.send("once", "k-twice", "k-twice");
    assertThat(house.send("once", "k-twice").path("requested")).hasSize(1);

    OrderNumber number = house.place("k-twice", "twice@example.org", "EN");
    house.awaitNotice(number, "ORDER_RECEIVED", "SENT");
    assertThat(house.mailsTo("twice@example.org")).hasSize(2);
  }

  @Test
  @Clause(ClauseId.B_10_7)
  void a_customer_takes_the_consent_back_on_their_page() {
    house.agree("k-page", "page@example.org");

    Answer back =
        post(house.buyer("k-page"), "/marketing-consents/PROMOTIONS/withdrawal", Map.of());

    assertThat(back.status()).as(back.body()).isEqualTo(200);
    assertThat(house.send("page", "k-page").path("refused")).hasSize(1);
  }
}
