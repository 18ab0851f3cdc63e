package io.orderledger.order.service.model;

import io.orderledger.shared.clause.Clause;
import io.orderledger.shared.clause.ClauseId;
import io.orderledger.shared.decision.Refusal;
import io.orderledger.shared.event.OrderingTerms;
import io.orderledger.shared.personal.PersonalText;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An order for services names the kind of service, the place and the client's details. What
 * was written is never repeated.
 */
@Clause(ClauseId.A_3_2)
public final class ServiceRules {

  private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()-]{4,24}");
  private static final int LONGEST_LINE = 200;
  private static final int LONGEST_PLACE = 500;

  private ServiceRules() {}

  /**
   * The service that an order names.
   *
   * @param declared null when the form says nothing of it
   * @param reachable whether the order has a contact: an e-mail address is among the details
   */
  public static Naming named(
      @Nullable ServiceDeclaration declared, OrderingTerms terms, boolean reachable) {
    if (declared == null) {
      return terms.ordersNameServices()
          ? refused(
              "service",
              "service-not-named",
              "Name the kind of service, the place and the client's details.")
          : new Naming.Named(null);
    }
    String kind = declared.kind();
    if (kind == null || isBlank(kind, LONGEST_LINE)) {
      return refused("service.kind", "kind-of-service-missing", line("The kind of service"));
    }
    PersonalText place = declared.place();
    if (place == null || isBlank(place.value(), LONGEST_PLACE)) {
      return refused(
          "service.place",
          "place-of-service-missing",
          "Where the service is rendered, in 1 to " + LONGEST_PLACE + " characters.");
    }
    ServiceDeclaration.Client client = declared.client();
    if (client == null) {
      return refused("service.client", "client-missing", "The client's name and phone are needed.");
    }
    PersonalText name = client.name();
    if (name == null || isBlank(name.value(), LONGEST_LINE)) {
      return refused("service.client.name", "client-name-missing", line("The client's name"));
    }
    PersonalText phone = client.phone();
    if (phone == null
        || isBlank(phone.value(), LONGEST_LINE)
        || !PHONE.matcher(phone.value()).matches()) {
      return refused(
          "service.client.phone",
          "client-phone-missing",
          "A phone number: digits, spaces, dashes, brackets.");
    }
    if (!reachable) {
      return refused(
          "contact", "client-email-missing", "The client's e-mail address is needed (A-7.7).");
    }
    return new Naming.Named(
        new OrderedService(kind.strip(), new OrderedService.Client(name, phone, place)));
  }

  private static Naming refused(String field, String code, String message) {
    return new Naming.Refused(Refusal.of(code, ClauseId.A_3_2, message).at(field));
  }

  private static String line(String what) {
    return what + ", in 1 to " + LONGEST_LINE + " characters.";
  }

  // A record's component is null when JSON leaves it out, whatever its type says.
  private static boolean isBlank(@Nullable String text, int longest) {
    return text == null || text.isBlank() || text.length() > longest;
  }
}
