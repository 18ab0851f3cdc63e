package io.orderledger.shared.event;

import io.orderledger.shared.event.AssignmentFact.RightsAssigned;
import io.orderledger.shared.event.DeliveryFact.AlreadyDispatched;
import io.orderledger.shared.event.DeliveryFact.CashHolder;
import io.orderledger.shared.event.DeliveryFact.CashTaken;
import io.orderledger.shared.event.DeliveryFact.DelayCause;
import io.orderledger.shared.event.DeliveryFact.DeliveryAtRisk;
import io.orderledger.shared.event.DeliveryFact.DeliveryHeld;
import io.orderledger.shared.event.DeliveryFact.Dispatched;
import io.orderledger.shared.event.DeliveryFact.HandedOver;
import io.orderledger.shared.event.DeliveryFact.HeldForEdit;
import io.orderledger.shared.event.DeliveryFact.Items;
import io.orderledger.shared.event.DeliveryFact.NotCollected;
import io.orderledger.shared.event.DeliveryFact.PromiseMissed;
import io.orderledger.shared.event.DeliveryFact.PromiseMoved;
import io.orderledger.shared.event.DeliveryFact.ProofKind;
import io.orderledger.shared.event.DeliveryFact.ReadyForPickup;
import io.orderledger.shared.event.DeliveryFact.RefusedAtDoor;
import io.orderledger.shared.event.DeliveryFact.RestNotSent;
import io.orderledger.shared.event.DeliveryFact.StorageRestarted;
import io.orderledger.shared.event.DeliveryFact.TooLateToEdit;
import io.orderledger.shared.event.ForceMajeureFact.OrderAffected;
import io.orderledger.shared.event.OfferFact.OfferEditionPublished;
import io.orderledger.shared.event.OfferFact.Terms;
import io.orderledger.shared.event.OrderFact.BuyerKind;
import io.orderledger.shared.event.OrderFact.CancellationGround;
import io.orderledger.shared.event.OrderFact.CancellationRefused;
import io.orderledger.shared.event.OrderFact.CancellationRequested;
import io.orderledger.shared.event.OrderFact.CostPart;
import io.orderledger.shared.event.OrderFact.CostReason;
import io.orderledger.shared.event.OrderFact.DatePromised;
import io.orderledger.shared.event.OrderFact.DeliveryMethod;
import io.orderledger.shared.event.OrderFact.DeliveryPromise;
import io.orderledger.shared.event.OrderFact.EditRefused;
import io.orderledger.shared.event.OrderFact.EditRequested;
import io.orderledger.shared.event.OrderFact.Gift;
import io.orderledger.shared.event.OrderFact.HoldReleased;
import io.orderledger.shared.event.OrderFact.InSet;
import io.orderledger.shared.event.OrderFact.Line;
import io.orderledger.shared.event.OrderFact.OrderCancelled;
import io.orderledger.shared.event.OrderFact.OrderCompleted;
import io.orderledger.shared.event.OrderFact.OrderConfirmed;
import io.orderledger.shared.event.OrderFact.OrderEdited;
import io.orderledger.shared.event.OrderFact.OrderHeld;
import io.orderledger.shared.event.OrderFact.OrderPlaced;
import io.orderledger.shared.event.OrderFact.PartialReturn;
import io.orderledger.shared.event.OrderFact.Payer;
import io.orderledger.shared.event.OrderFact.PaymentMethod;
import io.orderledger.shared.event.OrderFact.ReadinessToldAnew;
import io.orderledger.shared.event.OrderFact.Recipient;
import io.orderledger.shared.event.OrderFact.Supply;
import io.orderledger.shared.event.OrderingTerms.Conclusion;
import io.orderledger.shared.event.PaymentFact.ChargeAnnounced;
import io.orderledger.shared.event.PaymentFact.ChargeFailed;
import io.orderledger.shared.event.PaymentFact.ChargeGround;
import io.orderledger.shared.event.PaymentFact.DisputeClosed;
import io.orderledger.shared.event.PaymentFact.DisputeOpened;
import io.orderledger.shared.event.PaymentFact.MoneyDirection;
import io.orderledger.shared.event.PaymentFact.OwedChanged;
import io.orderledger.shared.event.PaymentFact.PaymentAuthorized;
import io.orderledger.shared.event.PaymentFact.PaymentCaptured;
import io.orderledger.shared.event.PaymentFact.PaymentFailed;
import io.orderledger.shared.event.PaymentFact.PaymentRefunded;
import io.orderledger.shared.event.PaymentFact.PaymentSuspected;
import io.orderledger.shared.event.PaymentFact.PaymentVoided;
import io.orderledger.shared.event.PaymentFact.ReceiptRegistered;
import io.orderledger.shared.event.PaymentFact.RefundFailed;
import io.orderledger.shared.event.PaymentFact.ReturnCovered;
import io.orderledger.shared.event.RenderingFact.ServicesAccepted;
import io.orderledger.shared.event.RenderingFact.ServicesConceded;
import io.orderledger.shared.event.RenderingFact.ServicesReleased;
import io.orderledger.shared.event.RenderingFact.ServicesRendered;
import io.orderledger.shared.event.RenderingFact.ServicesStopped;
import io.orderledger.shared.event.ReturnFact.ReturnAccepted;
import io.orderledger.shared.event.ReturnFact.ReturnRejected;
import io.orderledger.shared.event.ReturnFact.ReturnRequested;
import io.orderledger.shared.event.TariffEdition.DeliveryOption;
import io.orderledger.shared.event.TariffEdition.PickupPoint;
import io.orderledger.shared.event.TariffEdition.Place;
import io.orderledger.shared.event.TariffEdition.PricedOption;
import io.orderledger.shared.event.TariffEdition.Rate;
import io.orderledger.shared.event.TariffEdition.Transit;
import io.orderledger.shared.event.TariffEdition.Zone;
import io.orderledger.shared.event.TariffFact.TariffEditionPublished;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.majeure.Circumstance;
import io.orderledger.shared.money.Tenge;
import io.orderledger.shared.personal.PersonalText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** One example of every integration event, with everything in it that can be there. */
final class Examples {

