package io.orderledger.order.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.orderledger.eventstore.EventTypes;
import io.orderledger.eventstore.RecordedEvent;
import io.orderledger.eventstore.StreamId;
import io.orderledger.order.charge.model.ChargeNews.ChargeFailureTold;
import io.orderledger.order.charge.model.ChargeNews.ChargeTold;
import io.orderledger.order.contract.model.ContractRegistered;
import io.orderledger.order.contract.model.SignedContract;
import io.orderledger.order.details.model.SellerDetailsChanged;
import io.orderledger.order.majeure.model.Declaration;
import io.orderledger.order.majeure.model.MajeureEvent;
import io.orderledger.order.model.Acceptance;
import io.orderledger.order.model.Assignee;
import io.orderledger.order.model.AssignmentEvent;
import io.orderledger.order.model.Contact;
import io.orderledger.order.model.ContactChanged;
import io.orderledger.order.model.DateAgreement;
import io.orderledger.order.model.ForceMajeureNoted;
import io.orderledger.order.model.GivingUpRecorded;
import io.orderledger.order.model.Language;
import io.orderledger.order.model.OrderContent;
import io.orderledger.order.model.OrderEvent;
import io.orderledger.order.model.OrderLine;
import io.orderledger.order.model.Party;
import io.orderledger.order.model.PriceBasis;
import io.orderledger.order.model.PriceRecord;
import io.orderledger.order.model.Recipient;
import io.orderledger.order.model.RefusalGround;
import io.orderledger.order.model.Replacement;
import io.orderledger.order.model.SellerDetailsTold;
import io.orderledger.order.model.ServiceEvent;
import io.orderledger.order.model.Shortage;
import io.orderledger.order.model.ShortageTermRestarted;
import io.orderledger.order.model.Shortfall;
import io.orderledger.order.model.SuspectedPayment;
import io.orderledger.order.model.SuspicionEvent;
import io.orderledger.order.model.TerminationAnswered;
import io.orderledger.order.model.TerminationProposed;
import io.orderledger.order.notice.model.Channel;
import io.orderledger.order.notice.model.MarketingEvent;
import io.orderledger.order.notice.model.MarketingPurpose;
import io.orderledger.order.notice.model.Notice;
import io.orderledger.order.notice.model.NoticeContent;
import io.orderledger.order.notice.model.NoticeEvent;
import io.orderledger.order.notice.model.NoticeKind;
import io.orderledger.order.notice.model.Obstacle;
import io.orderledger.order.offer.model.OfferEdition;
import io.orderledger.order.offer.model.OfferEvent;
import io.orderledger.order.party.model.AgeClass;
import io.orderledger.order.pricing.model.Benefit;
import io.orderledger.order.pricing.model.Buyer;
import io.orderledger.order.pricing.model.Cart;
import io.orderledger.order.pricing.model.CartLine;
import io.orderledger.order.pricing.model.Facet;
import io.orderledger.order.pricing.model.Kind;
import io.orderledger.order.pricing.model.Limit;
import io.orderledger.order.pricing.model.Period;
import io.orderledger.order.pricing.model.PricingTerms;
import io.orderledger.order.pricing.model.Promotion;
import io.orderledger.order.pricing.model.PromotionId;
import io.orderledger.order.pricing.model.Quote;
import io.orderledger.order.pricing.model.Scope;
import io.orderledger.order.pricing.model.Uses;
import io.orderledger.order.promotion.model.PromotionEvent;
import io.orderledger.order.promotion.model.ReservedUse;
import io.orderledger.order.proposal.model.Proposal;
import io.orderledger.order.proposal.model.ProposalEvent;
import io.orderledger.order.publishing.OrderPublisher;
import io.orderledger.order.receipt.model.FiscalReceipt;
import io.orderledger.order.receipt.model.ReceiptTold;
import io.orderledger.order.service.model.OrderedService;
import io.orderledger.order.tariff.model.PreOrderShipping;
import io.orderledger.order.tariff.model.Supply;
import io.orderledger.order.tariff.model.WantedDelivery;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.event.AntiFraudTerms;
import io.orderledger.shared.event.CarrierFact.Mishap;
import io.orderledger.shared.event.DeliveryFact.DelayCause;
import io.orderledger.shared.event.DeliveryFact.Items;
import io.orderledger.shared.event.DeliveryFact.ProofKind;
import io.orderledger.shared.event.OfferFact.Terms;
import io.orderledger.shared.event.OrderFact.CancellationGround;
import io.orderledger.shared.event.OrderFact.CostPart;
import io.orderledger.shared.event.OrderFact.CostReason;
import io.orderledger.shared.event.OrderFact.DeliveryMethod;
import io.orderledger.shared.event.OrderFact.DeliveryPromise;
import io.orderledger.shared.event.OrderFact.PaymentMethod;
import io.orderledger.shared.event.PaymentFact.ChargeGround;
import io.orderledger.shared.event.PaymentFact.MoneyDirection;
import io.orderledger.shared.event.RenderingFact;
import io.orderledger.shared.event.SellerDetails;
import io.orderledger.shared.event.TariffEdition;
import io.orderledger.shared.event.Waybill;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.majeure.Circumstance;
import io.orderledger.shared.majeure.Circumstance.Side;
import io.orderledger.shared.majeure.TermExtension;
import io.orderledger.shared.majeure.TermExtension.Term;
import io.orderledger.shared.money.Tenge;
import io.orderledger.shared.personal.PersonalText;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The shape of every stored event, approved once: what lies on disk must be readable for ever. A
 * change that breaks this test needs a new revision and an upcaster, not a new sample; only a
 * component that reads as null in older events may join a sample.
 */
