package io.orderledger.order.notice;

import static io.orderledger.order.notice.MailHouse.form;
import static io.orderledger.order.notice.MailHouse.header;
import static io.orderledger.order.notice.MailHouse.part;
import static io.orderledger.order.notice.MailHouse.post;
import static io.orderledger.order.notice.MailHouse.subject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderledger.eventstore.EventStore;
import io.orderledger.order.model.OrderCommand;
import io.orderledger.order.shortage.ShortageWatch;
import io.orderledger.servicekit.testing.Answer;
import io.orderledger.servicekit.testing.RunningService;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import io.orderledger.shared.time.Almaty;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Buyers are written to, over SMTP. */
class NoticesTest {

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
  @Clause({ClauseId.B_1_9, ClauseId.B_4_4, ClauseId.B_13_6})
  void the_confirmation_arrives_in_each_language() {
    Map<String, String> said =
        Map.of(
            "RU", "Заказ подтверждён", "KK", "Тапсырыс расталды", "EN", "Your order is confirmed");
    said.forEach(
        (language, heading) -> {
          String address = "buyer-" + language + "@example.org";
          OrderNumber number = house.place("n-" + language, address, language);
          house.confirm(number);

          MimeMessage mail =
              house.awaitMailsTo(address, 2).stream()
                  .filter(it -> part(it, "text/html").contains(heading))
                  .findFirst()
                  .orElseThrow();

          assertThat(subject(mail)).contains(number.value());
          assertThat(part(mail, "text/plain")).contains(heading, number.value(), "Kettle");
          assertThat(part(mail, "text/html"))
              .contains(MailHouse.PUBLIC_URL + "/offers/goods/2026-05", "120540001238");
          assertThat(header(mail, "From")).isEqualTo("Shop <shop@example.org>");
          assertThat(header(mail, "List-Unsubscribe")).isEmpty();
        });
  }

  @Test
  @Clause({ClauseId.B_1_6, ClauseId.B_15_5})
  void a_proposal_is_written_to_its_buyer_and_the_confirmation_repeats_its_promise() {
    Map<String, Object> proposal =
        new HashMap<>(form(Map.of("email", "proposed@example.org", "language", "KK")));
    proposal.remove("acceptance");
    proposal.put("customerId", "n-proposed");
    proposal.put("note", "Таңғы оннан бұрын.");
    proposal.put("validUntil", Almaty.dateOf(Instant.now()).plusDays(3).toString());
    JsonNode made = post(house.operator(), "/proposals", proposal).json();

    MimeMessage mail = house.awaitMailsTo("proposed@example.org", 1).getFirst();
    assertThat(subject(mail)).contains(made.path("orderNumber").asString());
    assertThat(part(mail, "text/plain"))
        .contains("Менеджердің айтқаны: Таңғы оннан бұрын.", "19\u00a0500\u00a0₸");

    String number = made.path("orderNumber").asString();
    post(
        house.buyer("n-proposed"),
        "/proposals/" + number + "/confirm",
        Map.of(
            "expectedTotal",
            made.path("total"),
            "privacyEdition",
            "2026-01",
            "consents",
            List.of()));
    post(house.operator(), "/orders/" + number + "/confirmation", Map.of("promiseNote", true));
    assertThat(house.awaitMailsTo("proposed@example.org", 3))
        .anySatisfy(
            sent ->
                assertThat(part(sent, "text/plain"))
                    .contains("Қосымша уәде етілгені: Таңғы оннан бұрын."));
    assertThat(house.notice(new OrderNumber(number), "PROPOSED").path("state").asString())
        .isEqualTo("SENT");
  }

