package io.orderledger.order.offer.model;

import io.orderledger.shared.event.AntiFraudTerms;
import io.orderledger.shared.event.CashTerms;
import io.orderledger.shared.event.InstalmentTerms;
import io.orderledger.shared.event.OfferFact.Terms;
import io.orderledger.shared.event.OfferTexts;
import io.orderledger.shared.event.OrderFact.DeliveryMethod;
import io.orderledger.shared.event.OrderFact.PaymentMethod;
import io.orderledger.shared.event.PaymentTerms;
import io.orderledger.shared.event.SellerDetails;
import io.orderledger.shared.event.SellerDetails.BankAccount;
import io.orderledger.shared.identifier.Bin;
import io.orderledger.shared.money.Tenge;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an edition's data must be; whether it comes in time is the decider's question. */
public final class OfferRules {

  private static final Pattern SELLER = Pattern.compile("[a-z][a-z0-9-]{0,63}");
  private static final Pattern EDITION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
  private static final Pattern EMAIL = Pattern.compile("[^\\s@]{1,64}@[^\\s@]{1,190}");
  private static final int LONGEST_LINE = 300;
  private static final int LONGEST_TEXT = 500_000;
  private static final int MOST_DAYS = 3_650;
  private static final int MOST_HOURS = 24 * 365;
  private static final int MOST_MINUTES = 60 * MOST_HOURS;
  private static final int MOST_ATTEMPTS = 10;
  private static final int HIGHEST_VAT = 99;
  private static final int OLDEST_BUYER = 150;
  private static final int GREATEST_MULTIPLE = 1_000;
  private static final long HIGHEST_FEE = 1_000_000_000;
  private static final long HIGHEST_CASH = 1_000_000_000;
  private static final long HIGHEST_INSTALMENTS = 1_000_000_000;
  private static final int MOST_MONTHS = 120;
  private static final long HIGHEST_THRESHOLD = 1_000_000_000_000L;

  private final List<Fault> faults = new ArrayList<>();

  private OfferRules() {}

  /**
   * What is wrong with an edition.
   *
   * @param field its place in the request
   */
  public record Fault(String field, String message) {}

  /** The first fault of an edition; empty when it has none. */
  public static Optional<Fault> faultOf(OfferEdition edition) {
    OfferRules rules = new OfferRules();
    rules.check(edition);
    return rules.faults.stream().findFirst();
  }

  /**
   * The first fault of a seller's details; empty when they have none.
   *
   * @param field where they stand in the request
   */
  public static Optional<Fault> faultOf(SellerDetails seller, String field) {
    OfferRules rules = new OfferRules();
    rules.check(seller);
    if (seller.account() != null) {
      AccountRules.faultOf(seller.account())
          .ifPresent(
              fault -> rules.fault("terms.seller.account." + fault.field(), fault.message()));
    }
    return rules.faults.stream()
        .findFirst()
        .map(it -> new Fault(it.field().replace("terms.seller", field), it.message()));
  }

  private void check(OfferEdition edition) {
    require(
        SELLER.matcher(edition.sellerId()).matches(),
        "sellerId",
        "1 to 64 small letters, digits or '-', a letter first.");
    require(
        EDITION.matcher(edition.edition()).matches(),
        "edition",
        "1 to 64 letters, digits, '.', '_' or '-', a letter or digit first.");
    require(
        !edition.text().isBlank() && edition.text().length() <= LONGEST_TEXT,
        "text",
        "The wording: 1 to " + LONGEST_TEXT + " characters.");
    check(edition.terms());
    check(edition.deliveryFees(), edition.terms().delivery().methods());
  }