class StoredEventsTest {

  private static final OrderNumber NUMBER = OrderNumber.ofIndex(314_159_265);
  private static final Instant AT = Instant.parse("2026-11-05T10:40:00.123456Z");

  private static final SignedContract CONTRACT =
      new SignedContract("17/26", LocalDate.of(2026, 11, 2));
  private static final UUID NOTICE = UUID.fromString("8a1d0d62-3e0f-5d0b-9a59-0f5f7c1e2d3b");

  private final EventTypes types = new OrderStoreConfiguration().eventTypes();
  private final JsonMapper json = mapper(types);

  private static JsonMapper mapper(EventTypes types) {
    JsonMapper.Builder builder = JsonMapper.builder();
    types.teach(builder);
    return builder.build();
  }

  private static final Promotion PROMOTION =
      new Promotion(
          new PromotionId("spring-10"),
          Kind.PROMO_CODE,
          "SPRING",
          new Benefit.PercentOff(10),
          new Scope(Set.of("TEA"), Set.of("kitchen"), Set.of("MUG"), false),
          new Period(LocalDateTime.of(2026, 3, 1, 0, 0), LocalDateTime.of(2026, 6, 1, 0, 0)),
          Tenge.of(500),
          Map.of(Facet.CHANNEL, Set.of("SITE")),
          Set.of("customer-1"),
          Map.of(Limit.USES, 100L),
          false);

  private static final ReservedUse USE = new ReservedUse(Limit.USES, "all", 1);

  private static PriceRecord price() {
    Cart cart =
        new Cart(
            new Buyer("customer-1", "place", "device", Map.of(Facet.CHANNEL, Set.of("SITE"))),
            List.of(new CartLine("TEA", Set.of("kitchen"), 2, Tenge.of(500), Tenge.of(450), false)),
            Tenge.of(1_500),
            List.of("SPRING"),
            List.of(),
            Map.of("MUG", Tenge.of(300)),
            AT,
            "2026-01");
    return new PriceRecord(
        new PriceBasis(
            "17",
            PricingTerms.USUAL,
            cart,
            List.of(new PriceBasis.Used(new Uses.Counter(PROMOTION.id(), Limit.USES, "all"), 41))),
        List.of(
            new PriceRecord.Line(1, List.of(new Quote.Discount(PROMOTION.id(), 2, Tenge.of(100))))),
        List.of(
            new Quote.Applied(
                PROMOTION.id(),
                Kind.PROMO_CODE,
                "SPRING",
                PROMOTION.benefit(),
                Tenge.of(100),
                Tenge.ZERO)),
        List.of(
            new Quote.Gift(
                new PromotionId("mug"), "MUG", 1, Tenge.of(300), Tenge.ZERO, List.of(1))));
  }

  /** Every way to gain something, so that each name on disk is approved. */
  private static List<Benefit> benefits() {
    return List.of(
        new Benefit.PercentOff(10),
        new Benefit.AmountOff(Tenge.of(500)),
        new Benefit.PiecePrice(Tenge.of(400)),
        new Benefit.CheapestFree(3, 2),
        new Benefit.SetPrice(
            List.of(new Benefit.Part("TEA", 1), new Benefit.Part("CUP", 1)),
            Tenge.of(900),
            Benefit.PartialReturn.AT_SINGLE_PRICES),
        new Benefit.Gift("MUG", 1));
  }

