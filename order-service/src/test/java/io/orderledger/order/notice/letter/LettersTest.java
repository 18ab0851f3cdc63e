package io.orderledger.order.notice.letter;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.order.charge.model.ChargeNews.ChargeFailureTold;
import io.orderledger.order.model.ForceMajeureNoted;
import io.orderledger.order.model.Language;
import io.orderledger.order.model.OrderEvent;
import io.orderledger.order.model.OrderEvent.DispatchRecorded;
import io.orderledger.order.model.OrderEvent.OrderCancelled;
import io.orderledger.order.model.OrderEvent.OrderConfirmed;
import io.orderledger.order.model.OrderEvent.OrderPlaced;
import io.orderledger.order.model.OrderEvent.PromiseMoveRecorded;
import io.orderledger.order.model.OrderEvent.RefundRecorded;
import io.orderledger.order.model.OrderHistory;
import io.orderledger.order.model.Party;
import io.orderledger.order.model.SellerDetailsTold;
import io.orderledger.order.model.ServiceEvent.AcceptanceRecorded;
import io.orderledger.order.model.ServiceEvent.RenderingRecorded;
import io.orderledger.order.model.TerminationProposed;
import io.orderledger.order.notice.NoticeSettings;
import io.orderledger.order.notice.SampleOrder;
import io.orderledger.order.notice.model.Letter;
import io.orderledger.order.notice.model.MarketingEvent;
import io.orderledger.order.notice.model.NoticeContent;
import io.orderledger.order.notice.model.NoticeKind;
import io.orderledger.order.notice.model.Occasions;
import io.orderledger.order.receipt.model.FiscalReceipt;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.AftermathTerms;
import io.orderledger.shared.event.BuyerTerms;
import io.orderledger.shared.event.Carriage;
import io.orderledger.shared.event.Carriage.Hirer;
import io.orderledger.shared.event.DeliveryFact.DelayCause;
import io.orderledger.shared.event.DeliveryFact.Items;
import io.orderledger.shared.event.DeliveryTerms;
import io.orderledger.shared.event.ForceMajeureTerms;
import io.orderledger.shared.event.OfferFact.Terms;
import io.orderledger.shared.event.OfferTexts;
import io.orderledger.shared.event.OrderFact.CancellationGround;
import io.orderledger.shared.event.OrderFact.DeliveryMethod;
import io.orderledger.shared.event.OrderingTerms;
import io.orderledger.shared.event.PaymentFact.ChargeGround;
import io.orderledger.shared.event.PaymentFact.MoneyDirection;
import io.orderledger.shared.event.PaymentTerms;
import io.orderledger.shared.event.RenderingFact;
import io.orderledger.shared.event.SellerDetails;
import io.orderledger.shared.event.ServiceTerms;
import io.orderledger.shared.event.Waybill;
import io.orderledger.shared.majeure.Circumstance;
import io.orderledger.shared.majeure.TermExtension;
import io.orderledger.shared.money.Tenge;
import io.orderledger.shared.personal.PersonalText;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LettersTest {

  private static final Terms TERMS =
      new Terms(
          14,
          5,
          true,
          BuyerTerms.WHEN_SILENT,
          OrderingTerms.WHEN_SILENT,
          PaymentTerms.WHEN_SILENT,
          DeliveryTerms.WHEN_SILENT,
          AftermathTerms.WHEN_SILENT,
          ServiceTerms.WHEN_SILENT,
          ForceMajeureTerms.WHEN_SILENT,
          new SellerDetails(
              "ТОО «Goods»",
              "120540001238",
              "Алматы, пр. Абая, 1",
              "goods@example.org",
              "+7 727 000 00 01",
              SellerDetails.TaxStatus.VAT_PAYER),
          new OfferTexts(
              "https://example.org/offer/2026-01", "https://example.org/privacy/2026-01"));

  private static final Waybill WAYBILL =
      new Waybill(
          "KazTrans", "KT-2026-000417", "https://kaztrans.example/track/417", "waybill 4711");

  private final Letters letters =
      new Letters(
          new Templates(),
          new NoticeSettings(
              "https://shop.example.org",
              null,
              Duration.ofSeconds(1),
              Duration.ofHours(1),
              Duration.ofDays(5)),
          _ -> TERMS);

  private static final LocalDate DAY = LocalDate.of(2026, 11, 10);

  private static Letter letter(NoticeKind kind) {
    boolean pickup = kind == NoticeKind.READY_FOR_PICKUP;
    OrderPlaced placed =
        SampleOrder.placed(pickup ? DeliveryMethod.PICKUP : DeliveryMethod.COURIER);
    OrderHistory order = OrderHistory.of(List.of(placed)).orElseThrow();
    Letter letter = Letter.about(order, kind, SampleOrder.AT).amount(Tenge.of(24_500));
    return switch (kind) {
      case READY_FOR_PICKUP -> letter.pickupPoint("ALA-1").lastDay(DAY);
      case PROPOSED -> letter.lastDay(DAY).promise(PersonalText.of("We bring them <early>."));
      case PROMISE_MOVED, CHARGE_AHEAD, SERVICES_RENDERED -> letter.lastDay(DAY);
      case CHARGE_FAILED -> letter.ground(ChargeGround.NOT_TOLD);
      case SHORTAGE -> letter.shortage(SampleOrder.SHORTAGE);
      case RECEIPT -> letter.receipt(receipt(MoneyDirection.TO_SELLER, null));
      case HANDED_TO_CARRIER -> letter.waybill(WAYBILL);
      case FORCE_MAJEURE -> letter.majeure(noted(true, null));
      default -> letter;
    };
  }

  private static ForceMajeureNoted noted(boolean extendsTerms, @Nullable LocalDate ended) {
    return new ForceMajeureNoted(
        SampleOrder.NUMBER,
        List.of(
            new Circumstance(
                "fm-1",
                Circumstance.Side.SELLER,
                Circumstance.Kind.FIRE,
                LocalDate.of(2026, 11, 2),
                ended,
                0)),
        extendsTerms,
        ended == null
            ? List.of()
            : List.of(
                new TermExtension(
                    TermExtension.Term.PAYMENT, null, ended, ended.plusDays(2), List.of())),
        SampleOrder.AT);
  }

  private static FiscalReceipt receipt(MoneyDirection direction, @Nullable String corrects) {
    return new FiscalReceipt(
        SampleOrder.NUMBER.value() + "-R2",
        direction,
        Tenge.of(24_500),
        Tenge.of(3_379),
        "000000004711",
        "2084315597",
        "https://receipts.example/2084315597?a=1&b=2",
        SampleOrder.AT,
        corrects);
  }

  @Test
  @Clause(ClauseId.B_5_9)
  void a_receipt_reaches_the_buyer_with_its_number_sum_tax_and_link() {
    OrderHistory order =
        OrderHistory.of(List.of(SampleOrder.placed(DeliveryMethod.COURIER))).orElseThrow();
    Letter sale = Occasions.receipt(order, receipt(MoneyDirection.TO_SELLER, null));

    NoticeContent russian = letters.write(sale, Language.RU);

    assertThat(russian.subject().value()).contains("Чек по заказу");
    assertThat(russian.text().value())
        .contains(
            "24\u00a0500\u00a0₸",
            "Номер чека: 000000004711",
            "Фискальный признак: 2084315597",
            "НДС: 3\u00a0379\u00a0₸",
            "https://receipts.example/2084315597?a=1&b=2");
    assertThat(russian.html().value())
        .contains("href=\"https://receipts.example/2084315597?a=1&amp;b=2\"");
    Letter back = Occasions.receipt(order, receipt(MoneyDirection.TO_BUYER, "K-R1"));
    assertThat(letters.write(back, Language.EN).text().value())
        .contains("paid back to you", "It corrects receipt K-R1");
    assertThat(letters.write(back, Language.KK).text().value()).contains("K-R1 чегін түзетеді");
  }

  @Test
  @Clause(ClauseId.A_3_4)
  void a_receipt_without_vat_or_link_says_so_and_leaves_no_empty_place() {
    OrderHistory order =
        OrderHistory.of(List.of(SampleOrder.placed(DeliveryMethod.COURIER))).orElseThrow();
    FiscalReceipt tills =
        new FiscalReceipt(
            "R1",
            MoneyDirection.TO_BUYER,
            Tenge.of(500),
            null,
            "FR-1127",
            null,
            null,
            SampleOrder.AT,
            null);

    String said = letters.write(Occasions.receipt(order, tills), Language.EN).text().value();

    assertThat(said).contains("Without VAT", "FR-1127").doesNotContain("Check", "Fiscal sign");
  }

  @Test
  @Clause({ClauseId.B_6_10, ClauseId.B_7_9})
  void of_an_order_in_several_shipments_the_letter_says_what_left() {
    OrderPlaced placed = SampleOrder.placed(DeliveryMethod.COURIER);
    Letter teaLeft =
        OrderHistory.of(
                List.of(
                    placed,
                    new DispatchRecorded(
                        SampleOrder.NUMBER, "S1", List.of(new Items(2, 1)), SampleOrder.AT)))
            .flatMap(Occasions::of)
            .orElseThrow();

    NoticeContent content = letters.write(teaLeft, Language.EN);

    assertThat(content.text().value()).contains("- Tea × 1").doesNotContain("Kettle");
    assertThat(body(content)).contains("Tea × 1").doesNotContain("Kettle");
    assertThat(letters.write(letter(NoticeKind.HANDED_TO_COURIER), Language.EN).text().value())
        .doesNotContain("Tea");
  }

  @Test
  @Clause(ClauseId.A_3_3)
  void the_client_is_told_what_was_rendered_and_the_last_day_for_objections() {
    OrderPlaced placed = SampleOrder.placed(DeliveryMethod.PICKUP);
    RenderingRecorded rendered =
        new RenderingRecorded(
            SampleOrder.NUMBER,
            "V1",
            List.of(new Items(2, 1)),
            null,
            LocalDate.of(2026, 11, 10),
            SampleOrder.AT);
    AcceptanceRecorded accepted =
        new AcceptanceRecorded(
            SampleOrder.NUMBER,
            "V1",
            List.of(new Items(2, 1)),
            RenderingFact.Acceptance.SILENCE,
            SampleOrder.AT);
    List<OrderEvent> events = List.of(placed, rendered);
    Letter told = OrderHistory.of(events).flatMap(Occasions::of).orElseThrow();

    assertThat(letters.write(told, Language.EN).text().value())
        .contains("- Tea × 1", "up to and including November 10, 2026");
    assertThat(letters.write(told, Language.RU).text().value()).contains("по 10 ноября 2026");
    assertThat(letters.write(told, Language.KK).text().value()).contains("соңғы күн");
    assertThat(OrderHistory.of(List.of(placed, rendered, accepted)).flatMap(Occasions::of))
        .hasValueSatisfying(
            letter -> assertThat(letter.kind()).isEqualTo(NoticeKind.SERVICES_ACCEPTED));
    assertThat(
            OrderHistory.of(
                    List.of(
                        placed,
                        rendered,
                        accepted,
                        new OrderEvent.OrderCompleted(SampleOrder.NUMBER, SampleOrder.AT)))
                .flatMap(Occasions::of))
        .as("one letter is enough")
        .isEmpty();
  }

  @Test
  @Clause(ClauseId.B_5_15)
  void a_charge_that_took_nothing_is_told_with_its_sum_the_reason_and_what_comes_next() {
    for (Language language : Language.values()) {
      for (ChargeGround ground : ChargeGround.values()) {
        for (LocalDate again : new @Nullable LocalDate[] {DAY, null}) {
          NoticeContent content = letters.write(notCharged(ground, again), language);
          for (String said : List.of(content.text().value(), body(content))) {
            assertThat(said)
                .as(ground + " " + language)
                .contains(new Wording(language).amount(Tenge.of(9_000)))
                .doesNotContain("{", "charge-failed", "NOT_TOLD");
            assertThat(said.contains(new Wording(language).date(DAY))).isEqualTo(again != null);
          }
        }
      }
    }
    assertThat(said(ChargeGround.INSUFFICIENT_FUNDS, DAY))
        .contains(
            "not enough money", "We try again on November 10, 2026", "by this card or another");
    assertThat(said(ChargeGround.NOT_TOLD, null))
        .contains("Nothing was taken", "We do not try again");
  }

  private String said(ChargeGround ground, @Nullable LocalDate again) {
    return letters.write(notCharged(ground, again), Language.EN).text().value();
  }

  private static Letter notCharged(ChargeGround ground, @Nullable LocalDate again) {
    OrderPlaced placed = SampleOrder.placed(DeliveryMethod.COURIER);
    return Occasions.charge(
        OrderHistory.of(List.of(placed)).orElseThrow(),
        new ChargeFailureTold(SampleOrder.NUMBER, Tenge.of(9_000), ground, again, SampleOrder.AT));
  }

  @Test
  @Clause(ClauseId.B_13_6)
  void every_kind_has_words_in_every_language_and_no_empty_place() {
    for (Language language : Language.values()) {
      for (NoticeKind kind : NoticeKind.values()) {
        if (kind == NoticeKind.MARKETING) {
          continue;
        }
        NoticeContent content = letters.write(letter(kind), language);
        String subject = content.subject().value();
        assertThat(subject).as(kind + " " + language).contains(SampleOrder.NUMBER.value());
        assertThat(subject).doesNotContain("\n");
        for (String said : List.of(subject, content.text().value(), body(content))) {
          assertThat(said).as(kind + " " + language).doesNotContain("{", "}", "null", "order-");
        }
        assertThat(content.html().value()).contains("lang=\"" + Wording.locale(language) + "\"");
      }
    }
  }

  @Test
  @Clause({ClauseId.B_6_4, ClauseId.B_7_5})
  void the_confirmation_says_what_the_carrier_takes_on_receipt_and_who_hired_it() {
    for (Language language : Language.values()) {
      String onReceipt = confirmed(new Carriage(Hirer.SELLER, null, true, false), language);
      String ofBuyer = confirmed(new Carriage(Hirer.BUYER, "KazTrans", false, true), language);

      assertThat(onReceipt).contains(new Wording(language).amount(Tenge.of(4_500)));
      assertThat(ofBuyer).contains("KazTrans");
    }
    assertThat(confirmed(new Carriage(Hirer.SELLER, null, true, false), Language.EN))
        .contains("to the carrier on receipt")
        .doesNotContain("Free");
    assertThat(confirmed(new Carriage(Hirer.BUYER, "KazTrans", false, true), Language.EN))
        .contains("the carrier that you hired")
        .doesNotContain("Free");
  }

  private String confirmed(Carriage carriage, Language language) {
    OrderPlaced placed = SampleOrder.byCarrier(carriage);
    OrderHistory order = OrderHistory.of(List.of(placed)).orElseThrow();
    Letter letter = Letter.about(order, NoticeKind.ORDER_CONFIRMED, SampleOrder.AT);
    return letters.write(letter, language).text().value();
  }

  @Test
  @Clause(ClauseId.B_6_6)
  void goods_with_a_carrier_can_be_followed() {
    NoticeContent content = letters.write(letter(NoticeKind.HANDED_TO_CARRIER), Language.RU);

    for (String said : List.of(content.text().value(), body(content))) {
      assertThat(said).contains("KazTrans", "KT-2026-000417", WAYBILL.link());
    }
  }

  private static String body(NoticeContent content) {
    return content.html().value().replaceAll("(?s)<style>.*</style>", "");
  }

  @Test
  @Clause(ClauseId.B_13_6)
  void the_languages_say_the_same_things() {
    Set<String> russian = keys(Language.RU);

    assertThat(keys(Language.KK)).isEqualTo(russian);
    assertThat(keys(Language.EN)).isEqualTo(russian);
  }

  private static Set<String> keys(Language language) {
    return new HashSet<>(
        ResourceBundle.getBundle("notices/letter", Wording.locale(language)).keySet());
  }

  @Test
  @Clause({ClauseId.B_1_9, ClauseId.B_4_4, ClauseId.B_15_5})
  void the_confirmation_says_all_that_it_must() {
    NoticeContent content = letters.write(letter(NoticeKind.ORDER_CONFIRMED), Language.RU);

    for (String said : List.of(content.text().value(), content.html().value())) {
      assertThat(said)
          .contains(SampleOrder.NUMBER.value())
          .contains("18\u00a0000\u00a0₸", "9\u00a0500\u00a0₸", "скидка 1\u00a0000\u00a0₸")
          .contains("24\u00a0500\u00a0₸", "1\u00a0500\u00a0₸", "Курьером", "Almaty, Abay 1")
          .contains("12 ноября 2026")
          .contains("https://shop.example.org/offers/goods/2026-05")
          .contains("https://example.org/privacy/2026-01")
          .contains("ТОО «Goods»", "120540001238", "Алматы, пр. Абая, 1", "goods@example.org")
          .contains("обещания, которых в нём нет, продавца не связывают");
    }
  }

  @Test
  @Clause({ClauseId.A_3_2, ClauseId.B_13_6})
  void the_confirmation_of_a_service_names_its_kind_the_place_and_the_client() {
    Letter confirmed =
        OrderHistory.of(
                List.of(
                    SampleOrder.lesson(), new OrderConfirmed(SampleOrder.NUMBER, SampleOrder.AT)))
            .flatMap(Occasions::of)
            .orElseThrow();

    NoticeContent content = letters.write(confirmed, Language.KK);

    for (String said : List.of(content.text().value(), content.html().value())) {
      assertThat(said)
          .contains("Piano lesson", "Көрсетілетін жері: Almaty, Dostyk 77")
          .contains("Клиент: Zhanna T., +7 701 222 33 44");
    }
    assertThat(letters.write(letter(NoticeKind.ORDER_CONFIRMED), Language.KK).text().value())
        .doesNotContain("Көрсетілетін жері");
  }

  @Test
  @Clause({ClauseId.A_5_5, ClauseId.B_13_6})
  void a_proposed_end_says_what_goes_back_and_why_and_an_agreed_one_what_stays() {
    OrderPlaced placed = SampleOrder.placed(DeliveryMethod.COURIER);
    TerminationProposed proposed =
        new TerminationProposed(
            SampleOrder.NUMBER,
            "customer-1",
            Party.SELLER,
            Tenge.of(15_000),
            PersonalText.of("no teacher is left"),
            SampleOrder.AT);
    OrderCancelled ended =
        new OrderCancelled(
            SampleOrder.NUMBER, CancellationGround.AGREEMENT, Tenge.of(9_500), SampleOrder.AT);

    assertThat(written(placed, proposed).text().value())
        .contains("this goes back: 15,000\u00a0₸", "The ground: no teacher is left");
    assertThat(written(placed, ended).text().value())
        .contains("this stays with the seller", "9,500\u00a0₸")
        .doesNotContain("Documented delivery cost");
    assertThat(written(placed, ended).html().value()).contains("9,500\u00a0₸");
  }

  @Test
  @Clause({ClauseId.A_7_2, ClauseId.B_13_6})
  void new_details_of_the_seller_are_written_with_their_moment_and_stand_in_later_letters() {
    OrderPlaced placed = SampleOrder.placed(DeliveryMethod.COURIER);
    SellerDetailsTold told =
        new SellerDetailsTold(
            SampleOrder.NUMBER,
            new SellerDetails(
                "Moved LLP",
                "120540001238",
                "Almaty, Dostyk 2",
                "moved@example.org",
                "+7 727 000 00 02",
                SellerDetails.TaxStatus.VAT_PAYER,
                new SellerDetails.BankAccount("KZ86125KZT5004100100", "EXMPKZKA", "Bank")),
            LocalDate.of(2026, 11, 2),
            true,
            SampleOrder.AT);

    for (String said :
        List.of(written(placed, told).text().value(), written(placed, told).html().value())) {
      assertThat(said)
          .contains("hold since November 5, 2026", "Moved LLP", "Almaty, Dostyk 2")
          .contains("KZ86125KZT5004100100, EXMPKZKA, Bank");
    }
    assertThat(
            written(placed, told, new OrderConfirmed(SampleOrder.NUMBER, SampleOrder.AT))
                .text()
                .value())
        .contains("Moved LLP", "moved@example.org")
        .doesNotContain("goods@example.org");
    assertThat(written(placed).text().value()).contains("goods@example.org");
  }

  @Test
  @Clause({ClauseId.B_12_1, ClauseId.A_6_2, ClauseId.B_13_6})
  void force_majeure_is_told_with_its_days_and_what_it_makes_of_the_terms() {
    OrderPlaced placed = SampleOrder.placed(DeliveryMethod.COURIER);
    LocalDate ended = LocalDate.of(2026, 11, 4);

    assertThat(written(placed, noted(true, null)).text().value())
        .contains("- Fire, since November 2, 2026", "are longer by the days of it")
        .doesNotContain("You can pay");
    assertThat(written(placed, noted(true, ended)).text().value())
        .contains("- Fire, from November 2, 2026 to November 4, 2026")
        .contains("You can pay up to and including November 6, 2026.");
    assertThat(written(placed, noted(false, null)).html().value())
        .contains("Fire, since November 2, 2026", "neither side answers");
    ForceMajeureNoted withdrawn =
        new ForceMajeureNoted(SampleOrder.NUMBER, List.of(), true, List.of(), SampleOrder.AT);
    assertThat(written(placed, withdrawn).text().value()).contains("was recorded in error");
  }

  @Test
  @Clause(ClauseId.B_12_1)
  void an_order_that_has_ended_is_not_written_to_about_force_majeure() {
    OrderCancelled ended =
        new OrderCancelled(
            SampleOrder.NUMBER, CancellationGround.BUYER, Tenge.ZERO, SampleOrder.AT);

    assertThat(
            OrderHistory.of(
                    List.of(SampleOrder.placed(DeliveryMethod.COURIER), ended, noted(true, null)))
                .flatMap(Occasions::of))
        .isEmpty();
  }

  private NoticeContent written(OrderEvent... events) {
    Letter letter = OrderHistory.of(List.of(events)).flatMap(Occasions::of).orElseThrow();
    return letters.write(letter, Language.EN);
  }

  @Test
  @Clause({ClauseId.A_7_4, ClauseId.B_13_6})
  void the_confirmation_of_an_order_under_a_signed_contract_names_it_instead_of_an_offer() {
    Letter confirmed =
        OrderHistory.of(
                List.of(
                    SampleOrder.signed(), new OrderConfirmed(SampleOrder.NUMBER, SampleOrder.AT)))
            .flatMap(Occasions::of)
            .orElseThrow();

    NoticeContent content = letters.write(confirmed, Language.RU);

    for (String said : List.of(content.text().value(), content.html().value())) {
      assertThat(said)
          .contains("Подписанный договор № 17/26 от 2 ноября 2026", "составляют соглашение сторон")
          .doesNotContain("/offers/goods", "оферт");
    }
  }

  @Test
  @Clause({ClauseId.B_1_6, ClauseId.B_15_5})
  void the_proposal_says_what_it_costs_until_when_it_is_good_and_what_the_manager_says() {
    NoticeContent content = letters.write(letter(NoticeKind.PROPOSED), Language.EN);

    assertThat(content.text().value())
        .contains("24,500\u00a0₸ in all", "up to and including November 10, 2026")
        .contains("Proposal " + SampleOrder.NUMBER, "The manager says: We bring them <early>.")
        .doesNotContain("You accepted", "Order " + SampleOrder.NUMBER);
    assertThat(content.html().value()).contains("We bring them &lt;early&gt;.");
  }

  @Test
  @Clause({ClauseId.B_4_7, ClauseId.B_6_3})
  void the_confirmation_names_line_by_line_what_is_pre_ordered_and_when_it_comes() {
    OrderPlaced placed = SampleOrder.preOrdered();
    Letter confirmed =
        OrderHistory.of(List.of(placed, new OrderConfirmed(SampleOrder.NUMBER, SampleOrder.AT)))
            .flatMap(Occasions::of)
            .orElseThrow();

    NoticeContent content = letters.write(confirmed, Language.EN);

    for (String said : List.of(content.text().value(), body(content))) {
      assertThat(said)
          .containsOnlyOnce("Pre-order: expected on December 20, 2026.")
          .containsOnlyOnce("They come by themselves, no later than December 24, 2026.")
          .contains("No later than November 12, 2026.");
    }
  }

  @Test
  @Clause({ClauseId.B_6_3, ClauseId.B_6_15})
  void a_new_day_is_told_with_who_or_what_is_behind_the_delay() {
    OrderPlaced placed = SampleOrder.placed(DeliveryMethod.COURIER);
    Letter moved =
        OrderHistory.of(
                List.of(
                    placed,
                    new PromiseMoveRecorded(
                        SampleOrder.NUMBER,
                        null,
                        LocalDate.of(2026, 11, 12),
                        LocalDate.of(2026, 11, 19),
                        LocalDate.of(2026, 12, 5),
                        DelayCause.CARRIER,
                        SampleOrder.AT)))
            .flatMap(Occasions::of)
            .orElseThrow();

    NoticeContent content = letters.write(moved, Language.EN);

    for (String said : List.of(content.text().value(), body(content))) {
      assertThat(said)
          .contains("no later than November 19, 2026", "The carrier is behind the delay.");
    }
  }

  @Test
  @Clause(ClauseId.B_5_8)
  void whoever_pays_by_instalments_is_told_that_the_bank_recalculates() {
    NoticeContent content =
        letters.write(
            Occasions.of(
                    OrderHistory.of(
                            List.of(
                                SampleOrder.byInstalments(),
                                new RefundRecorded(
                                    SampleOrder.NUMBER,
                                    "refund-01",
                                    null,
                                    Tenge.of(9_000),
                                    SampleOrder.AT)))
                        .orElseThrow())
                .orElseThrow(),
            Language.EN);

    for (String said : List.of(content.text().value(), body(content))) {
      assertThat(said).contains("it recalculates your contract", "no part of the refund");
    }
    assertThat(letters.write(letter(NoticeKind.REFUNDED), Language.EN).text().value())
        .doesNotContain("recalculates");
  }

  @Test
  @Clause(ClauseId.B_4_5)
  void the_shortage_says_what_is_missing_what_can_be_chosen_and_until_when() {
    NoticeContent content = letters.write(letter(NoticeKind.SHORTAGE), Language.EN);

    assertThat(content.text().value())
        .contains("Kettle <1.7 l> & lid × 1", "Kettle, 2 l × 1, 9,900\u00a0₸ together")
        .contains("Wait: the goods are expected on December 1, 2026")
        .contains("Take back the money", "before November 8, 2026, 15:40");
    assertThat(content.html().value()).contains("Kettle &lt;1.7 l&gt; &amp; lid × 1");
  }

  @Test
  void what_a_product_is_called_is_shown_and_not_obeyed() {
    NoticeContent content = letters.write(letter(NoticeKind.ORDER_RECEIVED), Language.EN);

    assertThat(content.html().value()).contains("Kettle &lt;1.7 l&gt; &amp; lid");
    assertThat(content.text().value()).contains("Kettle <1.7 l> & lid");
  }

  @Test
  @Clause(ClauseId.B_10_7)
  void marketing_shows_the_way_out() {
    NoticeContent content =
        letters.write(
            new MarketingEvent.Wording("Kettles", "One.\n\nTwo <b>."),
            Language.EN,
            URI.create("https://shop.example.org/unsubscribe/x"));

    assertThat(content.text().value()).contains("https://shop.example.org/unsubscribe/x");
    assertThat(content.html().value())
        .contains("<p>One.</p>", "Two &lt;b&gt;.", "https://shop.example.org/unsubscribe/x");
  }

  @Test
  void all_letters_can_be_looked_at() throws IOException {
    Path folder = Files.createDirectories(Path.of("target", "letters"));
    for (Language language : Language.values()) {
      for (NoticeKind kind : NoticeKind.values()) {
        if (kind != NoticeKind.MARKETING) {
          NoticeContent content = letters.write(letter(kind), language);
          String name = kind + "-" + language;
          Files.writeString(folder.resolve(name + ".html"), content.html().value());
          Files.writeString(folder.resolve(name + ".txt"), content.text().value());
        }
      }
    }
    assertThat(folder).isNotEmptyDirectory();
  }
}