  private void check(Terms terms) {
    range("terms.returnWindowDays", terms.returnWindowDays(), 0, MOST_DAYS);
    range("terms.freePickupStorageDays", terms.freePickupStorageDays(), 0, MOST_DAYS);
    range("terms.buyer.smallestAge", terms.buyer().smallestAge(), 0, OLDEST_BUYER);
    range(
        "terms.buyer.ageOfConsent",
        terms.buyer().ageOfConsent(),
        terms.buyer().smallestAge(),
        OLDEST_BUYER);
    require(
        terms.ordering().concludedBy() != null,
        "terms.ordering.concludedBy",
        "What concludes the contract is needed.");
    require(
        terms.ordering().giftPrice() != null,
        "terms.ordering.giftPrice",
        "Which price of a gift is meant is needed.");
    range(
        "terms.ordering.outOfStockAnswerHours",
        terms.ordering().outOfStockAnswerHours(),
        1,
        MOST_HOURS);
    range(
        "terms.ordering.obviousPriceErrorMultiple",
        terms.ordering().obviousPriceErrorMultiple(),
        2,
        GREATEST_MULTIPLE);
    require(
        !terms.payment().methods().isEmpty(),
        "terms.payment.methods",
        "At least one way of payment.");
    range("terms.payment.waitMinutes", terms.payment().waitMinutes(), 1, MOST_MINUTES);
    range("terms.payment.invoiceBankingDays", terms.payment().invoiceBankingDays(), 1, MOST_DAYS);
    range(
        "terms.payment.refundIssueWorkingDays",
        terms.payment().refundIssueWorkingDays(),
        0,
        MOST_DAYS);
    range(
        "terms.payment.refundCreditWorkingDays",
        terms.payment().refundCreditWorkingDays(),
        0,
        MOST_DAYS);
    range("terms.delivery.longestPromiseDays", terms.delivery().longestPromiseDays(), 0, MOST_DAYS);
    // A record's component is null when JSON leaves it out, whatever its type says.
    require(
        terms.delivery().byCarrier().payment() != null,
        "terms.delivery.carrier.payment",
        "IN_ORDER, ON_RECEIPT or BUYERS_CHOICE.");
    range("terms.delivery.furtherAttempts", terms.delivery().furtherAttempts(), 0, MOST_ATTEMPTS);
    range("terms.aftermath.claimAnswerDays", terms.aftermath().claimAnswerDays(), 1, MOST_DAYS);
    range(
        "terms.services.terminationNoticeBusinessDays",
        terms.services().terminationNoticeBusinessDays(),
        0,
        MOST_DAYS);
    range(
        "terms.services.objectionBusinessDays",
        terms.services().objectionBusinessDays(),
        0,
        MOST_DAYS);
    range(
        "terms.forceMajeure.terminationAfterDays",
        terms.forceMajeure().terminationAfterDays(),
        0,
        MOST_DAYS);
    check(terms.seller());
    checkInvoices(terms);
    checkCash(terms);
    checkInstalments(terms.payment());
    check(terms.payment().antiFraud());
    check(terms.texts());
  }

  private void check(@Nullable SellerDetails seller) {
    if (seller == null) {
      fault("terms.seller", "An edition names its seller.");
      return;
    }
    line("terms.seller.name", seller.name());
    line("terms.seller.address", seller.address());
    line("terms.seller.phone", seller.phone());
    require(
        seller.email() != null && EMAIL.matcher(seller.email()).matches(),
        "terms.seller.email",
        "An e-mail address.");
    require(seller.taxStatus() != null, "terms.seller.taxStatus", "The tax status is needed.");
    if (seller.vatPercent() != null) {
      require(
          seller.taxStatus() == SellerDetails.TaxStatus.VAT_PAYER,
          "terms.seller.vatPercent",
          "Only a payer of VAT states a rate of it.");
      range("terms.seller.vatPercent", seller.vatPercent(), 1, HIGHEST_VAT);
    }
    Optional.ofNullable(seller.bin())
        .map(Bin::fault)
        .orElseGet(() -> Optional.of("A BIN is needed."))
        .ifPresent(message -> fault("terms.seller.bin", message));
  }

  /** Who takes cash says how much, and where goods are handed over (B-5.7). */
  private void checkCash(Terms terms) {
    CashTerms cash = terms.payment().cash();
    boolean listed = terms.payment().methods().contains(PaymentMethod.CASH);
    require(
        listed == (cash != null),
        "terms.payment.cash",
        "Limits of cash are needed where it is listed among the ways of payment, and only there.");
    if (cash == null) {
      return;
    }
    require(
        terms.delivery().methods().stream().anyMatch(method -> cash.limit(method).isPresent()),
        "terms.payment.cash",
        "Somewhere cash is taken: to the courier, at the pickup point, or both.");
    sum("terms.payment.cash.toCourier", cash.toCourier());
    sum("terms.payment.cash.atPickup", cash.atPickup());
    sum("terms.payment.cash.fromBusinesses", cash.fromBusinesses());
  }