  @Test
  @Clause({ClauseId.B_15_4, ClauseId.B_15_7})
  void sending_is_on_record_and_each_sees_of_it_what_they_may() throws Exception {
    OrderNumber number = house.place("n-record", "record@example.org", "EN");
    JsonNode forOperator = house.awaitNotice(number, "ORDER_RECEIVED", "SENT");
    String path = "/orders/" + number + "/notices";

    assertThat(forOperator.path("address").asString()).isEqualTo("r***@example.org");
    assertThat(forOperator.path("channel").asString()).isEqualTo("EMAIL");
    assertThat(forOperator.path("receivedAt").asString(""))
        .isEqualTo(forOperator.path("sendings").path(0).path("sentAt").asString());
    JsonNode own = house.buyer("n-record").get(path).json().path("items").path(0);
    assertThat(own.path("address").asString()).isEqualTo("record@example.org");
    assertThat(house.buyer("stranger").get(path).status()).isEqualTo(404);

    String one = path + "/" + own.path("id").asString();
    JsonNode content = house.auditor().get(one).json().path("content");
    assertThat(house.buyer("n-record").get(one).json().path("content")).isEqualTo(content);
    assertThat(house.operator().get(one).status()).isEqualTo(403);
    assertThat(house.buyer("stranger").get(one).status()).isEqualTo(404);
    String hashed =
        String.join(
            "\0",
            content.path("subject").asString(),
            content.path("text").asString(),
            content.path("html").asString());
    assertThat(own.path("contentHash").asString())
        .isEqualTo(
            HexFormat.of()
                .formatHex(
                    MessageDigest.getInstance("SHA-256")
                        .digest(hashed.getBytes(StandardCharsets.UTF_8))));
    MimeMessage mail = house.awaitMailsTo("record@example.org", 1).getFirst();
    assertThat(part(mail, "text/html")).isEqualTo(content.path("html").asString());
    assertThat(header(mail, "Message-ID"))
        .isEqualTo("<" + own.path("id").asString() + ".1@example.org>")
        .isEqualTo(own.path("sendings").path(0).path("messageId").asString());
  }

  @Test
  void a_mail_server_that_is_down_delays_and_neither_loses_nor_doubles() {
    house.stopMail();
    OrderNumber number = house.place("n-down", "down@example.org", "RU");
    house.confirm(number);
    house.happens(number, new OrderCommand.RecordCapture(Tenge.of(19_500), Instant.now()));
    JsonNode delayed =
        await()
            .atMost(Duration.ofSeconds(20))
            .until(
                () -> house.notice(number, "PAID").path("sendings").path(0),
                sending -> sending.path("obstacle").asString("").equals("UNREACHABLE"));
    assertThat(delayed.path("sentAt").isMissingNode() || delayed.path("sentAt").isNull()).isTrue();

    house.startMail();

    for (String kind : List.of("ORDER_RECEIVED", "ORDER_CONFIRMED", "PAID")) {
      house.awaitNotice(number, kind, "SENT");
    }
    assertThat(house.mailsTo("down@example.org").stream().map(it -> header(it, "Message-ID")))
        .hasSize(3)
        .doesNotHaveDuplicates();
    assertThat(house.notice(number, "PAID").path("sendings")).hasSize(1);
  }

  @Test
  void events_met_again_and_a_replay_send_nothing_twice() {
    OrderNumber number = house.place("n-met-again", "met-again@example.org", "RU");
    house.awaitNotice(number, "ORDER_RECEIVED", "SENT");
    EventStore store = house.bean(EventStore.class);
    JdbcClient jdbc = house.bean(JdbcClient.class);
    await().until(() -> cursor(jdbc) == store.headIndex());
    jdbc.sql("update notice_cursor set log_index = 0").update();

    try (RunningService another = house.another()) {
      await().atMost(Duration.ofSeconds(20)).until(() -> cursor(jdbc) == store.headIndex());
      Answer replay = another.as("operator-1", "operator").post("/operations/replay", "");
      assertThat(replay.status()).as(replay.body()).isEqualTo(202);
      await()
          .atMost(Duration.ofSeconds(20))
          .until(
              () ->
                  another
                      .as("operator-1", "operator")
                      .get(replay.header("Location"))
                      .json()
                      .path("same")
                      .asBoolean(false));
      await()
          .atMost(Duration.ofSeconds(20))
          .until(
              () ->
                  jdbc.sql("select count(*) from notice_task where task_name = ?")
                          .param(NoticeTasks.SENDINGS)
                          .query(Long.class)
                          .single()
                      == 0);
    }
    assertThat(house.mailsTo("met-again@example.org")).hasSize(1);
    assertThat(house.notice(number, "ORDER_RECEIVED").path("sendings")).hasSize(1);
  }

