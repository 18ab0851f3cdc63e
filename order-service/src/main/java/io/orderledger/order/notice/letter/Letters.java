package io.orderledger.order.notice.letter;

import io.orderledger.order.contract.model.SignedContract;
import io.orderledger.order.model.ForceMajeureNoted;
import io.orderledger.order.model.Language;
import io.orderledger.order.model.OrderEvent.OrderPlaced;
import io.orderledger.order.model.OrderHistory.Current;
import io.orderledger.order.model.OrderLine;
import io.orderledger.order.model.Recipient;
import io.orderledger.order.model.Replacement;
import io.orderledger.order.model.Shortage;
import io.orderledger.order.notice.NoticeSettings;
import io.orderledger.order.notice.model.Letter;
import io.orderledger.order.notice.model.MarketingEvent;
import io.orderledger.order.notice.model.NoticeContent;
import io.orderledger.order.receipt.model.FiscalReceipt;
import io.orderledger.order.service.model.OrderedService;
import io.orderledger.order.tariff.model.Supply;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.Carriage;
import io.orderledger.shared.event.DeliveryFact.Items;
import io.orderledger.shared.event.OfferFact.Terms;
import io.orderledger.shared.event.OrderFact.DeliveryPromise;
import io.orderledger.shared.event.SellerDetails;
import io.orderledger.shared.event.Waybill;
import io.orderledger.shared.majeure.Circumstance;
import io.orderledger.shared.majeure.TermExtension;
import io.orderledger.shared.money.Tenge;
import io.orderledger.shared.personal.PersonalText;
import java.net.URI;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts letters into words. The same letter in the same language gives the same words. */
@Component
@Clause({ClauseId.B_1_9, ClauseId.B_4_4, ClauseId.B_13_6, ClauseId.B_15_5})
public class Letters {

  private final Templates templates;
  private final NoticeSettings settings;
  private final ContractTerms contracts;

  Letters(Templates templates, NoticeSettings settings, ContractTerms contracts) {
    this.templates = templates;
    this.settings = settings;
    this.contracts = contracts;
  }