  private static final OrderNumber ORDER = OrderNumber.ofIndex(123_456_789_012L);
  private static final Instant MOMENT = Instant.parse("2026-11-25T09:30:00.123456Z");
  private static final List<Items> ITEMS = List.of(new Items(1, 2));
  private static final SellerDetails SELLER =
      new SellerDetails(
          "Example Goods LLP",
          "120540001238",
          "Almaty, Abay avenue 1",
          "orders@goods.example",
          "+7 727 000 00 00",
          SellerDetails.TaxStatus.VAT_PAYER,
          new SellerDetails.BankAccount("KZ86125KZT5004100100", "EXMPKZKA", "Example Bank JSC"));

  private Examples() {}

  static List<IntegrationEvent> all() {
    return List.of(
        placed(),
        new OrderConfirmed(ORDER, MOMENT),
        new CancellationRequested(ORDER, CancellationGround.BUYER, MOMENT),
        new OrderCancelled(ORDER, CancellationGround.REFUSED_AT_DOOR, Tenge.of(1500), MOMENT),
        new CancellationRefused(ORDER, MOMENT),
        new OrderHeld(ORDER, MOMENT),
        new HoldReleased(ORDER, "operator-1", MOMENT),
        new OrderCompleted(ORDER, MOMENT),
        new EditRequested(ORDER, 1, "customer-1", recipient(), MOMENT, true),
        edited(),
        new EditRefused(ORDER, 1, MOMENT),
        new ReadinessToldAnew(ORDER, "S-1", MOMENT),
        new DatePromised(
            ORDER,
            List.of(1),
            LocalDate.of(2026, 12, 24),
            LocalDate.of(2026, 12, 25),
            DelayCause.SELLER,
            MOMENT),
        new RightsAssigned(
            ORDER,
            "customer-1",
            "customer-2",
            BuyerKind.BUSINESS,
            recipient(),
            new Payer(PersonalText.of("120540001238"), PersonalText.of("Example LLP")),
            MOMENT),
        new OrderAffected(
            ORDER,
            List.of(
                new Circumstance(
                    "fm-1",
                    Circumstance.Side.BOTH,
                    Circumstance.Kind.NATURAL_DISASTER,
                    LocalDate.of(2026, 11, 17),
                    LocalDate.of(2026, 11, 21),
                    2)),
            true,
            MOMENT),
        new PaymentAuthorized(ORDER, 1, Tenge.of(19_500), MOMENT, Tenge.of(19_500)),
        new PaymentFailed(ORDER, 1, "insufficient_funds", MOMENT, true),
        new PaymentCaptured(ORDER, Tenge.of(19_500), MOMENT, Tenge.of(19_500)),
        new PaymentVoided(ORDER, Tenge.of(19_500), MOMENT, Tenge.of(7_000)),
        new OwedChanged(ORDER, 1, Tenge.of(26_500), Tenge.of(19_500), MOMENT),
        new PaymentRefunded(ORDER, "R-1", "T-1", Tenge.of(9_000), MOMENT, PaymentMeans.CARD),
        new RefundFailed(ORDER, "R-1", "T-1", Tenge.of(9_000), MOMENT),
        new DisputeOpened(ORDER, "dp-1", Tenge.of(19_500), "product_not_received", MOMENT, MOMENT),
        new DisputeClosed(ORDER, "dp-1", Tenge.of(19_500), true, MOMENT),
        new ReturnCovered(ORDER, "T-1", "dp-1", Tenge.of(9_000), MOMENT),
        new PaymentSuspected(
            ORDER, 2, AntiFraudTerms.Signal.FAILURES_OF_CUSTOMER, 5, 5, 1_440, MOMENT),
        new ReceiptRegistered(
            ORDER,
            ORDER.value() + "-R1",
            MoneyDirection.TO_SELLER,
            PaymentMeans.CARD,
            Tenge.of(18_000),
            Tenge.of(2_483),
            "000000004711",
            "2084315597",
            "https://receipts.example/2084315597",
            MOMENT,
            ORDER.value() + "-R0"),
        new ChargeAnnounced(ORDER, Tenge.of(9_000), LocalDate.of(2026, 12, 31), MOMENT),
        new ChargeFailed(
            ORDER,
            Tenge.of(9_000),
            ChargeGround.INSUFFICIENT_FUNDS,
            LocalDate.of(2027, 1, 1),
            MOMENT),
        new DeliveryHeld(ORDER, MOMENT),
        new AlreadyDispatched(ORDER, MOMENT),
        new HeldForEdit(ORDER, 1, MOMENT),
        new TooLateToEdit(ORDER, 1, MOMENT),
        new Dispatched(
            ORDER,
            "S-1",
            ITEMS,
            MOMENT,
            new Waybill("KazTrans", "KT-1", "https://kaztrans.example/track/KT-1", "waybill 4711")),
        new DetailsFact.SellerDetailsNotified(ORDER, SELLER, MOMENT),
        new CarrierFact.DeliveryGivenUp(ORDER, "S-1", CarrierFact.Mishap.LOST, MOMENT),
        new ReadyForPickup(ORDER, "S-1", ITEMS, "almaty-1", LocalDate.of(2026, 11, 30), MOMENT),
        new StorageRestarted(ORDER, "S-1", LocalDate.of(2026, 12, 5), MOMENT),
        new HandedOver(ORDER, "S-1", ITEMS, ProofKind.SIGNATURE, MOMENT),
        new CashTaken(
            ORDER,
            "S-1",
            Tenge.of(19_500),
            CashHolder.COURIER,
            "courier-17",
            "KKM 600400012345",
            MOMENT),
        new RefusedAtDoor(ORDER, "S-1", Tenge.of(1500), MOMENT),
        new NotCollected(ORDER, "S-1", MOMENT),
        new RestNotSent(ORDER, ITEMS, CancellationGround.OUT_OF_STOCK, MOMENT),
        new DeliveryAtRisk(ORDER, "S-1", LocalDate.of(2026, 12, 1), DelayCause.UNKNOWN, MOMENT),
        new PromiseMissed(ORDER, "S-1", LocalDate.of(2026, 12, 1), DelayCause.CARRIER, MOMENT),
        new PromiseMoved(
            ORDER,
            "S-1",
            LocalDate.of(2026, 12, 1),
            LocalDate.of(2026, 12, 8),
            LocalDate.of(2026, 12, 8),
            DelayCause.FORCE_MAJEURE,
            MOMENT),
        new ServicesReleased(ORDER, MOMENT),
        new ServicesRendered(ORDER, "V-1", ITEMS, "ACT-17", LocalDate.of(2026, 11, 27), MOMENT),
        new ServicesAccepted(ORDER, "V-1", ITEMS, RenderingFact.Acceptance.SILENCE, MOMENT),
        new ServicesConceded(ORDER, "V-1", ITEMS, MOMENT),
        new ServicesStopped(ORDER, ITEMS, MOMENT),
        new ReturnRequested(ORDER, "T-1", ITEMS, MOMENT),
        new ReturnAccepted(ORDER, "T-1", ITEMS, Tenge.of(9_000), MOMENT),
        new ReturnRejected(ORDER, "T-1", "traces of use", MOMENT),
        new OfferEditionPublished(
            "goods",
            "2026-1",
            LocalDate.of(2026, 1, 1),
            LocalDate.of(2026, 12, 31),
            terms(),
            "ab".repeat(32),
            new OfferFact.SignedContract("17/26-У", LocalDate.of(2026, 1, 1))),
        new TariffEditionPublished(tariff(), MOMENT));
  }

