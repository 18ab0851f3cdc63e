package io.orderledger.returns.model;

import static io.orderledger.returns.model.Buyer.DAY_0;
import static io.orderledger.returns.model.Buyer.line;
import static io.orderledger.returns.model.Buyer.pieces;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.returns.model.ReturnsCommand.AcceptReturn;
import io.orderledger.returns.model.ReturnsCommand.NoteDispute;
import io.orderledger.returns.model.ReturnsCommand.NoteRefund;
import io.orderledger.returns.model.ReturnsCommand.ReceiveReturn;
import io.orderledger.returns.model.ReturnsCommand.RejectReturn;
import io.orderledger.returns.model.ReturnsEvent.DisputeNoted;
import io.orderledger.returns.model.ReturnsEvent.ReturnPartlyRefunded;
import io.orderledger.returns.model.ReturnsEvent.ReturnRefunded;
import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.money.Tenge;
import org.junit.jupiter.api.Test;

/** Returns of an order whose payment is disputed (B-5.13). */
class DisputesTest {

  private static NoteDispute dispute(String id, boolean open) {
    return new NoteDispute(id, open, DAY_0);
  }

  @Test
  @Clause(ClauseId.B_5_13)
  void a_return_is_asked_for_and_comes_back_but_is_inspected_when_the_last_dispute_is_closed() {
    Buyer buyer = Buyer.of(line(1, 2, 5_000, 10_000));
    buyer.granted(dispute("dp-1", true));
    buyer.granted(dispute("dp-2", true));
    String id = buyer.asks(pieces(1, 1));
    buyer.granted(new ReceiveReturn(id, DAY_0));

    assertThat(buyer.refused(new AcceptReturn(id, DAY_0)).clause()).isEqualTo(ClauseId.B_5_13);
    assertThat(buyer.refused(new RejectReturn(id, InspectionGround.USED, DAY_0)).code())
        .isEqualTo("servicing-suspended");
    buyer.granted(dispute("dp-1", false));
    assertThat(buyer.refused(new AcceptReturn(id, DAY_0)).code()).isEqualTo("servicing-suspended");
    buyer.granted(dispute("dp-2", false));
    assertThat(buyer.granted(new AcceptReturn(id, DAY_0))).hasSize(1);
  }

  @Test
  void a_dispute_told_twice_is_noted_once() {
    Buyer buyer = Buyer.of(line(1, 1, 5_000, 5_000));
    assertThat(buyer.granted(dispute("dp-1", true))).hasOnlyElementsOfType(DisputeNoted.class);
    assertThat(buyer.granted(dispute("dp-1", true))).isEmpty();
    assertThat(buyer.granted(dispute("dp-1", false))).hasSize(1);
    assertThat(buyer.granted(dispute("dp-1", false))).isEmpty();
  }

  @Test
  @Clause({ClauseId.B_5_11, ClauseId.B_5_13})
  void a_return_is_closed_when_a_lost_dispute_and_a_refund_come_to_the_whole() {
    Buyer buyer = Buyer.of(line(1, 1, 5_000, 5_000));
    String id = buyer.asks(pieces(1, 1));
    buyer.accepts(id);
    assertThat(buyer.granted(new NoteRefund(id, "refund-01", Tenge.of(2_000), DAY_0)))
        .hasOnlyElementsOfType(ReturnPartlyRefunded.class);
    assertThat(buyer.granted(new NoteRefund(id, "dp-1", Tenge.of(3_000), DAY_0)))
        .hasOnlyElementsOfType(ReturnRefunded.class);
  }
}