  private static long cursor(JdbcClient jdbc) {
    return jdbc.sql("select log_index from notice_cursor").query(Long.class).single();
  }

  @Test
  @Clause(ClauseId.B_15_7)
  void a_rebutted_receipt_sends_again_and_restarts_the_term() {
    OrderNumber number = house.place("n-rebut", "rebut@example.org", "RU");
    JsonNode first = house.awaitNotice(number, "ORDER_RECEIVED", "SENT");
    String path = "/orders/" + number + "/notices/" + first.path("id").asString();

    Answer rebutted = post(house.operator(), path + "/rebuttal", Map.of("proof", "It bounced."));

    assertThat(rebutted.status()).as(rebutted.body()).isEqualTo(202);
    assertThat(rebutted.json().path("state").asString()).isEqualTo("WAITING");
    assertThat(rebutted.json().has("receivedAt")).isFalse();
    JsonNode second =
        await()
            .until(
                () -> house.notice(number, "ORDER_RECEIVED"),
                notice -> notice.path("receivedAt").isString());
    assertThat(Instant.parse(second.path("receivedAt").asString()))
        .isAfter(Instant.parse(first.path("receivedAt").asString()));
    List<MimeMessage> mails = house.awaitMailsTo("rebut@example.org", 2);
    assertThat(header(mails.get(1), "Message-ID")).contains(".2@");
    assertThat(part(mails.get(1), "text/plain")).isEqualTo(part(mails.get(0), "text/plain"));
  }