  /** Who sells by instalments says over how many months, and what (B-5.8). */
  private void checkInstalments(PaymentTerms terms) {
    InstalmentTerms offered = terms.instalments();
    require(
        terms.methods().contains(PaymentMethod.INSTALMENTS) == (offered != null),
        "terms.payment.instalments",
        "Months and sums are needed where instalments are listed among the ways of payment, and"
            + " only there.");
    if (offered == null) {
      return;
    }
    require(
        !offered.months().isEmpty()
            && offered.months().stream().allMatch(months -> 2 <= months && months <= MOST_MONTHS)
            && offered.months().size() == Set.copyOf(offered.months()).size(),
        "terms.payment.instalments.months",
        "At least one number of months from 2 to " + MOST_MONTHS + ", none of them twice.");
    range("terms.payment.instalments.least", offered.least().amount(), 1, HIGHEST_INSTALMENTS);
    range(
        "terms.payment.instalments.most",
        offered.most().amount(),
        offered.least().amount(),
        HIGHEST_INSTALMENTS);
  }

  /** Every rule names its sign and what follows, and counts over what is kept (B-5.14). */
  private void check(@Nullable AntiFraudTerms antiFraud) {
    List<AntiFraudTerms.Rule> rules = antiFraud == null ? List.of() : antiFraud.rules();
    for (int i = 0; i < rules.size(); i++) {
      AntiFraudTerms.Rule rule = rules.get(i);
      String field = "terms.payment.antiFraud.rules[" + i + "].";
      require(rule.signal() != null, field + "signal", "What is counted is needed.");
      require(rule.consequence() != null, field + "consequence", "What follows is needed.");
      range(field + "threshold", rule.threshold(), 1, HIGHEST_THRESHOLD);
      range(
          field + "windowMinutes", rule.windowMinutes(), 1, AntiFraudTerms.LONGEST_WINDOW_MINUTES);
    }
  }

  private void sum(String field, @Nullable Tenge limit) {
    if (limit != null) {
      range(field, limit.amount(), 1, HIGHEST_CASH);
    }
  }

  /** Who sends invoices says where they are paid to (B-5.5). */
  private void checkInvoices(Terms terms) {
    BankAccount account = terms.seller() == null ? null : terms.seller().account();
    if (account == null) {
      require(
          !terms.payment().methods().contains(PaymentMethod.INVOICE),
          "terms.seller.account",
          "An account that invoices are paid to is needed.");
      return;
    }
    AccountRules.faultOf(account)
        .ifPresent(fault -> fault("terms.seller.account." + fault.field(), fault.message()));
  }

  private void check(@Nullable OfferTexts texts) {
    if (texts == null) {
      fault("terms.texts", "An edition says where its texts can be read.");
      return;
    }
    link("terms.texts.offer", texts.offer());
    link("terms.texts.privacyPolicy", texts.privacyPolicy());
  }

  private void check(Map<DeliveryMethod, Tenge> fees, List<DeliveryMethod> offered) {
    require(
        !offered.isEmpty() && fees.keySet().containsAll(offered),
        "deliveryFees",
        "Each way of delivery that the terms offer has a fee.");
    require(
        offered.containsAll(fees.keySet()),
        "terms.delivery.methods",
        "A way of delivery that has a fee is offered.");
    fees.forEach((method, fee) -> range("deliveryFees." + method, fee.amount(), 0, HIGHEST_FEE));
  }

  private void line(String field, @Nullable String text) {
    require(
        text != null && !text.isBlank() && text.length() <= LONGEST_LINE,
        field,
        "1 to " + LONGEST_LINE + " characters.");
  }

  private void link(String field, @Nullable String text) {
    boolean isLink;
    try {
      isLink =
          text != null
              && text.length() <= LONGEST_LINE
              && "https".equals(URI.create(text).getScheme());
    } catch (IllegalArgumentException noUri) {
      isLink = false;
    }
    require(isLink, field, "A link that begins with https://.");
  }

  private void range(String field, long value, long least, long most) {
    require(least <= value && value <= most, field, "From " + least + " to " + most + ".");
  }

  private void require(boolean holds, String field, String message) {
    if (!holds) {
      fault(field, message);
    }
  }

  private void fault(String field, String message) {
    faults.add(new Fault(field, message));
  }
}