  public NoticeContent write(Letter letter, Language language) {
    OrderPlaced placed = letter.placed();
    Current order = letter.order();
    Terms terms = contracts.of(placed);
    Wording wording = new Wording(language);
    Map<String, Object> values = new HashMap<>();
    values.put("kind", letter.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    values.put("number", placed.orderNumber().value());
    values.put("placedAt", wording.moment(placed.acceptance().moment()));
    values.put("moment", wording.moment(letter.moment()));
    values.put("amount", orEmpty(letter.amount(), wording));
    values.put("pickupPoint", letter.pickupPoint() == null ? "" : letter.pickupPoint());
    values.put("lastDay", letter.lastDay() == null ? "" : wording.date(letter.lastDay()));
    values.put("promise", orEmpty(letter.promise()));
    values.putAll(shortage(letter, wording));
    values.put("parcel", parcel(letter, wording));
    values.put("cause", letter.cause() == null ? "" : letter.cause().name());
    values.put("ground", letter.ground() == null ? "" : letter.ground().name());
    values.put("receipt", receipt(letter, wording));
    values.put("majeure", majeure(letter.majeure(), wording));
    values.put("waybill", waybill(letter));
    boolean apart = order.wantedDelivery() != null && order.wantedDelivery().apart();
    values.put("lines", order.lines().stream().map(line -> line(line, apart, wording)).toList());
    values.put("goodsTotal", wording.amount(order.goodsTotal()));
    values.put("deliveryFee", orEmpty(order.deliveryFee(), wording));
    values.put("total", wording.amount(order.total()));
    values.put("delivery", delivery(order, wording));
    values.put("rendering", rendering(placed.service()));
    values.put("services", terms.services().renders());
    values.put("payment", placed.paymentMethod().name());
    SellerDetails told = order.details().seller();
    values.put("seller", told == null ? Objects.requireNonNull(terms.seller()) : told);
    values.put("offerEdition", placed.acceptance().offerEdition());
    values.put("offerLink", offerLink(placed));
    values.put("contract", contract(placed.acceptance().contract(), wording));
    values.put("privacyEdition", placed.acceptance().privacyEdition());
    values.put("privacyLink", Objects.requireNonNull(terms.texts()).privacyPolicy());
    return templates.content("letter", language, values);
  }

  /**
   * A marketing message.
   *
   * @param optOut the reader's way out, in the message itself and in its headers
   */
  @Clause(ClauseId.B_10_7)
  public NoticeContent write(MarketingEvent.Wording said, Language language, URI optOut) {
    return templates.content(
        "marketing",
        language,
        Map.of(
            "subject", said.subject(),
            "paragraphs", List.of(said.body().strip().split("\\R\\s*\\R")),
            "optOut", optOut.toString()));
  }

  /**
   * A line; of pre-ordered goods when they are expected, and if they come apart from the others, by
   * when.
   */
  @Clause({ClauseId.B_4_7, ClauseId.B_6_3})
  private static Map<String, Object> line(OrderLine line, boolean apart, Wording wording) {
    Tenge full = line.unitPrice().times(line.quantity());
    Tenge discount = full.minus(line.net());
    Supply supply = line.supply();
    return Map.of(
        "expectedOn", supply == null ? "" : wording.date(supply.expectedOn()),
        "comesBy", supply == null || !apart ? "" : wording.date(supply.promisedBy()),
        "name", line.name(),
        "quantity", line.quantity(),
        "unitPrice", wording.amount(line.unitPrice()),
        "net", wording.amount(line.net()),
        "discount", discount.isPositive() ? wording.amount(discount) : "");
  }

  /** What left of an order in several shipments; nothing when all of it did. */
  @Clause(ClauseId.B_7_9)
  private static List<Map<String, Object>> parcel(Letter letter, Wording wording) {
    List<Items> items = letter.items();
    return items == null
        ? List.of()
        : letter.order().lines().stream()
            .flatMap(
                line ->
                    items.stream()
                        .filter(each -> each.line() == line.line())
                        .map(
                            each ->
                                Map.<String, Object>of(
                                    "name",
                                    line.name(),
                                    "quantity",
                                    each.quantity(),
                                    "expectedOn",
                                    line.supply() == null
                                        ? ""
                                        : wording.date(line.supply().expectedOn()))))
            .toList();
  }

  @Clause(ClauseId.B_4_5)
  private static Map<String, Object> shortage(Letter letter, Wording wording) {
    Shortage shortage = letter.shortage();
    if (shortage == null) {
      return Map.of();
    }
    Replacement instead = shortage.replacement();
    LocalDate day = shortage.availableOn();
    return Map.of(
        "missing",
        shortage.missing().stream().map(missing -> missing(missing, letter.order())).toList(),
        "instead",
        instead == null
            ? Map.of()
            : Map.of(
                "name", instead.name(),
                "quantity", instead.quantity(),
                "net", wording.amount(instead.net())),
        "availableOn",
        day == null ? "" : wording.date(day),
        "answerBy",
        wording.moment(shortage.answerBy()));
  }

  /** Nothing where no force majeure is told. */
  @Clause({ClauseId.B_12_1, ClauseId.A_6_2})
  private static Map<String, Object> majeure(@Nullable ForceMajeureNoted noted, Wording wording) {
    return noted == null
        ? Map.of()
        : Map.of(
            "circumstances",
            noted.circumstances().stream().map(it -> circumstance(it, wording)).toList(),
            "extendsTerms",
            noted.extendsTerms(),
            "payBy",
            lastDay(noted, TermExtension.Term.PAYMENT, wording),
            "chooseBy",
            lastDay(noted, TermExtension.Term.SHORTAGE_ANSWER, wording));
  }

  private static String lastDay(ForceMajeureNoted noted, TermExtension.Term term, Wording wording) {
    return noted.extensions().stream()
        .filter(it -> it.term() == term)
        .map(it -> wording.date(it.after()))
        .findFirst()
        .orElse("");
  }

  private static Map<String, Object> circumstance(Circumstance circumstance, Wording wording) {
    LocalDate ended = circumstance.endedOn();
    return Map.of(
        "kind", circumstance.kind().name(),
        "beganOn", wording.date(circumstance.beganOn()),
        "endedOn", ended == null ? "" : wording.date(ended));
  }

  /** Nothing where the letter brings none. */
  @Clause(ClauseId.B_5_9)
  private static Map<String, Object> receipt(Letter letter, Wording wording) {
    FiscalReceipt receipt = letter.receipt();
    return receipt == null
        ? Map.of()
        : Map.of(
            "direction",
            receipt.direction().name(),
            "number",
            receipt.fiscalNumber(),
            "vat",
            orEmpty(receipt.vat(), wording),
            "sign",
            receipt.fiscalSign() == null ? "" : receipt.fiscalSign(),
            "link",
            receipt.link() == null ? "" : receipt.link(),
            "corrects",
            receipt.corrects() == null ? "" : receipt.corrects());
  }

  /** Nothing where the order stands under the seller's offer. */
  @Clause(ClauseId.A_7_4)
  private static Map<String, Object> contract(@Nullable SignedContract contract, Wording wording) {
    return contract == null
        ? Map.of()
        : Map.of("number", contract.number(), "signedOn", wording.date(contract.signedOn()));
  }

  /** Nothing where the order names no service; no client after the person was erased. */
  @Clause(ClauseId.A_3_2)
  private static Map<String, Object> rendering(@Nullable OrderedService service) {
    if (service == null) {
      return Map.of();
    }
    OrderedService.Client client = service.client();
    return Map.of(
        "kind",
        service.kind(),
        "client",
        client == null ? "" : client.name().value(),
        "phone",
        client == null ? "" : client.phone().value(),
        "place",
        client == null ? "" : client.place().value());
  }

  /** Nothing where no carrier has the goods. */
  @Clause(ClauseId.B_6_6)
  private static Map<String, Object> waybill(Letter letter) {
    Waybill waybill = letter.waybill();
    return waybill == null
        ? Map.of()
        : Map.of(
            "carrier",
            waybill.carrier(),
            "trackingNumber",
            waybill.trackingNumber(),
            "link",
            waybill.link() == null ? "" : waybill.link());
  }

  /** The carrier that the buyer hired, who settles with it; empty where the buyer hired none. */
  @Clause(ClauseId.B_7_5)
  private static String buyersCarrier(@Nullable DeliveryPromise promise) {
    Carriage carriage = promise == null ? null : promise.carriage();
    return carriage == null || carriage.carrier() == null ? "" : carriage.carrier();
  }

  private static Map<String, Object> missing(Shortage.Missing missing, Current order) {
    String name =
        order.lines().stream()
            .filter(line -> line.sku().equals(missing.sku()))
            .findFirst()
            .map(OrderLine::name)
            .orElse(missing.sku());
    return Map.of("name", name, "quantity", missing.quantity());
  }

  private static Map<String, Object> delivery(Current order, Wording wording) {
    DeliveryPromise promise = order.deliveryPromise();
    Recipient recipient = order.recipient();
    return Map.of(
        "promisedBy", promise == null ? "" : wording.date(promise.promisedBy()),
        "dueToCarrier", orEmpty(order.dueToCarrier(), wording),
        "buyersCarrier", buyersCarrier(promise),
        "method", order.deliveryMethod().name(),
        "point", order.pickupPoint() == null ? "" : order.pickupPoint(),
        "name", recipient == null ? "" : recipient.name().value(),
        "address", recipient == null ? "" : orEmpty(recipient.address()));
  }

  private static String orEmpty(@Nullable PersonalText text) {
    return text == null ? "" : text.value();
  }

  private static String orEmpty(@Nullable Tenge amount, Wording wording) {
    return amount == null || amount.isZero() ? "" : wording.amount(amount);
  }

  private String offerLink(OrderPlaced placed) {
    return settings.publicUrl()
        + "/offers/"
        + placed.sellerId()
        + '/'
        + placed.acceptance().offerEdition();
  }
}