  @Test
  @Clause({ClauseId.B_15_4, ClauseId.B_15_7, ClauseId.B_4_5})
  void who_is_proven_not_to_have_been_told_of_a_shortage_has_the_time_to_choose_again() {
    OrderNumber number = house.place("n-short", "short@example.org", "EN");
    Answer reported =
        post(
            house.operator(),
            "/orders/" + number + "/shortage",
            Map.of("missing", List.of(Map.of("sku", "KETTLE-17", "quantity", 1))));
    assertThat(reported.status()).as(reported.body()).isEqualTo(202);
    house.happens(number, new OrderCommand.RecordHeldForEdit(1, Instant.now()));
    JsonNode first = house.awaitNotice(number, "SHORTAGE", "SENT");
    Instant before = answerBy(number);

    post(
        house.operator(),
        "/orders/" + number + "/notices/" + first.path("id").asString() + "/rebuttal",
        Map.of("proof", "It bounced."));

    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> {
              house.bean(ShortageWatch.class).lookAt(Instant.now());
              return answerBy(number);
            },
            answerBy -> answerBy.isAfter(before));
    // Told at once, told again, and then by when to choose now.
    List<MimeMessage> mails = house.awaitMailsTo("short@example.org", 4);
    assertThat(mails.stream().filter(mail -> subject(mail).contains("out of stock"))).hasSize(3);
  }

  private static Instant answerBy(OrderNumber number) {
    return Instant.parse(
        house.operator().get("/orders/" + number + "/shortage").json().path("answerBy").asString());
  }

  @Test
  void an_operator_sends_again_and_one_that_waits_is_not_asked_for_twice() {
    OrderNumber number = house.place("n-again", "again@example.org", "RU");
    JsonNode first = house.awaitNotice(number, "ORDER_RECEIVED", "SENT");
    String path = "/orders/" + number + "/notices/" + first.path("id").asString() + "/sendings";
    String key = UUID.randomUUID().toString();

    Answer asked = house.operator().key(key).post(path, Map.of());

    assertThat(asked.status()).as(asked.body()).isEqualTo(202);
    assertThat(house.operator().key(key).post(path, Map.of()).body()).isEqualTo(asked.body());
    assertThat(house.awaitMailsTo("again@example.org", 2)).hasSize(2);
    assertThat(house.notice(number, "ORDER_RECEIVED").path("receivedAt"))
        .isEqualTo(first.path("receivedAt"));
  }

  @Test
  void what_is_wrong_with_a_contact_is_told_with_its_field_and_not_repeated() {
    assertField(Map.of("language", "RU"), "contact.email");
    assertField(Map.of("email", "no at sign"), "contact.email");
    assertField(Map.of("email", "a@b.kz\r\nBcc: c@d.kz"), "contact.email");
    assertField(Map.of("email", "почта@пример.кз"), "contact.email");
    assertField(Map.of("email", "a@b.kz", "phone", "call me"), "contact.phone");
    assertField(Map.of("email", "a@b.kz", "language", "FR"), "contact.language");
  }

  private static void assertField(Map<String, Object> contact, String field) {
    Answer answer = post(house.buyer("n-wrong"), "/orders", form(contact));
    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    assertThat(answer.json().path("field").asString("")).as(answer.body()).isEqualTo(field);
    assertThat(answer.body()).doesNotContain("Bcc", "call me");
  }

  @Test
  void an_order_without_a_contact_is_placed_and_nobody_is_written_to() {
    Map<String, Object> form = new HashMap<>(form(Map.of()));
    form.remove("contact");

    Answer answer = post(house.buyer("n-none"), "/orders", form);

    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    String path = "/orders/" + answer.json().path("orderNumber").asString() + "/notices";
    assertThat(house.operator().get(path).json().path("items")).isEmpty();
  }

  @Test
  @Clause(ClauseId.B_10_4)
  void nothing_personal_is_in_clear_in_any_table() {
    OrderNumber number = house.place("n-secret", "very-secret@example.org", "RU");
    JsonNode sent = house.awaitNotice(number, "ORDER_RECEIVED", "SENT");
    post(
        house.operator(),
        "/orders/" + number + "/notices/" + sent.path("id").asString() + "/rebuttal",
        Map.of("proof", "very-secret proof"));
    house.awaitMailsTo("very-secret@example.org", 2);

    JdbcClient jdbc = house.bean(JdbcClient.class);
    List<Map<String, Object>> tables =
        jdbc.sql(
                """
                select table_schema, table_name from information_schema.tables
                 where table_type = 'BASE TABLE'
                   and table_schema not in ('pg_catalog', 'information_schema')
                   and has_table_privilege(
                         format('%I.%I', table_schema, table_name), 'select')\
                """)
            .query()
            .listOfRows();
    assertThat(tables).hasSizeGreaterThan(8);
    // What is no secret is found: so would a secret be.
    assertThat(rows(jdbc, "ledger.event", "n-secret")).isPositive();
    for (Map<String, Object> table : tables) {
      String name = table.get("table_schema") + "." + table.get("table_name");
      for (String secret : List.of("very-secret", "Nazgul", "Мы получили ваш заказ")) {
        assertThat(rows(jdbc, name, secret)).as(name + ": " + secret).isZero();
      }
    }
  }

  /** Rows that show a text, or its bytes. */
  private static long rows(JdbcClient jdbc, String table, String text) {
    return jdbc.sql(
            "select count(*) from "
                + table
                + " t where t::text like ?"
                + " or t::text like '%' || encode(convert_to(?, 'UTF8'), 'hex') || '%'")
        .params('%' + text + '%', text)
        .query(Long.class)
        .single();
  }

  @Test
  void operators_list_notices_by_their_state() {
    OrderNumber number = house.place("n-list", "list@example.org", "RU");
    house.awaitNotice(number, "ORDER_RECEIVED", "SENT");

    await()
        .until(
            () -> house.operator().get("/notices?state=SENT&limit=50").body(),
            body -> body.contains(number.value()) && !body.contains("example.org"));
    JsonNode page = house.operator().get("/notices?limit=1").json();
    assertThat(page.path("items")).hasSize(1);
    String next = page.path("next").asString("");
    if (!next.isEmpty()) {
      assertThat(house.operator().get("/notices?limit=1&after=" + next).status()).isEqualTo(200);
    }
  }
}
