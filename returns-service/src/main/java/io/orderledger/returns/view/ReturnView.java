package io.orderledger.returns.view;

import io.orderledger.returns.model.InspectionGround;
import io.orderledger.returns.model.OneReturn;
import io.orderledger.shared.event.DeliveryFact.Items;
import io.orderledger.shared.identifier.OrderNumber;
import io.orderledger.shared.money.Tenge;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One return.
 *
 * @param refund what goes or went back; null until the goods were inspected and accepted
 * @param ground why it was rejected; null when it was not
 * @param nextSteps what an operator may do next
 */
public record ReturnView(
    OrderNumber orderNumber,
    String returnId,
    ReturnStatus status,
    List<Items> items,
    @Nullable Tenge refund,
    @Nullable InspectionGround ground,
    List<String> nextSteps) {

  public static ReturnView of(OrderNumber number, OneReturn one) {
    ReturnStatus status = ReturnStatus.of(one);
    return new ReturnView(
        number,
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
        one instanceof OneReturn.Rejected rejected ? rejected.ground() : null,
        status.nextSteps());
  }
}