  private static Notice notice() {
    return new Notice(
        NOTICE,
        NUMBER,
        "customer-1",
        NoticeKind.ORDER_CONFIRMED,
        NOTICE,
        Channel.EMAIL,
        Language.KK,
        null,
        "hash",
        "S1");
  }

  private static List<Object> samples() {
    OfferEdition edition = edition();
    return List.of(
        placed(buyer(), contact(), "operator-1", price(), promise(), delivery()),
        new OrderEvent.PlacementForfeited(NUMBER, AT),
        new OrderEvent.OrderHeld(
            NUMBER,
            List.of(new Quote.PriceError(1, Tenge.of(1), Tenge.of(500))),
            5,
            AT,
            new SuspectedPayment(AntiFraudTerms.Signal.FAILURES_OF_CARD, 2, 3, 3, 60)),
        new SuspicionEvent.SuspicionRecorded(
            NUMBER, new SuspectedPayment(AntiFraudTerms.Signal.FAILURES_OF_CARD, 2, 3, 3, 60), AT),
        new OrderEvent.HoldReleased(NUMBER, "operator-1", "clearance", AT),
        new OrderEvent.PromiseConfirmed(NUMBER, "customer-1", PersonalText.of("N"), AT),
        new OrderEvent.OrderConfirmed(NUMBER, AT),
        new OrderEvent.AuthorizationRecorded(NUMBER, 1, Tenge.of(2_500), AT),
        new OrderEvent.PaymentFailureRecorded(NUMBER, 1, "insufficient_funds", AT, true),
        new OrderEvent.CaptureRecorded(NUMBER, Tenge.of(2_500), AT),
        new OrderEvent.VoidRecorded(NUMBER, Tenge.of(2_500), AT),
        new OrderEvent.RefundRecorded(NUMBER, "R1", "RET1", Tenge.of(500), AT),
        new OrderEvent.DisputeRecorded(NUMBER, "dp-1", true, AT),
        new OrderEvent.DispatchRecorded(
            NUMBER,
            "S1",
            List.of(new Items(1, 2)),
            AT,
            new Waybill("KazTrans", "KT-1", "https://kaztrans.example/KT-1", "waybill 4711")),
        new GivingUpRecorded(NUMBER, "S1", Mishap.LOST, AT),
        new OrderEvent.ReadinessRecorded(
            NUMBER, "S1", List.of(new Items(1, 2)), "ALA-1", LocalDate.of(2026, 11, 10), AT),
        new OrderEvent.StorageRestartRecorded(NUMBER, "S1", LocalDate.of(2026, 11, 14), AT),
        new OrderEvent.HandOverRecorded(NUMBER, "S1", List.of(new Items(1, 2)), ProofKind.CODE, AT),
        new OrderEvent.RefusalAtDoorRecorded(NUMBER, "S1", Tenge.of(700), AT),
        new OrderEvent.NonCollectionRecorded(NUMBER, "S1", AT),
        new OrderEvent.PromiseMoveRecorded(
            NUMBER,
            "S1",
            LocalDate.of(2026, 11, 10),
            LocalDate.of(2026, 11, 17),
            LocalDate.of(2026, 12, 12),
            DelayCause.FORCE_MAJEURE,
            AT),
        new OrderEvent.DateAgreed(
            NUMBER,
            new DateAgreement(
                LocalDate.of(2026, 12, 28),
                DelayCause.SELLER,
                DateAgreement.Means.PHONE,
                DateAgreement.Party.BUYER,
                AT,
                "operator-1"),
            LocalDate.of(2026, 11, 10),
            LocalDate.of(2026, 12, 28),
            AT),
        new OrderEvent.SupplyMoved(
            NUMBER, "TEA", LocalDate.of(2026, 11, 25), content(List.of(shortfall())), AT),
        new OrderEvent.ItemsDropped(NUMBER, "S1", List.of(new Items(1, 2)), AT),
        new OrderEvent.CancellationRequested(
            NUMBER,
            "customer-1",
            CancellationGround.BUYER,
            PersonalText.of("R"),
            AT,
            RefusalGround.FRAUD,
            Tenge.of(500)),
        new TerminationProposed(
            NUMBER, "customer-1", Party.BUYER, Tenge.of(500), PersonalText.of("G"), AT),
        new TerminationAnswered(
            NUMBER,
            "customer-1",
            Party.SELLER,
            TerminationAnswered.Answer.CONSENT,
            PersonalText.of("R"),
            AT),
        new AssignmentEvent.AssignmentRequested(NUMBER, 1, "customer-1", "customer-2", AT),
        new AssignmentEvent.AssignmentAccepted(NUMBER, 1, "customer-2", assignee(), AT),
        new AssignmentEvent.AssignmentAnswered(
            NUMBER, 1, "customer-1", AssignmentEvent.Answer.REFUSE, PersonalText.of("R"), AT),
        new AssignmentEvent.RightsAssigned(NUMBER, 1, "customer-1", "customer-2", assignee(), AT),
        new OrderEvent.OrderCancelled(NUMBER, CancellationGround.BUYER, Tenge.ZERO, AT),
        new OrderEvent.CancellationRefused(NUMBER, AT),
        new OrderEvent.EditRequested(
            NUMBER, "customer-1", 1, content(List.of()), true, recipient(), AT, true),
        new OrderEvent.OrderEdited(NUMBER, 1, content(List.of(shortfall())), true, AT),
        new OrderEvent.EditRefused(NUMBER, 1, AT),
        new OrderEvent.ShortageReported(
            NUMBER,
            "customer-1",
            1,
            new Shortage(
                List.of(new Shortage.Missing("TEA", 1)),
                replacement(),
                LocalDate.of(2026, 12, 1),
                AT.plusSeconds(3_600)),
            recipient(),
            AT),
        new OrderEvent.GoodsHeldForShortage(NUMBER, 1, AT),
        new OrderEvent.ShortageSettled(NUMBER, 1, Shortage.Choice.REFUND, Shortage.By.TIMEOUT, AT),
        new ShortageTermRestarted(NUMBER, 1, AT, AT.plusSeconds(3_600), AT),
        new OrderEvent.ShortageDropped(NUMBER, 1, AT),
        new ServiceEvent.RenderingRecorded(
            NUMBER, "V1", List.of(new Items(1, 2)), "ACT-1", LocalDate.of(2026, 11, 10), AT),
        new ServiceEvent.AcceptanceRecorded(
            NUMBER, "V1", List.of(new Items(1, 2)), RenderingFact.Acceptance.SILENCE, AT),
        new OrderEvent.OrderCompleted(NUMBER, AT),
        new OfferEvent.EditionPublished(edition, AT),
        new OfferEvent.EditionEnded(edition, LocalDate.of(2026, 11, 20), AT),
        new ContactChanged(NUMBER, "customer-1", contact(), LocalDate.of(2026, 11, 2), true, AT),
        new SellerDetailsTold(NUMBER, seller(), LocalDate.of(2026, 11, 2), true, AT),
        new SellerDetailsChanged("goods", seller(), LocalDate.of(2026, 11, 2), "operator-1", AT),
        new ContractRegistered(
            "customer-1",
            CONTRACT,
            edition.withoutText(),
            PersonalText.of("C"),
            PersonalText.of("W"),
            "operator-1",
            AT),
        new PromotionEvent.PromotionPublished("goods", PROMOTION, AT),
        new PromotionEvent.PromotionEnded(PROMOTION.id(), "sold out", AT),
        new PromotionEvent.UseReserved(
            PROMOTION.id(), NUMBER, List.of(USE), AT.plusSeconds(900), AT),
        new PromotionEvent.UseAdjusted(
            PROMOTION.id(), NUMBER, List.of(USE), List.of(), AT.plusSeconds(900), AT),
        new PromotionEvent.UseReleased(PROMOTION.id(), NUMBER, List.of(USE), AT),
        new ProposalEvent.ProposalMade(
            new Proposal(
                NUMBER,
                "customer-1",
                buyer(),
                "goods",
                "2026-01",
                content(List.of()),
                recipient(),
                contact(),
                PaymentMethod.CARD,
                PersonalText.of("N"),
                LocalDate.of(2026, 11, 19),
                "operator-1",
                AT,
                service())),
        new ProposalEvent.ProposalWithdrawn(NUMBER, "operator-1", "sold", AT),
        new NoticeEvent.NoticeRequested(
            notice(),
            "customer-1",
            PersonalText.of("E"),
            new NoticeContent(PersonalText.of("S"), PersonalText.of("T"), PersonalText.of("H")),
            AT),
        new NoticeEvent.NoticeSent(
            NOTICE,
            1,
            "customer-1",
            Channel.EMAIL,
            PersonalText.of("E"),
            "hash",
            "<m@h>",
            AT,
            notice()),
        new NoticeEvent.NoticeDelayed(NOTICE, 1, Obstacle.DEFERRED, 451, AT),
        new NoticeEvent.NoticeGivenUp(NOTICE, 1, Obstacle.REFUSED, 550, AT),
        new NoticeEvent.SendingRequested(NOTICE, 2, AT),
        new NoticeEvent.ReceiptRebutted(NOTICE, 1, "customer-1", PersonalText.of("P"), AT),
        new MarketingEvent.ConsentGiven(
            "customer-1",
            MarketingPurpose.NEWS,
            "account",
            new Contact(PersonalText.of("E"), null, Language.EN),
            AT),
        new MarketingEvent.ConsentWithdrawn("customer-1", MarketingPurpose.NEWS, "letter", AT),
        noted(),
        new MajeureEvent.CircumstanceDeclared(
            "fm-1",
            new Declaration(
                io.orderledger.order.majeure.model.Scope.region(
                    new TariffEdition.Place("KZ", "Almaty", "Almaty")),
                Side.BOTH,
                Circumstance.Kind.NATURAL_DISASTER,
                LocalDate.of(2026, 11, 17),
                LocalDate.of(2026, 11, 21),
                2,
                new Declaration.Notice(Side.SELLER, Declaration.Channel.PUBLIC_ANNOUNCEMENT, AT),
                "Certificate 17/26"),
            "operator-1",
            AT),
        new MajeureEvent.CircumstanceEnded("fm-1", LocalDate.of(2026, 11, 21), 2, "operator-1", AT),
        new MajeureEvent.CircumstanceProven("fm-1", "Certificate 17/26", "operator-1", AT),
        new MajeureEvent.CircumstanceWithdrawn("fm-1", "another region", "operator-1", AT),
        new MarketingEvent.MessageRequested(
            "customer-1",
            "kettles",
            MarketingPurpose.PROMOTIONS,
            Map.of(Language.RU, new MarketingEvent.Wording("S", "B")),
            AT),
        new ReceiptTold(
            NUMBER,
            new FiscalReceipt(
                "R1",
                MoneyDirection.TO_SELLER,
                Tenge.of(2_500),
                Tenge.of(345),
                "000000004711",
                "2084315597",
                "https://receipts.example/2084315597",
                AT,
                "R0")),
        new ChargeTold(NUMBER, Tenge.of(9_000), LocalDate.of(2026, 12, 31), AT),
        new ChargeFailureTold(
            NUMBER,
            Tenge.of(9_000),
            ChargeGround.INSUFFICIENT_FUNDS,
            LocalDate.of(2027, 1, 1),
            AT));
  }

