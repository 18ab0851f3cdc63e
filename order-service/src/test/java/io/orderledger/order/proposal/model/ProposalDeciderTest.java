package io.orderledger.order.proposal.model;

import static io.orderledger.shared.clause.ClauseId.B_1_6;
import static io.orderledger.shared.clause.ClauseId.B_3_10;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.order.model.Acceptance;
import io.orderledger.order.model.Acceptance.Act;
import io.orderledger.order.model.Acceptance.Channel;
import io.orderledger.order.model.OrderContent;
import io.orderledger.order.model.OrderDecider;
import io.orderledger.order.model.OrderEvent;
import io.orderledger.order.model.OrderEvent.OrderPlaced;
import io.orderledger.order.model.OrderState;
import io.orderledger.order.model.PriceBasis;
import io.orderledger.order.model.PricedItem;
import io.orderledger.order.pricing.model.Buyer;
import io.orderledger.order.pricing.model.Cart;
import io.orderledger.order.pricing.model.CartLine;
import io.orderledger.order.pricing.model.PricingTerms;
import io.orderledger.order.pricing.model.PromotionSet;
import io.orderledger.order.pricing.model.Quote;
import io.orderledger.order.pricing.model.Quoting;
import io.orderledger.order.pricing.model.Uses;
import io.orderledger.order.proposal.model.ProposalCommand.MakeProposal;
import io.orderledger.order.proposal.model.ProposalCommand.WithdrawProposal;
import io.orderledger.order.proposal.model.ProposalEvent.ProposalMade;
import io.orderledger.order.proposal.model.ProposalEvent.ProposalWithdrawn;
import io.orderledger.order.tariff.model.WantedDelivery;
import io.orderledger.personaldata.PersonalRecords;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Decision;
import io.orderledger.shared.decision.Refusal;
import io.orderledger.shared.event.OrderFact.CostPart;
import io.orderledger.shared.event.OrderFact.CostReason;
import io.orderledger.shared.event.OrderFact.DeliveryPromise;
import io.orderledger.shared.event.OrderFact.PaymentMethod;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import io.orderledger.shared.personal.PersonalText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProposalDeciderTest {

  private static final OrderNumber NUMBER = OrderNumber.ofIndex(271_828);
  private static final Instant AT = Instant.parse("2026-11-05T10:40:00Z");
  private static final Tenge TOTAL = Tenge.of(181_500);

  private static final Cart CART =
      new Cart(
          new Buyer("customer-1", null, null, Map.of()),
          List.of(new CartLine("KETTLE-17", Set.of(), 20, Tenge.of(9_000), null, false)),
          Tenge.of(1_500),
          List.of(),
          List.of(),
          Map.of(),
          AT,
          "2026-01");
  private static final Quote QUOTE =
      Quoting.quote(PromotionSet.of("1", List.of()), PricingTerms.USUAL, CART, Uses.NONE);
  private static final DeliveryPromise PROMISE =
      new DeliveryPromise(
          "2026-01",
          "almaty",
          List.of(new CostPart(CostReason.BASE, Tenge.of(1_500))),
          LocalDate.of(2026, 11, 6),
          LocalDate.of(2026, 11, 10),
          LocalDate.of(2026, 12, 5));

  private static final Proposal PROPOSAL =
      new Proposal(
          NUMBER,
          "customer-1",
          null,
          "goods",
          "2026-01",
          OrderContent.priced(
              List.of(new PricedItem("KETTLE-17", "Kettle", 20, Tenge.of(9_000), null)),
              List.of(),
              WantedDelivery.collectedAt("ALA-1"),
              QUOTE,
              PriceBasis.of("1", PricingTerms.USUAL, CART, Uses.NONE),
              PROMISE),
          null,
          null,
          PaymentMethod.CARD,
          PersonalText.of("Before 10 in the morning."),
          LocalDate.of(2026, 11, 19),
          "operator-1",
          AT,
          null);

  private static final WithdrawProposal WITHDRAW =
      new WithdrawProposal("operator-2", "the goods are sold", AT);

  private static Decision<ProposalEvent> decide(
      ProposalCommand command, ProposalEvent... happened) {
    ProposalState state = ProposalState.UNKNOWN;
    for (ProposalEvent event : happened) {
      state = ProposalDecider.evolve(state, event);
    }
    return ProposalDecider.decide(state, command);
  }

  private static void refused(Decision<ProposalEvent> decision, String code) {
    assertThat(decision)
        .isInstanceOfSatisfying(
            Decision.Refused.class, it -> assertThat(it.refusal().code()).isEqualTo(code));
  }

  @Test
  @Clause(B_1_6)
  void a_proposal_is_made_once_and_may_be_taken_back_once() {
    ProposalMade made = new ProposalMade(PROPOSAL);
    ProposalWithdrawn withdrawn =
        new ProposalWithdrawn(NUMBER, "operator-2", "the goods are sold", AT);

    assertThat(decide(new MakeProposal(PROPOSAL))).isEqualTo(Decision.accept(made));
    refused(decide(new MakeProposal(PROPOSAL), made), "proposal-exists");
    refused(decide(WITHDRAW), "proposal-unknown");
    assertThat(decide(WITHDRAW, made)).isEqualTo(Decision.accept(withdrawn));
    assertThat(decide(WITHDRAW, made, withdrawn)).isEqualTo(Decision.nothing());
  }

  @Test
  @Clause({B_1_6, B_3_10})
  void it_can_be_confirmed_at_its_total_until_its_last_day_ends_in_almaty() {
    assertThat(PROPOSAL.whyNot(TOTAL, Instant.parse("2026-11-19T18:59:59Z"))).isEmpty();
    assertThat(PROPOSAL.whyNot(TOTAL, Instant.parse("2026-11-19T19:00:00Z")).map(Refusal::code))
        .contains("proposal-expired");
    assertThat(PROPOSAL.whyNot(Tenge.of(1), AT))
        .hasValueSatisfying(
            why -> {
              assertThat(why.clause()).isEqualTo(ClauseId.B_3_10);
              assertThat(why.field()).isEqualTo("expectedTotal");
            });
  }

  @Test
  @Clause(B_1_6)
  void confirmed_it_is_an_order_at_its_own_prices_with_the_act_that_accepted_it() {
    Acceptance acceptance =
        new Acceptance(
            Act.PROPOSAL_CONFIRMED,
            Channel.SITE,
            AT.plusSeconds(86_400),
            "2026-01",
            "2026-01",
            List.of("order-processing"),
            "operator-1");

    Decision<OrderEvent> decision =
        OrderDecider.decide(OrderState.NOT_PLACED, PROPOSAL.confirmed(QUOTE, PROMISE, acceptance));

    OrderPlaced placed = (OrderPlaced) granted(decision).getFirst();
    assertThat(granted(decision)).hasSize(1);
    assertThat(placed.orderNumber()).isEqualTo(NUMBER);
    assertThat(placed.total()).isEqualTo(TOTAL);
    assertThat(placed.lines()).isEqualTo(PROPOSAL.content().lines());
    assertThat(placed.price()).isEqualTo(PROPOSAL.content().price());
    assertThat(placed.acceptance()).isEqualTo(acceptance);
    assertThat(placed.at()).isEqualTo(acceptance.moment());
  }

  private static List<OrderEvent> granted(Decision<OrderEvent> decision) {
    return ((Decision.Accepted<OrderEvent>) decision).events();
  }

  @Test
  @Clause(ClauseId.B_10_4)
  void whatever_is_personal_in_a_proposal_is_marked_and_belongs_to_somebody() {
    for (Class<?> event : ProposalEvent.class.getPermittedSubclasses()) {
      assertThat(PersonalRecords.findings(event)).as(event.getSimpleName()).isEmpty();
    }
    assertThat(PROPOSAL.toString()).doesNotContain("morning");
  }
}
