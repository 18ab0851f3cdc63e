package io.orderledger.order.placement;

import io.orderledger.order.model.Recipient;
import io.orderledger.order.tariff.CarrierWish;
import io.orderledger.servicekit.problem.Problems;
import io.orderledger.shared.event.OrderFact.DeliveryMethod;
import io.orderledger.shared.personal.PersonalText;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether the goods can find their recipient; what was written is never repeated. */
public final class RecipientRules {

  private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()-]{4,24}");
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_ADDRESS = 500;

  private RecipientRules() {}

  /** Ends the request with 400 at the field that is wrong. */
  public static void check(OrderForm.Delivery delivery) {
    switch (delivery.method()) {
      case COURIER, CARRIER -> {
        if (delivery.pickupPoint() != null) {
          throw Problems.invalid("delivery.pickupPoint", "Who brings goods needs no pickup point.");
        }
      }
      case PICKUP -> {
        if (delivery.pickupPoint() == null || delivery.pickupPoint().isBlank()) {
          throw Problems.invalid("delivery.pickupPoint", "Say at which point.");
        }
        if (delivery.destination() != null) {
          throw Problems.invalid("delivery.destination", "The pickup point is the destination.");
        }
      }
    }
    checkCarrier(delivery);
    check(delivery.recipient(), delivery.method(), "delivery.recipient");
  }

  /**
   * Ends the request with 400 unless who receives goods can be found in that way.
   *
   * @param recipient null when nobody is named
   * @param field where it stands in the request
   */
  public static void check(@Nullable Recipient recipient, DeliveryMethod method, String field) {
    if (recipient == null) {
      if (method != DeliveryMethod.PICKUP) {
        throw Problems.invalid(field, "Who brings goods needs a recipient.");
      }
      return;
    }
    if (method != DeliveryMethod.PICKUP) {
      checkAddress(recipient, field);
    }
    checkContact(recipient, method, field);
  }

  private static void checkAddress(Recipient recipient, String field) {
    if (isBad(recipient.address(), LONGEST_ADDRESS)) {
      throw Problems.invalid(
          field + ".address",
          "Who brings goods needs an address of 1 to " + LONGEST_ADDRESS + " characters.");
    }
  }

  private static void checkCarrier(OrderForm.Delivery delivery) {
    CarrierWish carrier = delivery.carrier();
    if (carrier == null) {
      return;
    }
    if (delivery.method() != DeliveryMethod.CARRIER) {
      throw Problems.invalid("delivery.carrier", "No carrier brings the goods in this way.");
    }
    carrier.check("delivery.carrier");
  }

  private static void checkContact(Recipient recipient, DeliveryMethod method, String field) {
    if (isBad(recipient.name(), LONGEST_NAME)) {
      throw Problems.invalid(field + ".name", "A name of 1 to " + LONGEST_NAME + " characters.");
    }
    if (isBad(recipient.phone(), LONGEST_NAME)
        || !PHONE.matcher(recipient.phone().value()).matches()) {
      throw Problems.invalid(field + ".phone", "A phone number: digits, spaces, dashes, brackets.");
    }
    if (method == DeliveryMethod.PICKUP && recipient.address() != null) {
      throw Problems.invalid(field + ".address", "Nothing is brought to an address: leave it out.");
    }
  }

  // A record's component is null when JSON leaves it out, whatever its type says.
  private static boolean isBad(@Nullable PersonalText text, int longest) {
    return text == null
        || text.value() == null
        || text.value().isBlank()
        || text.value().length() > longest;
  }
}