  @Test
  void a_placement_from_before_contacts_were_asked_for_is_still_read() throws IOException {
    JsonNode placed = json.valueToTree(samples().getFirst());
    ((ObjectNode) placed).remove("contact");

    assertThat(json.treeToValue(placed, OrderEvent.OrderPlaced.class).contact()).isNull();
  }

  /** As they were written when they had fewer components. */
  private static List<Object> olderSamples() {
    return List.of(
        placed(null, null, null, null, null, null),
        new OrderEvent.OrderHeld(
            NUMBER, List.of(new Quote.PriceError(1, Tenge.of(1), Tenge.of(500))), null, AT),
        new OrderEvent.OrderEdited(
            NUMBER, 1, content(lines(null), delivery().shipping(null), List.of()), true, AT),
        new OrderEvent.DispatchRecorded(NUMBER, "S1", AT),
        new OrderEvent.ReadinessRecorded(NUMBER, "S1", "ALA-1", LocalDate.of(2026, 11, 10), AT),
        new OrderEvent.CancellationRequested(
            NUMBER, "customer-1", CancellationGround.BUYER, PersonalText.of("R"), AT),
        new OrderEvent.PaymentFailureRecorded(NUMBER, 1, "insufficient_funds", AT, null),
        new OfferEvent.EditionPublished(edition(), AT),
        new OfferEvent.EditionEnded(edition(), LocalDate.of(2026, 11, 20), AT));
  }

