package io.orderledger.returns.view;

import io.orderledger.returns.model.InspectionGround;
import io.orderledger.returns.model.OneReturn;
import io.orderledger.returns.model.Reckoning;
import io.orderledger.returns.model.RefundPart;
import io.orderledger.returns.model.ReturnsState.Known;
import io.orderledger.shared.event.DeliveryFact.Items;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One return.
 *
 * @param refund what goes or went back; null until the goods were inspected and accepted
 * @param parts why the refund is what it is; before the inspection, what it would be as things
 *     stand; empty when it was rejected
 * @param paidBack what of the refund the buyer has already; null until it is owed
 * @param ground why it was rejected; null when it was not
 * @param suspended whether a dispute about the payment holds it up (B-5.13)
 * @param nextSteps what an operator may do next
 */
public record ReturnView(
    OrderNumber orderNumber,
    String returnId,
    ReturnStatus status,
    List<Items> items,
    @Nullable Tenge refund,
    List<Part> parts,
    @Nullable Tenge paidBack,
    @Nullable InspectionGround ground,
    boolean suspended,
    List<String> nextSteps) {

  /**
   * A part of the refund.
   *
   * @param clause what it rests on
   * @param line which line's goods it is about; null when it is about the order
   * @param amount negative when it is withheld; the parts add up to the refund
   */
  public record Part(
      RefundPart.Reason reason, String clause, @Nullable Integer line, Tenge amount) {
    static Part of(RefundPart part) {
      return new Part(part.reason(), part.reason().clause().id(), part.line(), part.amount());
    }
  }

  /** A return as it stands among the others of its order. */
  public static ReturnView of(Known known, OneReturn one) {
    ReturnStatus status = ReturnStatus.of(one);
    return new ReturnView(
        known.purchase().orderNumber(),
        one.returnId(),
        status,
        one.items(),
        switch (one) {
          case OneReturn.AwaitingRefund awaiting -> awaiting.refund();
          case OneReturn.Refunded refunded -> refunded.refund();
          case OneReturn.Requested requested -> null;
          case OneReturn.Received received -> null;
          case OneReturn.Rejected rejected -> null;
        },
        parts(known, one).stream().map(Part::of).toList(),
        switch (one) {
          case OneReturn.AwaitingRefund awaiting ->
              Tenge.sum(awaiting.paidBack().stream().map(OneReturn.PaidBack::amount).toList());
          case OneReturn.Refunded refunded -> refunded.refund();
          case OneReturn.Requested requested -> null;
          case OneReturn.Received received -> null;
          case OneReturn.Rejected rejected -> null;
        },
        one instanceof OneReturn.Rejected rejected ? rejected.ground() : null,
        known.suspended() && !status.inspected(),
        known.suspended() && status == ReturnStatus.RECEIVED ? List.of() : status.nextSteps());
  }

  private static List<RefundPart> parts(Known known, OneReturn one) {
    return switch (one) {
      case OneReturn.Requested requested -> Reckoning.of(known, requested);
      case OneReturn.Received received -> Reckoning.of(known, received);
      case OneReturn.AwaitingRefund awaiting -> awaiting.parts();
      case OneReturn.Refunded refunded -> refunded.parts();
      case OneReturn.Rejected rejected -> List.of();
    };
  }
}