  private static TariffEdition tariff() {
    Rate rate =
        new Rate(
            DeliveryMethod.COURIER,
            Tenge.of(1_500),
            10_000,
            Tenge.of(200),
            Tenge.of(3_000),
            Tenge.of(500),
            List.of(new PricedOption(DeliveryOption.LIFTING, Tenge.of(2_000))),
            new Transit(1, 3, true));
    return new TariffEdition(
        "2026-1",
        LocalDate.of(2026, 1, 1),
        "almaty",
        List.of(
            new Zone(
                "almaty", "Almaty", List.of(new Place("KZ", "Almaty", "Almaty")), List.of(rate))),
        List.of(new PickupPoint("almaty-1", "Abay 1", "almaty", "Almaty", "Example Street 1")));
  }

  private static Terms terms() {
    return new Terms(
        14,
        5,
        true,
        new BuyerTerms(14, 18, true, false),
        new OrderingTerms(
            Conclusion.CONFIRMATION_OR_PAYMENT, 72, 10, OrderingTerms.GiftPrice.AT_PLACEMENT, true),
        new PaymentTerms(
            List.of(PaymentMethod.CARD, PaymentMethod.CASH, PaymentMethod.INSTALMENTS),
            1_440,
            3,
            3,
            10,
            new CashTerms(Tenge.of(150_000), Tenge.of(300_000), Tenge.of(100_000)),
            new InstalmentTerms(List.of(3, 6, 12), Tenge.of(20_000), Tenge.of(1_000_000)),
            new AntiFraudTerms(
                List.of(
                    new AntiFraudTerms.Rule(
                        AntiFraudTerms.Signal.FAILURES_OF_CARD,
                        3,
                        60,
                        AntiFraudTerms.Consequence.HOLD)))),
        new DeliveryTerms(
            List.of(DeliveryMethod.PICKUP, DeliveryMethod.COURIER, DeliveryMethod.CARRIER),
            30,
            2,
            new CarrierTerms(CarrierTerms.Payment.BUYERS_CHOICE, true, true)),
        new AftermathTerms(false, 10, true),
        new ServiceTerms(15, 2, true),
        new ForceMajeureTerms(true, 60),
        SELLER,
        new OfferTexts(
            "https://goods.example/offer/2026-01", "https://goods.example/privacy/2026-01"));
  }