  private static OfferEdition edition() {
    return new OfferEdition(
        "goods",
        "2026-01",
        LocalDate.of(2026, 1, 1),
        new Terms(14, 5, true),
        Map.of(DeliveryMethod.COURIER, Tenge.of(1_500)),
        "wording",
        "hash");
  }

  private static OrderEvent.OrderPlaced placed(
      io.orderledger.order.party.model.@Nullable Buyer buyer,
      @Nullable Contact contact,
      @Nullable String manager,
      @Nullable PriceRecord price,
      @Nullable DeliveryPromise promise,
      @Nullable WantedDelivery delivery) {
    return new OrderEvent.OrderPlaced(
        NUMBER,
        "customer-1",
        buyer,
        "goods",
        lines(delivery == null ? null : supply()),
        DeliveryMethod.COURIER,
        null,
        recipient(),
        contact,
        PaymentMethod.CARD,
        Tenge.of(1_000),
        Tenge.of(1_500),
        Tenge.of(2_500),
        new Acceptance(
            Acceptance.Act.ORDER_FORM,
            Acceptance.Channel.SITE,
            AT,
            "2026-01",
            "2026-01",
            List.of("order"),
            manager,
            buyer == null ? null : CONTRACT),
        price,
        promise,
        delivery,
        AT,
        buyer == null ? null : service());
  }

  private static List<OrderLine> lines(@Nullable Supply supply) {
    return List.of(
        new OrderLine(1, "TEA", "Tea", 2, Tenge.of(500), Tenge.of(1_000), "statutory", supply));
  }

  private static ForceMajeureNoted noted() {
    return new ForceMajeureNoted(
        NUMBER,
        List.of(
            new Circumstance(
                "fm-1",
                Side.BOTH,
                Circumstance.Kind.NATURAL_DISASTER,
                LocalDate.of(2026, 11, 17),
                LocalDate.of(2026, 11, 21),
                2)),
        true,
        List.of(
            new TermExtension(
                Term.PAYMENT,
                "S1",
                LocalDate.of(2026, 11, 20),
                LocalDate.of(2026, 11, 27),
                List.of(new TermExtension.Share("fm-1", 7)))),
        AT);
  }

  private static Supply supply() {
    return new Supply(
        LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 2), LocalDate.of(2026, 12, 4));
  }

  private static SellerDetails seller() {
    return new SellerDetails(
        "Example",
        "120540001238",
        "Almaty",
        "e@example.org",
        "P",
        SellerDetails.TaxStatus.VAT_PAYER,
        new SellerDetails.BankAccount("KZ86125KZT5004100100", "EXMPKZKA", "Bank"),
        16);
  }

  private static OrderedService service() {
    return new OrderedService(
        "Lesson",
        new OrderedService.Client(
            PersonalText.of("N"), PersonalText.of("P"), PersonalText.of("A")));
  }

  private static Recipient recipient() {
    return new Recipient(PersonalText.of("N"), PersonalText.of("P"), PersonalText.of("A"));
  }

  private static WantedDelivery delivery() {
    return new WantedDelivery(
        DeliveryMethod.COURIER,
        null,
        new TariffEdition.Place("KZ", null, "Almaty"),
        2,
        Set.of(TariffEdition.DeliveryOption.LIFTING),
        PreOrderShipping.APART);
  }

  private static OrderContent content(List<Shortfall> shortfalls) {
    return content(lines(supply()), delivery(), shortfalls);
  }

  private static OrderContent content(
      List<OrderLine> lines, WantedDelivery delivery, List<Shortfall> shortfalls) {
    return new OrderContent(
        lines,
        delivery,
        Tenge.of(1_000),
        Tenge.of(1_500),
        Tenge.of(2_500),
        price(),
        promise(),
        shortfalls);
  }

  private static Shortfall shortfall() {
    return new Shortfall(List.of(new Shortfall.Missed("TEA", 1, Tenge.of(500))), replacement(), 1);
  }

  private static Replacement replacement() {
    return new Replacement(
        "POT", "Pot", 1, Tenge.of(700), "statutory", Set.of("kitchen"), Tenge.of(800));
  }

  private static Contact contact() {
    return new Contact(PersonalText.of("E"), PersonalText.of("P"), Language.KK);
  }

  private static DeliveryPromise promise() {
    return new DeliveryPromise(
        "2026-01",
        "almaty",
        List.of(new CostPart(CostReason.BASE, Tenge.of(1_500))),
        LocalDate.of(2026, 11, 6),
        LocalDate.of(2026, 11, 10),
        LocalDate.of(2026, 12, 5));
  }

  private static Assignee assignee() {
    return new Assignee(buyer(), contact(), recipient(), "2026-01", List.of("order-processing"));
  }

  private static io.orderledger.order.party.model.Buyer buyer() {
    return new io.orderledger.order.party.model.Buyer(
        io.orderledger.order.party.model.Buyer.Kind.PERSON,
        AgeClass.FROM_14_TO_17,
        io.orderledger.order.party.model.Buyer.AgeSource.BIRTH_DATE,
        io.orderledger.order.party.model.Buyer.GuardianAct.GAVE_CONSENT,
        ClauseId.B_1_3_2,
        new io.orderledger.order.party.model.Buyer.Entity(
            "120540001238", "Example", "17", LocalDate.of(2026, 1, 1)),
        new io.orderledger.order.party.model.Buyer.Person(
            PersonalText.of("2010-12-31"),
            PersonalText.of("I"),
            PersonalText.of("G"),
            PersonalText.of("R"),
            PersonalText.of("T")));
  }

  @Test
  void every_event_has_a_sample_here() {
    assertThat(samples()).hasSize(types.all().size());
    assertThat(samples())
        .allSatisfy(sample -> assertThat(types.of(sample.getClass()).revision()).isEqualTo(1));
  }

  /** An event that the publisher does not know would stop all that comes behind it. */
  @Test
  void nothing_stored_is_passed_over_when_the_others_are_told() {
    OrderPublisher publisher = new OrderPublisher();
    Instant now = Instant.now();
    for (Object sample : samples()) {
      String type = types.of(sample.getClass()).name();
      RecordedEvent recorded =
          new RecordedEvent(
              1,
              StreamId.of("order", "sample"),
              0,
              UUID.randomUUID(),
              now,
              now,
              type,
              1,
              sample,
              Map.of());
      assertThatCode(() -> publisher.translate(recorded)).as(type).doesNotThrowAnyException();
    }
  }

  @Test
  void every_benefit_is_written_under_its_approved_name() {
    assertThat(benefits())
        .extracting(benefit -> json.writerFor(Benefit.class).writeValueAsString(benefit))
        .containsExactly(
            "{\"percentOff\":{\"percent\":10}}",
            "{\"amountOff\":{\"amount\":{\"amount\":500,\"currency\":\"KZT\"}}}",
            "{\"piecePrice\":{\"price\":{\"amount\":400,\"currency\":\"KZT\"}}}",
            "{\"cheapestFree\":{\"pieces\":3,\"paid\":2}}",
            "{\"setPrice\":{\"parts\":[{\"sku\":\"TEA\",\"pieces\":1},"
                + "{\"sku\":\"CUP\",\"pieces\":1}],"
                + "\"price\":{\"amount\":900,\"currency\":\"KZT\"},"
                + "\"partialReturn\":\"AT_SINGLE_PRICES\"}}",
            "{\"gift\":{\"sku\":\"MUG\",\"pieces\":1}}");
  }

  @Test
  void every_event_is_written_as_approved_and_read_back_the_same() throws IOException {
    JsonNode approved = approved("/approved/stored-events.json");
    for (Object sample : samples()) {
      EventTypes.EventType type = types.of(sample.getClass());
      JsonNode kept = approved.path(type.name() + "." + type.revision());
      assertThat(json.readTree(json.writeValueAsBytes(sample))).as(type.name()).isEqualTo(kept);
      assertThat((Object) json.treeToValue(kept, sample.getClass())).isEqualTo(sample);
    }
  }

  @Test
  void events_of_before_a_component_was_added_are_still_read() throws IOException {
    JsonNode older = approved("/approved/stored-events-of-older-versions.json");

    assertThat(older.size()).isEqualTo(olderSamples().size());
    for (Object sample : olderSamples()) {
      EventTypes.EventType type = types.of(sample.getClass());
      JsonNode kept = older.path(type.name() + "." + type.revision());
      assertThat((Object) json.treeToValue(kept, sample.getClass())).isEqualTo(sample);
    }
  }

  private JsonNode approved(String resource) throws IOException {
    try (InputStream file = StoredEventsTest.class.getResourceAsStream(resource)) {
      return json.readTree(Objects.requireNonNull(file));
    }
  }
}