  /** The recipient in the clear: this pins the shape that is sealed on the wire. */
  private static OrderPlaced placed() {
    return new OrderPlaced(
        ORDER,
        "customer-1",
        BuyerKind.CONSUMER,
        "goods",
        "2026-1",
        lines(),
        DeliveryMethod.COURIER,
        "almaty-1",
        PaymentMethod.CARD,
        Tenge.of(18_000),
        Tenge.of(1_500),
        Tenge.of(19_500),
        recipient(),
        MOMENT,
        promise(),
        new Payer(PersonalText.of("120540001238"), PersonalText.of("Example LLP")));
  }

  private static OrderEdited edited() {
    return new OrderEdited(
        ORDER,
        1,
        lines(),
        DeliveryMethod.COURIER,
        "almaty-1",
        Tenge.of(18_000),
        Tenge.of(1_500),
        Tenge.of(19_500),
        promise(),
        MOMENT);
  }

  private static List<Line> lines() {
    return List.of(
        new Line(
            1,
            "KETTLE",
            "Kettle",
            2,
            Tenge.of(9_000),
            Tenge.of(18_000),
            "made to measure",
            List.of(
                new InSet(
                    "TEA-TABLE",
                    1,
                    1,
                    Tenge.of(9_000),
                    Tenge.ZERO,
                    PartialReturn.AT_SINGLE_PRICES)),
            new Gift(Tenge.of(15_000), List.of(1)),
            new Supply(LocalDate.of(2026, 12, 10), LocalDate.of(2026, 12, 14))));
  }

  private static Recipient recipient() {
    return new Recipient(
        PersonalText.of("Example Name"),
        PersonalText.of("+7 700 000 00 00"),
        PersonalText.of("Example Street 1"));
  }

  private static DeliveryPromise promise() {
    return new DeliveryPromise(
        "2026-1",
        "almaty",
        List.of(new CostPart(CostReason.BASE, Tenge.of(1_500))),
        LocalDate.of(2026, 11, 26),
        LocalDate.of(2026, 11, 28),
        LocalDate.of(2026, 12, 25),
        new Carriage(Carriage.Hirer.SELLER, null, true, false));
  }
}
